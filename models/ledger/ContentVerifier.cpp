// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/ContentVerifier.h"

#include "models/ledger/ContentSeal.h"
#include "models/ledger/LedgerSchema.h"
#include "models/storage/Database.h"

namespace countersign::ledger {

using namespace Qt::StringLiterals;

Result<ContentVerifier> ContentVerifier::begin(storage::Database &database, const crypto::SecretBytes *key)
{
    auto rows = database.prepare("SELECT id, sealed FROM content ORDER BY id");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    ContentVerifier verifier(std::move(*rows), key);
    if (const auto done = verifier.advance(); !done) {
        return std::unexpected(done.error());
    }
    return verifier;
}

Result<void> ContentVerifier::advance()
{
    const auto row = m_rows.step();
    if (!row) {
        return std::unexpected(row.error());
    }
    m_id = *row ? std::optional(m_rows.integer(0)) : std::nullopt;
    return {};
}

Result<void> ContentVerifier::add(quint64 index, const facts::Entry &entry, Verification &verification)
{
    if (entry.kind == facts::EntryKind::ContentDeleted) {
        const auto which = std::pair(static_cast<quint64>(entry.fields["entry"_L1].toInteger()), entry.fields["name"_L1].toString());
        if (const auto found = m_missing.find(which); found != m_missing.end()) {
            found.value() = true;
        }
    }
    for (qsizetype position = 0; position < entry.contents.size(); ++position) {
        const qint64 id = contentId(index, position);
        for (; m_id && *m_id < id;) {
            addExtra(verification);
            if (const auto done = advance(); !done) {
                return done;
            }
        }
        if (m_id != id) {
            m_missing.insert({ index, entry.contents[position].name }, false);
            continue;
        }
        compare(index, entry, entry.contents[position], verification);
        if (const auto done = advance(); !done) {
            return done;
        }
    }
    return {};
}

Result<void> ContentVerifier::finish(Verification &verification)
{
    for (; m_id;) {
        addExtra(verification);
        if (const auto done = advance(); !done) {
            return done;
        }
    }
    for (const auto &[which, deleted] : m_missing.asKeyValueRange()) {
        if (deleted) {
            ++verification.contentsDeleted;
        } else {
            addFault(verification.integrity, { which.first, u"content-missing"_s, which.second });
        }
    }
    return {};
}

void ContentVerifier::addExtra(Verification &verification) const
{
    addFault(verification.integrity, { static_cast<quint64>(*m_id / contentsPerEntry), u"content-extra"_s, u"a content that no entry names"_s });
}

void ContentVerifier::compare(quint64 index, const facts::Entry &entry, const facts::ContentDigest &digest, Verification &verification) const
{
    const QByteArrayView sealed = m_rows.blobView(1);
    if (crypto::sha256(sealed) != digest.sealed) {
        addFault(verification.integrity, { index, u"content"_s, digest.name });
        return;
    }
    ++verification.contents;
    if (!m_key) {
        return;
    }
    const auto opened = content::open(sealed, digest, index, *m_key);
    if (!opened) {
        addFault(verification.integrity, { index, u"content-sealed"_s, digest.name });
        return;
    }
    ++verification.contentsOpened;
    // A vote names its reason by digest: the content brings the salt along (facts/Entry.h, VoteCast).
    if (entry.kind == facts::EntryKind::VoteCast && digest.name == u"reason") {
        const auto note = crypto::SignedNote::parse(entry.fields["note"_L1].toString().toUtf8());
        const auto vote = note ? facts::Vote::parse(note->text()) : std::unexpected(note.error());
        if (vote && vote->reason != crypto::sha256(*opened)) {
            addFault(verification.integrity, { index, u"vote-reason"_s, u"the reason is not the one that was signed"_s });
        }
    }
}

}
