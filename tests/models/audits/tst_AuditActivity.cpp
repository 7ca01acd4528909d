// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Readings.h"
#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

namespace {

Evidence activity(const QJsonArray &events) { return test::evidence(u"audit.activity.list"_s, QJsonObject { { u"events"_s, events } }); }

}

class tst_AuditActivity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finishedToolCallsAreListedAndStartsAreNot()
    {
        const Evidence answer = activity({ test::toolRow(test::periodEnd - 10, u"exec"_s, u"failed"_s, u"c1"_s), test::toolRow(test::periodEnd - 20, u"exec"_s, u"started"_s, u"c1"_s) });
        const auto reading = readings::auditActivity({ &answer }, {});
        QCOMPARE(reading->document[u"tools"_s].toArray().size(), 1);
        QCOMPARE(reading->document[u"tools"_s][0][u"toolCall"_s].toString(), hashedToolCall(u"c1"_s));
        QVERIFY(reading->document[u"unfinished"_s].toArray().isEmpty());
    }

    void whatBeganLongAgoAndNeverEndedIsUnfinished_data()
    {
        QTest::addColumn<qint64>("agoMs");
        QTest::addColumn<int>("unfinished");
        QTest::newRow("two hours ago") << 2 * test::hourMs << 1;
        QTest::newRow("just now, may still run") << qint64(1000) << 0;
    }
    void whatBeganLongAgoAndNeverEndedIsUnfinished()
    {
        QFETCH(const qint64, agoMs);
        QFETCH(const int, unfinished);
        const Evidence answer = activity({ test::toolRow(test::periodEnd - agoMs, u"exec"_s, u"started"_s, u"c1"_s) });
        QCOMPARE(readings::auditActivity({ &answer }, {})->document[u"unfinished"_s].toArray().size(), unfinished);
    }

    void messagesAreNotToolCalls()
    {
        const Evidence answer = activity({ QJsonObject { { u"occurredAt"_s, 5 }, { u"kind"_s, u"message"_s }, { u"status"_s, u"succeeded"_s } } });
        QVERIFY(readings::auditActivity({ &answer }, {})->document[u"tools"_s].toArray().isEmpty());
    }

    void aFullTableCoversOnlyWhatItHolds()
    {
        Evidence answer = activity({ test::toolRow(test::periodEnd - 10, u"exec"_s, u"failed"_s, u"c1"_s) });
        QCOMPARE(readings::auditActivity({ &answer }, {})->fromMs, test::periodEnd - 30 * test::dayMs);
        answer.complete = false;
        QCOMPARE(readings::auditActivity({ &answer }, {})->fromMs, test::periodEnd - 10);
    }

    void aRowWithoutATimeIsRefused()
    {
        const Evidence answer = activity({ QJsonObject { { u"kind"_s, u"tool_action"_s }, { u"status"_s, u"failed"_s } } });
        QCOMPARE(readings::auditActivity({ &answer }, {}).error().code, ErrorCode::Malformed);
    }
};

QTEST_GUILESS_MAIN(tst_AuditActivity)
#include "tst_AuditActivity.moc"
