// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

class QWidget;

namespace countersign::ui {

/// The pause before a window may be used to sign. What is typed into it before anybody can have seen it was meant for something
/// else and is dropped; nothing counts before there was time to read it.
class Arming final : public QObject
{
    Q_OBJECT
public:
    static constexpr int deafMs = 500;
    static constexpr int armingMs = 1500;

    /// Owned by the window that it watches.
    explicit Arming(QWidget *window);
    ~Arming() override;

    /// When the window is shown; a second time changes nothing.
    void begin();
    [[nodiscard]] bool isArmed() const { return m_shown.isValid() && m_shown.hasExpired(armingMs); }

Q_SIGNALS:
    void armed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    QWidget *m_window;
    QElapsedTimer m_shown;
    QBasicTimer m_timer;
};

}
