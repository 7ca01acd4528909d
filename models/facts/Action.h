// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/Digest.h"
#include "models/facts/Request.h"

namespace countersign::facts {

/// The exact bytes of what would run, made once by whoever is nearest to the execution (here: the first seat), and the
/// digest that everybody signs. Canonical JSON with a fixed field list per kind; absent is null; the gateway's parameters
/// stand inside as one string holding their exact JSON text. Format: resources/docs/formats.md, "Action".
class Action
{
public:
    static constexpr qsizetype maxBytes = 256 * 1024;
    static constexpr QLatin1StringView type { "countersign/action/1" };

    /// TooLarge or Malformed: the request cannot be approved, only denied.
    [[nodiscard]] static Result<Action> of(const Request &request);
    [[nodiscard]] static Result<Action> parse(QByteArrayView bytes);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] const crypto::Digest &digest() const { return m_digest; }
    [[nodiscard]] ActionKind kind() const { return m_kind; }
    /// What a person reads as "what would run": the command of an exec, the parameters' text otherwise.
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    Action() = default;
    QByteArray m_bytes;
    crypto::Digest m_digest;
    ActionKind m_kind = ActionKind::Exec;
    QString m_text;
};

}
