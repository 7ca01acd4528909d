// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/UnapprovedAction.h"

#include "tests/models/alerts/RuleFixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::alerts;
using namespace countersign::test;

namespace {

constexpr qint64 t = trailStartMs;

/// Rows, then the history read a minute after the last.
QList<Firing> judged(const QList<TrailRow> &rows, qsizetype restartEvery = 0)
{
    UnapprovedAction rule;
    QList<Firing> fired;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (restartEvery > 0 && i % restartEvery == 0) {
            const QJsonObject kept = QJsonDocument::fromJson(QJsonDocument(rule.state()).toJson()).object();
            rule = UnapprovedAction();
            rule.restore(kept);
        }
        fired += rule.take(rows[i]);
    }
    return fired + rule.settle(approvalsRead(rows.last().event.seenMs + 60'000));
}

}

class UnapprovedActionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatRanWithoutAnAllowedApprovalFires()
    {
        const auto fired = judged({ toolRow(1, true, t), toolRow(2, false, t + 1000) });
        QCOMPARE(fired.size(), 1);
        QCOMPARE(fired.first().kind, AlertKind::UnapprovedAction);
        QCOMPARE(fired.first().rows.first()["row"_L1].toInteger(), 2);
        QCOMPARE(fired.first().facts["agent"_L1].toString(), u"dev"_s);
        QCOMPARE(judged({ toolRow(1, true, t), approvalRow(2, t + 500), toolRow(3, false, t + 1000) }).size(), 0);
        QCOMPARE(judged({ toolRow(1, true, t), toolRow(3, false, t + 1000), approvalRow(4, t + 500) }).size(),
            0); // read later
    }

    void anApprovalCountsAtBothEndsOfTheCallAndNotBeyond()
    {
        for (const auto &[at, expected] :
            { std::pair(t, 0), std::pair(t + 1000, 0), std::pair(t - 1, 1), std::pair(t + 1001, 1) })
            QCOMPARE(judged({ toolRow(1, true, t), approvalRow(2, at), toolRow(3, false, t + 1000) }).size(), expected);
    }

    void deniedAndOtherSessionsDoNotCount()
    {
        const QList<TrailRow> call{ toolRow(1, true, t), toolRow(2, false, t + 1000) };
        QCOMPARE(judged(call + QList{ approvalRow(3, t + 500, u"denied"_s) }).size(), 1);
        QCOMPARE(judged(call + QList{ approvalRow(3, t + 500, u"allowed"_s, u"s2"_s) }).size(), 1);
        QCOMPARE(judged(call + QList{ approvalRow(3, t + 500, u"allowed"_s, u"s1"_s, u"other"_s) }).size(), 1);
    }

    void whatDidNotSucceedOrIsNotPrivilegedIsNoMatter()
    {
        QCOMPARE(judged({ toolRow(1, true, t), toolRow(2, false, t + 1, u"exec"_s, u"c1"_s, u"failed"_s) }).size(), 0);
        QCOMPARE(judged({ toolRow(1, true, t), toolRow(2, false, t + 1, u"exec"_s, u"c1"_s, u"blocked"_s) }).size(), 0);
        QCOMPARE(judged({ toolRow(1, true, t, u"read"_s), toolRow(2, false, t + 1, u"read"_s) }).size(), 0);
    }

    void oneApprovalIsForOneCall()
    {
        const auto fired = judged(
            { toolRow(1, true, t, u"exec"_s, u"c1"_s), toolRow(2, true, t, u"exec"_s, u"c2"_s), approvalRow(3, t + 10),
                toolRow(4, false, t + 2000, u"exec"_s, u"c2"_s), toolRow(5, false, t + 1000, u"exec"_s, u"c1"_s) });
        QCOMPARE(fired.size(), 1);
        QCOMPARE(fired.first().rows.first()["row"_L1].toInteger(), 4); // the one that ended first has it
    }

    void nothingIsSaidBeforeTheHistoryWasReadAfterwards()
    {
        UnapprovedAction rule;
        QVERIFY(rule.take(toolRow(1, true, t)).isEmpty());
        const auto end = toolRow(2, false, t + 1000);
        QVERIFY(rule.take(end).isEmpty());
        QVERIFY(rule.settle(approvalsRead(end.event.seenMs)).isEmpty());
        QVERIFY(
            rule.settle({ GatewayId(u"prod-1"_s), facts::EventSource::Activity, end.event.seenMs + 60'000 }).isEmpty());
        QVERIFY(rule.settle({ GatewayId(u"prod-2"_s), facts::EventSource::Approvals, end.event.seenMs + 60'000 })
                .isEmpty());
        QCOMPARE(rule.settle(approvalsRead(end.event.seenMs + 1)).size(), 1);
        QVERIFY(rule.settle(approvalsRead(end.event.seenMs + 2)).isEmpty());
    }

    void ofOneAgentToolAndHourOneIsEnough()
    {
        constexpr qint64 hourMs = 3'600'000;
        const qint64 hour = (t / hourMs + 1) * hourMs;
        QList<TrailRow> rows;
        for (quint32 i = 0; i < 50; ++i)
            rows.append(toolRow(i + 1, false, hour + i * 1000, u"exec"_s, u"c%1"_s.arg(i)));
        QCOMPARE(judged(rows).size(), 1);
        rows.append(toolRow(60, false, hour + 1, u"exec"_s, u"d"_s, u"succeeded"_s, u"s1"_s, u"other"_s));
        rows.append(toolRow(61, false, hour + 1, u"gateway"_s, u"e"_s));
        rows.append(toolRow(62, false, hour + hourMs, u"exec"_s, u"f"_s));
        QCOMPARE(judged(rows).size(), 4);
    }

    void restartsChangeNothing()
    {
        QList<TrailRow> rows;
        for (quint32 i = 0; i < 40; ++i) {
            const QString call = u"c%1"_s.arg(i);
            rows.append(toolRow(3 * i + 1, true, t + i * 400'000, u"exec"_s, call));
            if (i % 3 == 0)
                rows.append(approvalRow(3 * i + 2, t + i * 400'000 + 5));
            rows.append(toolRow(3 * i + 3, false, t + i * 400'000 + 10, u"exec"_s, call));
        }
        const auto once = causes(judged(rows));
        QVERIFY(once.size() > 3);
        for (const qsizetype every : { 1, 2, 13 })
            QCOMPARE(causes(judged(rows, every)), once);
    }
};

QTEST_GUILESS_MAIN(UnapprovedActionTest)
#include "tst_UnapprovedAction.moc"
