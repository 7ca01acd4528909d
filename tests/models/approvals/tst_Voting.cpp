// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/Voting.h"

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

class VotingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_fake = std::make_unique<FakeApprovals>();
    }

    void aVoteSaysEverythingItIsAbout()
    {
        auto &seat = startedWith(u"touch file"_s);
        QVERIFY(seat.vote(u"r1"_s, 1));
        const auto entry = seat.stored(u"r1"_s).last();
        QCOMPARE(entry.entry.kind, EntryKind::VoteCast);
        const auto note = crypto::SignedNote::parse(entry.entry.fields.value("note"_L1).toString().toUtf8()).value();
        QVERIFY(note.isSignedBy({ personId(1).text(), fixedKey(1).publicKey() }));
        const auto vote = facts::Vote::parse(note.text()).value();
        const auto *item = seat.desk.find(seat.key(u"r1"_s));
        QCOMPARE(vote.purpose, facts::Purpose::Decision);
        QCOMPARE(vote.gatewayIdentity, u"- gateway-device"_s);
        QCOMPARE(vote.boot, u"boot-1"_s);
        QCOMPARE(vote.request, RequestId(u"r1"_s));
        QCOMPARE(vote.action, item->action->digest());
        QCOMPARE(vote.rule, item->rule.id);
        QCOMPARE(vote.charter, seat.team.charterDigest());
        QCOMPARE(vote.decision, Decision::Allow);
        QCOMPARE(vote.approvalsNeeded, 2);
        QCOMPARE(vote.person, personId(1));
        QCOMPARE(vote.seat, seatRecord(1).id);
        QCOMPARE(vote.ledger.origin, seat.ledger.origin());
        QCOMPARE(vote.ledger.size, entry.index);
        QCOMPARE(vote.issuedMs, seat.clock.nowMs());
        QCOMPARE(vote.expiresMs, seat.clock.nowMs() + 30 * 60 * 1000);
        // the reason lies beside, salted, and is what the vote names
        const auto salted = await(seat.ledger.content(entry.index, u"reason"_s)).value();
        QCOMPARE(crypto::sha256(salted), *vote.reason);
        QCOMPARE(QString::fromUtf8(salted.sliced(Voting::saltBytes)), u"a reason"_s);
    }

    void whatMayNotVoteIsRefusedAndNothingIsWritten_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("the same person twice") << 0 << ErrorCode::SamePerson;
        QTest::newRow("a viewer") << 1 << ErrorCode::NotEligible;
        QTest::newRow("a stranger") << 2 << ErrorCode::NotEligible;
        QTest::newRow("another revision than was drawn") << 3 << ErrorCode::ActionChanged;
        QTest::newRow("another action than was drawn") << 4 << ErrorCode::ActionChanged;
        QTest::newRow("expired by the gateway's clock") << 5 << ErrorCode::Expired;
        QTest::newRow("not seen to the end") << 6 << ErrorCode::NotFullyShown;
        QTest::newRow("a denial without a reason") << 7 << ErrorCode::ReasonMissing;
        QTest::newRow("a denial with a blank reason") << 8 << ErrorCode::ReasonMissing;
        QTest::newRow("an unknown request") << 9 << ErrorCode::NotFound;
        QTest::newRow("a viewer's denial") << 10 << ErrorCode::NotEligible;
        QTest::newRow("a locked seat") << 11 << ErrorCode::Locked;
    }

    void whatMayNotVoteIsRefusedAndNothingIsWritten()
    {
        QFETCH(int, how);
        QFETCH(ErrorCode, code);
        auto &seat = startedWith(u"touch file"_s);
        QVERIFY(seat.vote(u"r1"_s, 1));
        const auto before = seat.entries(u"r1"_s);
        const auto size = seat.ledger.head().size;
        auto ballot = seat.ballot(u"r1"_s, 2, Decision::Allow);
        switch (how) {
        case 0: ballot.person = personId(1); break;
        case 1: ballot.person = personId(3); break;
        case 2: ballot.person = personId(9); break;
        case 3: --ballot.revision; break;
        case 4: ballot.action = crypto::sha256("other"); break;
        case 5: seat.clock.advance(30 * 60 * 1000); break;
        case 6: ballot.seenToEnd = false; break;
        case 7:
        case 8:
            ballot.decision = Decision::Deny;
            ballot.reason = how == 7 ? QString() : u"  \n"_s;
            break;
        case 9: ballot.key.request = RequestId(u"r2"_s); break;
        case 10:
            ballot.person = personId(3);
            ballot.decision = Decision::Deny;
            break;
        default: seat.vault.lock(); break;
        }
        const auto result = seat.vote(ballot);
        QVERIFY(!result);
        QCOMPARE(name(result.error().code), name(code));
        QCOMPARE(seat.entries(u"r1"_s), before);
        QVERIFY(m_fake->resolves().isEmpty());
        QCOMPARE(seat.ledger.head().size, size);
    }

    void aWrongPassphraseChangesNothing()
    {
        auto &seat = startedWith(u"touch file"_s);
        const auto result = await(seat.desk.vote(seat.ballot(u"r1"_s, 1, Decision::Allow), Seat::passphrase(2)));
        QCOMPARE(result.error().code, ErrorCode::WrongPassphrase);
        QCOMPARE(seat.entries(u"r1"_s), QList { EntryKind::RequestSeen });
        seat.clock.advance(1000); // the slow-down of the vault
        QVERIFY(seat.vote(u"r1"_s, 1));
    }

    void theClockThatCountsIsTheGateways_data()
    {
        QTest::addColumn<qint64>("oursIsAheadMs");
        QTest::newRow("ours ten minutes fast") << qint64(10 * 60 * 1000);
        QTest::newRow("ours ten minutes slow") << qint64(-10 * 60 * 1000);
    }

    void theClockThatCountsIsTheGateways()
    {
        QFETCH(qint64, oursIsAheadMs);
        m_seat = std::make_unique<Seat>(m_folder->path(), m_fake->gateway.url());
        m_seat->clock.advance(oursIsAheadMs);
        QVERIFY(m_seat->start());
        m_fake->raise(u"r1"_s, u"ls"_s, 5 * 60 * 1000);
        QVERIFY(m_seat->waitForCase(u"r1"_s));
        QVERIFY(m_seat->desk.mayVote(m_seat->key(u"r1"_s), personId(1), Decision::Allow));
        m_seat->clock.advance(5 * 60 * 1000 - 1);
        QVERIFY(m_seat->desk.mayVote(m_seat->key(u"r1"_s), personId(1), Decision::Allow));
        m_seat->clock.advance(1);
        QCOMPARE(m_seat->desk.mayVote(m_seat->key(u"r1"_s), personId(1), Decision::Allow).error().code, ErrorCode::Expired);
    }

    void whatTheGatewayDoesNotOfferIsNotAllowed()
    {
        m_seat = std::make_unique<Seat>(m_folder->path(), m_fake->gateway.url());
        QVERIFY(m_seat->start());
        m_fake->raise(u"r1"_s, u"ls"_s, 1000000, { { u"allowedDecisions"_s, QJsonArray { u"deny"_s } } });
        QVERIFY(m_seat->waitForCase(u"r1"_s));
        QCOMPARE(m_seat->vote(u"r1"_s, 1).error().code, ErrorCode::Unsupported);
        QVERIFY(m_seat->vote(u"r1"_s, 1, Decision::Deny));
    }

    void whatIsCutOrHasNoActionCanOnlyBeDenied_data()
    {
        QTest::addColumn<QByteArray>("record");
        const QByteArray head = "{\"approvalKind\":\"exec\",\"id\":\"r1\",\"createdAtMs\":1795375814412,\"expiresAtMs\":1795376814412,\"request\":{\"allowedDecisions\":[\"allow-once\",\"deny\"],";
        QTest::newRow("cut") << head + "\"command\":\"ls …[truncated]\"}}";
        QTest::newRow("a member twice") << head + "\"command\":\"ls\",\"command\":\"rm\"}}";
        QTest::newRow("too large") << head + "\"command\":\"" + QByteArray(300 * 1024, 'x') + "\"}}";
    }

    void whatIsCutOrHasNoActionCanOnlyBeDenied()
    {
        QFETCH(QByteArray, record);
        m_seat = std::make_unique<Seat>(m_folder->path(), m_fake->gateway.url());
        QVERIFY(m_seat->start());
        m_fake->raiseRaw(u"exec"_s, record);
        QVERIFY(m_seat->waitForCase(u"r1"_s));
        QCOMPARE(m_seat->vote(u"r1"_s, 1).error().code, ErrorCode::NotFullyShown);
        QVERIFY(m_seat->vote(u"r1"_s, 1, Decision::Deny));
        QVERIFY(m_seat->waitForState(u"r1"_s, CaseState::Denied));
    }

    void practiceAndRealNeverMix()
    {
        m_seat = std::make_unique<Seat>(m_folder->path(), m_fake->gateway.url(), SeatOptions { .practiceEndpoint = true });
        QVERIFY(m_seat->start());
        m_fake->raise(u"r1"_s, u"ls"_s);
        QVERIFY(m_seat->waitForCase(u"r1"_s));
        QCOMPARE(m_seat->vote(u"r1"_s, 1).error().code, ErrorCode::PracticeOnly);
        QCOMPARE(m_seat->vote(u"r1"_s, 1, Decision::Deny).error().code, ErrorCode::PracticeOnly);
        QCOMPARE(m_seat->entries(u"r1"_s), QList { EntryKind::RequestSeen });
    }

    void nobodySignsForAGatewayThatIsAnotherThanBefore()
    {
        auto &seat = startedWith(u"ls"_s);
        seat.connection.acceptIdentity(); // the one that answers is remembered
        m_fake->gateway.identity = u"another"_s;
        QSignalSpy greeted(&seat.connection, &gateway::Connection::greeted);
        m_fake->dropConnection();
        QTRY_COMPARE_WITH_TIMEOUT(greeted.count(), 1, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(seat.vote(u"r1"_s, 1).error().code, ErrorCode::PinMismatch, 20'000);
        QCOMPARE(seat.vote(u"r1"_s, 1, Decision::Deny).error().code, ErrorCode::PinMismatch);
        QVERIFY(!seat.entries(u"r1"_s).contains(EntryKind::VoteCast));
        seat.connection.acceptIdentity(); // confirmed
        QVERIFY(seat.vote(u"r1"_s, 1));
    }

    void withoutTheGatewayNobodySigns()
    {
        auto &seat = startedWith(u"ls"_s);
        seat.connection.close();
        QCOMPARE(seat.vote(u"r1"_s, 1).error().code, ErrorCode::NotConnected);
    }

    void onlyOneVoteAtATimeIsMadeOnACase()
    {
        auto &seat = startedWith(u"ls"_s);
        auto first = seat.desk.vote(seat.ballot(u"r1"_s, 1, Decision::Allow), Seat::passphrase(1));
        const auto second = await(seat.desk.vote(seat.ballot(u"r1"_s, 2, Decision::Allow), Seat::passphrase(2)));
        QCOMPARE(second.error().code, ErrorCode::Busy);
        QVERIFY(await(first));
        QVERIFY(seat.vote(u"r1"_s, 2));
    }

    void aLedgerThatForgotWhatAPersonSawBlocksTheirSignature()
    {
        // A ledger with entries that person 1 signs over, then another one of the same seat put in its place.
        QTemporaryDir other;
        {
            auto &seat = startedWith(u"ls"_s);
            QVERIFY(seat.vote(u"r1"_s, 1));
        }
        m_seat.reset();
        {
            Seat seat(other.path(), m_fake->gateway.url());
            QVERIFY(seat.start());
            QVERIFY(seat.waitForCase(u"r1"_s));
            m_fake->raise(u"r2"_s, u"other"_s);
            QVERIFY(seat.waitForCase(u"r2"_s));
            QVERIFY(seat.vote(u"r2"_s, 1));
            // their newest vote names a root of a ledger that this one does not contain
            const auto vote = facts::Vote::parse(crypto::SignedNote::parse(seat.stored(u"r2"_s).last().entry.fields.value("note"_L1).toString().toUtf8())->text()).value();
            auto forged = vote;
            forged.ledger.root = crypto::sha256("a root this ledger never had");
            auto note = crypto::SignedNote::fromText(forged.text()).value();
            QVERIFY(note.sign(personId(1).text(), fixedKey(1)));
            facts::Entry entry;
            entry.kind = EntryKind::VoteCast;
            entry.fields = { { "subject"_L1, u"elsewhere/r9"_s }, { "note"_L1, QString::fromUtf8(note.bytes()) } };
            QVERIFY(await(seat.ledger.append(entry)));
        }
        m_seat = std::make_unique<Seat>(other.path(), m_fake->gateway.url());
        QVERIFY(m_seat->start());
        QSignalSpy failed(&m_seat->desk, &Desk::failed);
        QVERIFY(m_seat->waitForCase(u"r1"_s));
        const auto before = m_seat->ledger.head().size;
        QCOMPARE(m_seat->vote(u"r1"_s, 1).error().code, ErrorCode::Tampered);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(m_seat->ledger.head().size, before);
        QVERIFY(m_seat->vote(u"r1"_s, 2)); // it is about what this person saw
    }

    void aDeskThatGoesAwayAnswersWhatWasAsked()
    {
        auto &seat = startedWith(u"ls"_s);
        auto vote = seat.desk.vote(seat.ballot(u"r1"_s, 1, Decision::Allow), Seat::passphrase(1));
        m_seat.reset();
        QVERIFY(vote.isFinished());
        QCOMPARE(vote.result().error().code, ErrorCode::Cancelled);
    }

private:
    Seat &startedWith(const QString &command)
    {
        m_seat = std::make_unique<Seat>(m_folder->path(), m_fake->gateway.url());
        if (!m_seat->start())
            qFatal("the seat does not start");
        m_fake->raise(u"r1"_s, command);
        if (!m_seat->waitForCase(u"r1"_s))
            qFatal("the request does not arrive");
        return *m_seat;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeApprovals> m_fake;
    std::unique_ptr<Seat> m_seat;
};

QTEST_GUILESS_MAIN(VotingTest)
#include "tst_Voting.moc"
