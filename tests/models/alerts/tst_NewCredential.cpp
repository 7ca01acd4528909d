// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/NewCredential.h"

#include "tests/models/alerts/RuleFixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::alerts;
using namespace countersign::test;
using facts::EventKind;

namespace {

constexpr qint64 t = trailStartMs;

NewCredential made()
{
    return NewCredential([](const GatewayId &gateway) { return gateway.text().startsWith(u"prod"_s); });
}

QList<Firing> fired(const QList<TrailRow> &rows, qsizetype restartEvery = 0)
{
    return played<NewCredential>(made, rows, restartEvery);
}

}

class NewCredentialTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDeviceThatIsPairedInProductionFires()
    {
        const auto found = fired({ deviceRow(1, EventKind::DevicePaired, t, t) });
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().kind, AlertKind::NewCredential);
        QCOMPARE(found.first().facts["what"_L1].toString(), u"device"_s);
        QCOMPARE(found.first().facts["scopes"_L1].toString(), u"operator.admin"_s);
        QCOMPARE(fired({ deviceRow(1, EventKind::DevicePaired, t, t, 0, 1, 0, u"stage-1"_s) }).size(), 0);
    }

    void whatTheFirstReadingShowsIsNoNews()
    {
        QCOMPARE(fired({ deviceRow(1, EventKind::DeviceSeen, t, t),
                           trailRow(2, facts::EventSource::Grants, EventKind::GrantSeen, t) })
                     .size(),
            0);
        QCOMPARE(fired({ trailRow(2, facts::EventSource::Grants, EventKind::GrantMade, t) }).size(), 1);
        QCOMPARE(fired({ trailRow(2, facts::EventSource::Grants, EventKind::GrantChanged, t) }).size(), 0);
    }

    void aNewTokenOfAKnownDeviceFiresAndARotationDoesNot()
    {
        const auto known = deviceRow(1, EventKind::DeviceSeen, t, t - 1000);
        QCOMPARE(fired({ known, deviceRow(2, EventKind::DeviceChanged, t + 1, t - 1000, t) }).size(), 0);
        const auto found =
            fired({ known, deviceRow(2, EventKind::DeviceChanged, t + 1, t + 1, 0, 1, 0, u"prod-1"_s, u"node"_s) });
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().facts["what"_L1].toString(), u"token"_s);
        QCOMPARE(found.first().facts["role"_L1].toString(), u"node"_s);
    }

    void whoWasRemovedAndComesAgainIsNew()
    {
        auto gone = trailRow(2, facts::EventSource::Devices, EventKind::DeviceRemoved, t + 1);
        gone.event.actor = u"device:d1"_s;
        const auto found = fired(
            { deviceRow(1, EventKind::DevicePaired, t, t), gone, deviceRow(3, EventKind::DevicePaired, t + 2, t + 2) });
        QCOMPARE(found.size(), 2);
        QVERIFY(found.first().cause != found.last().cause);
    }

    void restartsChangeNothing()
    {
        QList<TrailRow> rows{ deviceRow(1, EventKind::DeviceSeen, t, t) };
        for (quint32 i = 2; i < 12; ++i)
            rows.append(deviceRow(i, EventKind::DeviceChanged, t + i, t + i / 3));
        const auto once = causes(fired(rows));
        QVERIFY(once.size() > 1);
        for (const qsizetype every : { 1, 3 })
            QCOMPARE(causes(fired(rows, every)), once);
    }
};

QTEST_GUILESS_MAIN(NewCredentialTest)
#include "tst_NewCredential.moc"
