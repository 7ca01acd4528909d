// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

#include <QJsonObject>

#include <optional>

namespace countersign::gateway {

/// The `error` member of an answer (openclaw-gateway.md 1.5, 3.4): what a gateway says when it does not do something. Its
/// message is outside text. Travels inside Error::detail as JSON, so that callers can decide on more than a code.
struct Refusal {
    QString code;         ///< INVALID_REQUEST, FORBIDDEN, NOT_PAIRED, UNAVAILABLE, …
    QString message;
    QJsonObject details;

    [[nodiscard]] static Refusal fromJson(const QJsonObject &error);
    /// details.code ("PAIRING_REQUIRED", "MISSING_SCOPE"); empty where there is none.
    [[nodiscard]] QString detailCode() const;
    /// details.reason ("APPROVAL_NOT_FOUND", "startup-sidecars"); empty where there is none.
    [[nodiscard]] QString reason() const;
    /// MissingScope for a missing scope, else Refused; `detail` holds the whole refusal.
    [[nodiscard]] Error toError() const;
    /// The refusal inside an error that toError made.
    [[nodiscard]] static std::optional<Refusal> from(const Error &error);
};

}
