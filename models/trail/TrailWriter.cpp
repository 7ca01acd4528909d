// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/trail/TrailWriter.h"

#include "models/crypto/Random.h"
#include "models/storage/Transaction.h"
#include "models/trail/TrailReader.h"
#include "models/trail/TrailSchema.h"

#include <QJsonDocument>

#include <array>

namespace countersign::trail {

using namespace Qt::StringLiterals;
using facts::Event;

namespace {

constexpr qsizetype mostKeptIds = 100'000;

QByteArray textOf(const QJsonObject &state)
{
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

}

Result<TrailWriter> TrailWriter::open(const QString &path)
{
    auto database = storage::Database::open(path, storage::OpenMode::ReadWrite);
    if (!database)
        return std::unexpected(database.error());
    if (const auto migrated = storage::migrate(*database, trailSchema()); !migrated)
        return std::unexpected(migrated.error());
    // A first reading writes hundreds of megabytes: fold the log back less often than every 4 MB.
    if (const auto set = database->execute(
            "PRAGMA wal_autocheckpoint=16384; PRAGMA journal_size_limit=268435456; PRAGMA cache_size=-32768;");
        !set)
        return std::unexpected(set.error());
    TrailWriter writer(std::move(*database));
    if (const auto prepared = writer.prepareStatements(); !prepared)
        return std::unexpected(prepared.error());
    return writer;
}

Result<void> TrailWriter::prepareStatements()
{
    auto event = m_database.prepare(
        "INSERT INTO event(gateway, source, kind, status, actor, subject, agent, session, boot, key, at, until, seen, "
        "run, tool_call, request, digest, size, received) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) "
        "ON CONFLICT DO NOTHING RETURNING id");
    auto word = m_database.prepare("INSERT INTO dict(text) VALUES(?) ON CONFLICT DO NOTHING");
    auto wordId = m_database.prepare("SELECT id FROM dict WHERE text = ?");
    for (const auto *statement : { &event, &word, &wordId }) {
        if (!*statement)
            return std::unexpected(statement->error());
    }
    m_statements.emplace(std::move(*event), std::move(*word), std::move(*wordId));
    return {};
}

Result<qint64> TrailWriter::idOf(const QString &text)
{
    if (const auto known = m_ids.constFind(text); known != m_ids.cend())
        return *known;
    if (const auto done = m_statements->word.bind(1, text).run(); !done)
        return std::unexpected(done.error());
    storage::Statement &find = m_statements->wordId;
    const auto row = find.bind(1, text).step();
    const qint64 id = row && *row ? find.integer(0) : 0;
    find.reset();
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return fail(ErrorCode::Tampered, u"a word that was written is not there"_s);
    if (m_ids.size() >= mostKeptIds)
        m_ids.clear();
    return *m_ids.insert(text, id);
}

Result<bool> TrailWriter::insert(const Event &event)
{
    std::array<qint64, 9> ids{};
    const std::array<QString, 9> words{ event.gateway.text(), facts::word(event.source), facts::word(event.kind),
        event.status, event.actor, event.subject, event.agent, event.session, event.bootId };
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto id = idOf(words[i]);
        if (!id)
            return std::unexpected(id.error());
        ids[i] = *id;
    }
    storage::Statement &statement = m_statements->event;
    for (std::size_t i = 0; i < ids.size(); ++i)
        statement.bind(int(i) + 1, ids[i]);
    const crypto::Digest key = crypto::sha256(event.key.toUtf8());
    statement.bind(10, key.view().first(16))
        .bind(11, event.atMs)
        .bind(12, event.untilMs)
        .bind(13, event.seenMs)
        .bind(14, event.run);
    statement.bind(15, event.toolCall)
        .bind(16, event.request)
        .bind(17, event.digest.view())
        .bind(18, event.size)
        .bind(19, event.received);
    const auto made = statement.step();
    statement.reset();
    return made;
}

Result<void> TrailWriter::mark(const collect::Batch &batch)
{
    const auto gateway = idOf(batch.gateway.text());
    const auto source = idOf(facts::word(batch.source));
    if (!gateway || !source)
        return std::unexpected(gateway ? source.error() : gateway.error());
    auto statement = m_database.prepare(
        "INSERT INTO watermark(gateway, source, state) VALUES(?,?,?) ON CONFLICT DO UPDATE SET state = excluded.state");
    if (!statement)
        return std::unexpected(statement.error());
    return statement->bind(1, *gateway).bind(2, *source).bind(3, QString::fromUtf8(textOf(batch.watermark))).run();
}

Result<quint32> TrailWriter::newest()
{
    return m_database.integer("SELECT coalesce(max(id), 0) FROM event").transform([](qint64 id) {
        return quint32(id);
    });
}

Result<void> TrailWriter::store(const collect::Batch &batch, const Tell &tell)
{
    qsizetype next = 0;
    do {
        const qsizetype end = std::min(batch.events.size(), next + rowsPerTransaction);
        const auto fresh = storeSome(batch, next, end);
        if (!fresh) {
            m_ids.clear(); // words that were rolled back have no ids
            return std::unexpected(fresh.error());
        }
        tell(*fresh);
        next = end;
    } while (next < batch.events.size());
    return {};
}

Result<QList<StoredEvent>> TrailWriter::storeSome(const collect::Batch &batch, qsizetype from, qsizetype end)
{
    auto transaction = storage::Transaction::begin(m_database);
    if (!transaction)
        return std::unexpected(transaction.error());
    const auto newestId = newest();
    if (!newestId)
        return std::unexpected(newestId.error());
    QList<StoredEvent> fresh;
    quint32 id = *newestId;
    for (qsizetype i = from; i < end; ++i) {
        const auto made = insert(batch.events[i]);
        if (!made)
            return std::unexpected(made.error());
        if (*made)
            fresh.append({ ++id, batch.events[i], std::nullopt });
    }
    if (end == batch.events.size()) {
        if (const auto marked = mark(batch); !marked)
            return std::unexpected(marked.error());
    }
    if (const auto done = transaction->commit(); !done)
        return std::unexpected(done.error());
    return fresh;
}

Result<QJsonObject> TrailWriter::watermark(const GatewayId &gateway, facts::EventSource source)
{
    auto statement =
        m_database.prepare("SELECT state FROM watermark WHERE gateway = (SELECT id FROM dict WHERE text = ?) "
                           "AND source = (SELECT id FROM dict WHERE text = ?)");
    if (!statement)
        return std::unexpected(statement.error());
    const auto row = statement->bind(1, gateway.text()).bind(2, facts::word(source)).step();
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return QJsonObject();
    const QJsonDocument document = QJsonDocument::fromJson(statement->text(0).toUtf8());
    return document.isObject() ? Result<QJsonObject>(document.object()) : fail(ErrorCode::Tampered, u"a watermark"_s);
}

Result<std::optional<TrailSegment>> TrailWriter::closeSegment()
{
    auto transaction = storage::Transaction::begin(m_database);
    if (!transaction)
        return std::unexpected(transaction.error());
    // Sources are few: one look each, by index.
    auto open = m_database.prepare("SELECT w.gateway, w.source, (SELECT text FROM dict WHERE id = w.gateway), (SELECT "
                                   "text FROM dict WHERE id = w.source), w.state, s.last FROM watermark w, "
                                   "(SELECT gateway, source, max(last) AS last FROM segment GROUP BY gateway, source "
                                   " UNION ALL SELECT gateway, source, 0 FROM watermark m WHERE NOT EXISTS (SELECT 1 "
                                   "FROM segment WHERE gateway = m.gateway AND source = m.source)) s "
                                   "WHERE s.gateway = w.gateway AND s.source = w.source "
                                   "AND EXISTS (SELECT 1 FROM event INDEXED BY event_of WHERE gateway = w.gateway AND "
                                   "source = w.source AND id > s.last) LIMIT 1");
    if (!open)
        return std::unexpected(open.error());
    const auto row = open->step();
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return std::optional<TrailSegment>();
    TrailSegment segment;
    segment.gateway = GatewayId(open->text(2));
    const auto source = facts::eventSource(open->text(3));
    if (!source)
        return fail(ErrorCode::NewerVersion, u"a source of another version"_s);
    segment.source = *source;
    segment.salt = crypto::randomBytes(32);
    segment.watermark = crypto::sha256(QByteArray(segment.salt + open->text(4).toUtf8()));
    const qint64 gatewayId = open->integer(0);
    const qint64 sourceId = open->integer(1);
    auto filled = fill(std::move(segment), gatewayId, sourceId, open->integer(5));
    if (!filled)
        return std::unexpected(filled.error());
    auto insert = m_database.prepare(
        "INSERT INTO segment(gateway, source, first, last, rows, gaps, from_ms, to_ms, salt, root, watermark) "
        "VALUES(?,?,?,?,?,?,?,?,?,?,?) RETURNING number");
    if (!insert)
        return std::unexpected(insert.error());
    insert->bind(1, gatewayId)
        .bind(2, sourceId)
        .bind(3, qint64(filled->first))
        .bind(4, qint64(filled->last))
        .bind(5, filled->rows);
    insert->bind(6, filled->gaps)
        .bind(7, filled->fromMs)
        .bind(8, filled->toMs)
        .bind(9, filled->salt)
        .bind(10, filled->root.view());
    const auto made = insert->bind(11, filled->watermark.view()).step();
    if (!made)
        return std::unexpected(made.error());
    filled->number = insert->integer(0);
    insert->reset();
    open->reset();
    if (const auto done = transaction->commit(); !done)
        return std::unexpected(done.error());
    return *filled;
}

Result<TrailSegment> TrailWriter::fill(TrailSegment segment, qint64 gateway, qint64 source, qint64 after)
{
    TrailReader reader(m_database);
    SegmentTree tree(segment.salt);
    const auto add = [&segment, &tree](const StoredEvent &stored) -> Result<void> {
        const Event &event = stored.event;
        segment.first = segment.rows == 0 ? stored.id : segment.first;
        segment.fromMs = segment.rows == 0 ? event.atMs : std::min(segment.fromMs, event.atMs);
        segment.toMs = std::max({ segment.toMs, event.atMs, event.untilMs });
        segment.last = stored.id;
        segment.gaps += event.kind == facts::EventKind::Gap ? 1 : 0;
        ++segment.rows;
        return tree.add(event);
    };
    if (const auto walked = reader.walk(gateway, source, after, TrailSegment::mostRows, add); !walked)
        return std::unexpected(walked.error());
    segment.root = tree.root();
    return segment;
}

Result<void> TrailWriter::confirm(qint64 number, quint64 entry)
{
    auto statement = m_database.prepare("UPDATE segment SET entry = ? WHERE number = ? AND entry IS NULL");
    return statement ? statement->bind(1, qint64(entry)).bind(2, number).run() : std::unexpected(statement.error());
}

}
