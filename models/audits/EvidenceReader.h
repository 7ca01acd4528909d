// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/Evidence.h"

namespace countersign::audits {

/// What evidence says: the JSON that rules see, and what time it speaks about (our clock, ms UTC).
struct Reading {
    QJsonObject document;
    qint64 fromMs = 0;
    qint64 toMs = 0;
};

/// Everything a reading depends on besides the answers: the same inputs always give the same document.
using Answers = QList<const Evidence *>; ///< of one method, oldest first, each with an answer that holds its digest

inline constexpr qsizetype maxAnswerBytes = 64 * 1024 * 1024;

[[nodiscard]] bool isKnownReader(const QString &reader);
/// Malformed where an answer has a shape that the reader does not know; TooLarge; Unsupported for an unknown reader.
/// `parameters` are the checklist's. Readers whose method gives everything at once take the newest answer only.
[[nodiscard]] Result<Reading> read(const QString &reader, const Answers &answers, const QJsonObject &parameters);

/// The pages of an answer as objects.
[[nodiscard]] Result<QList<QJsonObject>> pages(const Evidence &evidence);

}
