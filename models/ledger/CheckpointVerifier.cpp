// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/CheckpointVerifier.h"

#include "models/ledger/Checkpoint.h"
#include "models/storage/Database.h"

#include <QFileInfo>

namespace countersign::ledger {

using namespace Qt::StringLiterals;

Result<CheckpointVerifier> CheckpointVerifier::begin(storage::Database &database, SignatureChecks &checks, Verification &verification)
{
    auto rows = database.prepare("SELECT number, size, note FROM checkpoint ORDER BY number");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    CheckpointVerifier verifier(std::move(*rows), checks);
    if (const auto done = verifier.advance(verification); !done) {
        return std::unexpected(done.error());
    }
    return verifier;
}

Result<void> CheckpointVerifier::advance(Verification &verification)
{
    const auto stepped = m_rows.step();
    if (!stepped) {
        return std::unexpected(stepped.error());
    }
    if (!*stepped) {
        m_row = std::nullopt;
        return {};
    }
    m_row = Row { m_rows.integer(0), static_cast<quint64>(m_rows.integer(1)), m_rows.blob(2) };
    // A checkpoint that was taken out leaves a number missing; one that was put in cannot have one.
    if (m_row->number != m_next || m_row->size <= m_lastSize) {
        addFault(verification.integrity, { m_lastSize, u"checkpoint-gap"_s, u"checkpoint %1 where %2 was due"_s.arg(m_row->number).arg(m_next) });
    }
    m_next = m_row->number + 1;
    m_lastSize = m_row->size;
    return {};
}

void CheckpointVerifier::useAnchors(const QList<anchor::Found> &files, const crypto::PublicKey &seatKey, Verification &verification)
{
    for (const anchor::Found &found : files) {
        const QString name = QFileInfo(found.file).fileName();
        const auto head = checkpoint::verified(found.note, seatKey);
        if (!head) {
            verification.anchorsIgnored.append(name + u": "_s + (head.error().code == ErrorCode::BadSignature ? u"not signed by this seat"_s : u"not a checkpoint"_s));
        } else if (head->origin != verification.origin) {
            verification.anchorsIgnored.append(name + u": of another ledger"_s);
        } else {
            m_anchors.append({ *head, name });
        }
    }
    std::ranges::stable_sort(m_anchors, std::greater(), [](const Claim &claim) { return claim.head.size; });
}

Result<void> CheckpointVerifier::reached(quint64 size, const std::function<crypto::Digest()> &root,
                                         const std::optional<crypto::PublicKey> &seatKey, Verification &verification)
{
    while (m_row && m_row->size <= size) {
        // A size that is passed already was reported as a gap when the cursor came to it.
        if (m_row->size == size) {
            compare(*m_row, root(), seatKey, verification);
        }
        ++verification.checkpoints;
        if (const auto done = advance(verification); !done) {
            return done;
        }
    }
    while (!m_anchors.isEmpty() && m_anchors.last().head.size <= size) {
        const Claim claim = m_anchors.takeLast();
        if (claim.head.root == root()) {
            verification.newestAnchor = claim.head;
            verification.newestAnchorFile = claim.file;
        } else {
            addFault(verification.anchorFaults, { m_lastGood, u"forked"_s, claim.file });
        }
    }
    return {};
}

void CheckpointVerifier::compare(const Row &row, const crypto::Digest &root, const std::optional<crypto::PublicKey> &seatKey,
                                 Verification &verification)
{
    const quint64 last = row.size - 1;
    const auto note = crypto::SignedNote::parse(row.note);
    const auto head = note ? checkpoint::parse(note->text()) : std::unexpected(note.error());
    if (!head || head->size != row.size || head->origin != verification.origin || note->signatureLines().size() != 1) {
        addFault(verification.integrity, { last, u"checkpoint"_s, u"checkpoint of size %1 is not one of this ledger"_s.arg(row.size) });
        return;
    }
    if (seatKey) {
        m_checks->add([last, size = row.size, note = *note, key = crypto::NoteVerifier { head->origin, *seatKey }]() -> std::optional<Fault> {
            return note.isSignedBy(key) ? std::nullopt
                                        : std::optional(Fault { last, u"checkpoint-signature"_s, u"checkpoint of size %1"_s.arg(size) });
        });
    }
    if (head->root == root) {
        m_lastGood = row.size;
    } else if (!m_firstContradicted) {
        m_firstContradicted = m_lastGood;
        addFault(verification.integrity, { m_lastGood, u"checkpoint-root"_s,
                                           u"entries %1 to %2 are not what the checkpoint of size %3 was signed over"_s.arg(m_lastGood).arg(last).arg(row.size) });
    }
}

void CheckpointVerifier::finish(quint64 size, Verification &verification)
{
    if (m_row) {
        addFault(verification.integrity, { size, u"missing"_s, u"a checkpoint of %1 entries was signed, %2 are here"_s.arg(m_row->size).arg(size) });
    } else if (m_lastSize < size) {
        addFault(verification.integrity, { m_lastSize, u"unsigned"_s, u"no checkpoint covers entries from %1"_s.arg(m_lastSize) });
    }
    for (const Claim &claim : std::as_const(m_anchors)) {
        addFault(verification.anchorFaults, { size, u"rolled-back"_s, u"%1 was signed over %2 entries, %3 are here"_s.arg(claim.file).arg(claim.head.size).arg(size) });
    }
    if (verification.newestAnchor) {
        verification.entriesSinceAnchor = size - verification.newestAnchor->size;
    } else {
        verification.entriesSinceAnchor = size;
    }
}

}
