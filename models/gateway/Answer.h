// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace countersign::gateway {

/// A method's answer.
struct Answer {
    QString id;                   ///< of the call: an outcome that comes later carries the same
    QByteArray rawPayload;        ///< the exact JSON text of `payload`
    QJsonValue payload;

    friend bool operator==(const Answer &, const Answer &) = default;
};

}
