// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/HistorySweep.h"

#include "tests/support/Await.h"
#include "tests/support/Seat.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::alerts;
using namespace countersign::test;

namespace {

/// A seat, its alerts and the sweep, connected as app/links connects them.
struct Console {
    Console(const QString &folder, const QUrl &url) : seat(folder, url), log(seat.ledger, seat.clock), resolver(log), sweep(seat.ledger, resolver, seat.clock)
    {
        QObject::connect(&seat.desk, &approvals::Desk::resolvedElsewhere, &resolver, [this](const approvals::CaseKey &key, const gateway::ApprovalRecord &record) {
            resolver.note({ .gateway = key.gateway, .request = key.request, .status = record.status, .decision = record.decision,
                            .resolverKind = record.resolverKind, .resolverId = record.resolverId, .resolvedAtMs = record.resolvedAtMs, .allows = 1, .needed = 2 });
        });
        sweep.leaveOut([this](const GatewayId &gateway, const RequestId &request) {
            const auto *item = seat.desk.find({ gateway, request });
            return item && item->isOpen();
        });
    }
    /// Connected, its lists and the history read.
    [[nodiscard]] bool start()
    {
        if (!seat.open() || !await(log.load()))
            return false;
        sweep.watch(seat.connection);
        seat.desk.watch(seat.connection);
        return come();
    }
    [[nodiscard]] bool come()
    {
        const auto before = swept.size() + failed.size();
        seat.connection.open();
        return QTest::qWaitFor([&] { return swept.size() + failed.size() > before && seat.desk.hasListed(seat.connection.endpoint().id); }, 20'000);
    }
    void go() { seat.connection.close(); }
    [[nodiscard]] HistoryGap gap() const { return swept.last().at(1).value<HistoryGap>(); }
    [[nodiscard]] QList<ledger::StoredEntry> marks()
    {
        ledger::EntryQuery query;
        query.kinds = { facts::EntryKind::HistoryRead };
        return await(seat.ledger.find(query)).value();
    }

    Seat seat;
    AlertLog log;
    ForeignResolver resolver;
    HistorySweep sweep;
    QSignalSpy swept { &sweep, &HistorySweep::swept };
    QSignalSpy failed { &sweep, &HistorySweep::failed };
};

}

class HistorySweepTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_fake = std::make_unique<FakeApprovals>();
        reopen();
    }
    void cleanup()
    {
        m_console.reset();
        m_fake.reset();
    }

    void whatWasAnsweredWhileAwayIsOneAlertOverRestarts()
    {
        QVERIFY(m_console->start());
        m_console->go();
        m_fake->raise(u"r1"_s, u"touch one"_s);
        m_fake->resolveForeign(u"r1"_s, u"allow-once"_s, u"channel"_s, u"<i>somebody</i>"_s);
        QVERIFY(m_console->come());
        QCOMPARE(m_console->log.alerts().size(), 1);
        const Alert alert = m_console->log.alerts().first();
        QCOMPARE(alert.code, QString(ForeignResolver::code));
        QCOMPARE(alert.severity, facts::Severity::Critical);
        QCOMPARE(alert.subject, u"dev-1/r1"_s);
        const auto evidence = QJsonDocument::fromJson(alert.evidence).object();
        QCOMPARE(evidence.value("resolverId"_L1).toString(), u"<i>somebody</i>"_s);
        QCOMPARE(evidence.value("resolverKind"_L1).toString(), u"channel"_s);
        QVERIFY(evidence.value("allows"_L1).isNull()); // nobody here saw it: not "no votes"
        QVERIFY(evidence.value("record"_L1).toString().contains(u"\"r1\""_s));
        QCOMPARE(m_console->gap(), HistoryGap::None);

        m_console->go();
        QVERIFY(m_console->come());
        reopen();
        QVERIFY(m_console->start());
        QCOMPARE(m_console->log.alerts().size(), 1);
        QCOMPARE(m_console->marks().size(), 2); // what changed nothing leaves nothing
    }

    void aCrashBetweenAlertAndMarkRaisesNothingTwice()
    {
        QVERIFY(m_console->start());
        m_console->go();
        m_fake->raise(u"r1"_s, u"touch one"_s);
        m_fake->resolveForeign(u"r1"_s, u"deny"_s);
        reopen();
        QVERIFY(m_console->seat.open());
        QVERIFY(await(m_console->log.load()));
        QVERIFY(await(m_console->resolver.raise({ .gateway = GatewayId(u"dev-1"_s), .request = RequestId(u"r1"_s), .status = u"denied"_s, .decision = u"deny"_s,
                                                  .resolverKind = u"device"_s, .resolverId = u"somebody"_s, .resolvedAtMs = FakeApprovals::nowMs + 1000 })));
        reopen();
        QVERIFY(m_console->start());
        QCOMPARE(m_console->log.alerts().size(), 1);
    }

    void ourOwnAnswersAreNotForeign()
    {
        QVERIFY(m_console->start());
        m_fake->raise(u"r1"_s, u"touch one"_s);
        QVERIFY(m_console->seat.waitForCase(u"r1"_s));
        QVERIFY(m_console->seat.vote(u"r1"_s, 1));
        QVERIFY(m_console->seat.vote(u"r1"_s, 2));
        QVERIFY(m_console->seat.waitForState(u"r1"_s, approvals::CaseState::Allowed));
        m_console->go();
        QVERIFY(m_console->come());
        reopen();
        QVERIFY(m_console->start());
        QVERIFY(m_console->log.alerts().isEmpty());
        QCOMPARE(m_console->gap(), HistoryGap::None);
    }

    /// Our device's name alone proves nothing: the key may have been used by somebody else.
    void anAnswerInOurNameThatWeDidNotSendIsForeign()
    {
        QVERIFY(m_console->start());
        m_console->go();
        m_fake->raise(u"r1"_s, u"touch one"_s);
        m_fake->resolveForeign(u"r1"_s, u"allow-once"_s, u"device"_s, m_fake->ourDevice());
        QVERIFY(m_console->come());
        QCOMPARE(m_console->log.alerts().size(), 1);
    }

    void whatTheDeskHasOpenIsJudgedThereWithItsVotes()
    {
        QVERIFY(m_console->start());
        m_fake->raise(u"r1"_s, u"touch one"_s);
        QVERIFY(m_console->seat.waitForCase(u"r1"_s));
        m_console->go();
        m_fake->resolveForeign(u"r1"_s, u"allow-once"_s);
        QVERIFY(m_console->come());
        QVERIFY(m_console->seat.waitForState(u"r1"_s, approvals::CaseState::Foreign));
        QTRY_COMPARE(m_console->log.alerts().size(), 1);
        QCOMPARE(QJsonDocument::fromJson(m_console->log.alerts().first().evidence).object().value("needed"_L1).toInt(), 2);
        m_console->go();
        QVERIFY(m_console->come());
        QCOMPARE(m_console->log.alerts().size(), 1);
    }

    void whatEndedByItselfIsNoAlert()
    {
        QVERIFY(m_console->start());
        m_console->go();
        m_fake->raise(u"r1"_s, u"touch one"_s);
        m_fake->expire(u"r1"_s);
        m_fake->raise(u"r2"_s, u"touch two"_s);
        m_fake->restart();
        QVERIFY(m_console->come());
        QVERIFY(m_console->log.alerts().isEmpty());
    }

    void whatWasBeforeTheFirstReadingIsUnknownAndNeverAPass()
    {
        m_fake->raise(u"r1"_s, u"touch one"_s);
        m_fake->resolveForeign(u"r1"_s, u"allow-once"_s);
        QVERIFY(m_console->start());
        QVERIFY(m_console->log.alerts().isEmpty());
        QCOMPARE(m_console->gap(), HistoryGap::First);
        QCOMPARE(m_console->swept.last().at(2).toLongLong(), FakeApprovals::nowMs + 1000);
        const auto marks = m_console->marks();
        QCOMPARE(marks.size(), 1);
        QCOMPARE(marks.first().entry.fields.value("gap"_L1).toString(), u"first"_s);
        QCOMPARE(marks.first().entry.fields.value("since"_L1).toInteger(), FakeApprovals::nowMs + 1000);
        m_console->go();
        QVERIFY(m_console->come());
        QVERIFY(m_console->log.alerts().isEmpty()); // still unknown, not foreign
    }

    void aHistoryThatLostTheLastRowIsUnknown()
    {
        m_fake->raise(u"r1"_s, u"touch one"_s);
        m_fake->resolveForeign(u"r1"_s, u"allow-once"_s);
        QVERIFY(m_console->start());
        m_console->go();
        m_fake->forget(u"r1"_s);
        m_fake->raise(u"r2"_s, u"touch two"_s);
        m_fake->resolveForeign(u"r2"_s, u"allow-once"_s);
        QVERIFY(m_console->come());
        QCOMPARE(m_console->gap(), HistoryGap::Ended);
        QCOMPARE(m_console->log.alerts().size(), 1); // what is there is judged all the same
        QCOMPARE(m_console->marks().last().entry.fields.value("gap"_L1).toString(), u"ended"_s);
    }

    void rowsThatCannotBeReadAreSaidAndHideNoOthers()
    {
        QVERIFY(m_console->start());
        m_console->go();
        m_fake->raise(u"r1"_s, u"touch one"_s);
        m_fake->resolveForeign(u"r1"_s, u"allow-once"_s);
        m_fake->historyNoise = { QJsonObject { { u"status"_s, u"allowed"_s } } };
        QVERIFY(m_console->come());
        QCOMPARE(m_console->gap(), HistoryGap::Unreadable);
        QCOMPARE(m_console->log.alerts().size(), 1);
    }

    void aGatewayWhoseClockWentBackIsSaid()
    {
        m_fake->raise(u"r1"_s, u"touch one"_s);
        QVERIFY(m_console->start());
        facts::Entry mark;
        mark.kind = facts::EntryKind::HistoryRead;
        mark.fields = { { u"subject"_s, u"dev-1"_s }, { u"since"_s, 0 }, { u"to"_s, FakeApprovals::nowMs + 2 * 60 * 60 * 1000 } };
        QVERIFY(await(m_console->seat.ledger.append(mark)));
        m_console->go();
        QVERIFY(m_console->come());
        QCOMPARE(m_console->gap(), HistoryGap::ClockBack);
    }

    void aHistoryThatIsNotReadIsSaidAndReadAtTheNextHello()
    {
        QVERIFY(m_console->start());
        m_console->go();
        m_fake->raise(u"r1"_s, u"touch one"_s);
        m_fake->resolveForeign(u"r1"_s, u"allow-once"_s);
        m_fake->refusesHistory = true;
        QVERIFY(m_console->come());
        QCOMPARE(m_console->failed.size(), 1);
        QVERIFY(m_console->log.alerts().isEmpty());
        QCOMPARE(m_console->marks().size(), 1);
        m_console->go();
        m_fake->refusesHistory = false;
        QVERIFY(m_console->come());
        QCOMPARE(m_console->log.alerts().size(), 1);
    }

private:
    void reopen()
    {
        m_console.reset();
        m_console = std::make_unique<Console>(m_folder->path(), m_fake->gateway.url());
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeApprovals> m_fake;
    std::unique_ptr<Console> m_console;
};

QTEST_GUILESS_MAIN(HistorySweepTest)
#include "tst_HistorySweep.moc"
