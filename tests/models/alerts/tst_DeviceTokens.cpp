// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/DeviceTokens.h"

#include "tests/models/alerts/RuleFixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::alerts;
using namespace countersign::test;
using facts::EventKind;

class DeviceTokensTest : public QObject {
    Q_OBJECT
private:
    static QList<DeviceToken> read(const QByteArray &received)
    {
        facts::Event event{
            .gateway = GatewayId(u"prod-1"_s), .source = facts::EventSource::Devices, .kind = EventKind::DeviceSeen
        };
        event.subject = u"laptop"_s;
        event.take(received);
        return tokensOf(event);
    }

private Q_SLOTS:
    void thoseThatWorkAreRead()
    {
        const auto tokens = read(
            R"({"deviceId":"d1","lastSeenAtMs":90,"tokens":[{"role":"operator","createdAtMs":10,"rotatedAtMs":20,"lastUsedAtMs":30},
            {"role":"node","createdAtMs":11},{"role":"old","createdAtMs":1,"revokedAtMs":2}]})");
        QCOMPARE(tokens.size(), 2);
        QCOMPARE(tokens[0].id(), u"d1|operator|10"_s);
        QCOMPARE(tokens[0].issuedMs, 20);
        QVERIFY(tokens[0].everUsed);
        QCOMPARE(tokens[1].issuedMs, 11);
        QVERIFY(!tokens[1].everUsed);
        QCOMPARE(tokens[1].deviceSeenMs, 90);
        QCOMPARE(tokens[1].label, u"laptop"_s);
    }

    void whatNobodyUnderstandsHoldsNone()
    {
        for (const QByteArray text : { "", "[]", "{}", R"({"deviceId":"d1"})",
                 R"({"deviceId":"d1","tokens":[{"role":"operator"},7,null]})", R"({"tokens":[{"createdAtMs":1}]})" })
            QVERIFY(read(text).isEmpty());
    }

    void readingsOfADevice()
    {
        for (const EventKind each : { EventKind::DeviceSeen, EventKind::DevicePaired, EventKind::DeviceChanged })
            QVERIFY(isDeviceReading(each));
        for (const EventKind each : { EventKind::DeviceRemoved, EventKind::PairingAsked, EventKind::GrantMade })
            QVERIFY(!isDeviceReading(each));
    }
};

QTEST_GUILESS_MAIN(DeviceTokensTest)
#include "tst_DeviceTokens.moc"
