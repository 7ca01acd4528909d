// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/Outcome.h"

namespace countersign::approvals {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView succeeded{ "succeeded" }; ///< the gateway's word for a call that ran to its end

/// Only words that we know may stand in an entry.
QString statusWord(const QString &status)
{
    return status == succeeded || status == "failed"_L1 || status == "blocked"_L1 ? status : u"other"_s;
}

}

QString hashedToolCall(const QString &toolCall)
{
    return u"sha256:"_s + crypto::sha256(toolCall.toUtf8()).hex();
}

std::optional<facts::Entry> outcomeOf(const Case &item, const facts::Event &event)
{
    if (event.kind != facts::EventKind::ToolEnded || event.gateway != item.key.gateway || !item.request.toolCall
        || event.toolCall != hashedToolCall(*item.request.toolCall))
        return std::nullopt;
    const bool stopped =
        item.state == CaseState::Denied || item.state == CaseState::Expired || item.state == CaseState::Cancelled;
    facts::Entry made{ .kind = facts::EntryKind::OutcomeSeen, .atMs = 0, .fields = {}, .contents = {} };
    made.fields = {
        { u"subject"_s, item.key.subject() },
        { u"gateway"_s, item.key.gateway.text() },
        { u"state"_s, word(item.state) },
        { u"status"_s, statusWord(event.status) },
        { u"endedAt"_s, event.atMs },
        { u"event"_s, event.digest.hex() },
        { u"fits"_s, !(stopped && event.status == succeeded) },
    };
    return made;
}

}
