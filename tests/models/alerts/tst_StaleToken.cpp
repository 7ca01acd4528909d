// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/StaleToken.h"

#include "tests/models/alerts/RuleFixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::alerts;
using namespace countersign::test;
using facts::EventKind;

namespace {

constexpr qint64 t = trailStartMs;
constexpr qint64 dayMs = 86'400'000;

SourceRead readAt(qint64 ms)
{
    return { GatewayId(u"prod-1"_s), facts::EventSource::Log, ms };
}

}

class StaleTokenTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void olderThanNinetyDaysIsMoreThanNinetyDays()
    {
        // A row is read half a second after its time (the fixture).
        QCOMPARE(played<StaleToken>({ deviceRow(1, EventKind::DeviceSeen, t, t + 500 - 90 * dayMs) }).size(), 0);
        const auto found = played<StaleToken>({ deviceRow(1, EventKind::DeviceSeen, t, t + 499 - 90 * dayMs) });
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().kind, AlertKind::OldToken);
        QCOMPARE(found.first().facts["device"_L1].toString(), u"d1"_s);
    }

    void theAgeCountsFromTheLastRotation()
    {
        QCOMPARE(played<StaleToken>({ deviceRow(1, EventKind::DeviceSeen, t, t - 200 * dayMs, t - dayMs) }).size(), 0);
        const auto rows = QList{ deviceRow(1, EventKind::DeviceSeen, t, t - 200 * dayMs),
            deviceRow(2, EventKind::DeviceChanged, t + 1, t - 200 * dayMs, t + 1) };
        QCOMPARE(played<StaleToken>(rows).size(), 1);
    }

    void whatGrowsOldWhileNothingHappensIsSaidOnceByALaterReading()
    {
        StaleToken rule;
        QVERIFY(rule.take(deviceRow(1, EventKind::DeviceSeen, t, t)).isEmpty());
        QVERIFY(rule.settle(readAt(t + 90 * dayMs)).isEmpty());
        QVERIFY(rule.settle({ GatewayId(u"prod-2"_s), facts::EventSource::Log, t + 91 * dayMs }).isEmpty());
        QCOMPARE(rule.settle(readAt(t + 90 * dayMs + 1)).size(), 1);
        QVERIFY(rule.settle(readAt(t + 91 * dayMs)).isEmpty());
        StaleToken after;
        after.restore(QJsonDocument::fromJson(QJsonDocument(rule.state()).toJson()).object());
        QVERIFY(after.settle(readAt(t + 92 * dayMs)).isEmpty());
        QVERIFY(after.take(deviceRow(2, EventKind::DeviceChanged, t + 92 * dayMs, t)).isEmpty()); // the same token
    }

    void aRemovedDeviceGrowsNoOlder()
    {
        StaleToken rule;
        QVERIFY(rule.take(deviceRow(1, EventKind::DeviceSeen, t, t)).isEmpty());
        auto gone = trailRow(2, facts::EventSource::Devices, EventKind::DeviceRemoved, t + 1);
        gone.event.actor = u"device:d1"_s;
        QVERIFY(rule.take(gone).isEmpty());
        QVERIFY(rule.settle(readAt(t + 100 * dayMs)).isEmpty());
    }

    void whoNeverUsesTheOwnTokenAfterTheFirstDayUsesTheSharedOne()
    {
        const auto seen = [](qint64 usedMs, qint64 lastSeenMs) {
            return played<StaleToken>(
                { deviceRow(1, EventKind::DeviceSeen, t, t - 10 * dayMs, 0, usedMs, lastSeenMs) });
        };
        QCOMPARE(seen(0, t - 9 * dayMs - 1).size(), 0); // everybody's first day
        const auto found = seen(0, t - 9 * dayMs);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().kind, AlertKind::SharedToken);
        QCOMPARE(seen(1, t).size(), 0);
        QCOMPARE(seen(0, 0).size(), 0); // never came
    }
};

QTEST_GUILESS_MAIN(StaleTokenTest)
#include "tst_StaleToken.moc"
