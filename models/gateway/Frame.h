// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/gateway/Refusal.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace countersign::gateway {

/// One text frame from a gateway (openclaw-gateway.md 1.7): an event, or the answer to a request. The payload is kept as the
/// exact bytes that came, because actions are hashed from them, and read as a value beside them.
struct Frame {
    enum class Kind { Event, Answer };

    Kind kind = Kind::Event;
    QString name;                ///< of an event
    std::optional<qint64> seq;   ///< of an event; 1, 2, 3, … within one connection; the challenge has none
    QString id;                  ///< of an answer
    bool ok = false;             ///< of an answer
    Refusal refusal;             ///< of an answer that is not ok
    QByteArray rawPayload;       ///< empty where there is none
    QJsonValue payload;          ///< undefined where there is none

    /// Malformed: not one JSON object in UTF-8, no type, an event without a name, an answer without id or ok.
    /// Unsupported: a type that is neither. Unknown members are passed over.
    [[nodiscard]] static Result<Frame> parse(QByteArrayView text);
    /// A request frame, ready to send.
    [[nodiscard]] static QByteArray request(const QString &id, const QString &method, const QJsonObject &params);
};

}
