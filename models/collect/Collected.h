// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Id.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace countersign::collect {

/// What a gateway answered, byte for byte, with where and when it came from: the stuff of audit evidence. `complete` says only
/// that the gateway had no further page; whether the gateway itself lost something, nobody can tell from here
/// (openclaw-gateway.md 4.1).
struct Collected {
    GatewayId gateway;
    QString identity;                ///< the gateway's claimed device id; empty: not told
    QString bootId;                  ///< the same for every page
    QString method;
    QJsonObject params;              ///< of the first page; the following ones differ in their cursor only
    QList<QByteArray> pages;         ///< the exact JSON text of each answer, in the order they came
    qint64 rows = 0;
    qint64 atMs = 0;                 ///< our clock, when the last page came
    qint64 clockOffsetMs = 0;        ///< gateway minus ours
    bool complete = false;
    std::optional<qint64> logCursor; ///< of logs.tail: where the next reading goes on
};

}
