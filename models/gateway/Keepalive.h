// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace countersign::gateway {

/// Notices that a gateway fell silent: no frame for 2.5 times its tick (openclaw-gateway.md 1.7). A dead network says nothing.
class Keepalive final : public QObject
{
    Q_OBJECT
public:
    explicit Keepalive(QObject *parent = nullptr);

    void start(qint64 tickIntervalMs);
    void heard();
    void stop();

Q_SIGNALS:
    void fellSilent();

private:
    QTimer m_check;
    QElapsedTimer m_since;
    qint64 m_limitMs = 0;
};

}
