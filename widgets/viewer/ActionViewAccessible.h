// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessibleWidget>

namespace countersign::ui {

class ActionView;

/// What a screen reader finds in an ActionView: its text with every mark called by its name.
class ActionViewAccessible final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit ActionViewAccessible(ActionView *view);
    /// Makes Qt use this class for ActionViews; may be called again and again.
    static void install();

    void *interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text which) const override;
    QAccessible::State state() const override;

    void selection(int index, int *start, int *end) const override;
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override { }
    void removeSelection(int) override { }
    void setSelection(int, int, int) override { }
    int cursorPosition() const override { return 0; }
    void setCursorPosition(int) override { }
    QString text(int start, int end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int *start, int *end) const override;

private:
    [[nodiscard]] ActionView *view() const;
    [[nodiscard]] QString spoken() const;
};

}
