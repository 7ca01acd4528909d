// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/TrailForAlerts.h"

#include "models/collect/Collection.h"
#include "tests/models/alerts/LogFixture.h"
#include "tests/models/alerts/RuleFixture.h"
#include "tests/models/trail/TrailFixture.h"

#include <QFile>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

namespace {

/// A seat's trail, rules and alerts, over a folder.
struct Linked {
    explicit Linked(const TrailFixture &trail)
        : alerts(trail.folder.path())
        , watch(alerts.log, alerts::RuleSet([](const GatewayId &) { return true; }), app::rowsForAlerts(*trail.trail),
              app::memoryForAlerts(pool, trail.folder.filePath(u"rules.json"_s)))
        , collection(*trail.trail, alerts.clock)
    {
        app::watchTrail(*trail.trail, collection, watch);
        watch.begin();
    }
    ~Linked()
    {
        watch.keep();
        pool.waitForDone();
    }
    AlertFixture alerts;
    QThreadPool pool;
    alerts::TrailWatch watch;
    collect::Collection collection;
};

int stored(const TrailFixture &trail, int first, int count)
{
    QList<facts::Event> events;
    for (int i = first; i < first + count; ++i) {
        facts::Event event = failedLogin(quint32(i), trailStartMs + i * 1000, u"10.0.0.1"_s).event;
        event.key = u"row-%1"_s.arg(i);
        events.append(event);
    }
    return trail.store(events);
}

}

class tst_TrailForAlerts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFifthFailedLoginInTheTrailIsAnAlertAndTheFourthIsNot()
    {
        TrailFixture trail;
        {
            Linked seat(trail);
            QCOMPARE(stored(trail, 1, 4), 4);
            QTRY_COMPARE(seat.watch.mark(), 4u);
            QVERIFY(seat.alerts.log.alerts().isEmpty());
        }
        QVERIFY(QFile::exists(trail.folder.filePath(u"rules.json"_s)));
        QCOMPARE(QFile::permissions(trail.folder.filePath(u"rules.json"_s))
                & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
            QFileDevice::Permissions());
        trail.reopen();
        Linked seat(trail); // four were before the restart
        QTRY_COMPARE(seat.watch.mark(), 4u);
        QCOMPARE(stored(trail, 5, 1), 1);
        QTRY_COMPARE(seat.watch.mark(), 5u);
        QCOMPARE(seat.alerts.log.alerts().size(), 1);
        const QJsonObject seen = QJsonDocument::fromJson(seat.alerts.log.alerts().first().evidence).object();
        QCOMPARE(seen["rows"_L1].toArray().last()["row"_L1].toInteger(), 5);
        QCOMPARE(seen["facts"_L1]["key"_L1].toString(),
            u"10.0.0.1"_s); // from the received bytes, which the trail gave whole
    }

    void whatCameWhileNobodyWatchedIsReadAtTheStart()
    {
        TrailFixture trail;
        QCOMPARE(stored(trail, 1, 7), 7);
        Linked seat(trail);
        QTRY_COMPARE(seat.watch.mark(), 7u);
        QCOMPARE(seat.alerts.log.alerts().size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_TrailForAlerts)
#include "tst_TrailForAlerts.moc"
