// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/RuleReplay.h"

#include "models/ledger/Ledger.h"
#include "models/team/RuleMatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::team {

namespace {

constexpr qsizetype mostMoved = 100;

Replayed::Share &shareOf(Replayed &replayed, const RuleId &rule)
{
    const auto known = std::ranges::find(replayed.shares, rule, &Replayed::Share::rule);
    if (known != replayed.shares.end())
        return *known;
    replayed.shares.append({ .rule = rule });
    return replayed.shares.last();
}

void hold(Replayed &replayed, const facts::Charter &before, const facts::Charter &after, const facts::Request &request, const ledger::StoredEntry &seen)
{
    const facts::Rule then = ruleFor(before, request);
    const facts::Rule now = ruleFor(after, request);
    ++replayed.requests;
    ++shareOf(replayed, then.id).before;
    ++shareOf(replayed, now.id).after;
    if (then == now)
        return;
    ++replayed.changed;
    if (replayed.moved.size() < mostMoved)
        replayed.moved.append({ .subject = seen.entry.fields["subject"_L1].toString(), .seenMs = seen.entry.atMs, .before = then, .after = now });
}

}

struct RuleReplay::Course {
    facts::Charter before, after;
    QList<ledger::StoredEntry> left;
    Replayed replayed;
    QPromise<Result<Replayed>> promise;
    bool answered = false;

    void answer(Result<Replayed> result)
    {
        if (std::exchange(answered, true))
            return;
        promise.addResult(std::move(result));
        promise.finish();
    }
    ~Course() { answer(fail(ErrorCode::Cancelled)); }
};

RuleReplay::RuleReplay(ledger::Ledger &ledger, QObject *parent) : QObject(parent), m_ledger(ledger) { }

FutureResult<Replayed> RuleReplay::run(facts::Charter before, facts::Charter after, qint64 fromMs)
{
    auto course = std::make_shared<Course>();
    course->promise.start();
    for (const facts::Rule &rule : after.rules)
        course->replayed.shares.append({ .rule = rule.id });
    course->before = std::move(before);
    course->after = std::move(after);
    ledger::EntryQuery query { .kinds = { facts::EntryKind::RequestSeen }, .subject = {}, .fromMs = fromMs };
    query.limit = mostRequests + 1;
    query.newestFirst = true;
    m_ledger.find(query).then(this, [this, course](const Result<QList<ledger::StoredEntry>> &entries) {
        if (!entries)
            return course->answer(std::unexpected(entries.error()));
        course->left = *entries;
        course->replayed.more = course->left.size() > mostRequests;
        if (course->replayed.more)
            course->left.removeLast();
        readNext(course);
    });
    return course->promise.future();
}

void RuleReplay::readNext(const std::shared_ptr<Course> &course)
{
    if (course->left.isEmpty())
        return course->answer(course->replayed);
    const ledger::StoredEntry seen = course->left.takeFirst();
    m_ledger.content(seen.index, u"received"_s).then(this, [this, course, seen](const Result<QByteArray> &received) {
        const auto kind = facts::actionKind(seen.entry.fields["kind"_L1].toString());
        auto request = received.and_then([&](const QByteArray &bytes) { return facts::Request::parse(bytes, kind); });
        if (request) {
            request->gateway = GatewayId(seen.entry.fields["gateway"_L1].toString());
            hold(course->replayed, course->before, course->after, *request, seen);
        } else {
            ++course->replayed.unreadable;
        }
        readNext(course);
    });
}

}
