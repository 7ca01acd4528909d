// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Keepalive.h"

namespace countersign::gateway {

Keepalive::Keepalive(QObject *parent) : QObject(parent)
{
    connect(&m_check, &QTimer::timeout, this, [this] {
        if (m_since.elapsed() < m_limitMs)
            return;
        stop();
        Q_EMIT fellSilent();
    });
}

void Keepalive::start(qint64 tickIntervalMs)
{
    m_limitMs = tickIntervalMs * 5 / 2;
    m_since.start();
    m_check.start(std::chrono::milliseconds(tickIntervalMs / 2));
}

void Keepalive::heard()
{
    m_since.restart();
}

void Keepalive::stop()
{
    m_check.stop();
}

}
