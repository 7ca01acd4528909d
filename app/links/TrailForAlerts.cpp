// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/TrailForAlerts.h"

#include "models/collect/Collection.h"
#include "models/collect/EventRows.h"
#include "models/trail/Trail.h"

#include <QFile>
#include <QSaveFile>
#include <QThreadPool>
#include <QtConcurrent>

namespace countersign::app {

namespace {

constexpr qint64 mostBytes = qint64(64) * 1024 * 1024;

Result<QByteArray> readMemory(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::CannotOpen, path);
    if (file.size() > mostBytes)
        return fail(ErrorCode::TooLarge, path);
    return file.readAll();
}

Result<void> writeMemory(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && file.write(bytes) == bytes.size()
        && file.commit();
    return written ? Result<void>() : fail(ErrorCode::CannotWrite, path);
}

}

alerts::TrailWatch::Rows rowsForAlerts(trail::Trail &trail)
{
    const auto read = [&trail](quint32 first, quint32 count) {
        return trail.whole(first, count).then([](const Result<QList<trail::StoredEvent>> &events) {
            return events.transform([](const QList<trail::StoredEvent> &stored) {
                QList<alerts::TrailRow> rows;
                for (const trail::StoredEvent &each : stored)
                    rows.append({ each.id, each.event });
                return rows;
            });
        });
    };
    return { [&trail] { return trail.newest(); }, read };
}

alerts::TrailWatch::Memory memoryForAlerts(QThreadPool &pool, const QString &path)
{
    return { [&pool, path] { return QtConcurrent::run(&pool, readMemory, path); },
        [&pool, path](const QByteArray &bytes) { return QtConcurrent::run(&pool, writeMemory, path, bytes); } };
}

void watchTrail(trail::Trail &trail, collect::Collection &collection, alerts::TrailWatch &watch)
{
    QObject::connect(&trail, &trail::Trail::stored, &watch, &alerts::TrailWatch::look);
    QObject::connect(
        &collection, &collect::Collection::changed, &watch, [&collection, &watch](const GatewayId &gateway) {
            const QList<collect::SourceState> states = collection.states(gateway);
            for (const collect::SourceState &each : states) {
                if (each.reach == collect::Reach::Current)
                    watch.settle({ gateway, collect::eventSourceOf(each.source), each.readAtMs });
            }
        });
}

}
