// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/DeskRestore.h"

#include "models/approvals/Intake.h"
#include "models/approvals/Voting.h"
#include "models/team/Team.h"

using namespace Qt::StringLiterals;

namespace countersign::approvals {

/// What the ledger says about one case.
struct DeskRestore::Remains {
    quint64 seenEntry = 0;
    CaseKey key;
    QString boot;
    std::optional<facts::ActionKind> kind;
    QString action;                       ///< digest, hex; empty where there was none
    QList<std::pair<quint64, QByteArray>> votes;
    std::optional<facts::Decision> sent;
    bool answered = true;                 ///< whether the gateway said "pending" after the last decision sent
};

struct DeskRestore::Course {
    QList<Remains> open;
    int rebuilt = 0;
    QPromise<Result<int>> promise;
    bool answered = false;

    void answer(Result<int> result)
    {
        if (std::exchange(answered, true))
            return;
        promise.addResult(std::move(result));
        promise.finish();
    }
    ~Course() { answer(fail(ErrorCode::Cancelled)); }
};

DeskRestore::DeskRestore(CaseBook &book, Intake &intake, Voting &voting, ledger::Ledger &ledger, team::Team &team, const Clock &clock, QObject *parent)
    : QObject(parent), m_book(book), m_intake(intake), m_voting(voting), m_ledger(ledger), m_team(team), m_clock(clock)
{
}

FutureResult<int> DeskRestore::run()
{
    constexpr qsizetype mostVotes = 10'000;
    auto course = std::make_shared<Course>();
    course->promise.start();
    ledger::EntryQuery query;
    query.kinds = { facts::EntryKind::VoteCast };
    query.limit = mostVotes;
    query.newestFirst = true;
    m_ledger.find(query).then(this, [this, course](const Result<QList<ledger::StoredEntry>> &votes) {
        if (!votes) {
            course->answer(std::unexpected(votes.error()));
            return;
        }
        for (auto stored = votes->rbegin(); stored != votes->rend(); ++stored) { // a person's newest vote comes last
            const auto note = crypto::SignedNote::parse(stored->entry.fields.value("note"_L1).toString().toUtf8());
            const auto vote = note ? facts::Vote::parse(note->text()) : std::unexpected(note.error());
            if (vote)
                m_voting.rememberHead(vote->person, vote->ledger);
        }
        findCases(course);
    });
    return course->promise.future();
}

void DeskRestore::findCases(const std::shared_ptr<Course> &course)
{
    constexpr qint64 lookBackMs = qint64(30) * 24 * 60 * 60 * 1000;
    constexpr qsizetype mostEntries = 1'000'000;
    using facts::EntryKind;
    ledger::EntryQuery query;
    query.kinds = { EntryKind::RequestSeen, EntryKind::VoteCast, EntryKind::DecisionSent, EntryKind::DecisionRecorded, EntryKind::CaseClosed };
    query.fromMs = m_clock.nowMs() - lookBackMs;
    query.limit = mostEntries;
    m_ledger.find(query).then(this, [this, course](const Result<QList<ledger::StoredEntry>> &entries) {
        if (entries)
            gather(course, *entries);
        else
            course->answer(std::unexpected(entries.error()));
    });
}

void DeskRestore::gather(const std::shared_ptr<Course> &course, const QList<ledger::StoredEntry> &entries)
{
    using facts::EntryKind;
    QHash<QString, Remains> cases;
    for (const auto &stored : entries) {
        const auto &fields = stored.entry.fields;
        const QString subject = fields.value("subject"_L1).toString();
        auto &remains = cases[subject];
        switch (stored.entry.kind) {
        case EntryKind::RequestSeen:
            remains.seenEntry = stored.index;
            remains.key = { GatewayId(fields.value("gateway"_L1).toString()), RequestId(fields.value("request"_L1).toString()) };
            remains.boot = fields.value("boot"_L1).toString();
            remains.kind = facts::actionKind(fields.value("kind"_L1).toString());
            remains.action = fields.value("action"_L1).toString();
            break;
        case EntryKind::VoteCast:
            remains.votes.append({ stored.index, fields.value("note"_L1).toString().toUtf8() });
            break;
        case EntryKind::DecisionSent:
            remains.sent = facts::decision(fields.value("decision"_L1).toString());
            remains.answered = false;
            break;
        case EntryKind::DecisionRecorded:
            // An end without case.closed is read again before anything else happens to the case.
            remains.answered = fields.value("status"_L1).toString() == "pending"_L1;
            break;
        case EntryKind::CaseClosed:
            cases.remove(subject);
            break;
        default:
            break;
        }
    }
    cases.removeIf([](const auto &each) { return each.value().key.request.isEmpty(); }); // seen before the time looked at
    course->open = cases.values();
    std::ranges::sort(course->open, {}, &Remains::seenEntry);
    rebuildNext(course);
}

void DeskRestore::rebuildNext(const std::shared_ptr<Course> &course)
{
    if (course->open.isEmpty()) {
        course->answer(course->rebuilt);
        return;
    }
    const Remains remains = course->open.takeFirst();
    m_ledger.content(remains.seenEntry, u"received"_s).then(this, [this, course, remains](const Result<QByteArray> &received) {
        if (received) {
            rebuild(remains, *received);
            ++course->rebuilt;
        } else {
            m_book.fail(remains.key, received.error());
        }
        rebuildNext(course);
    });
}

void DeskRestore::rebuild(const Remains &remains, const QByteArray &received)
{
    auto request = facts::Request::parse(received, remains.kind);
    if (!request) {
        m_book.fail(remains.key, request.error());
        return;
    }
    request->gateway = remains.key.gateway;
    request->bootId = remains.boot;
    Case item = m_intake.judge(*std::move(request));
    const auto digest = item.action ? std::optional(item.action->digest()) : std::nullopt;
    QList<quint64> reasons;
    for (const auto &[index, bytes] : remains.votes) {
        const auto note = crypto::SignedNote::parse(bytes);
        const auto vote = note ? m_team.verify(*note) : std::unexpected(note.error());
        if (!vote || vote->action != digest || vote->boot != item.request.bootId)
            continue; // under another charter, with a key that is out of force, or on an earlier version of the request
        item.votes.append({ *vote, bytes, index, {} });
        if (vote->reason)
            reasons.append(index);
    }
    item.sent = remains.sent;
    item.state = remains.answered ? CaseState::Waiting : CaseState::Unknown;
    const CaseKey key = item.key;
    m_book.add(std::move(item));
    for (const quint64 entry : std::as_const(reasons))
        readReason(key, entry); // only now: an answer that is there already comes at once
}

void DeskRestore::readReason(const CaseKey &key, quint64 entry)
{
    m_ledger.content(entry, u"reason"_s).then(this, [this, key, entry](const Result<QByteArray> &salted) {
        auto *item = m_book.find(key);
        if (!salted || !item)
            return;
        for (auto &cast : item->votes) {
            if (cast.entry == entry)
                cast.reason = QString::fromUtf8(salted->sliced(std::min(salted->size(), Voting::saltBytes)));
        }
        m_book.touch(key);
    });
}

}
