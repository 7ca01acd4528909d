// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Readings.h"
#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_ConfigChanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRealGatewaysAnswerIsRead()
    {
        const Evidence answer = test::evidence(u"openclaw.changes.list"_s, { test::recorded(u"openclaw.changes.list"_s) });
        const auto reading = readings::configChanges({ &answer }, {});
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().detail));
        const QJsonValue change = reading->document[u"changes"_s][0];
        QCOMPARE(change[u"kind"_s], QJsonValue(u"config-write"_s));
        QCOMPARE(change[u"source"_s], QJsonValue(u"config-rpc"_s));
        QCOMPARE(change[u"opaque"_s], QJsonValue(false));
        QVERIFY(change[u"paths"_s].toArray().contains(u"tools.exec.mode"_s));
    }

    void pathsThatAreNotTextsAreLeftOut()
    {
        const Evidence answer = test::evidence(u"openclaw.changes.list"_s, QJsonObject { { u"entries"_s, QJsonArray { QJsonObject {
            { u"id"_s, u"1"_s }, { u"at"_s, 5 }, { u"kind"_s, u"external-edit"_s }, { u"source"_s, u"external"_s }, { u"changedPaths"_s, QJsonArray { 1.5, u"a.b"_s } } } } } });
        QCOMPARE(readings::configChanges({ &answer }, {})->document[u"changes"_s][0][u"paths"_s].toArray(), QJsonArray { u"a.b"_s });
    }

    void anEntryWithoutASourceIsRefused()
    {
        const Evidence answer = test::evidence(u"openclaw.changes.list"_s, QJsonObject { { u"entries"_s, QJsonArray { QJsonObject { { u"id"_s, u"1"_s }, { u"at"_s, 5 }, { u"kind"_s, u"operation"_s } } } } });
        QCOMPARE(readings::configChanges({ &answer }, {}).error().code, ErrorCode::Malformed);
    }
};

QTEST_GUILESS_MAIN(tst_ConfigChanges)
#include "tst_ConfigChanges.moc"
