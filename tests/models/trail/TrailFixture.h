// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledger/Ledger.h"
#include "models/trail/Trail.h"

#include <QTemporaryDir>

/// A trail of a test, and events to put into it.
namespace countersign::test {

inline facts::Event event(int number, qint64 atMs, const QString &gateway = QStringLiteral("stage-1"),
    facts::EventSource source = facts::EventSource::Activity, facts::EventKind kind = facts::EventKind::ToolEnded)
{
    facts::Event made{
        .gateway = GatewayId(gateway), .source = source, .kind = kind, .key = QStringLiteral("row-%1").arg(number)
    };
    made.atMs = atMs;
    made.seenMs = atMs + 500;
    made.status = number % 3 == 0 ? QStringLiteral("failed") : QStringLiteral("finished");
    made.actor = QStringLiteral("agent:%1").arg(number % 5);
    made.subject = QStringLiteral("exec %1").arg(number % 7);
    made.agent = QString::number(number % 5);
    made.run = QStringLiteral("run-%1").arg(number / 10);
    made.bootId = QStringLiteral("boot-1");
    made.take("{\"n\":" + QByteArray::number(number) + "}");
    return made;
}

inline collect::Batch batch(const QList<facts::Event> &events, const QJsonObject &watermark = {})
{
    return { events.isEmpty() ? GatewayId(QStringLiteral("stage-1")) : events.first().gateway,
        events.isEmpty() ? facts::EventSource::Activity : events.first().source, events, watermark };
}

/// Numbers from `first` to before `end`, a second each.
inline QList<facts::Event> events(int first, int end, const QString &gateway = QStringLiteral("stage-1"),
    facts::EventSource source = facts::EventSource::Activity)
{
    QList<facts::Event> all;
    for (int i = first; i < end; ++i)
        all.append(event(i, 1'790'000'000'000 + qint64(i) * 1000, gateway, source));
    return all;
}

struct TrailFixture {
    QTemporaryDir folder;
    std::unique_ptr<trail::Trail> trail = std::make_unique<trail::Trail>(path());

    TrailFixture() { (void)trail->open().result(); }
    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("trail.db")); }
    /// How many were new; -1: an error.
    int store(const QList<facts::Event> &all, const QJsonObject &watermark = {}) const
    {
        return trail->store(batch(all, watermark)).result().value_or(-1);
    }
    void reopen()
    {
        trail = nullptr;
        trail = std::make_unique<trail::Trail>(path());
        (void)trail->open().result();
    }
};

}
