// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace countersign::gateway {

/// An event frame: its payload as it came, and read.
struct Event {
    QString name;
    QByteArray rawPayload; ///< the exact JSON text
    QJsonObject payload;
};

}
