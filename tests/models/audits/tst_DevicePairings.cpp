// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Readings.h"
#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

namespace {
const QJsonObject parameters { { u"broadScopes"_s, QJsonArray { u"operator.admin"_s } } };
}

class tst_DevicePairings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRealGatewaysAnswerIsRead()
    {
        const Evidence answer = test::evidence(u"device.pair.list"_s, { test::recorded(u"device.pair.list"_s) });
        const auto reading = readings::devicePairings({ &answer }, parameters);
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().detail));
        const QJsonValue device = reading->document[u"devices"_s][0];
        QCOMPARE(device[u"approvedVia"_s], QJsonValue(u"silent"_s));
        QCOMPARE(device[u"broad"_s], QJsonValue(false));
        QCOMPARE(device[u"label"_s], QJsonValue(u"console"_s));
        QVERIFY(reading->document[u"broadIds"_s].toArray().isEmpty());
    }

    void breadthComesFromTokensThatWork_data()
    {
        QTest::addColumn<QJsonObject>("row");
        QTest::addColumn<bool>("broad");
        QTest::newRow("admin") << test::deviceRow(u"a"_s, { u"operator.admin"_s }, 1) << true;
        QTest::newRow("read") << test::deviceRow(u"a"_s, { u"operator.read"_s }, 1) << false;
        QTest::newRow("a wildcard") << test::deviceRow(u"a"_s, { u"operator.*"_s }, 1) << true;
        QJsonObject revoked = test::deviceRow(u"a"_s, { u"operator.admin"_s }, 1);
        revoked[u"tokens"_s] = QJsonArray { QJsonObject { { u"scopes"_s, QJsonArray { u"operator.admin"_s } }, { u"revokedAtMs"_s, 5 } } };
        QTest::newRow("revoked admin token") << revoked << false;
        QJsonObject untouched = test::deviceRow(u"a"_s, {}, 1);
        untouched.remove(u"tokens"_s);
        untouched[u"scopes"_s] = QJsonArray { u"operator.admin"_s };
        QTest::newRow("approved for admin, no token yet") << untouched << true;
    }
    void breadthComesFromTokensThatWork()
    {
        QFETCH(const QJsonObject, row);
        QFETCH(const bool, broad);
        const Evidence answer = test::evidence(u"device.pair.list"_s, test::devicePage({ row }));
        const auto reading = readings::devicePairings({ &answer }, parameters);
        QCOMPARE(reading->document[u"broadIds"_s].toArray().size(), broad ? 1 : 0);
    }

    void aPendingRequestWithoutATimeHasNone()
    {
        const Evidence answer = test::evidence(u"device.pair.list"_s, test::devicePage({}, { QJsonObject { { u"deviceId"_s, u"x"_s } }, QJsonObject { { u"deviceId"_s, u"y"_s }, { u"ts"_s, 7 } } }));
        const QJsonArray pending = readings::devicePairings({ &answer }, parameters)->document[u"pending"_s].toArray();
        QVERIFY(!pending[0].toObject().contains(u"at"_s));
        QCOMPARE(pending[1][u"at"_s], QJsonValue(7));
    }

    void aListWithoutPendingIsAnotherShape()
    {
        const Evidence answer = test::evidence(u"device.pair.list"_s, QJsonObject { { u"paired"_s, QJsonArray() } });
        QVERIFY(!readings::devicePairings({ &answer }, parameters));
    }
};

QTEST_GUILESS_MAIN(tst_DevicePairings)
#include "tst_DevicePairings.moc"
