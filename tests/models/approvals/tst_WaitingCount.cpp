// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/WaitingCount.h"

#include "tests/support/Await.h"
#include "tests/support/Seat.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::approvals;
using namespace countersign::test;

class WaitingCountTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeApprovals> m_fake;
    std::unique_ptr<Seat> m_seat;
    std::unique_ptr<WaitingCount> m_count;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_fake = std::make_unique<FakeApprovals>();
        m_seat = std::make_unique<Seat>(m_folder->path(), m_fake->gateway.url());
        QVERIFY(m_seat->start());
        m_count = std::make_unique<WaitingCount>(m_seat->desk, m_seat->team, m_seat->vault, m_seat->clock);
        QVERIFY(await(m_seat->vault.unlock(personId(1), Seat::passphrase(1))));
    }
    void cleanup()
    {
        m_count.reset();
        m_seat.reset();
        m_fake.reset();
    }
    void followsRequestsAsTheyComeAreSignedAndEnd()
    {
        QCOMPARE(m_count->now().open, 0);
        m_fake->raise(u"r1"_s, u"ls"_s);
        m_fake->raise(u"r2"_s, u"ls"_s);
        QVERIFY(m_seat->waitForCase(u"r1"_s) && m_seat->waitForCase(u"r2"_s));
        QCOMPARE(m_count->now().open, 2);
        QCOMPARE(m_count->now().mine, 2);
        QCOMPARE(m_count->now().at.value(m_seat->key(u"r1"_s).gateway), 2);
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        QCOMPARE(m_count->now().open, 2); // it waits for a second person now
        QCOMPARE(m_count->now().mine, 1);
        m_fake->resolveForeign(u"r2"_s, u"deny"_s);
        QVERIFY(m_seat->waitForState(u"r2"_s, CaseState::Foreign));
        QCOMPARE(m_count->now().open, 1);
        QCOMPARE(m_count->now().mine, 0);
    }
    void nobodyAtTheSeatMaySignNothing()
    {
        m_fake->raise(u"r1"_s, u"ls"_s);
        QVERIFY(m_seat->waitForCase(u"r1"_s));
        QCOMPARE(m_count->now().mine, 1);
        m_seat->vault.lock();
        QCOMPARE(m_count->now().open, 1);
        QCOMPARE(m_count->now().mine, 0);
    }
    void countsAgainWhereTimeAloneEndsAVote()
    {
        m_fake->raise(u"r1"_s, u"ls"_s, 60'000);
        m_fake->raise(u"r2"_s, u"ls"_s, 120'000);
        QVERIFY(m_seat->waitForCase(u"r1"_s) && m_seat->waitForCase(u"r2"_s));
        QCOMPARE(m_count->now().mine, 2);
        m_seat->clock.advance(59'999);
        QCOMPARE(m_count->now().mine, 2);
        m_seat->clock.advance(1);
        QCOMPARE(m_count->now().mine, 1);
        m_seat->clock.advance(60'000);
        QCOMPARE(m_count->now().mine, 0);
    }
    void aLostConnectionIsSeenWhenToldOf()
    {
        m_fake->raise(u"r1"_s, u"ls"_s);
        QVERIFY(m_seat->waitForCase(u"r1"_s));
        QCOMPARE(m_count->now().mine, 1);
        m_seat->connection.close();
        m_count->lookAgain();
        QCOMPARE(m_count->now().mine, 0);
        QCOMPARE(m_count->now().open, 1);
    }
};

QTEST_GUILESS_MAIN(WaitingCountTest)
#include "tst_WaitingCount.moc"
