// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/Intake.h"

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

/// What becomes of what gateways ask, in every order in which it can arrive.
class IntakeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_fake = std::make_unique<FakeApprovals>();
        m_seat = std::make_unique<Seat>(m_folder->path(), m_fake->gateway.url());
    }

    void cleanup() { m_seat.reset(); }

    void whatWaitedBeforeWeCameIsRead()
    {
        m_fake->raise(u"r1"_s, u"touch file"_s);
        m_fake->raise(u"r2"_s, u"touch other"_s);
        QVERIFY(m_seat->start());
        // listed means: all of it is on disk and announced
        QCOMPARE(m_seat->desk.keys().size(), 2);
        QCOMPARE(m_seat->entries(u"r1"_s), QList { EntryKind::RequestSeen });
        QCOMPARE(m_seat->entries(u"r2"_s), QList { EntryKind::RequestSeen });
    }

    void aCaseIsJudgedUnderTheCharter()
    {
        QVERIFY(m_seat->start());
        m_fake->raise(u"r1"_s, u"rm -rf /"_s);
        QVERIFY(m_seat->waitForCase(u"r1"_s));
        const auto *item = caseOf(u"r1"_s);
        QCOMPARE(item->environment, facts::Environment::Dev);
        QCOMPARE(item->charter, m_seat->team.charterDigest());
        QCOMPARE(item->rule.approvals, 2);
        QVERIFY(item->severity >= Severity::High);
        QVERIFY(item->fromAgentRun);
        QCOMPARE(item->request.bootId, u"boot-1"_s);
    }

    void theTimeLeftFollowsTheGatewaysClock()
    {
        QVERIFY(m_seat->start());
        m_fake->raise(u"r1"_s, u"touch file"_s, 60'000);
        QVERIFY(m_seat->waitForCase(u"r1"_s));
        const qint64 now = m_seat->clock.nowMs();
        const quint64 drawn = caseOf(u"r1"_s)->revision;
        QCOMPARE(caseOf(u"r1"_s)->leftMs(now), 60'000);
        m_fake->gateway.sendEvent(u"tick"_s, "{\"ts\":" + QByteArray::number(FakeApprovals::nowMs + 59'000) + '}');
        QTRY_COMPARE(caseOf(u"r1"_s)->leftMs(now), 1'000);
        QCOMPARE(caseOf(u"r1"_s)->revision, drawn);
        m_fake->gateway.sendEvent(u"tick"_s, "{\"ts\":" + QByteArray::number(FakeApprovals::nowMs + 61'000) + '}');
        QTRY_COMPARE(caseOf(u"r1"_s)->leftMs(now), -1'000);
        QCOMPARE(m_seat->vote(u"r1"_s, 1).error().code, ErrorCode::Expired);
    }

    void withoutRunAndToolCallItIsNotFromAnAgentRun()
    {
        QVERIFY(m_seat->start());
        m_fake->raise(u"r1"_s, u"ls"_s, 60'000, { { u"toolCallId"_s, QJsonValue::Null } });
        QVERIFY(m_seat->waitForCase(u"r1"_s));
        QVERIFY(!caseOf(u"r1"_s)->fromAgentRun);
    }

    void anotherActionUnderTheSameIdVoidsTheVotes()
    {
        QVERIFY(m_seat->start());
        m_fake->raise(u"r1"_s, u"touch file"_s);
        QVERIFY(m_seat->waitForCase(u"r1"_s));
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        const auto drawn = m_seat->ballot(u"r1"_s, 2, Decision::Allow);
        m_fake->change(u"r1"_s, u"rm file"_s);
        QTRY_COMPARE(command(u"r1"_s), u"rm file"_s);
        QVERIFY(caseOf(u"r1"_s)->votes.isEmpty());
        QCOMPARE(m_seat->vote(drawn).error().code, ErrorCode::ActionChanged);
        QCOMPARE(m_seat->entries(u"r1"_s), QList({ EntryKind::RequestSeen, EntryKind::VoteCast, EntryKind::RequestSeen }));
        QVERIFY(m_fake->resolves().isEmpty());
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        QVERIFY(m_seat->vote(u"r1"_s, 2));
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Allowed));
    }

    void whatChangesBackWhileItIsRecordedEndsAsTheGatewayHasIt()
    {
        QVERIFY(m_seat->start());
        m_fake->raise(u"r1"_s, u"touch file"_s);
        QVERIFY(m_seat->waitForCase(u"r1"_s));
        m_fake->change(u"r1"_s, u"rm file"_s);
        m_fake->change(u"r1"_s, u"touch file"_s); // before the other one can be on disk
        lastOfAll();
        QTRY_COMPARE(command(u"r1"_s), u"touch file"_s);
        QTRY_VERIFY(m_seat->desk.mayVote(m_seat->key(u"r1"_s), personId(1), Decision::Allow));
        QCOMPARE(command(u"r1"_s), u"touch file"_s);
    }

    void aChangeToldSeveralTimesIsRecordedOnce()
    {
        QVERIFY(m_seat->start());
        m_fake->raise(u"r1"_s, u"touch file"_s);
        QVERIFY(m_seat->waitForCase(u"r1"_s));
        for (int i = 0; i < 3; ++i)
            m_fake->change(u"r1"_s, u"rm file"_s);
        lastOfAll();
        QTRY_COMPARE(command(u"r1"_s), u"rm file"_s);
        QCOMPARE(m_seat->entries(u"r1"_s), QList({ EntryKind::RequestSeen, EntryKind::RequestSeen }));
    }

    void nobodyVotesWhileTheNewestVersionIsNotOnDisk()
    {
        QVERIFY(m_seat->start());
        m_fake->raise(u"r1"_s, u"touch 0"_s);
        QVERIFY(m_seat->waitForCase(u"r1"_s));
        QStringList votable;
        connect(&m_seat->desk, &Desk::caseChanged, this, [&](const CaseKey &key) {
            if (m_seat->desk.mayVote(key, personId(1), Decision::Allow))
                votable.append(command(u"r1"_s));
        });
        for (int i = 1; i <= 5; ++i)
            m_fake->change(u"r1"_s, u"touch %1"_s.arg(i));
        lastOfAll();
        QTRY_COMPARE(command(u"r1"_s), u"touch 5"_s);
        QTRY_VERIFY(!votable.isEmpty());
        QCOMPARE(votable.last(), u"touch 5"_s);
    }

    void goneBeforeItWasRecordedIsClosed()
    {
        QVERIFY(m_seat->start());
        m_fake->raise(u"r1"_s, u"touch file"_s);
        m_fake->expire(u"r1"_s);
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Expired));
        QCOMPARE(m_seat->entries(u"r1"_s), QList({ EntryKind::RequestSeen, EntryKind::DecisionRecorded, EntryKind::CaseClosed }));
    }

    void whatEndedWhileWeWereAwayIsClosedAtTheNextHello()
    {
        QVERIFY(m_seat->start());
        m_fake->raise(u"r1"_s, u"touch file"_s);
        m_fake->raise(u"r2"_s, u"touch other"_s);
        QVERIFY(m_seat->waitForCase(u"r2"_s));
        m_fake->dropConnection();
        QTRY_VERIFY(!m_seat->desk.hasListed(m_seat->connection.endpoint().id));
        m_fake->resolveForeign(u"r1"_s, u"allow-once"_s); // nobody is there to hear it
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Foreign));
        QCOMPARE(m_seat->state(u"r2"_s), CaseState::Waiting);
        QTRY_VERIFY_WITH_TIMEOUT(m_seat->desk.hasListed(m_seat->connection.endpoint().id), 20'000);
    }

    void aLostEventIsMadeUpForByReadingTheLists()
    {
        QVERIFY(m_seat->start());
        const int before = m_fake->count(u"exec.approval.list"_s);
        m_fake->gateway.skipSequence();
        m_fake->raise(u"r1"_s, u"touch file"_s);
        QVERIFY(m_seat->waitForCase(u"r1"_s));
        QTRY_COMPARE(m_fake->count(u"exec.approval.list"_s), before + 1);
        QCOMPARE(m_seat->entries(u"r1"_s), QList { EntryKind::RequestSeen });
    }

    void brokenRequestsAreSaidAndTheNextOneIsTaken()
    {
        QVERIFY(m_seat->start());
        QSignalSpy failed(&m_seat->desk, &Desk::failed);
        m_fake->gateway.sendEvent(u"exec.approval.requested"_s, R"({"id":"","request":{}})");
        m_fake->raise(u"r1"_s, u"ls"_s);
        QVERIFY(m_seat->waitForCase(u"r1"_s));
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().value<CaseKey>().request.isEmpty());
        QCOMPARE(m_seat->desk.keys().size(), 1);
    }

    void anotherCharterVoidsTheVotes()
    {
        QVERIFY(m_seat->start());
        m_fake->raise(u"r1"_s, u"ls"_s);
        QVERIFY(m_seat->waitForCase(u"r1"_s));
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        auto next = seatCharter();
        next.version = 2;
        next.previous = m_seat->team.charterDigest();
        next.validFromMs += 1;
        const auto adopted = m_seat->team.adopt(signedCharter(next, { 1 }));
        QVERIFY2(adopted, qPrintable(adopted ? QString() : name(adopted.error().code) + adopted.error().detail));
        QVERIFY(caseOf(u"r1"_s)->votes.isEmpty());
        QCOMPARE(caseOf(u"r1"_s)->charter, m_seat->team.charterDigest());
        QCOMPARE(m_seat->state(u"r1"_s), CaseState::Waiting);
    }

    void whoNoLongerWatchesHasNothingListedAndSaysSo()
    {
        QVERIFY(m_seat->start());
        QSignalSpy listed(&m_seat->desk, &Desk::listed);
        m_seat->desk.unwatch(m_seat->connection);
        QCOMPARE(listed.size(), 1);
        QVERIFY(!m_seat->desk.hasListed(m_seat->connection.endpoint().id));
    }

    void anIdThatIsUsedAgainIsAnotherRequest_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<qint64>("laterMs");
        QTest::newRow("another action") << QByteArray("rm -rf /") << qint64(0);
        QTest::newRow("the same action, later") << QByteArray("touch file") << qint64(1);
    }

    void anIdThatIsUsedAgainIsAnotherRequest()
    {
        QFETCH(QByteArray, command);
        QFETCH(qint64, laterMs);
        QVERIFY(m_seat->start());
        m_fake->raiseRaw(u"exec"_s, record("touch file", 0));
        QVERIFY(m_seat->waitForCase(u"r1"_s));
        QVERIFY(m_seat->vote(u"r1"_s, 1, Decision::Deny));
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Denied));
        m_fake->raiseRaw(u"exec"_s, record(command, laterMs));
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Waiting));
        const auto *item = m_seat->desk.find(m_seat->key(u"r1"_s));
        QCOMPARE(item->action->text(), QString::fromUtf8(command));
        QVERIFY(item->votes.isEmpty());
        QVERIFY(!item->sent);
        QVERIFY(!item->recorded);
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        QVERIFY(m_seat->vote(u"r1"_s, 2));
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Allowed));
    }

    void anIdUsedAgainThatIsOverBeforeItIsRecordedIsClosed()
    {
        QVERIFY(m_seat->start());
        m_fake->raiseRaw(u"exec"_s, record("touch file", 0));
        QVERIFY(m_seat->waitForCase(u"r1"_s));
        QVERIFY(m_seat->vote(u"r1"_s, 1, Decision::Deny));
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Denied));
        m_fake->raiseRaw(u"exec"_s, record("rm file", 1));
        m_fake->raiseRaw(u"exec"_s, record("rm -rf /", 2));
        m_fake->expire(u"r1"_s);
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Expired));
        QCOMPARE(command(u"r1"_s), u"rm -rf /"_s);
        QCOMPARE(m_seat->entries(u"r1"_s).last(), EntryKind::CaseClosed);
    }

    void whatChangesAndChangesBackVoidsItsVotes()
    {
        QVERIFY(m_seat->start());
        m_fake->raise(u"r1"_s, u"touch file"_s);
        QVERIFY(m_seat->waitForCase(u"r1"_s));
        QVERIFY(m_seat->vote(u"r1"_s, 1));
        m_fake->change(u"r1"_s, u"rm -rf /"_s);
        m_fake->change(u"r1"_s, u"touch file"_s);
        m_fake->raise(u"r2"_s, u"ls"_s);
        QVERIFY(m_seat->waitForCase(u"r2"_s));
        const auto key = m_seat->key(u"r1"_s);
        QTRY_VERIFY(m_seat->desk.mayVote(key, personId(1), Decision::Allow));
        QCOMPARE(m_seat->desk.find(key)->action->text(), u"touch file"_s);
        QVERIFY(m_seat->desk.find(key)->votes.isEmpty());
    }

    void aRowThatCannotBeReadHidesNoOther()
    {
        QSignalSpy failed(&m_seat->desk, &Desk::failed);
        m_fake->raiseRaw(u"exec"_s, "{\"id\":\"broken\",\"approvalKind\":\"exec\"}");
        m_fake->raise(u"r1"_s, u"touch file"_s);
        QVERIFY(m_seat->open());
        m_seat->desk.watch(m_seat->connection);
        m_seat->connection.open();
        QVERIFY(m_seat->waitForCase(u"r1"_s));
        QVERIFY(!m_seat->desk.hasListed(m_seat->connection.endpoint().id));
        QVERIFY(!failed.isEmpty());
        QCOMPARE(failed.first()[1].value<Error>().code, ErrorCode::Malformed);
    }

    void whatCannotBeRecordedKeepsTheListOpen()
    {
        auto server = m_fake->gateway.hello.value("server"_L1).toObject();
        server.insert("bootId"_L1, QString(facts::Entry::maxBytes + 1, u'b')); // no entry holds it
        m_fake->gateway.hello.insert("server"_L1, server);
        QVERIFY(m_seat->start());
        QSignalSpy failed(&m_seat->desk, &Desk::failed);
        m_fake->raise(u"r1"_s, u"touch file"_s);
        QTRY_VERIFY(!failed.isEmpty());
        QTRY_VERIFY(!m_seat->desk.hasListed(m_seat->connection.endpoint().id));
        QVERIFY(m_seat->desk.keys().isEmpty());
    }

    void aDenialThatIsNotOfferedIsNotTaken()
    {
        QVERIFY(m_seat->start());
        m_fake->raise(u"r1"_s, u"touch file"_s, 60'000, { { u"allowedDecisions"_s, QJsonArray { u"allow-once"_s } } });
        QVERIFY(m_seat->waitForCase(u"r1"_s));
        QCOMPARE(m_seat->vote(u"r1"_s, 1, Decision::Deny).error().code, ErrorCode::Unsupported);
        QCOMPARE(m_seat->entries(u"r1"_s), QList({ EntryKind::RequestSeen }));
    }

private:
    static QByteArray record(const QByteArray &command, qint64 laterMs)
    {
        const qint64 created = FakeApprovals::nowMs + laterMs;
        const QByteArray text = "{'approvalKind':'exec','id':'r1','createdAtMs':" + QByteArray::number(created) + ",'expiresAtMs':"
            + QByteArray::number(created + 600'000) + ",'request':{'command':'" + command + "','cwd':'/srv','allowedDecisions':['allow-once','deny']}}";
        return QByteArray(text).replace('\'', '"');
    }

    const Case *caseOf(const QString &request) const { return m_seat->desk.find(m_seat->key(request)); }
    QString command(const QString &request) const { return caseOf(request)->request.command.value_or(QString()); }
    /// When this one is there, everything sent before was read, and its entries stand before this one's.
    void lastOfAll()
    {
        m_fake->raise(u"last"_s, u"ls"_s);
        QVERIFY(m_seat->waitForCase(u"last"_s));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeApprovals> m_fake;
    std::unique_ptr<Seat> m_seat;
};

QTEST_GUILESS_MAIN(IntakeTest)
#include "tst_Intake.moc"
