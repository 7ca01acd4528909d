// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/DeskRestore.h"

#include "tests/support/Await.h"
#include "tests/support/Seat.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::approvals;
using namespace countersign::test;
using facts::Decision;
using facts::EntryKind;

/// A seat that is closed and opened again over the same ledger.
class DeskRestoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_fake = std::make_unique<FakeApprovals>();
        m_seat = std::make_unique<Seat>(m_folder->path(), m_fake->gateway.url());
        QVERIFY(m_seat->start());
        m_fake->raise(u"r1"_s, u"touch file"_s);
        QVERIFY(m_seat->waitForCase(u"r1"_s));
    }

    void cleanup() { m_seat.reset(); }

    void aNewLedgerRestoresNothing()
    {
        QTemporaryDir other;
        Seat fresh(other.path(), m_fake->gateway.url());
        QVERIFY(fresh.open());
        QVERIFY(fresh.desk.keys().isEmpty());
    }

    void anOpenCaseComesBackWithItsVoteAndReason()
    {
        QVERIFY(m_seat->vote(m_seat->ballot(u"r1"_s, 1, Decision::Allow, u"because of the ticket"_s)));
        const auto before = *m_seat->desk.find(m_seat->key(u"r1"_s));
        reopen();
        const auto *item = m_seat->desk.find(m_seat->key(u"r1"_s));
        QVERIFY(item);
        QCOMPARE(item->state, CaseState::Waiting);
        QCOMPARE(item->request.received, before.request.received);
        QCOMPARE(item->request.bootId, before.request.bootId);
        QCOMPARE(item->action->digest(), before.action->digest());
        QCOMPARE(item->votes.size(), 1);
        QCOMPARE(item->votes[0].vote, before.votes[0].vote);
        QCOMPARE(item->votes[0].entry, before.votes[0].entry);
        QCOMPARE(item->allows(m_seat->clock.nowMs()), 1);
        QTRY_COMPARE(item->votes[0].reason, u"because of the ticket"_s);
    }

    void theSecondSignatureAfterARestartCompletesTheFirst()
    {
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        reopen();
        connectAgain();
        QCOMPARE(m_seat->vote(u"r1"_s, 1).error().code, ErrorCode::SamePerson);
        QVERIFY(m_seat->vote(u"r1"_s, 2));
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Allowed));
        QCOMPARE(m_fake->resolves(), QStringList { u"r1 exec allow-once"_s });
    }

    void whatIsClosedStaysClosed()
    {
        QVERIFY(m_seat->vote(u"r1"_s, 1, Decision::Deny));
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Denied));
        reopen();
        QVERIFY(!m_seat->desk.find(m_seat->key(u"r1"_s)));
        connectAgain();
        QCOMPARE(m_fake->resolves().size(), 1);
    }

    void casesComeBackInTheOrderOfTheirArrival()
    {
        for (const auto &id : { u"r9"_s, u"r2"_s, u"r5"_s }) {
            m_fake->raise(id, u"ls"_s);
            QVERIFY(m_seat->waitForCase(id));
        }
        reopen();
        QStringList ids;
        for (const auto &key : m_seat->desk.keys())
            ids.append(key.request.text());
        QCOMPARE(ids, QStringList({ u"r1"_s, u"r9"_s, u"r2"_s, u"r5"_s }));
    }

    void aVoteOnAnEarlierVersionDoesNotComeBack()
    {
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        m_fake->change(u"r1"_s, u"rm file"_s);
        QTRY_COMPARE(m_seat->desk.find(m_seat->key(u"r1"_s))->request.command, u"rm file"_s);
        reopen();
        const auto *item = m_seat->desk.find(m_seat->key(u"r1"_s));
        QCOMPARE(item->request.command, u"rm file"_s);
        QVERIFY(item->votes.isEmpty());
    }

    void aDecisionWithoutItsAnswerIsUnknownUntilTheGatewayWasRead()
    {
        m_fake->nextResolve = FakeApprovals::Fault::Silent;
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        QVERIFY(m_seat->vote(u"r1"_s, 2));
        QTRY_COMPARE(m_seat->entries(u"r1"_s).last(), EntryKind::DecisionSent);
        QTRY_VERIFY(m_fake->count(u"approval.resolve"_s) == 1);
        reopen(); // crashed before the answer
        QCOMPARE(m_seat->state(u"r1"_s), CaseState::Unknown);
        QCOMPARE(m_seat->desk.find(m_seat->key(u"r1"_s))->sent, Decision::Allow);
        connectAgain();
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Allowed));
        QCOMPARE(m_fake->resolves(), QStringList { u"r1 exec allow-once"_s }); // it had never counted; sent again once read as pending
    }

    void aDecisionThatCountedIsNotSentAgain()
    {
        m_fake->nextResolve = FakeApprovals::Fault::AnswerLost;
        QSignalSpy decided(m_fake.get(), &FakeApprovals::decided);
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        QVERIFY(m_seat->vote(u"r1"_s, 2));
        QTRY_COMPARE(decided.size(), 1);
        reopen();
        connectAgain();
        QTRY_VERIFY(!m_seat->desk.find(m_seat->key(u"r1"_s)) || m_seat->state(u"r1"_s) == CaseState::Allowed);
        QCOMPARE(m_fake->resolves(), QStringList { u"r1 exec allow-once"_s });
        QCOMPARE(m_seat->entries(u"r1"_s).last(), EntryKind::CaseClosed);
    }

    void whatIsOlderThanAMonthIsNotLookedFor()
    {
        const qint64 later = m_seat->clock.nowMs() + qint64(31) * 24 * 60 * 60 * 1000;
        m_seat.reset();
        m_seat = std::make_unique<Seat>(m_folder->path(), m_fake->gateway.url());
        m_seat->clock.set(later);
        QVERIFY(await(m_seat->ledger.open()));
        QCOMPARE(await(m_seat->desk.restore()).value(), 0);
        QVERIFY(m_seat->desk.keys().isEmpty());
    }

    void aCaseIsWhatItsLastEntrySays_data()
    {
        QTest::addColumn<QStringList>("entries"); // after request.seen and one vote
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("sent");
        QTest::newRow("voted on") << QStringList() << int(CaseState::Waiting) << false;
        QTest::newRow("sent") << QStringList { u"sent"_s } << int(CaseState::Unknown) << true;
        QTest::newRow("sent, never arrived") << QStringList { u"sent"_s, u"pending"_s } << int(CaseState::Waiting) << true;
        QTest::newRow("sent and answered") << QStringList { u"sent"_s, u"allowed"_s } << int(CaseState::Unknown) << true;
        QTest::newRow("answered by somebody else") << QStringList { u"denied"_s } << int(CaseState::Unknown) << false;
    }

    void aCaseIsWhatItsLastEntrySays()
    {
        QFETCH(QStringList, entries);
        QFETCH(int, state);
        QFETCH(bool, sent);
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        for (const QString &each : entries) {
            facts::Entry entry;
            entry.kind = each == "sent"_L1 ? EntryKind::DecisionSent : EntryKind::DecisionRecorded;
            entry.fields = { { u"subject"_s, m_seat->key(u"r1"_s).subject() }, { u"decision"_s, u"allow"_s }, { u"status"_s, each } };
            QVERIFY(await(m_seat->ledger.append(entry)));
        }
        reopen();
        QCOMPARE(m_seat->state(u"r1"_s), CaseState(state));
        const auto *item = m_seat->desk.find(m_seat->key(u"r1"_s));
        QCOMPARE(item->sent.has_value(), sent);
        QCOMPARE(item->votes.size(), 1);
    }

private:
    void reopen()
    {
        m_seat.reset();
        m_seat = std::make_unique<Seat>(m_folder->path(), m_fake->gateway.url());
        QVERIFY(m_seat->open());
    }

    void connectAgain()
    {
        m_seat->desk.watch(m_seat->connection);
        m_seat->connection.open();
        QTRY_VERIFY_WITH_TIMEOUT(m_seat->desk.hasListed(m_seat->connection.endpoint().id), 20'000);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeApprovals> m_fake;
    std::unique_ptr<Seat> m_seat;
};

QTEST_GUILESS_MAIN(DeskRestoreTest)
#include "tst_DeskRestore.moc"
