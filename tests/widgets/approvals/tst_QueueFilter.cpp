// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/QueueFilter.h"

#include "tests/support/Picture.h"
#include "tests/widgets/approvals/ApprovalStage.h"

#include <QAbstractItemModelTester>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using namespace countersign::ui;
using approvals::CaseState;

/// Which rows are shown, over a real desk.
class tst_QueueFilter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init()
    {
        m_stage = std::make_unique<ApprovalStage>();
        QVERIFY(m_stage->seat.start());
    }
    void cleanup() { m_stage.reset(); }

    void whoseTurnItIs()
    {
        approvals::ApprovalQueueModel queue(m_stage->seat.desk, m_stage->seat.clock);
        QueueFilter rows(queue, m_stage->place);
        QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(m_stage->raised(u"r1"_s, u"touch one"_s));
        QVERIFY(m_stage->raised(u"r2"_s, u"touch two"_s));
        QTRY_COMPARE(rows.rowCount(), 2);
        QCOMPARE(rows.waiting(), 2);
        QCOMPARE(rows.waitingForMe(), 2);
        QVERIFY(m_stage->seat.vote(u"r1"_s, 1));
        QCOMPARE(rows.waitingForMe(), 1); // one may still deny it, but nothing waits for that
        QCOMPARE(rows.waiting(), 2);
        m_stage->fake.resolveForeign(u"r2"_s, u"deny"_s);
        QVERIFY(m_stage->seat.waitForState(u"r2"_s, CaseState::Foreign));
        QCOMPARE(rows.rowCount(), 1);
        rows.setShown(QueueFilter::Shown::Decided);
        QCOMPARE(rows.rowCount(), 1);
        QCOMPARE(rows.index(0, 0).data(approvals::ApprovalQueueModel::KeyRole).value<approvals::CaseKey>(), m_stage->seat.key(u"r2"_s));
    }
    void aLockedSeatHasNothingToDo()
    {
        approvals::ApprovalQueueModel queue(m_stage->seat.desk, m_stage->seat.clock);
        QueueFilter rows(queue, m_stage->place);
        QVERIFY(m_stage->raised(u"r1"_s, u"touch one"_s));
        rows.setShown(QueueFilter::Shown::WaitingForMe);
        QTRY_COMPARE(rows.rowCount(), 1);
        m_stage->seat.vault.lock();
        rows.lookAgain();
        QCOMPARE(rows.rowCount(), 0);
        QCOMPARE(rows.waiting(), 1);
        QCOMPARE(rows.waitingForMe(), 0);
    }
    void wordsAreLookedForInActionAgentAndGateway()
    {
        approvals::ApprovalQueueModel queue(m_stage->seat.desk, m_stage->seat.clock);
        QueueFilter rows(queue, m_stage->place);
        QVERIFY(m_stage->raised(u"r1"_s, u"touch One"_s));
        QVERIFY(m_stage->raised(u"r2"_s, u"ls"_s, 60'000, { { u"agentId"_s, u"cleaner"_s } }));
        QTRY_COMPARE(rows.rowCount(), 2);
        const auto found = [&](const QString &words) {
            rows.setWords(words);
            return rows.rowCount();
        };
        QCOMPARE(found(u" one "_s), 1);
        QVERIFY(rows.hasWords());
        QCOMPARE(found(u"CLEAN"_s), 1);
        QCOMPARE(found(u"dev-1"_s), 2);
        QCOMPARE(found(u".*"_s), 0); // words, not a pattern
        QCOMPARE(found(u"  "_s), 2);
        QVERIFY(!rows.hasWords());
    }

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ApprovalStage> m_stage;
};

QTEST_MAIN(tst_QueueFilter)
#include "tst_QueueFilter.moc"
