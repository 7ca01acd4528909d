// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/EarlierEvidence.h"

using namespace Qt::StringLiterals;

namespace countersign::audits {

namespace {

// The newest of the entries that is an answer from early enough.
std::optional<Evidence> newestOf(const QList<ledger::StoredEntry> &newestFirst, qint64 atMs)
{
    std::optional<Evidence> newest;
    for (const ledger::StoredEntry &stored : newestFirst) {
        auto evidence = Evidence::fromEntry(stored.entry, stored.index, {});
        if (evidence && !evidence->failed() && evidence->complete && evidence->collectedAtMs <= atMs
            && (!newest || evidence->collectedAtMs > newest->collectedAtMs))
            newest = std::move(*evidence);
    }
    return newest;
}

}

FutureResult<std::optional<Evidence>> earlierEvidence(
    ledger::Ledger &ledger, const GatewayId &gateway, const QString &method, qint64 atMs)
{
    using Found = std::optional<Evidence>;
    ledger::EntryQuery query;
    query.kinds = { facts::EntryKind::EvidenceCollected };
    query.subject = gateway.text() + u'/' + method;
    query.newestFirst = true;
    return ledger.find(query)
        .then(&ledger,
            [&ledger, atMs](const Result<QList<ledger::StoredEntry>> &found) -> FutureResult<Found> {
                if (!found)
                    return ready<Found>(std::unexpected(found.error()));
                const Found newest = newestOf(*found, atMs);
                if (!newest)
                    return ready<Found>(Found());
                return ledger.content(*newest->entry, u"answer"_s)
                    .then(&ledger, [newest](const Result<QByteArray> &answer) -> Result<Found> {
                        if (!answer && answer.error().code != ErrorCode::NotFound)
                            return std::unexpected(answer.error());
                        Found made = answer ? newest : Found();
                        if (made)
                            made->raw = *answer;
                        return made;
                    });
            })
        .unwrap();
}

}
