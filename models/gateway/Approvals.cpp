// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Approvals.h"

#include "models/facts/JsonMembers.h"
#include "models/gateway/RawArray.h"
#include "models/gateway/Refusal.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace countersign::gateway {

Result<ApprovalRecord> ApprovalRecord::parse(QByteArrayView json)
{
    const auto members = facts::JsonMembers::parse(json);
    if (!members)
        return std::unexpected(members.error());
    const auto id = members->text("id");
    if (!id || id->isEmpty())
        return fail(ErrorCode::Malformed, u"approval record without an id"_s);
    ApprovalRecord record;
    record.id = RequestId(*id);
    record.status = members->text("status").value_or(QString());
    record.decision = members->text("decision").value_or(QString());
    record.reason = members->text("reason").value_or(QString());
    record.resolvedAtMs = members->integer("resolvedAtMs").value_or(0);
    if (const auto resolver = facts::JsonMembers::parse(members->raw("resolver"))) {
        record.resolverKind = resolver->text("kind").value_or(QString());
        record.resolverId = resolver->text("id").value_or(QString());
    }
    record.raw = json.toByteArray();
    return record;
}

bool ApprovalRecord::isSomebodysAnswer() const
{
    return status == "allowed"_L1
        || (status == "denied"_L1 && (resolverKind == "device"_L1 || resolverKind == "channel"_L1 || reason == "user"_L1));
}

namespace approval {

namespace {

constexpr int mostPages = 2'000; ///< the gateway keeps 100,000 rows, 100 a page

struct List {
    QLatin1StringView family;
    facts::ActionKind kind;
};

constexpr std::array lists {
    List { "exec"_L1, facts::ActionKind::Exec },
    List { "plugin"_L1, facts::ActionKind::Plugin },
    List { "openclaw"_L1, facts::ActionKind::SystemAgent },
};

/// `{applied?, approval}`: the answer of get and resolve.
Result<ApprovalRecord> recordOf(const RequestId &id, const Result<Answer> &answer)
{
    if (!answer) {
        const auto refusal = Refusal::from(answer.error());
        const bool missing = refusal && refusal->reason() == "APPROVAL_NOT_FOUND"_L1;
        return fail(missing ? ErrorCode::NotFound : answer.error().code, answer.error().detail);
    }
    const auto members = facts::JsonMembers::parse(answer->rawPayload);
    if (!members)
        return std::unexpected(members.error());
    auto record = ApprovalRecord::parse(members->raw("approval"));
    if (record && record->id != id)
        return fail(ErrorCode::Malformed, u"the record of another approval"_s);
    if (record)
        record->applied = members->raw("applied") == "true";
    return record;
}

Result<facts::Request> readRequest(const Connection &connection, QByteArrayView json, facts::ActionKind kind)
{
    auto request = facts::Request::parse(json, kind);
    if (request) {
        request->gateway = connection.endpoint().id;
        request->gatewayDeviceId = connection.hello().gatewayDeviceId;
        request->bootId = connection.hello().bootId;
        request->receivedAtMs = connection.lastHeardMs();
    }
    return request;
}

/// One reading of the history, over as many pages as it takes.
struct History {
    QPointer<Connection> connection;
    qint64 sinceMs = 0;
    int mostPages = approval::mostPages;
    bool mayBeCut = false; ///< the pages after `mostPages` are not wanted
    QString cursor;
    int pages = 0;
    HistoryRows found;
    QPromise<Result<HistoryRows>> promise;

    void finish(Result<HistoryRows> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }
};

/// Takes one page; true where an older one must be read.
Result<bool> takePage(History &history, const Answer &answer)
{
    const auto members = facts::JsonMembers::parse(answer.rawPayload);
    const auto items = members ? rawElements(members->raw("items")) : std::unexpected(members.error());
    if (!items)
        return std::unexpected(items.error());
    for (const auto &item : *items) {
        auto record = ApprovalRecord::parse(item);
        if (!record || record->resolvedAtMs <= 0) { // one row must not hide the older ones behind it
            ++history.found.unreadable;
            continue;
        }
        if (record->resolvedAtMs < history.sinceMs)
            return false;
        history.found.rows.append(std::move(*record));
    }
    const QString next = members->text("nextCursor").value_or(QString());
    ++history.pages;
    if (history.mayBeCut && history.pages >= history.mostPages)
        return false;
    if (!next.isEmpty() && (next == history.cursor || history.pages >= history.mostPages))
        return fail(ErrorCode::Malformed, u"history without an end"_s);
    history.cursor = next;
    return !next.isEmpty();
}

void readPage(const std::shared_ptr<History> &history)
{
    if (!history->connection) {
        history->finish(fail(ErrorCode::Cancelled));
        return;
    }
    QJsonObject params { { u"limit"_s, 100 } };
    if (!history->cursor.isEmpty())
        params.insert(u"cursor"_s, history->cursor);
    history->connection->call(u"approval.history"_s, params).then([history](const Result<Answer> &answer) {
        const auto more = answer ? takePage(*history, *answer) : std::unexpected(answer.error());
        if (!more)
            history->finish(std::unexpected(more.error()));
        else if (*more)
            readPage(history);
        else
            history->finish(std::move(history->found));
    });
}

FutureResult<HistoryRows> begin(Connection &connection, const std::shared_ptr<History> &reading)
{
    reading->connection = &connection;
    reading->promise.start();
    auto future = reading->promise.future();
    readPage(reading);
    return future;
}

}

std::optional<Result<facts::Request>> requested(const Connection &connection, const Event &event)
{
    for (const auto &list : lists) {
        if (event.name == list.family + ".approval.requested"_L1)
            return readRequest(connection, event.rawPayload, list.kind);
    }
    return std::nullopt;
}

std::optional<RequestId> resolved(const Event &event)
{
    for (const auto &list : lists) {
        if (event.name == list.family + ".approval.resolved"_L1)
            return RequestId(event.payload.value("id"_L1).toString());
    }
    return std::nullopt;
}

FutureResult<PendingList> pending(Connection &connection)
{
    QList<FutureResult<Answer>> answers;
    for (const auto &list : lists)
        answers.append(connection.call(list.family + ".approval.list"_L1));
    return QtFuture::whenAll(answers.begin(), answers.end())
        .then([of = QPointer(&connection)](const QList<FutureResult<Answer>> &finished) -> Result<PendingList> {
            if (!of)
                return fail(ErrorCode::Cancelled);
            PendingList list;
            for (std::size_t i = 0; i < lists.size(); ++i) {
                const auto answer = finished.at(static_cast<qsizetype>(i)).result();
                if (!answer)
                    return std::unexpected(answer.error());
                const auto rows = rawElements(answer->rawPayload);
                if (!rows) {
                    ++list.unreadable;
                    continue;
                }
                for (const auto &row : *rows) {
                    auto request = readRequest(*of, row, lists[i].kind);
                    if (request)
                        list.requests.append(std::move(*request));
                    else
                        ++list.unreadable;
                }
            }
            return list;
        });
}

FutureResult<ApprovalRecord> resolve(Connection &connection, const facts::Request &request, facts::Decision decision)
{
    if (request.gateway != connection.endpoint().id || request.id.isEmpty())
        return ready<ApprovalRecord>(fail(ErrorCode::NotFound, u"request of another gateway"_s));
    const QString verdict = decision == facts::Decision::Allow ? u"allow-once"_s : u"deny"_s;
    // A deny is safe where the gateway says nothing: even a malformed one denies. An allow must be offered.
    if (!request.allowedDecisions.contains(verdict) && (decision == facts::Decision::Allow || !request.allowedDecisions.isEmpty()))
        return ready<ApprovalRecord>(fail(ErrorCode::Unsupported, u"decision-not-offered"_s));
    const QJsonObject params { { u"id"_s, request.id.text() }, { u"kind"_s, facts::word(request.kind) }, { u"decision"_s, verdict } };
    return connection.call(u"approval.resolve"_s, params).then([id = request.id](const Result<Answer> &answer) { return recordOf(id, answer); });
}

FutureResult<ApprovalRecord> get(Connection &connection, const RequestId &id)
{
    return connection.call(u"approval.get"_s, { { u"id"_s, id.text() } }).then([id](const Result<Answer> &answer) { return recordOf(id, answer); });
}

FutureResult<HistoryRows> history(Connection &connection, qint64 sinceMs)
{
    auto reading = std::make_shared<History>();
    reading->sinceMs = sinceMs;
    return begin(connection, reading);
}

FutureResult<HistoryRows> newest(Connection &connection)
{
    auto reading = std::make_shared<History>();
    reading->mostPages = 1;
    reading->mayBeCut = true;
    return begin(connection, reading);
}

}

}
