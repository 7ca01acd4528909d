// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/AuthorshipVerifier.h"

#include "models/ledger/Checkpoint.h"

namespace countersign::ledger {

using namespace Qt::StringLiterals;
using facts::Charter;
using facts::Person;
using facts::VoteKey;

namespace {

Result<crypto::SignedNote> noteOf(const facts::Entry &entry)
{
    return crypto::SignedNote::parse(entry.fields["note"_L1].toString().toUtf8());
}

bool hasSigned(const Person &person, const crypto::SignedNote &note, qint64 ms)
{
    return std::ranges::any_of(person.keys, [&note, &person, ms](const VoteKey &key) {
        return key.isValidAt(ms) && note.isSignedBy({ person.id.text(), key.key });
    });
}

/// How many charter admins of `electorate` have signed with a key that was valid at `ms`; its recovery key stands for one.
int adminsWhoSigned(const crypto::SignedNote &note, const Charter &electorate, qint64 ms, bool isSuccession)
{
    const bool recovered = isSuccession && electorate.recovery && note.isSignedBy({ facts::recoveryName, electorate.recovery->key });
    return static_cast<int>(std::ranges::count_if(electorate.people, [&note, ms](const Person &person) {
        return person.has(facts::Role::Admin) && hasSigned(person, note, ms);
    })) + (recovered ? 1 : 0);
}

/// Somebody who is new in a version and has not signed it.
std::optional<QString> newAndUnsigned(const crypto::SignedNote &note, const Charter &charter, const Charter &before)
{
    for (const Person &person : charter.people) {
        if (!before.person(person.id) && !hasSigned(person, note, charter.validFromMs)) {
            return person.id.text();
        }
    }
    return std::nullopt;
}

/// Whether `charter` may follow `before`: the next version, naming its hash; or a first charter in place of a trial, which is
/// replaced and never promoted.
bool follows(const Charter &charter, const Charter &before, const crypto::Digest &beforeDigest)
{
    const bool next = charter.version == before.version + 1 && charter.previous == beforeDigest && charter.team == before.team
        && charter.trial == before.trial && charter.practice == before.practice && charter.validFromMs >= before.validFromMs;
    const bool replacesTrial = before.trial && !charter.trial && charter.version == 1 && !charter.previous;
    return next || replacesTrial;
}

/// Every listed key was held by its person when it was listed.
std::optional<QString> withoutPossession(const Charter &charter)
{
    for (const Person &person : charter.people) {
        for (const VoteKey &key : person.keys) {
            if (!key.key.verifies(facts::possessionText(person.id, key.seat, key.key), key.proof)) {
                return person.id.text();
            }
        }
    }
    return std::nullopt;
}

}

void AuthorshipVerifier::add(quint64 index, const facts::Entry &entry, Verification &verification)
{
    if (index == 0 || entry.kind == facts::EntryKind::LedgerBegan) {
        addBeginning(index, entry, verification);
    }
    if (entry.kind == facts::EntryKind::CharterAdopted) {
        addCharter(index, entry, verification);
    }
    if (entry.kind == facts::EntryKind::VoteCast) {
        addVote(index, entry, verification);
    }
}

void AuthorshipVerifier::addBeginning(quint64 index, const facts::Entry &entry, Verification &verification)
{
    if (index != 0 || entry.kind != facts::EntryKind::LedgerBegan) {
        addFault(verification.integrity, { index, u"beginning"_s, u"the first entry, and no other, is ledger.began"_s });
        return;
    }
    const auto key = crypto::PublicKey::fromBase64Url(entry.fields["seatKey"_L1].toString());
    m_origin = entry.fields["origin"_L1].toString();
    if (!key || m_origin != checkpoint::originOf(*key)) {
        addFault(verification.authorship, { index, u"seat-key"_s, u"the seat key does not belong to the origin"_s });
        return;
    }
    m_seatKey = *key;
    verification.origin = m_origin;
}

void AuthorshipVerifier::addCharter(quint64 index, const facts::Entry &entry, Verification &verification)
{
    ++verification.charters;
    const auto wrong = [&](const QString &code, const QString &detail) { addFault(verification.authorship, { index, code, detail }); };
    const auto note = noteOf(entry);
    const auto charter = note ? Charter::parse(note->text()) : std::unexpected(note.error());
    if (!charter) {
        wrong(u"charter-form"_s, charter.error().detail);
        return;
    }
    const crypto::Digest digest = crypto::sha256(note->text());
    if (digest == m_newest) {
        return; // said again, as after a restart
    }
    const Charter *before = m_newest ? &m_charters[*m_newest] : nullptr;
    if (before && !follows(*charter, *before, *m_newest)) {
        wrong(u"charter-chain"_s, u"version %1 does not follow version %2"_s.arg(charter->version).arg(before->version));
    }
    constexpr qint64 clockToleranceMs = 5 * 60 * 1000;
    if (charter->validFromMs > entry.atMs + clockToleranceMs) {
        wrong(u"charter-chain"_s, u"adopted before it begins"_s);
    }
    // A first charter, and one that replaces a trial, is its own electorate: there was none before.
    const bool isSuccession = before && charter->previous;
    const Charter &electorate = isSuccession ? *before : *charter;
    const int signers = adminsWhoSigned(*note, electorate, charter->validFromMs, isSuccession);
    if (signers < electorate.threshold) {
        wrong(u"charter-signature"_s, u"%1 of %2 charter admins have signed"_s.arg(signers).arg(electorate.threshold));
    }
    if (const auto person = before && charter->previous ? newAndUnsigned(*note, *charter, *before) : std::nullopt) {
        wrong(u"charter-signature"_s, *person + u" is new and has not signed"_s);
    }
    if (const auto person = withoutPossession(*charter)) {
        wrong(u"charter-possession"_s, *person);
    }
    m_charters.insert(digest, *charter);
    m_newest = digest;
    m_newestEntry = index;
}

void AuthorshipVerifier::addVote(quint64 index, const facts::Entry &entry, Verification &verification)
{
    ++verification.votes;
    auto note = noteOf(entry);
    const auto vote = note ? facts::Vote::parse(note->text()) : std::unexpected(note.error());
    if (!vote) {
        addFault(verification.authorship, { index, u"vote-form"_s, vote.error().detail });
        return;
    }
    if (vote->ledger.origin == m_origin) {
        if (vote->ledger.size > index) {
            addFault(verification.authorship, { index, u"vote-ledger"_s, u"signed over a later ledger than it stands in"_s });
        } else {
            m_headsSeen.append({ index, vote->ledger });
        }
    }
    checkVote(index, std::move(*note), *vote, verification);
}

void AuthorshipVerifier::checkVote(quint64 index, crypto::SignedNote note, const facts::Vote &vote, Verification &verification)
{
    const auto charter = m_charters.constFind(vote.charter);
    const Person *person = charter == m_charters.cend() ? nullptr : charter->person(vote.person);
    if (!person) {
        addFault(verification.authorship, { index, u"vote-charter"_s, u"no charter before this entry lists its person"_s });
        return;
    }
    std::vector<crypto::NoteVerifier> keys;
    for (const VoteKey &key : person->keys) {
        if (key.isValidAt(vote.issuedMs)) {
            keys.push_back({ person->id.text(), key.key });
        }
    }
    m_checks.add([index, note = std::move(note), keys = std::move(keys)]() -> std::optional<Fault> {
        if (std::ranges::any_of(keys, [&note](const crypto::NoteVerifier &key) { return note.isSignedBy(key); })) {
            return std::nullopt;
        }
        return Fault { index, u"vote-signature"_s, u"not signed by a key of its person"_s };
    });
}

void AuthorshipVerifier::finish(Verification &verification)
{
    if (!m_newest || !m_seatKey) {
        return;
    }
    const facts::SeatRecord *seat = m_charters[*m_newest].seat(facts::seatIdOf(*m_seatKey));
    if (!seat || seat->key != *m_seatKey) {
        addFault(verification.authorship, { m_newestEntry, u"seat-key"_s, u"the newest charter does not list this seat's key"_s });
    }
}

}
