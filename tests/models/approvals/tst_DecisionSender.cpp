// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/DecisionSender.h"

#include "models/storage/Database.h"
#include "tests/support/Await.h"
#include "tests/support/Seat.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::approvals;
using namespace countersign::test;
using facts::Decision;
using facts::EntryKind;
using gateway::ApprovalRecord;

/// What can happen between a quorum and its recorded answer.
class DecisionSenderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        const QByteArray test = QTest::currentTestFunction();
        if (test == "endingsNameWhoseAnswerItWas" || test == "anAnswerForGoodIsNeverOurs")
            return;
        m_folder = std::make_unique<QTemporaryDir>();
        m_fake = std::make_unique<FakeApprovals>();
        m_seat = std::make_unique<Seat>(m_folder->path(), m_fake->gateway.url());
        QVERIFY(m_seat->start());
        m_fake->raise(u"r1"_s, u"touch file"_s);
        QVERIFY(m_seat->waitForCase(u"r1"_s));
    }

    void endingsNameWhoseAnswerItWas_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("by");
        QTest::addColumn<bool>("applied");
        QTest::addColumn<int>("sent"); // -1 nothing, else Decision
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("ours");
        const int none = -1;
        const int allow = int(Decision::Allow);
        const int deny = int(Decision::Deny);
        const auto row = [](const char *name, const char *status, const char *reason, const char *kind, const char *by, bool applied, int sent, CaseState state, bool ours) {
            QTest::newRow(name) << QString::fromLatin1(status) << QString::fromLatin1(reason) << QString::fromLatin1(kind) << QString::fromLatin1(by) << applied << sent << int(state) << ours;
        };
        row("our allow, applied", "allowed", "user", "device", "us", true, allow, CaseState::Allowed, true);
        row("our allow, read later", "allowed", "user", "device", "us", false, allow, CaseState::Allowed, true);
        row("our deny", "denied", "user", "device", "us", true, deny, CaseState::Denied, true);
        row("another device allowed", "allowed", "user", "device", "them", false, allow, CaseState::Foreign, false);
        row("a chat allowed", "allowed", "user", "channel", "us", false, allow, CaseState::Foreign, false);
        row("our device allowed, but we sent nothing", "allowed", "user", "device", "us", false, none, CaseState::Foreign, false);
        row("our device allowed, but we sent a denial", "allowed", "user", "device", "us", false, deny, CaseState::Foreign, false);
        row("denied by another device", "denied", "user", "device", "them", false, none, CaseState::Foreign, false);
        row("our allow denied as malformed", "denied", "malformed-verdict", "device", "us", true, allow, CaseState::Foreign, false);
        row("denied by the gateway itself", "denied", "no-route", "system", "", false, none, CaseState::Denied, false);
        row("allowed by the runtime", "allowed", "user", "runtime", "", false, none, CaseState::Foreign, false);
        row("expired", "expired", "timeout", "system", "", false, allow, CaseState::Expired, false);
        row("cancelled", "cancelled", "gateway-restart", "system", "", false, none, CaseState::Cancelled, false);
        row("pending", "pending", "", "", "", false, allow, CaseState::Waiting, false);
        row("a word we do not know", "postponed", "", "", "", false, allow, CaseState::Waiting, false);
    }

    void anAnswerForGoodIsNeverOurs()
    {
        ApprovalRecord record;
        record.status = u"allowed"_s;
        record.decision = u"allow-always"_s;
        record.resolverKind = u"device"_s;
        record.resolverId = u"us"_s;
        Case item;
        item.sent = Decision::Allow;
        QCOMPARE(Ending::of(item, record, u"us"_s), (Ending { CaseState::Foreign, false }));
    }

    void endingsNameWhoseAnswerItWas()
    {
        QFETCH(int, sent);
        QFETCH(int, state);
        QFETCH(bool, ours);
        ApprovalRecord record;
        record.status = *static_cast<QString *>(QTest::qData("status", qMetaTypeId<QString>()));
        record.reason = *static_cast<QString *>(QTest::qData("reason", qMetaTypeId<QString>()));
        record.resolverKind = *static_cast<QString *>(QTest::qData("kind", qMetaTypeId<QString>()));
        record.resolverId = *static_cast<QString *>(QTest::qData("by", qMetaTypeId<QString>()));
        record.applied = *static_cast<bool *>(QTest::qData("applied", qMetaTypeId<bool>()));
        Case item;
        if (sent >= 0)
            item.sent = Decision(sent);
        const auto ending = Ending::of(item, record, u"us"_s);
        if (CaseState(state) == CaseState::Waiting)
            QVERIFY(!ending);
        else
            QCOMPARE(ending, (Ending { CaseState(state), ours }));
    }

    /// What a person waits for is the disk: once for the vote and what it decides, once for the answer and the end.
    void fromTheLastSignatureToTheEndThereAreTwoCommits()
    {
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        const quint64 before = m_seat->ledger.head().size;
        QSignalSpy commits(&m_seat->ledger, &ledger::Ledger::appended);
        QVERIFY(m_seat->vote(u"r1"_s, 2));
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Allowed));
        QTRY_COMPARE(commits.size(), 2);
        QCOMPARE(commits[0][0].toULongLong(), before + 2);
        QCOMPARE(commits[1][0].toULongLong(), before + 4);
        QCOMPARE(kinds(), QList({ EntryKind::RequestSeen, EntryKind::VoteCast, EntryKind::VoteCast, EntryKind::DecisionSent, EntryKind::DecisionRecorded, EntryKind::CaseClosed }));
        // the decision names both votes, also the one it shares its commit with
        const auto entries = m_seat->stored(u"r1"_s);
        QCOMPARE(entries.at(3).entry.fields.value("votes"_L1).toArray(), QJsonArray({ qint64(entries.at(1).index), qint64(entries.at(2).index) }));
        const auto &votes = m_seat->desk.find(m_seat->key(u"r1"_s))->votes;
        QCOMPARE(votes.size(), 2);
        QCOMPARE(votes.last().entry, entries.at(2).index);
    }

    void whatCannotBeRecordedIsNotSent()
    {
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        // somebody wrote past the lock: the ledger refuses to go on
        const auto next = QByteArray::number(m_seat->ledger.head().size);
        QVERIFY(storage::Database::open(m_seat->ledger.path(), storage::OpenMode::ReadWrite).value().execute("INSERT INTO entry VALUES(" + next + ", x'7b')"));
        QCOMPARE(m_seat->vote(u"r1"_s, 2).error().code, ErrorCode::Tampered);
        const auto *item = m_seat->desk.find(m_seat->key(u"r1"_s));
        QCOMPARE(item->state, CaseState::Waiting);
        QCOMPARE(item->votes.size(), 1);
        QVERIFY(!item->sent);
        QCOMPARE(m_fake->count(u"approval.resolve"_s), 0);
    }

    void anActionThatChangesWhileItsVoteIsWrittenIsNotSent()
    {
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        auto disk = storage::Database::open(m_seat->ledger.path(), storage::OpenMode::ReadWrite).value();
        QVERIFY(disk.execute("BEGIN IMMEDIATE")); // the writer waits
        auto voted = m_seat->desk.vote(m_seat->ballot(u"r1"_s, 2, Decision::Allow), Seat::passphrase(2));
        QTRY_COMPARE(m_seat->state(u"r1"_s), CaseState::Deciding);
        QSignalSpy changed(&m_seat->desk, &Desk::caseChanged);
        m_fake->change(u"r1"_s, u"rm -rf /"_s);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(disk.execute("ROLLBACK"));
        QVERIFY(await(voted));
        const auto *item = m_seat->desk.find(m_seat->key(u"r1"_s));
        QTRY_VERIFY(item->state == CaseState::Waiting && item->action->text().contains(u"rm -rf"_s));
        QVERIFY(item->votes.isEmpty());
        QCOMPARE(m_fake->count(u"approval.resolve"_s), 0);
        QTRY_VERIFY(kinds().contains(EntryKind::DecisionUnknown));
    }

    void aLostAnswerIsUnknownThenReadNeverAssumed()
    {
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        m_fake->nextResolve = FakeApprovals::Fault::AnswerLost;
        QList<CaseState> states;
        connect(&m_seat->desk, &Desk::caseChanged, this, [&](const CaseKey &key) { states.append(m_seat->desk.find(key)->state); });
        QVERIFY(m_seat->vote(u"r1"_s, 2));
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Allowed));
        QVERIFY(states.contains(CaseState::Unknown));
        QCOMPARE(m_fake->resolves().size(), 1);
        QVERIFY(m_fake->count(u"approval.get"_s) >= 1);
        QCOMPARE(kinds(), QList({ EntryKind::RequestSeen, EntryKind::VoteCast, EntryKind::VoteCast, EntryKind::DecisionSent, EntryKind::DecisionUnknown,
                                  EntryKind::DecisionRecorded, EntryKind::CaseClosed }));
    }

    void aDecisionThatNeverArrivedGoesOutAgainAfterReadingPending_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("the socket broke") << int(FakeApprovals::Fault::RequestLost);
        QTest::newRow("the gateway refused") << int(FakeApprovals::Fault::Refused);
    }

    void aDecisionThatNeverArrivedGoesOutAgainAfterReadingPending()
    {
        QFETCH(int, fault);
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        m_fake->nextResolve = FakeApprovals::Fault(fault);
        QVERIFY(m_seat->vote(u"r1"_s, 2));
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Allowed));
        QCOMPARE(m_fake->resolves().size(), 2);
        QCOMPARE(kinds(), QList({ EntryKind::RequestSeen, EntryKind::VoteCast, EntryKind::VoteCast, EntryKind::DecisionSent, EntryKind::DecisionUnknown,
                                  EntryKind::DecisionRecorded, EntryKind::DecisionSent, EntryKind::DecisionRecorded, EntryKind::CaseClosed }));
        QCOMPARE(m_seat->stored(u"r1"_s).at(5).entry.fields.value("status"_L1).toString(), u"pending"_s);
    }

    void somebodyElseWasFirst_data()
    {
        QTest::addColumn<QString>("decision");
        QTest::newRow("allowed") << u"allow-once"_s;
        QTest::newRow("denied") << u"deny"_s;
    }

    void somebodyElseWasFirst()
    {
        QFETCH(QString, decision);
        QSignalSpy foreign(&m_seat->desk, &Desk::resolvedElsewhere);
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        m_fake->resolveForeign(u"r1"_s, decision);
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Foreign));
        QCOMPARE(foreign.size(), 1);
        QCOMPARE(foreign[0][1].value<ApprovalRecord>().resolverId, u"somebody"_s);
        QVERIFY(m_fake->resolves().isEmpty());
        QCOMPARE(m_seat->vote(u"r1"_s, 2).error().code, ErrorCode::AlreadyDecided);
        QCOMPARE(m_seat->stored(u"r1"_s).last().entry.fields.value("state"_L1).toString(), u"foreign"_s);
    }

    void whatWasReadBeforeOursWentOutDoesNotSendItTwice()
    {
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        m_fake->holdsGets = true;
        m_fake->gateway.sendEvent(u"exec.approval.resolved"_s, R"({"id":"r1"})");
        QTRY_COMPARE(m_fake->count(u"approval.get"_s), 1);
        m_fake->nextResolve = FakeApprovals::Fault::Silent;
        QVERIFY(m_seat->vote(u"r1"_s, 2));
        QTRY_COMPARE(m_fake->count(u"approval.resolve"_s), 1);
        m_fake->releaseGets(); // "pending", as it was before ours went out
        m_fake->raise(u"r2"_s, u"ls"_s); // in order: when this is there, that answer was read
        QVERIFY(m_seat->waitForCase(u"r2"_s));
        QCOMPARE(m_seat->state(u"r1"_s), CaseState::Deciding);
        m_fake->release();
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Allowed));
        QCOMPARE(m_fake->count(u"approval.resolve"_s), 1);
        QVERIFY(!kinds().contains(EntryKind::DecisionUnknown));
    }

    void aDecisionThatComesBackIsJudgedUnderTheCharterInForce()
    {
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        m_fake->nextResolve = FakeApprovals::Fault::Refused;
        auto next = seatCharter();
        next.version = 2;
        next.previous = m_seat->team.charterDigest();
        connect(&m_seat->desk, &Desk::caseChanged, this, [this, next, done = false](const CaseKey &key) mutable {
            if (m_seat->desk.find(key)->state == CaseState::Deciding && !std::exchange(done, true))
                QVERIFY(m_seat->team.adopt(signedCharter(next, { 1 })));
        });
        QVERIFY(m_seat->vote(u"r1"_s, 2));
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Waiting));
        QCOMPARE(m_seat->desk.find(m_seat->key(u"r1"_s))->charter, m_seat->team.charterDigest());
        QVERIFY(m_seat->desk.find(m_seat->key(u"r1"_s))->votes.isEmpty());
        QCOMPARE(m_fake->resolves().size(), 1); // the refused one, and no other under the old charter
    }

    void aForeignAnswerIsToldBeforeTheCaseIsClosed()
    {
        std::optional<CaseState> whenTold;
        connect(&m_seat->desk, &Desk::resolvedElsewhere, this, [&](const CaseKey &key) { whenTold = m_seat->desk.find(key)->state; });
        m_fake->resolveForeign(u"r1"_s, u"allow-once"_s);
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Foreign));
        QCOMPARE(whenTold, CaseState::Waiting);
    }

    void somebodyElseWasFirstWhileOursWasOnItsWay()
    {
        QSignalSpy foreign(&m_seat->desk, &Desk::resolvedElsewhere);
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        m_fake->nextResolve = FakeApprovals::Fault::Silent;
        QVERIFY(m_seat->vote(u"r1"_s, 2));
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Deciding));
        QTRY_COMPARE(m_fake->count(u"approval.resolve"_s), 1);
        m_fake->resolveForeign(u"r1"_s, u"allow-once"_s, u"channel"_s, u"chat:somebody"_s);
        m_fake->release(); // applied: false, with the record of the other
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Foreign));
        QCOMPARE(foreign.size(), 1);
        QCOMPARE(foreign[0][1].value<ApprovalRecord>().resolverKind, u"channel"_s);
    }

    void theConnectionBreaksBetweenTheTwoSignatures()
    {
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        const auto revision = m_seat->desk.find(m_seat->key(u"r1"_s))->revision;
        m_fake->dropConnection();
        QTRY_VERIFY(!m_seat->desk.hasListed(m_seat->connection.endpoint().id));
        QTRY_VERIFY(m_seat->desk.hasListed(m_seat->connection.endpoint().id));
        QCOMPARE(m_seat->desk.find(m_seat->key(u"r1"_s))->revision, revision); // what is drawn still holds
        QVERIFY(m_seat->vote(u"r1"_s, 2));
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Allowed));
        QCOMPARE(m_fake->resolves().size(), 1);
    }

    void theGatewayRestartsBetweenTheTwoSignatures()
    {
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        m_fake->restart();
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Cancelled));
        QCOMPARE(m_seat->vote(u"r1"_s, 2).error().code, ErrorCode::AlreadyDecided);
        QVERIFY(m_fake->resolves().isEmpty());
    }

    void aRestartedGatewayThatKnowsNothingClosesWhatWasNeverDecided()
    {
        m_fake->forget(u"r1"_s);
        m_fake->restart();
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Cancelled));
        QVERIFY(m_fake->count(u"approval.history"_s) >= 1);
        QVERIFY(!m_seat->desk.find(m_seat->key(u"r1"_s))->recorded);
    }

    void aForgottenDecisionStaysUnknown()
    {
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        m_fake->nextResolve = FakeApprovals::Fault::RequestLost;
        connect(m_fake.get(), &FakeApprovals::decided, this, [] { QFAIL("nothing may be decided"); });
        connect(&m_fake->gateway, &FakeGateway::called, this, [this](const QString &, const QString &method) {
            if (method == "approval.resolve"_L1)
                m_fake->forget(u"r1"_s);
        });
        QVERIFY(m_seat->vote(u"r1"_s, 2));
        QTRY_VERIFY(m_fake->count(u"approval.history"_s) >= 1);
        QCOMPARE(m_seat->state(u"r1"_s), CaseState::Unknown);
        QCOMPARE(m_seat->vote(u"r1"_s, 2).error().code, ErrorCode::Unknown);
        QCOMPARE(m_fake->resolves().size(), 1);
    }

    void timeoutIsDenialAsTheGatewayRecordsIt()
    {
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        m_seat->clock.advance(30 * 60 * 1000);
        m_fake->expire(u"r1"_s);
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Expired));
        QVERIFY(m_fake->resolves().isEmpty());
    }

    void aMissedExpiryIsReadWhenTheTimeIsUp()
    {
        m_seat->clock.advance(30 * 60 * 1000);
        // the event never comes: the desk asks by itself
        const int before = m_fake->count(u"approval.get"_s);
        QTRY_VERIFY(m_fake->count(u"approval.get"_s) > before);
        QCOMPARE(m_seat->state(u"r1"_s), CaseState::Waiting); // the gateway still says pending: its word counts
    }

    void aCaseThatStillPendsAfterItsTimeIsReadLessAndLess()
    {
        CaseBook book;
        DecisionSender sender(book, m_seat->ledger, m_seat->clock);
        book.join(m_seat->connection);
        Case expired = *m_seat->desk.find(m_seat->key(u"r1"_s));
        expired.key.request = RequestId(u"r2"_s);
        expired.request.id = expired.key.request;
        expired.request.expiresAtMs = m_seat->clock.nowMs() - 1;
        book.add(expired);
        m_fake->raise(u"r2"_s, u"ls"_s); // of another lifetime there: it pends
        QVERIFY(m_seat->waitForCase(u"r2"_s));
        const int before = m_fake->count(u"approval.get"_s);
        for (int second = 0; second < 100; ++second) {
            sender.readExpired();
            QTRY_VERIFY(!book.work(expired.key).reading);
        }
        QCOMPARE(m_fake->count(u"approval.get"_s) - before, 8); // at 0, 1, 3, 7, 15, 31, 63 and 95
    }

    void aVoteThatRanOutIsNotCountedLater()
    {
        // the rule gives 30 minutes, the request lives for two hours
        m_fake->raise(u"r2"_s, u"ls"_s, 2 * 60 * 60 * 1000);
        QVERIFY(m_seat->waitForCase(u"r2"_s));
        QVERIFY(m_seat->vote(u"r2"_s, 1));
        m_seat->clock.advance(31 * 60 * 1000);
        QVERIFY(m_seat->vote(u"r2"_s, 2));
        QCOMPARE(m_seat->state(u"r2"_s), CaseState::Waiting);
        QVERIFY(m_fake->resolves().isEmpty());
        QVERIFY(m_seat->vote(u"r2"_s, 1)); // and again
        QVERIFY(m_seat->waitForState(u"r2"_s, CaseState::Allowed));
    }

private:
    QList<EntryKind> kinds() { return m_seat->entries(u"r1"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeApprovals> m_fake;
    std::unique_ptr<Seat> m_seat;
};

QTEST_GUILESS_MAIN(DecisionSenderTest)
#include "tst_DecisionSender.moc"
