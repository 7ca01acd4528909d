// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Readings.h"
#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_OwnRecord : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void casesAreFoundByRequestAndByToolCall()
    {
        const Evidence answer = test::ownRecord({ test::recordCase(u"r1"_s, u"allowed"_s, 2, true, u"call-1"_s), test::recordCase(u"r2"_s, u"denied"_s, 0) });
        const auto reading = readings::ownRecord({ &answer }, {});
        QCOMPARE(reading->document[u"byRequest"_s][u"r2"_s][u"state"_s], QJsonValue(u"denied"_s));
        QCOMPARE(reading->document[u"byToolCall"_s][hashedToolCall(u"call-1"_s)][u"request"_s], QJsonValue(u"r1"_s));
        QCOMPARE(reading->document[u"byToolCall"_s].toObject().size(), 1);
        QCOMPARE(reading->fromMs, test::periodStart);
        QCOMPARE(reading->toMs, test::periodEnd);
    }

    void anotherSchemaIsRefused()
    {
        const Evidence answer = test::evidence(ledgerRecordMethod, QJsonObject { { u"schema"_s, u"x"_s } });
        QCOMPARE(readings::ownRecord({ &answer }, {}).error().code, ErrorCode::Malformed);
    }
};

QTEST_GUILESS_MAIN(tst_OwnRecord)
#include "tst_OwnRecord.moc"
