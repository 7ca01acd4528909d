// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/Case.h"
#include "models/facts/Entry.h"
#include "models/facts/Event.h"

namespace countersign::approvals {

/// How a gateway's activity names a tool call: "sha256:" and the hex SHA-256 of its id (openclaw-gateway.md 4.1).
[[nodiscard]] QString hashedToolCall(const QString &toolCall);

/// What became of a case's tool call, as the gateway's own records end it: the entry outcome.seen that closes the case.
/// Its field `fits` is false where it ran to its end although nobody had allowed it. nullopt: the event is not the end
/// of this case's call. The entry holds codes, times and digests alone.
[[nodiscard]] std::optional<facts::Entry> outcomeOf(const Case &item, const facts::Event &event);

}
