// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/Case.h"
#include "widgets/approvals/Workplace.h"
#include "widgets/kit/Surface.h"

#include <QBasicTimer>
#include <QElapsedTimer>

class QLineEdit;

namespace countersign::ui {

class Button;
class Label;

/// What your act would cause, the reason, and the two buttons that weigh the same. Neither decides: each opens the sign dialog.
/// Both are off for a moment after anything about the request changed, so that no click meant for something else lands.
class DecisionBar final : public Surface
{
    Q_OBJECT
public:
    static constexpr int armingMs = 1500;

    explicit DecisionBar(Workplace place, QWidget *parent = nullptr);

    /// `seenToEnd`: whether the whole text has been on screen.
    void setCase(const approvals::Case &item, bool seenToEnd);
    /// Starts the pause anew: something else stands on the screen now.
    void arm();
    [[nodiscard]] bool isArming() const { return m_arming.isActive(); }
    [[nodiscard]] QString reason() const;
    void clearReason();
    [[nodiscard]] bool canAllow() const;
    [[nodiscard]] bool canDeny() const;

Q_SIGNALS:
    void allowAsked();
    void denyAsked();

protected:
    void timerEvent(QTimerEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void speak(const approvals::Case &item, bool seenToEnd);
    void refresh();

    Workplace m_place;
    Label *m_sentence;
    Label *m_advice;
    QLineEdit *m_reason;
    Button *m_deny;
    Button *m_allow;
    QList<QWidget *> m_hints; ///< the keys of both, where there is room
    bool m_mayAllow = false;
    bool m_mayDeny = false;
    QBasicTimer m_arming;
    QElapsedTimer m_since;
};

}
