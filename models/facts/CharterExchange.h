// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/crypto/SignedNote.h"

#include <optional>

namespace countersign::facts {

/// A file that carries a charter from seat to seat: the versions from the first one to the one in force, and a draft that is
/// being signed. Nothing in it is believed for being in it: notes are signed. Format: resources/docs/formats.md, "Charter exchange".
struct CharterExchange {
    static constexpr QLatin1StringView type { "countersign/charter-exchange/1" };
    static constexpr qsizetype maxNotes = 512;
    static constexpr qsizetype maxNoteBytes = 64 * 1024; ///< a charter has to fit a ledger entry
    static constexpr qsizetype maxBytes = 16 * 1024 * 1024;

    QList<crypto::SignedNote> chain;      ///< version 1 first; empty where a team's first charter is the draft
    std::optional<crypto::SignedNote> draft;

    [[nodiscard]] Result<QByteArray> bytes() const;
    /// TooLarge: above a limit. Unsupported: another type. NotCanonical, Malformed: everything else.
    [[nodiscard]] static Result<CharterExchange> parse(QByteArrayView bytes);
};

}
