// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/DecisionSender.h"

#include "models/approvals/Quorum.h"
#include "models/gateway/Approvals.h"
#include "models/ledger/Ledger.h"

#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;

namespace countersign::approvals {

using gateway::ApprovalRecord;

std::optional<Ending> Ending::of(const Case &item, const ApprovalRecord &record, const QString &ourDevice)
{
    if (record.status == "expired"_L1)
        return Ending { CaseState::Expired, false };
    if (record.status == "cancelled"_L1)
        return Ending { CaseState::Cancelled, false };
    if (record.status != "allowed"_L1 && record.status != "denied"_L1)
        return std::nullopt;
    const bool allowed = record.status == "allowed"_L1;
    const bool lasts = record.decision == "allow-always"_L1; // never sent by us, whoever's device it says
    const bool asSent = !lasts && item.sent == (allowed ? facts::Decision::Allow : facts::Decision::Deny);
    const bool byUs = record.applied || (record.resolverKind == "device"_L1 && !ourDevice.isEmpty() && record.resolverId == ourDevice);
    if (asSent && byUs)
        return Ending { allowed ? CaseState::Allowed : CaseState::Denied, true };
    if (record.isSomebodysAnswer())
        return Ending { CaseState::Foreign, false };
    return Ending { CaseState::Denied, false }; // by the gateway itself: no-route, storage-corrupt
}

namespace {

std::optional<crypto::Digest> digestOf(const Case &item)
{
    return item.action ? std::optional(item.action->digest()) : std::nullopt;
}

}

DecisionSender::DecisionSender(CaseBook &book, ledger::Ledger &ledger, const Clock &clock, QObject *parent)
    : QObject(parent), m_book(book), m_ledger(ledger), m_clock(clock)
{
}

void DecisionSender::append(QList<entries::Draft> drafts, const CaseKey &key, std::function<void(Result<void>)> next)
{
    m_ledger.appendTogether(entries::together(std::move(drafts)))
        .then(this, [this, key, next = std::move(next)](const Result<ledger::Appended> &done) {
            if (!done)
                m_book.fail(key, done.error());
            next(done ? Result<void>() : std::unexpected(done.error()));
        });
}

/// What `item`, the case or what it becomes with a vote, may send now.
std::optional<facts::Decision> DecisionSender::ripe(const CaseKey &key, const Case &item) const
{
    const auto work = std::as_const(m_book).work(key);
    if (item.state != CaseState::Waiting || work.changing || work.settling)
        return std::nullopt;
    const auto *connection = m_book.connected(key.gateway);
    if (!connection || connection->hello().bootId != item.request.bootId || item.leftMs(m_clock.nowMs()) <= 0)
        return std::nullopt;
    switch (Quorum::of(item, m_clock.nowMs()).state) {
    case Quorum::State::Allowed: return facts::Decision::Allow;
    case Quorum::State::Denied: return facts::Decision::Deny;
    case Quorum::State::Waiting: break;
    }
    return std::nullopt;
}

DecisionSender::Outgoing DecisionSender::decide(const CaseKey &key, facts::Decision decision)
{
    auto *item = m_book.find(key);
    const Outgoing outgoing { decision, digestOf(*item), item->sent };
    item->state = CaseState::Deciding;
    item->sent = decision;
    ++m_book.work(key).sends;
    return outgoing;
}

std::optional<DecisionSender::Outgoing> DecisionSender::decideWith(const CaseKey &key, const facts::Vote &vote)
{
    Case voted = *m_book.find(key);
    voted.votes.append({ vote, {}, 0, {} });
    const auto decision = ripe(key, voted);
    return decision ? std::optional(decide(key, *decision)) : std::nullopt;
}

void DecisionSender::consider(const CaseKey &key)
{
    const auto *item = m_book.find(key);
    const auto decision = item ? ripe(key, *item) : std::nullopt;
    if (!decision)
        return;
    const auto outgoing = decide(key, *decision);
    m_book.touch(key);
    append({ entries::decisionSent(*item, *decision) }, key, [this, key, outgoing](const Result<void> &onDisk) {
        if (onDisk)
            transmit(key, outgoing);
        else
            takeBack(key, outgoing);
    });
}

void DecisionSender::takeBack(const CaseKey &key, const Outgoing &outgoing)
{
    auto *item = m_book.find(key);
    if (item->state != CaseState::Deciding)
        return;
    item->state = CaseState::Waiting;
    item->sent = outgoing.before;
    m_book.touch(key);
    Q_EMIT waitsAgain(key);
}

void DecisionSender::transmit(const CaseKey &key, const Outgoing &outgoing)
{
    const auto *item = m_book.find(key);
    auto *connection = m_book.connected(key.gateway);
    if (item->state != CaseState::Deciding || m_book.work(key).changing || digestOf(*item) != outgoing.action) {
        lose(key, { ErrorCode::ActionChanged });
    } else if (!connection || connection->hello().bootId != item->request.bootId) {
        lose(key, { ErrorCode::NotConnected });
    } else if (item->leftMs(m_clock.nowMs()) <= 0) {
        lose(key, { ErrorCode::Expired }); // it ran out while its entry was written
    } else {
        gateway::approval::resolve(*connection, item->request, outgoing.decision).then(this, [this, key](const Result<ApprovalRecord> &answer) {
            if (answer)
                settle(key, *answer);
            else
                lose(key, answer.error());
        });
    }
}

void DecisionSender::lose(const CaseKey &key, const Error &error)
{
    auto *item = m_book.find(key);
    if (item->state == CaseState::Deciding) {
        item->state = CaseState::Unknown;
        m_book.touch(key);
    }
    append({ entries::decisionUnknown(key, error.code) }, key, [this, key](const Result<void> &) { readLater(key); });
}

void DecisionSender::readLater(const CaseKey &key)
{
    constexpr int shortestMs = 250;
    constexpr int longestMs = 30000;
    const int failures = m_book.work(key).failures++;
    const int delay = failures == 0 ? 0 : std::min(longestMs, shortestMs << std::min(failures, 8));
    QTimer::singleShot(std::chrono::milliseconds(delay), this, [this, key] { read(key); });
}

void DecisionSender::read(const CaseKey &key)
{
    const auto *item = m_book.find(key);
    auto &work = m_book.work(key);
    auto *connection = m_book.connected(key.gateway);
    if (!item || !item->isOpen() || item->state == CaseState::Deciding || work.settling || !connection)
        return;
    if (work.reading) {
        work.readAgain = true;
        return;
    }
    work.reading = true;
    gateway::approval::get(*connection, key.request).then(this, [this, key, sends = work.sends](const Result<ApprovalRecord> &record) {
        auto &now = m_book.work(key);
        now.reading = false;
        if (now.sends != sends) { // asked before our decision went out: "pending" would make it go out twice
            now.readAgain = false;
            read(key);
            return;
        }
        if (record) {
            settle(key, *record);
            if (std::exchange(m_book.work(key).readAgain, false))
                read(key);
            return;
        }
        if (record.error().code == ErrorCode::NotFound)
            readHistory(key);
        else
            readLater(key);
    });
}

/// A gateway forgets pending requests when it restarts; its history says how they ended.
void DecisionSender::readHistory(const CaseKey &key)
{
    const auto *item = m_book.find(key);
    auto *connection = m_book.connected(key.gateway);
    if (!connection)
        return;
    gateway::approval::history(*connection, item->request.createdAtMs).then(this, [this, key](const Result<gateway::approval::HistoryRows> &read) {
        if (!read) {
            readLater(key);
            return;
        }
        const auto &rows = read->rows;
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const ApprovalRecord &row) { return row.id == key.request; });
        const auto *open = m_book.find(key);
        if (found != rows.end())
            settle(key, *found);
        else if (read->unreadable > 0)
            readLater(key); // it may be the row that cannot be read
        else if (open->isOpen() && !open->sent)
            close(key, CaseState::Cancelled, std::nullopt);
        else
            m_book.work(key).forgotten = true; // a decision went out and nobody can say what became of it: it stays unknown
    });
}

void DecisionSender::readExpired()
{
    constexpr int longestPause = 5; // 2^5 calls
    for (const auto &key : m_book.keys()) {
        const auto *item = m_book.find(key);
        auto &work = m_book.work(key);
        if (!item->isOpen() || item->leftMs(m_clock.nowMs()) > 0) {
            work.expiredReads = work.ticksToRead = 0; // another request under this id, or a clock that was set right
            continue;
        }
        if (work.reading || work.forgotten || !m_book.connected(key.gateway) || work.ticksToRead-- > 0)
            continue;
        work.ticksToRead = (1 << std::min(work.expiredReads++, longestPause)) - 1;
        read(key);
    }
}

void DecisionSender::settle(const CaseKey &key, const ApprovalRecord &record)
{
    const auto *item = m_book.find(key);
    if (!item->isOpen() || m_book.work(key).settling)
        return;
    const auto *connection = m_book.connection(key.gateway);
    const auto ending = Ending::of(*item, record, connection ? connection->deviceId() : QString());
    if (!ending) {
        stillPending(key, record);
        return;
    }
    const auto recorded = entries::decisionRecorded(key, record, ending->ours);
    if (ending->state != CaseState::Foreign) {
        close(key, ending->state, record, { recorded });
        return;
    }
    m_book.work(key).settling = true;
    append({ recorded }, key, [this, key, record](const Result<void> &onDisk) {
        if (!onDisk) {
            m_book.work(key).settling = false; // read again at the next hello
            return;
        }
        // Before it is closed: a closed case is never read again, so that its alert would be lost with a crash in between.
        Q_EMIT resolvedElsewhere(key, record);
        close(key, CaseState::Foreign, record);
    });
}

/// Read after a lost answer: it never arrived, so the decision may go out again.
void DecisionSender::stillPending(const CaseKey &key, const ApprovalRecord &record)
{
    const auto *item = m_book.find(key);
    if (item->state == CaseState::Deciding) { // the answer to our own resolve was no end
        lose(key, { ErrorCode::Malformed });
        return;
    }
    if (item->state != CaseState::Unknown || record.status != "pending"_L1)
        return;
    append({ entries::decisionRecorded(key, record, false) }, key, [this, key](const Result<void> &onDisk) {
        auto *unknown = m_book.find(key);
        if (!onDisk || unknown->state != CaseState::Unknown || m_book.work(key).settling)
            return;
        unknown->state = CaseState::Waiting;
        m_book.touch(key);
        Q_EMIT waitsAgain(key);
        consider(key);
    });
}

/// `with` goes on disk in front of the end, in the same commit.
void DecisionSender::close(const CaseKey &key, CaseState state, std::optional<ApprovalRecord> record, QList<entries::Draft> with)
{
    m_book.work(key).settling = true;
    const auto *item = m_book.find(key);
    with.append(entries::caseClosed(*item, state, item->allows(m_clock.nowMs())));
    append(std::move(with), key, [this, key, state, record](const Result<void> &onDisk) {
        m_book.work(key).settling = false;
        if (!onDisk)
            return; // read again at the next hello
        m_book.find(key)->recorded = record;
        m_book.close(key, state);
    });
}

}
