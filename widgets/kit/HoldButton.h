// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QPushButton>

#include <chrono>

namespace countersign::ui {

/// A button that acts only when it is held for its whole time, by pointer or by Space. Letting go, leaving it, losing
/// the focus or the window starts over. A click, Enter and a screen reader's press do nothing: the typed word beside it
/// is their equal way.
class HoldButton : public QPushButton
{
    Q_OBJECT
public:
    explicit HoldButton(const QString &words, std::chrono::milliseconds time = std::chrono::milliseconds(1200),
        QWidget *parent = nullptr);

    [[nodiscard]] bool isHolding() const { return m_timer.isActive(); }
    [[nodiscard]] double progress() const { return m_progress; } ///< 0 to 1
    /// Steps of a quarter instead of a growing fill, for people who want no motion.
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }
    void cancel();

Q_SIGNALS:
    void held();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void start();

    std::chrono::milliseconds m_time;
    QBasicTimer m_timer;
    QElapsedTimer m_since;
    double m_progress = 0;
    bool m_reducedMotion = false;
};

}
