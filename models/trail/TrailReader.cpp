// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/trail/TrailReader.h"

#include "models/storage/Database.h"
#include "models/storage/Transaction.h"

namespace countersign::trail {

using namespace Qt::StringLiterals;
using facts::Event;

namespace {

// Order of columns as eventOf reads them; `received` only where it is asked for.
constexpr auto columns =
    "id, (SELECT text FROM dict WHERE id = e.gateway), (SELECT text FROM dict WHERE id = e.source), (SELECT text FROM "
    "dict WHERE id = e.kind), "
    "at, until, seen, (SELECT text FROM dict WHERE id = e.status), (SELECT text FROM dict WHERE id = e.actor), "
    "(SELECT text FROM dict WHERE id = e.subject), (SELECT text FROM dict WHERE id = e.agent), (SELECT text FROM dict "
    "WHERE id = e.session), "
    "(SELECT text FROM dict WHERE id = e.boot), run, tool_call, request, digest, size";
constexpr int receivedColumn = 18;

Result<StoredEvent> eventOf(const storage::Statement &row, bool whole)
{
    const auto source = facts::eventSource(row.text(2));
    const auto kind = facts::eventKind(row.text(3));
    const auto digest = crypto::Digest::fromBytes(row.blobView(16));
    if (!source || !kind || !digest)
        return fail(ErrorCode::Tampered, u"event %1"_s.arg(row.integer(0)));
    Event event;
    event.gateway = GatewayId(row.text(1));
    event.source = *source;
    event.kind = *kind;
    event.atMs = row.integer(4);
    event.untilMs = row.integer(5);
    event.seenMs = row.integer(6);
    event.status = row.text(7);
    event.actor = row.text(8);
    event.subject = row.text(9);
    event.agent = row.text(10);
    event.session = row.text(11);
    event.bootId = row.text(12);
    event.run = row.text(13);
    event.toolCall = row.text(14);
    event.request = row.text(15);
    event.digest = *digest;
    event.size = row.integer(17);
    if (whole)
        event.received = row.blob(receivedColumn);
    return StoredEvent{ quint32(row.integer(0)), std::move(event), std::nullopt };
}

/// Conditions of a query with the values that they bind, in order.
struct Conditions {
    QByteArray sql;
    QStringList texts;
    bool byIndex = false; ///< a column with an index of its own is asked for

    void add(const QByteArray &condition, const QStringList &values)
    {
        sql += " AND " + condition;
        texts += values;
    }
    void addWords(const QByteArray &column, const QStringList &values)
    {
        if (!values.isEmpty())
            add(column + " IN (SELECT id FROM dict WHERE text IN (?" + QByteArray(",?").repeated(values.size() - 1)
                    + "))",
                values);
    }
};

QString likePattern(const QString &word)
{
    QString escaped;
    for (const QChar each : word) {
        if (each == u'%' || each == u'_' || each == u'\\')
            escaped += u'\\';
        escaped += each;
    }
    return u'%' + escaped + u'%';
}

Conditions conditionsOf(const TrailQuery &query)
{
    Conditions made;
    QStringList gateways;
    for (const GatewayId &gateway : query.gateways)
        gateways.append(gateway.text());
    QStringList sources;
    for (const auto source : query.sources)
        sources.append(facts::word(source));
    QStringList kinds;
    for (const auto kind : query.kinds)
        kinds.append(facts::word(kind));
    made.addWords("gateway", gateways);
    made.addWords("source", sources);
    made.addWords("kind", kinds);
    const std::pair<const char *, QString> exact[]{ { "status", query.status }, { "actor", query.actor },
        { "agent", query.agent }, { "session", query.session } };
    for (const auto &[column, value] : exact) {
        if (!value.isEmpty())
            made.addWords(column, { value });
    }
    const std::pair<const char *, QString> indexed[]{ { "run", query.run }, { "tool_call", query.toolCall },
        { "request", query.request } };
    for (const auto &[column, value] : indexed) {
        if (value.isEmpty())
            continue;
        // The second half lets SQLite see that the index, which leaves empty ones out, has all of them.
        made.add(QByteArray(column) + " = ? AND " + column + " <> ''", { value });
        made.byIndex = true;
    }
    for (const QString &word : query.words) {
        const QByteArray among = " IN (SELECT id FROM dict WHERE text LIKE ? ESCAPE '\\')";
        made.add("(subject" + among + " OR actor" + among + " OR agent" + among + " OR session" + among + " OR status"
                + among + ")",
            QStringList(5, likePattern(word)));
    }
    for (const QString &text : query.texts)
        made.add("instr(lower(CAST(received AS TEXT)), lower(?)) > 0", { text });
    return made;
}

/// Everything of a SELECT after FROM. Filters walk the time index, which holds what they look at, and never leave that
/// to the planner (performance.md 1.5).
Result<storage::Statement> prepared(
    storage::Database &database, const QByteArray &what, const TrailQuery &query, quint32 after, qint64 limit)
{
    const Conditions conditions = conditionsOf(query);
    const QByteArray way = after > 0 ? "NOT INDEXED " : conditions.byIndex ? "" : "INDEXED BY event_at ";
    auto statement = database.prepare("SELECT " + what + " FROM event e " + way + "WHERE at BETWEEN ? AND ? AND id > ?"
        + conditions.sql + " ORDER BY at DESC, id DESC LIMIT ?");
    if (!statement)
        return statement;
    int position = 0;
    statement->bind(++position, query.fromMs);
    statement->bind(++position, query.toMs);
    statement->bind(++position, qint64(after));
    for (const QString &text : conditions.texts)
        statement->bind(++position, text);
    statement->bind(++position, limit > 0 ? limit : qint64(-1));
    return statement;
}

Result<QList<StoredEvent>> eventsOf(storage::Statement &statement, bool received)
{
    QList<StoredEvent> events;
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return events;
        auto event = eventOf(statement, received);
        if (!event)
            return std::unexpected(event.error());
        events.append(std::move(*event));
    }
}

}

Result<QList<StoredEvent>> TrailReader::read(quint32 first, quint32 count, bool received)
{
    auto statement = m_database.prepare(QByteArray("SELECT ") + columns + (received ? ", received" : "")
        + " FROM event e WHERE id BETWEEN ? AND ? ORDER BY id");
    if (!statement)
        return std::unexpected(statement.error());
    statement->bind(1, qint64(first)).bind(2, qint64(first) + count - 1);
    return eventsOf(*statement, received);
}

Result<StoredEvent> TrailReader::event(quint32 id)
{
    auto statement = m_database.prepare(QByteArray("SELECT ") + columns
        + ", received, coalesce((SELECT s.entry FROM segment s WHERE s.gateway = e.gateway "
          "AND s.source = e.source AND s.last >= e.id ORDER BY s.last LIMIT 1), -1) FROM event e WHERE id = ?");
    if (!statement)
        return std::unexpected(statement.error());
    const auto row = statement->bind(1, qint64(id)).step();
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return fail(ErrorCode::NotFound, u"event %1"_s.arg(id));
    auto event = eventOf(*statement, true);
    if (const qint64 entry = statement->integer(receivedColumn + 1); event && entry >= 0)
        event->entry = quint64(entry);
    return event;
}

Result<Order> TrailReader::order(const TrailQuery &query, quint32 after, qint64 limit)
{
    // Answers and newest id must be of one moment.
    auto transaction = storage::Transaction::begin(m_database, storage::Transaction::Kind::Read);
    if (!transaction)
        return std::unexpected(transaction.error());
    const auto newest = m_database.integer("SELECT coalesce(max(id), 0) FROM event");
    if (!newest)
        return std::unexpected(newest.error());
    auto statement = prepared(m_database, "id, at", query, after, limit);
    if (!statement)
        return std::unexpected(statement.error());
    Order order;
    order.covered = quint32(*newest);
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            break;
        order.ids.push_back(quint32(statement->integer(0)));
        order.times.push_back(statement->integer(1));
    }
    std::ranges::reverse(order.ids);
    std::ranges::reverse(order.times);
    order.whole = limit <= 0 || qint64(order.ids.size()) < limit;
    return order;
}

Result<QList<StoredEvent>> TrailReader::find(const TrailQuery &query, qint64 limit)
{
    auto statement = prepared(m_database, QByteArray(columns) + ", received", query, 0, limit);
    if (!statement)
        return std::unexpected(statement.error());
    return eventsOf(*statement, true);
}

Result<QList<TrailSegment>> TrailReader::segments(bool unconfirmedOnly)
{
    auto statement =
        m_database.prepare(QByteArray("SELECT number, (SELECT text FROM dict WHERE id = s.gateway), (SELECT text FROM "
                                      "dict WHERE id = s.source), first, last, rows, gaps, "
                                      "from_ms, to_ms, salt, root, watermark, coalesce(entry, -1) FROM segment s")
            + (unconfirmedOnly ? " WHERE entry IS NULL" : "") + " ORDER BY number");
    if (!statement)
        return std::unexpected(statement.error());
    QList<TrailSegment> segments;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return segments;
        const auto source = facts::eventSource(statement->text(2));
        const auto root = crypto::Digest::fromBytes(statement->blobView(10));
        const auto watermark = crypto::Digest::fromBytes(statement->blobView(11));
        if (!source || !root || !watermark)
            return fail(ErrorCode::Tampered, u"segment %1"_s.arg(statement->integer(0)));
        TrailSegment segment{ .number = statement->integer(0),
            .gateway = GatewayId(statement->text(1)),
            .source = *source,
            .first = quint32(statement->integer(3)),
            .last = quint32(statement->integer(4)),
            .rows = statement->integer(5),
            .gaps = statement->integer(6),
            .fromMs = statement->integer(7),
            .toMs = statement->integer(8),
            .salt = statement->blob(9),
            .root = *root,
            .watermark = *watermark,
            .entry = {} };
        if (const qint64 entry = statement->integer(12); entry >= 0)
            segment.entry = quint64(entry);
        segments.append(segment);
    }
}

Result<crypto::Digest> TrailReader::rootOf(const TrailSegment &segment)
{
    auto ids = m_database.prepare("SELECT (SELECT id FROM dict WHERE text = ?), (SELECT id FROM dict WHERE text = ?)");
    if (!ids)
        return std::unexpected(ids.error());
    if (const auto row = ids->bind(1, segment.gateway.text()).bind(2, facts::word(segment.source)).step(); !row)
        return std::unexpected(row.error());
    SegmentTree tree(segment.salt);
    const auto add = [&tree, &segment](const StoredEvent &stored) {
        return stored.id > segment.last ? Result<void>() : tree.add(stored.event);
    };
    const auto walked = walk(ids->integer(0), ids->integer(1), qint64(segment.first) - 1, segment.rows, add);
    return walked ? Result<crypto::Digest>(tree.root()) : std::unexpected(walked.error());
}

Result<void> TrailReader::walk(qint64 gateway, qint64 source, qint64 after, qint64 limit, const Visit &visit)
{
    auto statement = m_database.prepare(QByteArray("SELECT ") + columns
        + " FROM event e INDEXED BY event_of WHERE gateway = ? AND source = ? AND id > ? ORDER BY id LIMIT ?");
    if (!statement)
        return std::unexpected(statement.error());
    statement->bind(1, gateway).bind(2, source).bind(3, after).bind(4, limit);
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return {};
        const auto event = eventOf(*statement, false);
        if (!event)
            return std::unexpected(event.error());
        if (const auto visited = visit(*event); !visited)
            return visited;
    }
}

}
