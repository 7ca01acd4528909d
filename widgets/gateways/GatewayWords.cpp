// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/GatewayWords.h"

#include <QLocale>

#include <algorithm>

namespace countersign::ui {

using gateway::LinkState;

GatewayWords::Toned GatewayWords::link(LinkState state, qint64 heardMs, qint64 nowMs)
{
    const QString heard = heardMs > 0 ? ago(nowMs - heardMs) : QString();
    switch (state) {
    case LinkState::Offline:
        return { heard.isEmpty() ? tr("Stopped") : tr("Stopped, last heard %1").arg(heard), Cell::Look::Bad };
    case LinkState::Connecting:
        return { tr("Connecting"), Cell::Look::Dim };
    case LinkState::Pairing:
        return { tr("Waits for its owner"), Cell::Look::Warn };
    case LinkState::Connected:
        return { heard.isEmpty() ? tr("Connected") : tr("Connected, %1").arg(heard), Cell::Look::Ok };
    case LinkState::Waiting:
        return { heard.isEmpty() ? tr("Trying again") : tr("Trying again, last heard %1").arg(heard), Cell::Look::Warn };
    }
    Q_UNREACHABLE_RETURN({});
}

QString GatewayWords::clockDifference(qint64 offsetMs)
{
    if (qAbs(offsetMs) < 100)
        return tr("none");
    const QString seconds = QLocale().toString(double(qAbs(offsetMs)) / 1000, 'f', 1);
    return offsetMs > 0 ? tr("%1 s ahead").arg(seconds) : tr("%1 s behind").arg(seconds);
}

QString GatewayWords::ago(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(ms, 0) / 1000;
    if (seconds < 120)
        return tr("%1 s ago").arg(seconds);
    if (seconds < 7200)
        return tr("%1 min ago").arg(seconds / 60);
    return tr("%1 h ago").arg(seconds / 3600);
}

}
