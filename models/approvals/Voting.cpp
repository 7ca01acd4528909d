// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/Voting.h"

#include "models/approvals/CaseEntries.h"
#include "models/approvals/DecisionSender.h"
#include "models/approvals/Quorum.h"
#include "models/core/Encoding.h"
#include "models/crypto/Random.h"
#include "models/ledger/Ledger.h"
#include "models/team/Team.h"
#include "models/vault/Vault.h"

using namespace Qt::StringLiterals;

namespace countersign::approvals {

/// One vote on its way. Answers exactly once, also when the desk goes away in between.
struct Voting::Course {
    Ballot ballot;
    crypto::SecretBytes passphrase;
    QByteArray saltedReason;
    QPointer<Voting> voting;
    QPromise<Result<void>> promise;
    bool answered = false;

    void answer(Result<void> result)
    {
        if (std::exchange(answered, true))
            return;
        if (auto *const maker = voting.get())
            maker->m_book.work(ballot.key).signing = false;
        promise.addResult(std::move(result));
        promise.finish();
    }
    ~Course() { answer(countersign::fail(ErrorCode::Cancelled)); }
};

namespace {

QString identityOf(const gateway::Connection &connection)
{
    const auto pin = connection.seenPin();
    const QString device = connection.hello().gatewayDeviceId;
    return (pin ? u"tls:"_s + pin->hex() : u"-"_s) + u' ' + (device.isEmpty() ? u"-"_s : device);
}

/// Who has a vote that counts; where it ran out, its person may vote again.
QList<facts::Vote> votesOf(const Case &item, qint64 nowMs)
{
    QList<facts::Vote> votes;
    for (const auto &cast : item.votes) {
        if (Quorum::counts(cast.vote, item, nowMs))
            votes.append(cast.vote);
    }
    return votes;
}

SeatId seatOf(const ledger::Ledger &ledger)
{
    return SeatId(ledger.origin().section(u'/', 1));
}

}

Voting::Voting(CaseBook &book, DecisionSender &sender, ledger::Ledger &ledger, team::Team &team, vault::Vault &vault, const Clock &clock, QObject *parent)
    : QObject(parent), m_book(book), m_sender(sender), m_ledger(ledger), m_team(team), m_vault(vault), m_clock(clock)
{
}

void Voting::rememberHead(const PersonId &person, const facts::TreeHeadSeen &head)
{
    m_heads.insert(person, head);
}

Result<void> Voting::mayVote(const CaseKey &key, const PersonId &person, facts::Decision decision) const
{
    const auto *item = m_book.find(key);
    if (!item)
        return fail(ErrorCode::NotFound);
    if (item->state != CaseState::Waiting)
        return fail(item->state == CaseState::Unknown ? ErrorCode::Unknown : ErrorCode::AlreadyDecided);
    if (m_book.work(key).changing)
        return fail(ErrorCode::ActionChanged);
    if (item->leftMs(m_clock.nowMs()) <= 0)
        return fail(ErrorCode::Expired);
    if (!m_team.hasCharter())
        return fail(ErrorCode::NotInForce);
    const auto *connection = m_book.connected(key.gateway);
    if (!connection)
        return fail(ErrorCode::NotConnected);
    if (!connection->isRecognised())
        return fail(ErrorCode::PinMismatch, u"its identity, without a certificate"_s);
    if (connection->endpoint().practice != m_team.charter().practice)
        return fail(ErrorCode::PracticeOnly);
    if (decision == facts::Decision::Allow) {
        if (!item->action || item->truncated)
            return fail(ErrorCode::NotFullyShown);
        if (!item->request.allowedDecisions.contains("allow-once"_L1)) // anything else would deny for good
            return fail(ErrorCode::Unsupported);
    }
    const auto &offered = item->request.allowedDecisions;
    if (decision == facts::Decision::Deny && !offered.isEmpty() && !offered.contains("deny"_L1))
        return fail(ErrorCode::Unsupported); // it would not be sent
    const auto eligibility = m_team.mayVote(person, item->request, item->rule, votesOf(*item, m_clock.nowMs()), decision);
    return eligibility.eligible ? Result<void>() : fail(eligibility.code, eligibility.detail);
}

Result<void> Voting::check(const Ballot &ballot) const
{
    if (const auto may = mayVote(ballot.key, ballot.person, ballot.decision); !may)
        return may;
    const auto *item = m_book.find(ballot.key);
    const auto digest = item->action ? std::optional(item->action->digest()) : std::nullopt;
    if (item->revision != ballot.revision || digest != ballot.action)
        return fail(ErrorCode::ActionChanged);
    if (ballot.decision == facts::Decision::Allow && !ballot.seenToEnd)
        return fail(ErrorCode::NotFullyShown);
    if (ballot.decision == facts::Decision::Deny && ballot.reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonMissing);
    return {};
}

FutureResult<void> Voting::vote(Ballot ballot, crypto::SecretBytes passphrase)
{
    if (const auto checked = check(ballot); !checked)
        return ready(checked);
    if (m_book.work(ballot.key).signing)
        return ready<void>(fail(ErrorCode::Busy));
    m_book.work(ballot.key).signing = true;
    auto course = std::make_shared<Course>();
    course->ballot = std::move(ballot);
    course->passphrase = std::move(passphrase);
    course->voting = this;
    course->promise.start();
    prove(course);
    return course->promise.future();
}

void Voting::prove(const std::shared_ptr<Course> &course)
{
    const auto last = m_heads.constFind(course->ballot.person);
    if (last == m_heads.cend()) {
        sign(course, m_ledger.head());
        return;
    }
    m_ledger.proveContains(*last).then(this, [this, course](const Result<ledger::TreeHead> &head) {
        if (head) {
            sign(course, *head);
            return;
        }
        m_book.fail(course->ballot.key, head.error()); // evidence, not only a refusal
        course->answer(std::unexpected(head.error()));
    });
}

void Voting::sign(const std::shared_ptr<Course> &course, const facts::TreeHeadSeen &head)
{
    const auto &ballot = course->ballot;
    if (const auto checked = check(ballot); !checked) {
        course->answer(checked);
        return;
    }
    const auto *item = m_book.find(ballot.key);
    const qint64 now = m_clock.nowMs();
    facts::Vote vote;
    vote.gatewayIdentity = identityOf(*m_book.connection(ballot.key.gateway));
    vote.boot = item->request.bootId;
    vote.request = ballot.key.request;
    vote.action = ballot.action;
    vote.rule = item->rule.id;
    vote.charter = item->charter;
    vote.decision = ballot.decision;
    vote.approvalsNeeded = item->rule.approvals;
    if (!ballot.reason.isEmpty()) {
        course->saltedReason = crypto::randomBytes(saltBytes) + ballot.reason.toUtf8();
        vote.reason = crypto::sha256(course->saltedReason);
    }
    vote.person = ballot.person;
    vote.seat = seatOf(m_ledger);
    vote.ledger = head;
    vote.issuedMs = now;
    vote.expiresMs = std::min(now + item->leftMs(now), now + item->rule.withinMs);
    vote.nonce = encoding::base64Url(crypto::randomBytes(16));
    m_vault.sign(ballot.person, std::move(course->passphrase), vote.text()).then(this, [this, course](const Result<crypto::SignedNote> &note) {
        if (note)
            record(course, *note);
        else
            course->answer(std::unexpected(note.error()));
    });
}

void Voting::record(const std::shared_ptr<Course> &course, const crypto::SignedNote &note)
{
    const auto &key = course->ballot.key;
    if (const auto checked = check(course->ballot); !checked) { // things move while a key is decrypted
        course->answer(checked);
        return;
    }
    const auto vote = m_team.verify(note);
    if (!vote) {
        course->answer(std::unexpected(vote.error()));
        return;
    }
    QList<entries::Draft> drafts { entries::voteCast(key, note, course->saltedReason) };
    const auto outgoing = m_sender.decideWith(key, *vote);
    if (outgoing)
        drafts.append(entries::decisionSentWithVote(*m_book.find(key), outgoing->decision));
    m_ledger.appendTogether(entries::together(std::move(drafts)))
        .then(this, [this, course, key, vote = *vote, outgoing, bytes = note.bytes()](const Result<ledger::Appended> &done) {
            if (!done) {
                if (outgoing)
                    m_sender.takeBack(key, *outgoing);
                m_book.fail(key, done.error());
                course->answer(std::unexpected(done.error()));
                return;
            }
            rememberHead(vote.person, vote.ledger);
            const quint64 entry = outgoing ? done->index - 1 : done->index;
            m_book.find(key)->votes.append({ vote, bytes, entry, course->ballot.reason });
            if (outgoing) // before anybody looks at it: what is shown can wait for the wire, not the other way round
                m_sender.transmit(key, *outgoing);
            m_book.touch(key);
            course->answer({});
            if (!outgoing)
                Q_EMIT voted(key);
        });
}

}
