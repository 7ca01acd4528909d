// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/KeyHistory.h"

#include "models/ledger/Ledger.h"

using namespace Qt::StringLiterals;

namespace countersign::team {

namespace {

constexpr qsizetype mostUses = 10'000;

std::optional<KeyUse> useOf(const ledger::StoredEntry &stored, const PersonId &person, const crypto::PublicKey &key, qint64 sinceMs)
{
    const auto note = crypto::SignedNote::parse(stored.entry.fields["note"_L1].toString().toUtf8());
    if (!note)
        return std::nullopt;
    auto vote = facts::Vote::parse(note->text());
    if (!vote || vote->person != person || vote->issuedMs < sinceMs || !note->isSignedBy({ .name = person.text(), .key = key }))
        return std::nullopt;
    return KeyUse { .entry = stored.index, .subject = stored.entry.fields["subject"_L1].toString(), .vote = std::move(*vote) };
}

}

KeyHistory::KeyHistory(ledger::Ledger &ledger, QObject *parent) : QObject(parent), m_ledger(ledger) { }

FutureResult<QList<KeyUse>> KeyHistory::since(PersonId person, crypto::PublicKey key, qint64 sinceMs)
{
    ledger::EntryQuery query { .kinds = { facts::EntryKind::VoteCast }, .subject = {}, .fromMs = sinceMs };
    query.limit = mostUses;
    return m_ledger.find(query).then(this, [person, key, sinceMs](const Result<QList<ledger::StoredEntry>> &entries) {
        return entries.transform([&](const QList<ledger::StoredEntry> &all) {
            QList<KeyUse> uses;
            for (const ledger::StoredEntry &each : all) {
                if (const auto use = useOf(each, person, key, sinceMs))
                    uses.append(*use);
            }
            return uses;
        });
    });
}

}
