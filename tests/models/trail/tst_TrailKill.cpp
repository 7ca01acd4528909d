// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/Verifier.h"
#include "models/trail/Sealing.h"
#include "tests/models/ledger/LedgerFixture.h"
#include "tests/models/trail/TrailFixture.h"
#include "tests/support/Await.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <chrono>

using namespace countersign;
using namespace Qt::StringLiterals;

/// Another process collects and seals, and is killed at any moment: rows, watermark and segments stay of one piece.
class tst_TrailKill : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsWatermarkAndSegmentsSurviveKills();
};

void tst_TrailKill::rowsWatermarkAndSegmentsSurviveKills()
{
    const int kills =
        qEnvironmentVariableIntValue("COUNTERSIGN_KILLS") > 0 ? qEnvironmentVariableIntValue("COUNTERSIGN_KILLS") : 30;
    QRandomGenerator random(qEnvironmentVariableIntValue("COUNTERSIGN_SEED") + 1126u);
    const QTemporaryDir folder;
    int acknowledged = 0;
    for (int round = 0; round < kills; ++round) {
        QProcess child;
        child.start(QStringLiteral(COLLECTING_CHILD), { folder.path() });
        QVERIFY(child.waitForStarted());
        const auto until =
            std::chrono::steady_clock::now() + std::chrono::microseconds(random.bounded(20'000, 250'000));
        while (std::chrono::steady_clock::now() < until)
            child.waitForReadyRead(1);
        child.kill();
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        for (const QByteArray &line : child.readAllStandardOutput().split('\n')) {
            if (line.startsWith("ack "))
                acknowledged = std::max(acknowledged, line.sliced(4).toInt());
        }
    }
    QVERIFY(acknowledged > 0);
    const SystemClock clock;
    ledger::Ledger book(folder.filePath(u"ledger.db"_s), test::seatKeys(), clock);
    QVERIFY(test::await(book.open()));
    trail::Trail trail(folder.filePath(u"trail.db"_s));
    QVERIFY(test::await(trail.open()));
    // Every acknowledged row is there, once, and none is missing between.
    const auto mark = test::await(trail.watermark(GatewayId(u"stage-1"_s), facts::EventSource::Activity)).value();
    const auto next = int(mark.value("next"_L1).toInteger());
    QVERIFY(next >= acknowledged);
    const auto rows = test::await(trail.find(*trail::TrailQuery::parse(u"kind:tool", 0), 0)).value();
    QCOMPARE(rows.size(), next);
    for (int i = 0; i < next; ++i)
        QCOMPARE(rows[next - 1 - i].event.atMs, 1'790'000'000'000 + qint64(i) * 1000);
    // Every segment has exactly one entry in the ledger, and its rows are those of the entry.
    trail::Sealing sealing(trail, book);
    QSignalSpy finished(&sealing, &trail::Sealing::finished);
    sealing.begin();
    QTRY_COMPARE(finished.size(), 1);
    ledger::EntryQuery query;
    query.kinds = { facts::EntryKind::TrailSegment };
    query.limit = 100'000;
    const auto entries = test::await(book.find(query)).value();
    const auto segments = test::await(trail.segments(false)).value();
    QCOMPARE(entries.size(), segments.size());
    qint64 sealed = 0;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        QCOMPARE(segments[i].entry, std::optional<quint64>(entries[i].index));
        QVERIFY(segments[i].isIn(entries[i].entry));
        QCOMPARE(test::await(trail.rootOf(segments[i])).value(), segments[i].root);
        sealed += segments[i].rows;
    }
    QCOMPARE(sealed, qint64(trail.newest()));
    qInfo("%d kills: %d rows, %lld segments, none twice and none missing", kills, next, qlonglong(segments.size()));
}

QTEST_GUILESS_MAIN(tst_TrailKill)
#include "tst_TrailKill.moc"
