// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/Intake.h"

#include "models/approvals/CaseEntries.h"
#include "models/approvals/DecisionSender.h"
#include "models/approvals/Risk.h"
#include "models/gateway/Approvals.h"
#include "models/ledger/Ledger.h"
#include "models/team/Team.h"

#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace countersign::approvals {

namespace {

/// Whether two versions ask for the same: votes on one count for the other.
bool asksTheSame(const Case &item, const facts::Request &request)
{
    if (item.request.bootId != request.bootId)
        return false;
    const auto action = facts::Action::of(request);
    if (!action || !item.action)
        return !action && !item.action && item.request.received == request.received;
    return action->digest() == item.action->digest();
}

}

Intake::Intake(CaseBook &book, DecisionSender &sender, ledger::Ledger &ledger, team::Team &team, QObject *parent)
    : QObject(parent), m_book(book), m_sender(sender), m_ledger(ledger), m_team(team)
{
    connect(&team, &team::Team::charterChanged, this, &Intake::judgeAgain);
    connect(&sender, &DecisionSender::waitsAgain, this, &Intake::judgeOne);
}

void Intake::watch(gateway::Connection &connection)
{
    m_book.join(connection);
    auto *watched = &connection;
    connect(watched, &gateway::Connection::greeted, this, [this, watched] { reload(*watched); });
    connect(watched, &gateway::Connection::gapSeen, this, [this, watched] { reload(*watched); });
    connect(watched, &gateway::Connection::eventReceived, this, [this, watched](const gateway::Event &event) { take(*watched, event); });
    connect(watched, &gateway::Connection::clockMoved, this, [this, watched] {
        for (const auto &key : m_book.openKeys(watched->endpoint().id)) // what is signed does not change: no new revision
            m_book.find(key)->clockOffsetMs = watched->hello().clockOffsetMs;
    });
    connect(watched, &gateway::Connection::stateChanged, this, [this, watched](gateway::LinkState state) {
        if (state == gateway::LinkState::Connected)
            return;
        m_listing.remove(watched->endpoint().id);
        noteUnreadable(watched->endpoint().id, 0);
        if (m_listed.remove(watched->endpoint().id))
            Q_EMIT listed(watched->endpoint().id);
    });
    if (connection.state() == gateway::LinkState::Connected)
        reload(connection);
}

void Intake::unwatch(gateway::Connection &connection)
{
    connection.disconnect(this);
    m_book.leave(connection.endpoint().id);
    m_listing.remove(connection.endpoint().id);
    noteUnreadable(connection.endpoint().id, 0);
    if (m_listed.remove(connection.endpoint().id))
        Q_EMIT listed(connection.endpoint().id);
}

Case Intake::judge(facts::Request request) const
{
    Case item;
    item.key = { request.gateway, request.id };
    if (auto action = facts::Action::of(request))
        item.action = *std::move(action);
    if (m_team.hasCharter()) {
        item.rule = m_team.ruleFor(request);
        item.charter = m_team.charterDigest();
        if (const auto *record = m_team.charter().gateway(request.gateway))
            item.environment = record->environment;
    }
    if (const auto *connection = m_book.connection(request.gateway))
        item.clockOffsetMs = connection->hello().clockOffsetMs;
    const auto risk = Risk::of(request, item.action ? &*item.action : nullptr, item.environment);
    item.severity = risk.severity;
    item.warnings = risk.warnings;
    item.truncated = risk.truncated;
    item.fromAgentRun = request.run && request.toolCall;
    item.request = std::move(request);
    return item;
}

void Intake::judgeAgain()
{
    for (const auto &key : m_book.keys())
        judgeOne(key);
}

/// Not while a decision is on its way: it was made under the charter it was sent under. Should it come back, it is judged then.
void Intake::judgeOne(const CaseKey &key)
{
    auto *item = m_book.find(key);
    if (item->state != CaseState::Waiting)
        return;
    Case fresh = judge(item->request);
    item->rule = fresh.rule;
    item->environment = fresh.environment;
    item->severity = fresh.severity;
    if (item->charter != fresh.charter)
        item->votes.clear();
    item->charter = fresh.charter;
    m_book.touch(key);
}

void Intake::reload(gateway::Connection &connection)
{
    const GatewayId gateway = connection.endpoint().id;
    const QString boot = connection.hello().bootId;
    const auto known = m_book.openKeys(gateway);
    gateway::approval::pending(connection).then(this, [this, gateway, boot, known](const Result<gateway::approval::PendingList> &rows) {
        auto *link = m_book.connected(gateway);
        if (!link || link->hello().bootId != boot)
            return; // lost again: the next hello asks anew
        if (!rows) {
            m_book.fail({ gateway, {} }, rows.error());
            if (rows.error().code != ErrorCode::MissingScope)
                reloadLater(gateway);
            return;
        }
        reconcile(gateway, known, rows->requests);
        noteUnreadable(gateway, rows->unreadable);
        if (rows->unreadable > 0) { // shown is what can be; the queue does not count as read
            m_book.fail({ gateway, {} }, { ErrorCode::Malformed, u"%1 pending approvals cannot be read"_s.arg(rows->unreadable) });
            notWhole(gateway);
            return;
        }
        m_listing.insert(gateway);
        finishListing(gateway);
    });
}

void Intake::reloadLater(const GatewayId &gateway)
{
    if (m_toReload.contains(gateway))
        return;
    m_toReload.insert(gateway);
    QTimer::singleShot(2s, this, [this, gateway] {
        m_toReload.remove(gateway);
        if (auto *link = m_book.connected(gateway))
            reload(*link);
    });
}

/// Listed means: everything in the lists is on disk and announced.
void Intake::finishListing(const GatewayId &gateway)
{
    const bool recording = std::any_of(m_arriving.keyBegin(), m_arriving.keyEnd(), [&](const CaseKey &key) { return key.gateway == gateway; });
    if (recording || !m_listing.remove(gateway))
        return;
    m_listed.insert(gateway);
    Q_EMIT listed(gateway);
}

void Intake::reconcile(const GatewayId &gateway, const QList<CaseKey> &known, const QList<facts::Request> &rows)
{
    const auto *link = m_book.connection(gateway);
    QSet<RequestId> pending;
    for (const auto &row : rows) {
        pending.insert(row.id);
        arrive(row);
    }
    for (const auto &key : known) {
        auto *item = m_book.find(key);
        item->clockOffsetMs = link->hello().clockOffsetMs;
        if (!pending.contains(key.request) || item->state == CaseState::Unknown)
            m_sender.read(key);
        else
            m_sender.consider(key);
    }
}

void Intake::take(gateway::Connection &connection, const gateway::Event &event)
{
    if (const auto request = gateway::approval::requested(connection, event)) {
        if (*request)
            arrive(**request);
        else
            m_book.fail({ connection.endpoint().id, {} }, request->error());
        if (!*request)
            notWhole(connection.endpoint().id); // reading the lists again shows whether it still pends
    } else if (const auto id = gateway::approval::resolved(event)) {
        const CaseKey key { connection.endpoint().id, *id };
        if (m_arriving.contains(key))
            m_resolvedEarly.insert(key);
        m_sender.read(key);
    }
}

void Intake::appendSeen(const Case &item, std::function<void(Result<void>)> next)
{
    auto draft = entries::requestSeen(item);
    m_ledger.append(std::move(draft.entry), std::move(draft.contents))
        .then(this, [this, key = item.key, next = std::move(next)](const Result<ledger::Appended> &done) {
            if (!done)
                m_book.fail(key, done.error());
            next(done ? Result<void>() : std::unexpected(done.error()));
        });
}

void Intake::arrive(const facts::Request &request)
{
    const CaseKey key { request.gateway, request.id };
    if (m_arriving.contains(key)) { // compared with what is on disk once that is written
        m_arriving.insert(key, request);
        return;
    }
    if (const auto *known = m_book.find(key)) {
        // A closed case answers for itself alone: the same id asked for anew is another request, and must be seen.
        if (!asksTheSame(*known, request) || (!known->isOpen() && known->request.createdAtMs != request.createdAtMs))
            replace(request);
        return;
    }
    m_arriving.insert(key, request);
    Case item = judge(request);
    appendSeen(item, [this, key, item](const Result<void> &onDisk) {
        const auto newest = m_arriving.take(key);
        const bool resolved = m_resolvedEarly.remove(key);
        if (onDisk) {
            m_book.add(item);
            if (!asksTheSame(item, newest))
                replace(newest);
            if (resolved)
                m_sender.read(key);
        } else {
            notWhole(key.gateway);
        }
        finishListing(key.gateway);
    });
}

/// Another request under the same id: what was signed so far is void, and nobody votes before the newest one is recorded.
void Intake::replace(const facts::Request &request)
{
    Case fresh = judge(request);
    const CaseKey key = fresh.key;
    m_arriving.insert(key, request);
    m_book.work(key).changing = true;
    m_book.touch(key);
    appendSeen(fresh, [this, key, fresh](const Result<void> &onDisk) {
        const auto newest = m_arriving.take(key);
        if (!onDisk) {
            notWhole(key.gateway); // stays blocked: what cannot be recorded cannot be decided
        } else if (!asksTheSame(fresh, newest)) {
            replace(newest); // it changed again, perhaps back to what it was
        } else {
            auto &work = m_book.work(key);
            work.changing = false;
            work.forgotten = false;
            auto *item = m_book.find(key);
            const auto sent = item->isOpen() ? item->sent : std::nullopt;
            const auto revision = item->revision;
            *item = fresh;
            item->sent = sent;
            item->revision = revision;
            m_book.touch(key);
        }
        if (!m_arriving.contains(key) && m_resolvedEarly.remove(key))
            m_sender.read(key);
        finishListing(key.gateway);
    });
}

void Intake::noteUnreadable(const GatewayId &gateway, int rows)
{
    if (m_unreadable.value(gateway) == rows)
        return;
    if (rows > 0)
        m_unreadable.insert(gateway, rows);
    else
        m_unreadable.remove(gateway);
    Q_EMIT listed(gateway);
}

/// A request that could not be recorded or read is not shown: the list is not whole before it is.
void Intake::notWhole(const GatewayId &gateway)
{
    m_listing.remove(gateway);
    if (m_listed.remove(gateway))
        Q_EMIT listed(gateway);
    reloadLater(gateway);
}

}
