// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/Action.h"
#include "models/gateway/Approvals.h"

#include <cstdlib>

using namespace countersign;

/// A gateway's record of an approval, as a list and as an event sends it: the bytes are kept as they came, what two readers could
/// read differently has no action, and an action that is made reads back as the same bytes and the same digest.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArrayView input(bytes, qsizetype(size));
    static_cast<void>(gateway::ApprovalRecord::parse(input));
    for (const std::optional<facts::ActionKind> kind : { std::optional<facts::ActionKind>(), std::optional(facts::ActionKind::Exec) }) {
        const auto request = facts::Request::parse(input, kind);
        if (!request)
            continue;
        if (request->received != input || request->id.text().size() > facts::Request::maxIdLength)
            std::abort();
        const auto action = facts::Action::of(*request);
        if (!action)
            continue;
        if (!request->plain || action->bytes().size() > facts::Action::maxBytes)
            std::abort();
        const auto again = facts::Action::parse(action->bytes());
        if (!again || again->digest() != action->digest() || again->text() != action->text())
            std::abort();
    }
    if (const auto action = facts::Action::parse(input); action && (action->bytes() != input || action->digest() != crypto::sha256(input)))
        std::abort();
    return 0;
}
