// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/Page.h"

#include <QAbstractButton>

namespace countersign::ui {

/// One page in the rail: icon, title, count. Narrow: the icon, with the count above it.
class RailItem : public QAbstractButton
{
    Q_OBJECT
public:
    explicit RailItem(Page *page, QWidget *parent = nullptr);
    [[nodiscard]] Page *page() const { return m_page; }
    void setNarrow(bool narrow);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void speak();
    [[nodiscard]] QString countText() const;

    Page *m_page;
    bool m_narrow = false;
};

}
