// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/collect/Collector.h"

#include "models/facts/JsonMembers.h"
#include "models/gateway/RawArray.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace countersign::collect {

namespace {

/// How the rows of a method lie in its answer.
struct Shape {
    const char *rows = nullptr;   ///< the member with the rows; null: the answer is one thing
    const char *time = nullptr;   ///< the member of a row with its time; null: not paged by time
    QLatin1StringView cursor;     ///< the parameter that names the next page
    int limit = 0;                ///< the most rows a page may have; 0: no such parameter
};

Shape shapeOf(Source source)
{
    switch (source) {
    case Source::ApprovalHistory:
        return { "items", "resolvedAtMs", "cursor"_L1, 100 };
    case Source::AuditActivity:
        return { "events", "occurredAt", "cursor"_L1, 500 };
    case Source::DevicePairings:
        return { "paired", nullptr, {}, 0 };
    case Source::Grants:
        return { "grants", nullptr, {}, 0 };
    case Source::LogTail:
        return { "lines", nullptr, {}, 5'000 };
    case Source::Changes:
        return { "entries", "at", "beforeCursor"_L1, 200 };
    case Source::Identity:
    case Source::Configuration:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

/// One collection under way.
struct Reading {
    QPointer<gateway::Connection> connection;
    const Clock &clock;
    Source source;
    Shape shape;
    qint64 fromMs;
    QString next {};
    qsizetype bytes = 0;
    Collected collected {};
    QPromise<Result<Collected>> promise {};

    void finish(Result<Collected> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }
};

void takeLogEnd(Reading &reading, const facts::JsonMembers &page)
{
    const bool cut = page.raw("truncated") == "true" || page.raw("reset") == "true";
    reading.collected.complete = !cut;
    reading.collected.logCursor = page.integer("cursor");
}

/// Takes one page; true where an older one must be asked for.
Result<bool> takePage(Reading &reading, const gateway::Answer &answer)
{
    const auto page = facts::JsonMembers::parse(answer.rawPayload);
    if (!page)
        return std::unexpected(page.error());
    reading.collected.pages.append(answer.rawPayload);
    reading.collected.atMs = reading.clock.nowMs();
    reading.bytes += answer.rawPayload.size();
    if (!reading.shape.rows) {
        reading.collected.rows = 1;
        reading.collected.complete = true;
        return false;
    }
    const auto rows = gateway::rawElements(page->raw(reading.shape.rows));
    if (!rows)
        return std::unexpected(rows.error());
    reading.collected.rows += rows->size();
    if (reading.source == Source::LogTail) {
        takeLogEnd(reading, *page);
        return false;
    }
    const QString next = page->text("nextCursor").value_or(QString());
    reading.collected.complete = next.isEmpty();
    if (next.isEmpty() || reading.bytes > mostBytes)
        return false;
    if (next == reading.next || rows->isEmpty())
        return fail(ErrorCode::Malformed, reading.collected.method + u": pages without an end"_s);
    reading.next = next;
    const auto last = facts::JsonMembers::parse(rows->last());
    const auto time = last ? last->integer(reading.shape.time) : std::nullopt;
    return !time || *time - reading.collected.clockOffsetMs >= reading.fromMs;
}

void readPage(const std::shared_ptr<Reading> &reading)
{
    if (!reading->connection || reading->connection->hello().bootId != reading->collected.bootId) {
        reading->finish(fail(ErrorCode::Cancelled, u"the gateway was restarted or left between two pages"_s));
        return;
    }
    QJsonObject params = reading->collected.params;
    if (!reading->next.isEmpty())
        params.insert(reading->shape.cursor, reading->next);
    reading->connection->call(reading->collected.method, params).then([reading](const Result<gateway::Answer> &answer) {
        const auto more = answer ? takePage(*reading, *answer) : std::unexpected(answer.error());
        if (!more)
            reading->finish(std::unexpected(more.error()));
        else if (*more)
            readPage(reading);
        else
            reading->finish(std::move(reading->collected));
    });
}

}

FutureResult<Collected> collect(gateway::Connection &connection, Source source, qint64 fromMs, const Clock &clock,
    std::optional<qint64> logCursor)
{
    auto reading = std::make_shared<Reading>(&connection, clock, source, shapeOf(source), fromMs);
    auto &collected = reading->collected;
    collected.gateway = connection.endpoint().id;
    collected.identity = connection.hello().gatewayDeviceId;
    collected.bootId = connection.hello().bootId;
    collected.clockOffsetMs = connection.hello().clockOffsetMs;
    collected.method = method(source);
    if (reading->shape.limit > 0)
        collected.params.insert(u"limit"_s, reading->shape.limit);
    if (source == Source::LogTail) {
        collected.params.insert(u"maxBytes"_s, 1'000'000);
        if (logCursor)
            collected.params.insert(u"cursor"_s, *logCursor);
    }
    reading->promise.start();
    auto future = reading->promise.future();
    readPage(reading);
    return future;
}

}
