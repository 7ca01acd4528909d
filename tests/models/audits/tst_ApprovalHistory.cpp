// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Readings.h"
#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_ApprovalHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRealGatewaysAnswerIsRead()
    {
        const Evidence answer = test::evidence(u"approval.history"_s, { test::recorded(u"approval.history"_s) }, 1'795'384'200'000);
        const auto reading = readings::approvalHistory({ &answer }, {});
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().detail));
        const QJsonArray items = reading->document[u"items"_s].toArray();
        QCOMPARE(items.size(), 2);
        QCOMPARE(items[0][u"status"_s], QJsonValue(u"denied"_s));
        QCOMPARE(items[0][u"label"_s], QJsonValue(u"rm -rf /srv/x"_s));
        QCOMPARE(items[0][u"resolverKind"_s], QJsonValue(u"device"_s));
        QCOMPARE(items[1][u"resolverKind"_s], QJsonValue(u"runtime"_s));
        QCOMPARE(items[1][u"at"_s], QJsonValue(qint64(1'795'384'115'014)));
        QCOMPARE(reading->fromMs, answer.collectedAtMs - 30 * test::dayMs);
    }

    void anUnfinishedListCoversOnlyWhatItHolds()
    {
        Evidence answer = test::evidence(u"approval.history"_s, QJsonObject { { u"items"_s, QJsonArray { test::historyRow(u"a"_s, u"allowed"_s, test::periodEnd - 500) } } });
        answer.complete = false;
        QCOMPARE(readings::approvalHistory({ &answer }, {})->fromMs, test::periodEnd - 500);
    }

    void aRowThatIsOnTwoPagesCountsOnce()
    {
        const QByteArray page = test::compact({ { u"items"_s, QJsonArray { test::historyRow(u"a"_s, u"allowed"_s, test::periodEnd - 500) } } });
        const Evidence answer = test::evidence(u"approval.history"_s, { page, page });
        QCOMPARE(readings::approvalHistory({ &answer }, {})->document[u"items"_s].toArray().size(), 1);
    }

    void anUnknownShapeIsRefusedNotGuessed()
    {
        QJsonObject row = test::historyRow(u"a"_s, u"allowed"_s, 1);
        row.remove(u"resolvedAtMs"_s);
        const Evidence answer = test::evidence(u"approval.history"_s, QJsonObject { { u"items"_s, QJsonArray { row } } });
        QCOMPARE(readings::approvalHistory({ &answer }, {}).error().code, ErrorCode::Malformed);
    }
};

QTEST_GUILESS_MAIN(tst_ApprovalHistory)
#include "tst_ApprovalHistory.moc"
