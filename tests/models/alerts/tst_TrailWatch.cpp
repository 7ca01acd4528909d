// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/TrailWatch.h"

#include "tests/models/alerts/LogFixture.h"
#include "tests/models/alerts/RuleFixture.h"
#include "tests/support/FullDisk.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::alerts;
using namespace countersign::test;

namespace {

constexpr qint64 t = trailStartMs;

/// A trail and a memory that outlive the watch.
struct Store {
    QList<TrailRow> rows{};
    quint32 batch = 500; ///< rows it gives at a time, at most
    QByteArray kept{};
    int reads = 0;
    bool fails = false;

    [[nodiscard]] TrailWatch::Rows source()
    {
        return { [this] { return quint32(rows.size()); },
            [this](quint32 first, quint32 count) {
                ++reads;
                if (fails)
                    return ready<QList<TrailRow>>(fail(ErrorCode::CannotRead));
                return ready<QList<TrailRow>>(rows.mid(first - 1, std::min(count, batch)));
            } };
    }
    [[nodiscard]] TrailWatch::Memory memory()
    {
        return { [this] { return ready<QByteArray>(QByteArray(kept)); },
            [this](const QByteArray &bytes) {
                kept = bytes;
                return ready<void>({});
            } };
    }
};

/// A seat's log and watch over a store.
struct Watching {
    Watching(const QString &folder, Store &store)
        : alerts(folder)
        , watch(alerts.log, RuleSet([](const GatewayId &) { return true; }), store.source(), store.memory())
    {
        watch.begin();
    }
    [[nodiscard]] QStringList subjects() const
    {
        QStringList all;
        for (const Alert &each : alerts.log.alerts())
            all.append(each.code + u' ' + each.subject);
        return all;
    }
    AlertFixture alerts;
    TrailWatch watch;
};

QList<TrailRow> failures(quint32 firstId, int count, const QString &address)
{
    QList<TrailRow> rows{};
    for (int i = 0; i < count; ++i)
        rows.append(failedLogin(firstId + quint32(i), t + i * 1000, address));
    return rows;
}

}

class TrailWatchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsThatComeAreRead()
    {
        QTemporaryDir folder;
        Store store;
        Watching seat(folder.path(), store);
        store.rows = failures(1, 4, u"10.0.0.1"_s);
        seat.watch.look();
        QTRY_COMPARE(seat.watch.mark(), 4u);
        QVERIFY(seat.subjects().isEmpty());
        store.rows.append(failedLogin(5, t + 5000, u"10.0.0.1"_s));
        seat.watch.look();
        QTRY_COMPARE(seat.watch.mark(), 5u);
        QCOMPARE(seat.subjects().size(), 1);
        QCOMPARE(seat.alerts.log.alerts().first().code, u"failed-authentications"_s);
    }

    void anyBatchesAndRestartsGiveTheSameAlerts()
    {
        QList<TrailRow> rows;
        for (quint32 i = 0; i < 300; ++i)
            rows.append(failedLogin(i + 1, t + (i * 7919 % 300) * 9'000, u"10.0.0.%1"_s.arg(i % 3)));
        QStringList once;
        for (const quint32 batch : { 500u, 1u, 7u }) {
            QTemporaryDir folder;
            Store store{ .rows = rows, .batch = batch };
            Watching seat(folder.path(), store);
            QTRY_COMPARE_WITH_TIMEOUT(seat.watch.mark(), 300u, 20'000);
            if (once.isEmpty())
                once = seat.subjects();
            QVERIFY(once.size() > 3);
            QCOMPARE(seat.subjects(), once);
        }
        // A seat that is ended and begun again while the rows come, with and without what it had kept.
        for (const bool keeps : { true, false }) {
            QTemporaryDir folder;
            Store store;
            for (qsizetype to : { 3, 90, 91, 250, 300 }) {
                store.rows = rows.first(to);
                Watching seat(folder.path(), store);
                QTRY_COMPARE_WITH_TIMEOUT(seat.watch.mark(), quint32(to), 20'000);
                if (keeps)
                    seat.watch.keep();
                if (to == 300)
                    QCOMPARE(seat.subjects(), once);
            }
        }
    }

    void whatWasKeptIsNotReadAgain()
    {
        QTemporaryDir folder;
        Store store{ .rows = failures(1, 100, u"10.0.0.1"_s), .batch = 10 };
        {
            Watching seat(folder.path(), store);
            QTRY_COMPARE(seat.watch.mark(), 100u);
            seat.watch.keep();
        }
        store.reads = 0;
        Watching seat(folder.path(), store);
        QTRY_COMPARE(seat.watch.mark(), 100u);
        QCOMPARE(store.reads, 1); // the row where it stopped
    }

    void aMemoryOfAnotherTrailIsForgotten_data()
    {
        QTest::addColumn<bool>("shorter");
        QTest::newRow("shorter") << true;
        QTest::newRow("other rows") << false;
    }
    void aMemoryOfAnotherTrailIsForgotten()
    {
        QFETCH(const bool, shorter);
        QTemporaryDir folder;
        Store store{ .rows = failures(1, 4, u"10.0.0.1"_s) };
        {
            Watching seat(folder.path(), store);
            QTRY_COMPARE(seat.watch.mark(), 4u);
            seat.watch.keep();
            QVERIFY(!store.kept.isEmpty());
        }
        store.rows = shorter ? failures(1, 3, u"10.0.0.1"_s) : failures(11, 4, u"10.0.0.1"_s);
        for (qsizetype i = 0; i < store.rows.size(); ++i)
            store.rows[i].id = quint32(i) + 1;
        Watching seat(folder.path(), store);
        QTRY_COMPARE(seat.watch.mark(), quint32(store.rows.size()));
        store.rows.append(failedLogin(quint32(store.rows.size()) + 1, t + 50'000, u"10.0.0.1"_s));
        seat.watch.look();
        QTRY_COMPARE(seat.watch.mark(), quint32(store.rows.size()));
        QCOMPARE(seat.subjects().size(), shorter ? 0 : 1); // what the other trail said is not counted
    }

    void aDamagedMemoryIsForgotten()
    {
        QTemporaryDir folder;
        Store store{ .rows = failures(1, 5, u"10.0.0.1"_s),
            .kept = "{\"type\":\"countersign/alert-rules/1\",\"mark\":" };
        Watching seat(folder.path(), store);
        QTRY_COMPARE(seat.watch.mark(), 5u);
        QCOMPARE(seat.subjects().size(), 1);
    }

    void anAlertThatCannotBeWrittenIsWrittenLaterAndItsRowsCountAsUnread()
    {
        QTemporaryDir folder;
        Store store;
        Watching seat(folder.path(), store);
        QSignalSpy failed(&seat.watch, &TrailWatch::failed);
        {
            const FullDisk full;
            store.rows = failures(1, 5, u"10.0.0.1"_s);
            seat.watch.look();
            QTRY_COMPARE(failed.size(), 1);
            QCOMPARE(seat.watch.mark(), 0u);
            seat.watch.keep();
            QVERIFY(store.kept.isEmpty());
        }
        seat.watch.look();
        QTRY_COMPARE(seat.watch.mark(), 5u);
        QCOMPARE(seat.subjects().size(), 1);
        QTRY_VERIFY(!store.kept.isEmpty()); // what was asked for meanwhile
    }

    void rowsThatCannotBeReadAreTriedAgain()
    {
        QTemporaryDir folder;
        Store store{ .rows = failures(1, 5, u"10.0.0.1"_s), .fails = true };
        Watching seat(folder.path(), store);
        QSignalSpy failed(&seat.watch, &TrailWatch::failed);
        seat.watch.look();
        QTRY_VERIFY(!failed.isEmpty());
        store.fails = false;
        seat.watch.look();
        QTRY_COMPARE(seat.subjects().size(), 1);
    }

    void aReadingCountsOnceTheRowsBeforeItWereSeen()
    {
        QTemporaryDir folder;
        Store store{ .rows = { toolRow(1, true, t), toolRow(2, false, t + 1000) } };
        Watching seat(folder.path(), store);
        QTRY_COMPARE(seat.watch.mark(), 2u);
        QVERIFY(seat.subjects().isEmpty());
        store.rows.append(approvalRow(3, t + 500)); // stored, and only then the reading is over
        seat.watch.settle(approvalsRead(t + 60'000));
        QTRY_COMPARE(seat.watch.mark(), 3u);
        QVERIFY(seat.subjects().isEmpty());
        store.rows.append(toolRow(4, false, t + 70'000, u"exec"_s, u"c2"_s));
        store.rows.last().event.session = u"s2"_s;
        seat.watch.settle(approvalsRead(t + 130'000));
        QTRY_COMPARE(seat.subjects().size(), 1);
        QVERIFY(seat.subjects().first().startsWith(u"privileged-without-approval"_s));
    }
};

QTEST_GUILESS_MAIN(TrailWatchTest)
#include "tst_TrailWatch.moc"
