// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/Arming.h"

#include <QApplication>
#include <QEvent>
#include <QTimerEvent>
#include <QWidget>

namespace countersign::ui {

namespace {

constexpr int lookEveryMs = 50;

}

Arming::Arming(QWidget *window) : QObject(window), m_window(window) { }

Arming::~Arming()
{
    qApp->removeEventFilter(this);
}

void Arming::begin()
{
    if (m_shown.isValid())
        return;
    m_shown.start();
    m_timer.start(lookEveryMs, this);
    qApp->installEventFilter(this);
}

bool Arming::eventFilter(QObject *watched, QEvent *event)
{
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease || event->type() == QEvent::ShortcutOverride;
    const auto *widget = key ? qobject_cast<QWidget *>(watched) : nullptr;
    if (widget && widget->window() == m_window && !m_shown.hasExpired(deafMs))
        return true;
    return QObject::eventFilter(watched, event);
}

void Arming::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QObject::timerEvent(event);
    if (m_shown.hasExpired(deafMs))
        qApp->removeEventFilter(this);
    if (isArmed()) {
        m_timer.stop();
        Q_EMIT armed();
    }
}

}
