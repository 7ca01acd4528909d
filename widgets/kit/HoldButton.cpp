// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/HoldButton.h"

#include "widgets/kit/Fonts.h"
#include "widgets/kit/Metrics.h"
#include "widgets/kit/StylePaint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainterPath>

#include <cmath>

namespace countersign::ui {

HoldButton::HoldButton(const QString &words, std::chrono::milliseconds time, QWidget *parent)
    : QPushButton(words, parent)
    , m_time(time)
{
    setAutoDefault(false);
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(scaled(metrics::holdButton));
    setFont(uiFont(Size::Body, QFont::DemiBold));
    setAccessibleDescription(tr("Hold Space for %1 seconds.").arg(double(time.count()) / 1000, 0, 'f', 1));
}

void HoldButton::start()
{
    if (!isEnabled() || isHolding())
        return;
    m_since.start();
    m_progress = 0;
    m_timer.start(std::chrono::milliseconds(16), this);
    update();
}

void HoldButton::cancel()
{
    m_timer.stop();
    m_progress = 0;
    update();
}

bool HoldButton::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusOut:
    case QEvent::Leave:
    case QEvent::Hide:
    case QEvent::EnabledChange:
    case QEvent::WindowDeactivate:
    case QEvent::ContextMenu:
        cancel();
        break;
    default:
        break;
    }
    return QPushButton::event(event);
}

void HoldButton::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && event->buttons() == Qt::LeftButton)
        start();
    else
        cancel();
}

void HoldButton::mouseMoveEvent(QMouseEvent *event)
{
    if (!rect().contains(event->position().toPoint()))
        cancel();
}

void HoldButton::mouseReleaseEvent(QMouseEvent *)
{
    cancel();
}

void HoldButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        if (!event->isAutoRepeat())
            start();
        return;
    }
    cancel(); // any other key: attention has gone elsewhere
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Select) {
        if (event->modifiers() == Qt::NoModifier)
            return; // would click
    }
    QWidget::keyPressEvent(event);
}

void HoldButton::keyReleaseEvent(QKeyEvent *event)
{
    if (!event->isAutoRepeat())
        cancel();
}

void HoldButton::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QPushButton::timerEvent(event);
        return;
    }
    m_progress = std::min(1., double(m_since.elapsed()) / double(std::max<qint64>(1, m_time.count())));
    if (m_progress < 1) {
        update();
        return;
    }
    cancel(); // first: what follows may delete this button
    Q_EMIT held();
}

void HoldButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isEnabled();
    const QRectF box = QRectF(rect()).adjusted(.5, .5, -.5, -.5);
    QPainterPath shape;
    shape.addRoundedRect(box, metrics::radius, metrics::radius);
    const Token ground = !on ? Token::window : Theme::scheme() == Scheme::Light ? Token::base : Token::raised;
    painter.fillPath(shape, Theme::color(ground));
    const auto write = [&](Token token) {
        painter.setPen(Theme::color(token));
        painter.drawText(rect(), int(Qt::AlignCenter) | int(Qt::TextShowMnemonic), text());
    };
    write(on ? Token::ink : Token::text3);
    const double shown = m_reducedMotion ? std::floor(m_progress * 4) / 4 : m_progress;
    if (shown > 0) {
        painter.save();
        painter.setClipPath(shape);
        painter.setClipRect(QRectF(0, 0, width() * shown, height()), Qt::IntersectClip);
        painter.fillRect(rect(), Theme::color(Token::ink));
        write(Token::onInk);
        painter.restore();
    }
    painter.setPen(QPen(Theme::color(on ? Token::ink : Token::line), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
    if (hasFocus())
        paintFocusRing(painter, rect());
}

}
