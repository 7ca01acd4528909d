// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/CharterDesk.h"

#include "models/facts/CharterExchange.h"
#include "models/team/Rights.h"
#include "models/team/Team.h"
#include "models/vault/Vault.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::team {

using crypto::SignedNote;
using facts::Charter;
using facts::CharterExchange;

namespace {

/// The same text with only the signatures that count for something, so that no file grows with every seat it passes.
Result<SignedNote> signaturesThatCount(const Charter *before, const Charter &next, const SignedNote &note)
{
    QList<crypto::NoteVerifier> known;
    const auto add = [&](const facts::Person &person) {
        if (const facts::VoteKey *key = person.keyAt(next.validFromMs))
            known.append({ .name = person.id.text(), .key = key->key });
    };
    std::ranges::for_each(next.people, add);
    if (before) {
        std::ranges::for_each(before->people, add);
        if (before->recovery)
            known.append({ .name = facts::recoveryName, .key = before->recovery->key });
    }
    auto clean = SignedNote::fromText(note.text());
    for (const crypto::NoteSignature &line : note.signatureLines()) {
        const bool counts = clean && std::ranges::any_of(known, [&](const crypto::NoteVerifier &each) {
            return each.name == line.name && each.keyId() == line.keyId && !clean->isSignedBy(each) && note.isSignedBy(each);
        });
        if (counts) {
            if (const auto added = clean->add(line); !added)
                return std::unexpected(added.error());
        }
    }
    return clean;
}

template <typename T>
FutureResult<T> refused(ErrorCode code, const QString &detail)
{
    return ready(Result<T>(fail(code, detail)));
}

}

const SignedCharter *CharterOffer::before(const QList<SignedCharter> &current) const
{
    if (draft && !draft->charter.previous)
        return nullptr;
    if (!ahead.isEmpty())
        return &ahead.last();
    return current.isEmpty() ? nullptr : &current.last();
}

CharterDesk::CharterDesk(vault::Vault &vault, const Team &team, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_vault(vault)
    , m_team(team)
    , m_clock(clock)
{
    connect(&team, &Team::charterChanged, this, &CharterDesk::forgetAdopted);
}

Signatures CharterDesk::signatures() const
{
    if (!m_offer || !m_offer->draft)
        return {};
    const SignedCharter *before = m_offer->before(m_team.chain());
    return signaturesOf(before ? &before->charter : nullptr, m_offer->draft->charter, m_offer->draft->note);
}

QList<SignedNote> CharterDesk::complete() const
{
    if (!m_offer || (m_offer->draft && !signatures().isComplete()))
        return {};
    QList<SignedNote> notes;
    for (const SignedCharter &each : m_offer->ahead)
        notes.append(each.note);
    if (m_offer->draft)
        notes.append(m_offer->draft->note);
    return notes;
}

QList<PersonId> CharterDesk::signers(const QList<PersonId> &people) const
{
    const Signatures open = signatures();
    QList<PersonId> able;
    for (const PersonId &each : people) {
        if (open.adminsOpen.contains(each) || open.newcomersOpen.contains(each))
            able.append(each);
    }
    return able;
}

FutureResult<void> CharterDesk::sign(const CharterDraft &draft, PersonId admin, crypto::SecretBytes passphrase)
{
    if (m_offer && m_offer->draft)
        return refused<void>(ErrorCode::Busy, u"draft"_s);
    const qint64 nowMs = m_clock.nowMs();
    const Charter &authority = draft.before() ? draft.before()->charter : draft.charter();
    if (const auto allowed = require(authority, admin, Right::ChangeCharter, nowMs); !allowed)
        return ready(allowed);
    const auto text = draft.finished(nowMs).and_then(&Charter::text);
    if (!text)
        return ready<void>(std::unexpected(text.error()));
    return keepSigned(m_vault.sign(std::move(admin), std::move(passphrase), *text));
}

FutureResult<void> CharterDesk::cosign(PersonId person, crypto::SecretBytes passphrase)
{
    if (!m_offer || !m_offer->draft)
        return refused<void>(ErrorCode::NotFound, u"draft"_s);
    if (signers({ person }).isEmpty())
        return signatures().admins.contains(person) ? refused<void>(ErrorCode::AlreadyVoted, person.text()) : refused<void>(ErrorCode::NotEligible, u"role"_s);
    return keepSigned(m_vault.addSignature(std::move(person), std::move(passphrase), m_offer->draft->note));
}

FutureResult<void> CharterDesk::cosignWithRecovery(QString path, crypto::SecretBytes passphrase)
{
    const SignedCharter *before = m_offer && m_offer->draft ? m_offer->before(m_team.chain()) : nullptr;
    if (!before || !before->charter.recovery)
        return refused<void>(ErrorCode::NotEligible, u"recovery"_s);
    return keepSigned(m_vault.addOutsideSignature(std::move(path), QString(facts::recoveryName), std::move(passphrase), m_offer->draft->note));
}

FutureResult<void> CharterDesk::keepSigned(FutureResult<SignedNote> signedDraft)
{
    return signedDraft.then(this, [this](const Result<SignedNote> &note) -> Result<void> {
        if (!note)
            return std::unexpected(note.error());
        const CharterOffer held = m_offer.value_or(CharterOffer {});
        // The version may have come into force, or another draft been taken, while the key was opened.
        if (held.draft && held.draft->note.text() != note->text())
            return fail(ErrorCode::ActionChanged, u"draft"_s);
        auto read = readCharter(*note);
        if (!read)
            return std::unexpected(read.error());
        const bool isFirst = !read->charter.previous;
        const SignedCharter *before = isFirst ? nullptr : held.ahead.isEmpty() ? (m_team.hasCharter() ? &m_team.chain().last() : nullptr) : &held.ahead.last();
        const auto kept = draftAfter(before, *note);
        if (!kept)
            return std::unexpected(kept.error());
        put({ .ahead = held.ahead, .draft = *kept });
        return {};
    });
}

Result<CharterDesk::Arrival> CharterDesk::take(QByteArrayView file)
{
    const auto exchange = CharterExchange::parse(file);
    if (!exchange)
        return std::unexpected(exchange.error());
    if (m_team.hasCharter() && m_team.charter().practice)
        return fail(ErrorCode::PracticeOnly, u"charter"_s);
    auto ahead = versionsAhead(exchange->chain);
    if (!ahead)
        return std::unexpected(ahead.error());
    CharterOffer arrived { .ahead = std::move(*ahead), .draft = {} };
    if (exchange->draft) {
        const bool isReal = m_team.hasCharter() && !m_team.charter().trial;
        const SignedCharter *before = !arrived.ahead.isEmpty() ? &arrived.ahead.last() : isReal ? &m_team.chain().last() : nullptr;
        // What this seat has in force already is no draft any more.
        const auto digest = crypto::sha256(exchange->draft->text());
        if (!std::ranges::contains(m_team.chain(), digest, &SignedCharter::digest)) {
            auto draft = draftAfter(before, *exchange->draft);
            if (!draft)
                return std::unexpected(draft.error());
            arrived.draft = std::move(*draft);
        }
    }
    if (arrived.ahead.isEmpty() && !arrived.draft)
        return Arrival::NothingNew;
    const Charter &newest = arrived.draft ? arrived.draft->charter : arrived.ahead.last().charter;
    if (const auto listed = checkListed(newest); !listed)
        return std::unexpected(listed.error());
    if (m_team.hasCharter() && m_team.charter().trial) {
        if (const auto replaced = checkReplacement(m_team.charter(), newest); !replaced)
            return std::unexpected(replaced.error());
    }
    if (!arrived.draft && m_clock.nowMs() >= newest.validUntilMs)
        return fail(ErrorCode::NotInForce, u"ran-out"_s);
    if (!m_offer || !m_offer->draft) {
        const bool isDraft = arrived.draft.has_value();
        put(std::move(arrived));
        return isDraft ? Arrival::Draft : Arrival::Newer;
    }
    if (!arrived.draft) {
        put(std::move(arrived)); // others went on: the draft here would follow a version that is past
        return Arrival::Newer;
    }
    if (arrived.draft->digest != m_offer->draft->digest)
        return fail(ErrorCode::Busy, u"draft"_s);
    const SignedNote &ours = m_offer->draft->note;
    SignedNote merged = ours;
    for (const crypto::NoteSignature &line : arrived.draft->note.signatureLines()) {
        if (!merged.signatureLines().contains(line)) {
            if (const auto added = merged.add(line); !added)
                return std::unexpected(added.error());
        }
    }
    if (merged.signatureLines().size() == ours.signatureLines().size())
        return Arrival::NothingNew;
    arrived.draft->note = std::move(merged);
    put(std::move(arrived));
    return Arrival::Signatures;
}

Result<QList<SignedCharter>> CharterDesk::versionsAhead(const QList<SignedNote> &notes) const
{
    QList<SignedCharter> chain;
    for (const SignedNote &note : notes) {
        auto next = readCharter(note);
        if (!next)
            return std::unexpected(next.error());
        if (next->charter.trial || next->charter.practice)
            return fail(ErrorCode::NotEligible, u"trial"_s);
        const auto checked = chain.isEmpty() ? checkFounding(*next) : checkSuccession(chain.last(), *next);
        if (!checked)
            return std::unexpected(checked.error());
        chain.append(std::move(*next));
    }
    if (chain.isEmpty() || !m_team.hasCharter() || m_team.charter().trial)
        return chain;
    const auto here = std::ranges::find(chain, m_team.charterDigest(), &SignedCharter::digest);
    if (here != chain.end())
        return QList<SignedCharter>(here + 1, chain.end());
    const bool isOlder = std::ranges::contains(m_team.chain(), chain.last().digest, &SignedCharter::digest);
    return fail(ErrorCode::NotInForce, isOlder ? u"older"_s : u"fork"_s);
}

Result<SignedCharter> CharterDesk::draftAfter(const SignedCharter *before, const SignedNote &note) const
{
    auto draft = readCharter(note);
    if (!draft)
        return draft;
    if (const auto placed = checkPlace(before, *draft); !placed)
        return std::unexpected(placed.error());
    if (!before && draft->charter.trial)
        return fail(ErrorCode::NotEligible, u"trial"_s);
    const Charter *authority = before ? &before->charter : nullptr;
    auto clean = signaturesThatCount(authority, draft->charter, note);
    if (!clean)
        return std::unexpected(clean.error());
    // A draft that nobody who counts has signed is anybody's text.
    if (signaturesOf(authority, draft->charter, *clean).counted() == 0)
        return fail(ErrorCode::BadSignature, u"no charter admin has signed"_s);
    draft->note = std::move(*clean);
    return draft;
}

/// A seat takes part only in charters that list its key, or its ledger would bear another team's name.
Result<void> CharterDesk::checkListed(const Charter &charter) const
{
    return charter.seat(m_team.seat()) ? Result<void>() : fail(ErrorCode::NotEligible, u"not-listed"_s);
}

Result<QByteArray> CharterDesk::file() const
{
    CharterExchange exchange;
    if (m_team.hasCharter() && !m_team.charter().trial) {
        for (const SignedCharter &each : m_team.chain())
            exchange.chain.append(each.note);
    }
    if (m_offer) {
        for (const SignedCharter &each : m_offer->ahead)
            exchange.chain.append(each.note);
        if (m_offer->draft)
            exchange.draft = m_offer->draft->note;
    }
    if (exchange.chain.isEmpty() && !exchange.draft)
        return fail(ErrorCode::NotEligible, u"trial"_s);
    return exchange.bytes();
}

void CharterDesk::discard()
{
    if (!m_offer)
        return;
    m_offer.reset();
    Q_EMIT changed();
}

void CharterDesk::put(CharterOffer offer)
{
    m_offer = std::move(offer);
    Q_EMIT changed();
}

/// What came into force is offered no longer; a draft that does not follow it any more is void.
void CharterDesk::forgetAdopted()
{
    if (!m_offer)
        return;
    CharterOffer left = *m_offer;
    const auto here = std::ranges::find(left.ahead, m_team.charterDigest(), &SignedCharter::digest);
    left.ahead = here == left.ahead.end() ? QList<SignedCharter>() : QList<SignedCharter>(here + 1, left.ahead.end());
    const bool isFirst = left.draft && !left.draft->charter.previous;
    const bool follows = left.draft && left.ahead.isEmpty() && (isFirst ? m_team.charter().trial : left.draft->charter.previous == m_team.charterDigest());
    if (left.ahead.isEmpty() && !follows)
        return discard();
    put(std::move(left));
}

}
