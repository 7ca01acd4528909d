// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/Desk.h"

#include "models/ledger/Verifier.h"
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

/// The way of one approval through all parts of the desk, with a real ledger, charter and keys.
class DeskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void twoPeopleAllowAndTheLedgerTellsItInOrder()
    {
        FakeApprovals fake;
        Seat seat(m_folder->path(), fake.gateway.url());
        QVERIFY(seat.start());
        QSignalSpy added(&seat.desk, &Desk::caseAdded);
        fake.raise(u"r1"_s, u"touch file"_s);
        QVERIFY(seat.waitForCase(u"r1"_s));
        QCOMPARE(added.size(), 1);
        QCOMPARE(seat.entries(u"r1"_s), QList { EntryKind::RequestSeen });

        QVERIFY(seat.vote(u"r1"_s, 1));
        QCOMPARE(seat.desk.find(seat.key(u"r1"_s))->allows(seat.clock.nowMs()), 1);
        QCOMPARE(seat.state(u"r1"_s), CaseState::Waiting);
        QVERIFY(fake.resolves().isEmpty());

        QList<EntryKind> onDiskBefore;
        fake.beforeDecision = [&](const QString &id, const QString &) { onDiskBefore = seat.entries(id); };
        QVERIFY(seat.vote(u"r1"_s, 2));
        QVERIFY(seat.waitForState(u"r1"_s, CaseState::Allowed));
        QCOMPARE(fake.resolves(), QStringList { u"r1 exec allow-once"_s });
        QCOMPARE(onDiskBefore, QList({ EntryKind::RequestSeen, EntryKind::VoteCast, EntryKind::VoteCast, EntryKind::DecisionSent }));
        QCOMPARE(seat.entries(u"r1"_s),
                 QList({ EntryKind::RequestSeen, EntryKind::VoteCast, EntryKind::VoteCast, EntryKind::DecisionSent, EntryKind::DecisionRecorded, EntryKind::CaseClosed }));
        QCOMPARE(seat.stored(u"r1"_s).last().entry.fields.value("state"_L1).toString(), u"allowed"_s);
        QVERIFY(seat.desk.find(seat.key(u"r1"_s))->recorded->applied);
    }

    void oneDenialWithAReasonEndsIt()
    {
        FakeApprovals fake;
        Seat seat(m_folder->path(), fake.gateway.url());
        QVERIFY(seat.start());
        fake.raise(u"r1"_s, u"touch file"_s);
        QVERIFY(seat.waitForCase(u"r1"_s));
        QVERIFY(seat.vote(u"r1"_s, 2, Decision::Deny));
        QVERIFY(seat.waitForState(u"r1"_s, CaseState::Denied));
        QCOMPARE(fake.resolves(), QStringList { u"r1 exec deny"_s });
    }

    void whoAllowedMayStillDeny()
    {
        FakeApprovals fake;
        Seat seat(m_folder->path(), fake.gateway.url());
        QVERIFY(seat.start());
        fake.raise(u"r1"_s, u"touch file"_s);
        QVERIFY(seat.waitForCase(u"r1"_s));
        QVERIFY(seat.vote(u"r1"_s, 1));
        QVERIFY(seat.vote(u"r1"_s, 1, Decision::Deny));
        QVERIFY(seat.waitForState(u"r1"_s, CaseState::Denied));
        QCOMPARE(fake.resolves(), QStringList { u"r1 exec deny"_s });
    }

    void allKindsGoOutUnderTheirOwnName()
    {
        FakeApprovals fake;
        Seat seat(m_folder->path(), fake.gateway.url());
        QVERIFY(seat.start());
        const QByteArray rest = "\",\"createdAtMs\":1795375814412,\"expiresAtMs\":1795376814412,\"request\":{\"title\":\"t\",\"allowedDecisions\":[\"allow-once\",\"deny\"]}}";
        fake.raiseRaw(u"plugin"_s, "{\"approvalKind\":\"plugin\",\"id\":\"plugin:1" + rest);
        fake.raiseRaw(u"openclaw"_s, "{\"approvalKind\":\"system-agent\",\"id\":\"system-agent:1" + rest);
        for (const auto &id : { u"plugin:1"_s, u"system-agent:1"_s }) {
            QVERIFY(seat.waitForCase(id));
            QVERIFY(seat.vote(id, 1));
            QVERIFY(seat.vote(id, 2));
            QVERIFY(seat.waitForState(id, CaseState::Allowed));
        }
        QCOMPARE(fake.resolves(), QStringList({ u"plugin:1 plugin allow-once"_s, u"system-agent:1 system-agent allow-once"_s }));
    }

    void duplicatesOfARequestAndOfItsEndChangeNothing()
    {
        FakeApprovals fake;
        Seat seat(m_folder->path(), fake.gateway.url());
        QVERIFY(seat.start());
        QSignalSpy added(&seat.desk, &Desk::caseAdded);
        QSignalSpy closed(&seat.desk, &Desk::caseClosed);
        QSignalSpy foreign(&seat.desk, &Desk::resolvedElsewhere);
        fake.raise(u"r1"_s, u"touch file"_s);
        fake.raise(u"r1"_s, u"touch file"_s);
        fake.raise(u"r1"_s, u"touch file"_s);
        QVERIFY(seat.waitForCase(u"r1"_s));
        fake.raise(u"r1"_s, u"touch file"_s);
        fake.resolveForeign(u"r1"_s, u"deny"_s);
        fake.resolveForeign(u"r1"_s, u"deny"_s);
        QVERIFY(seat.waitForState(u"r1"_s, CaseState::Foreign));
        fake.resolveForeign(u"r1"_s, u"deny"_s);
        fake.raise(u"r2"_s, u"ls"_s); // in order: when this is there, all the others were read
        QVERIFY(seat.waitForCase(u"r2"_s));
        QCOMPARE(added.size(), 2);
        QCOMPARE(closed.size(), 1);
        QCOMPARE(foreign.size(), 1);
        QCOMPARE(seat.entries(u"r1"_s), QList({ EntryKind::RequestSeen, EntryKind::DecisionRecorded, EntryKind::CaseClosed }));
    }

    void theLedgerOfAWholeDayVerifies()
    {
        FakeApprovals fake;
        {
            Seat seat(m_folder->path(), fake.gateway.url());
            QVERIFY(seat.start());
            fake.raise(u"r1"_s, u"touch file"_s);
            QVERIFY(seat.waitForCase(u"r1"_s));
            QVERIFY(seat.vote(u"r1"_s, 1));
            QVERIFY(seat.vote(u"r1"_s, 2));
            QVERIFY(seat.waitForState(u"r1"_s, CaseState::Allowed));
        }
        const auto verified = ledger::verify(m_folder->path() + u"/ledger.db"_s);
        QVERIFY(verified);
        for (const auto &fault : verified->integrity + verified->authorship)
            qWarning() << fault.code << fault.detail;
        QVERIFY(!verified->isTampered());
        QCOMPARE(verified->votes, 2);
    }

    void unwatchedGatewaysAreLeftAlone()
    {
        FakeApprovals fake;
        Seat seat(m_folder->path(), fake.gateway.url());
        QVERIFY(seat.start());
        seat.desk.unwatch(seat.connection);
        QVERIFY(!seat.desk.hasListed(seat.connection.endpoint().id));
        fake.raise(u"r1"_s, u"touch file"_s);
        QSignalSpy events(&seat.connection, &gateway::Connection::eventReceived);
        QVERIFY(events.wait());
        QVERIFY(seat.desk.keys().isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(DeskTest)
#include "tst_Desk.moc"
