// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/AlertLog.h"

#include "models/ledger/Ledger.h"
#include "tests/support/Await.h"
#include "tests/support/People.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::alerts;
using namespace countersign::test;

namespace {

ledger::LedgerKeys keys()
{
    return { fixedKey(101), crypto::SecretBytes::copyOf(QByteArray(32, 'c')) };
}

Alert alert(const QString &subject)
{
    Alert result;
    result.code = u"test-rule"_s;
    result.severity = facts::Severity::High;
    result.gateway = GatewayId(u"dev-1"_s);
    result.subject = subject;
    result.evidence = "{\"seen\":\"<b>outside</b>\"}";
    return result;
}

}

class AlertLogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAlertIsOnDiskBeforeItIsTold()
    {
        QTemporaryDir folder;
        ledger::Ledger ledger(folder.path() + u"/l.db"_s, keys(), m_clock);
        QVERIFY(await(ledger.open()));
        AlertLog log(ledger, m_clock);
        quint64 sizeWhenTold = 0;
        connect(&log, &AlertLog::raised, this, [&](const Alert &told) { sizeWhenTold = told.entry; });
        QVERIFY(await(log.raise(alert(u"dev-1/r1"_s))));
        const auto stored = await(ledger.read(sizeWhenTold, 1)).value();
        QCOMPARE(stored.first().entry.kind, facts::EntryKind::AlertRaised);
        QCOMPARE(stored.first().entry.fields.value("severity"_L1).toString(), u"high"_s);
        QVERIFY(!stored.first().leaf.contains("outside")); // what was seen lies beside, encrypted
        QCOMPARE(log.alerts().size(), 1);
        QCOMPARE(log.alerts().first().atMs, m_clock.nowMs());
    }

    void theSameIsRaisedOnceAlsoAfterARestart()
    {
        QTemporaryDir folder;
        {
            ledger::Ledger ledger(folder.path() + u"/l.db"_s, keys(), m_clock);
            QVERIFY(await(ledger.open()));
            AlertLog log(ledger, m_clock);
            auto first = log.raise(alert(u"dev-1/r1"_s));
            QCOMPARE(await(log.raise(alert(u"dev-1/r1"_s))).error().code, ErrorCode::AlreadyDecided); // the first is still on its way
            QVERIFY(await(first));
            QVERIFY(await(log.raise(alert(u"dev-1/r2"_s))));
        }
        ledger::Ledger ledger(folder.path() + u"/l.db"_s, keys(), m_clock);
        QVERIFY(await(ledger.open()));
        AlertLog log(ledger, m_clock);
        QSignalSpy evidence(&log, &AlertLog::evidenceRead);
        QCOMPARE(await(log.load()).value(), 2);
        QTRY_COMPARE(evidence.size(), 2);
        QCOMPARE(log.alerts().size(), 2);
        QCOMPARE(log.alerts().first().subject, u"dev-1/r1"_s);
        QCOMPARE(log.alerts().first().evidence, alert(u""_s).evidence);
        QCOMPARE(log.alerts().first().severity, facts::Severity::High);
        QCOMPARE(await(log.raise(alert(u"dev-1/r2"_s))).error().code, ErrorCode::AlreadyDecided);
        QVERIFY(await(log.raise(alert(u"dev-1/r3"_s))));
    }

    void whatPeopleDoIsInTheLedgerBeforeItShowsAndComesBack()
    {
        QTemporaryDir folder;
        const auto changeOf = [](AlertChange::What what, int by) {
            return AlertChange { .what = what, .by = personId(by), .owner = personId(2), .outcome = AlertOutcome::FalseAlarm, .reason = u"<b>nothing</b>"_s };
        };
        quint64 entry = 0;
        {
            ledger::Ledger ledger(folder.path() + u"/l.db"_s, keys(), m_clock);
            QVERIFY(await(ledger.open()));
            AlertLog log(ledger, m_clock);
            QVERIFY(await(log.raise(alert(u"dev-1/r1"_s))));
            QVERIFY(await(log.raise(alert(u"dev-1/r2"_s))));
            entry = log.alerts().first().entry;
            QCOMPARE(await(log.change(entry, changeOf(AlertChange::What::Acknowledged, 1))).error().code, ErrorCode::NotInForce);
            log.setCharter(trialCharter());
            QCOMPARE(await(log.change(999, changeOf(AlertChange::What::Acknowledged, 1))).error().code, ErrorCode::NotFound);
            QCOMPARE(log.open(), (AlertLog::Open { 2, 0 }));
            quint64 sizeWhenTold = 0;
            connect(&log, &AlertLog::changed, this, [&](quint64) { sizeWhenTold = ledger.head().size; });
            auto first = log.change(entry, changeOf(AlertChange::What::Acknowledged, 1));
            QVERIFY(!log.alerts().first().life.isAcknowledged()); // not on disk yet
            QCOMPARE(await(log.change(entry, changeOf(AlertChange::What::Owned, 2))).error().code, ErrorCode::Busy);
            QVERIFY(await(first));
            const auto stored = await(ledger.read(sizeWhenTold - 1, 1)).value();
            QCOMPARE(stored.first().entry.kind, facts::EntryKind::AlertChanged);
            QCOMPARE(stored.first().entry.fields.value("by"_L1).toString(), personId(1).text());
            m_clock.advance(1000);
            QVERIFY(await(log.change(entry, changeOf(AlertChange::What::Owned, 2))));
            QVERIFY(await(log.change(entry, changeOf(AlertChange::What::Resolved, 2))));
            QCOMPARE(log.open(), (AlertLog::Open { 1, 0 }));
            QCOMPARE(await(log.change(entry, changeOf(AlertChange::What::Resolved, 1))).error().code, ErrorCode::AlreadyDecided);
            QVERIFY(!await(ledger.read(ledger.head().size - 1, 1)).value().first().leaf.contains("nothing")); // a person's words lie beside, encrypted
        }
        ledger::Ledger ledger(folder.path() + u"/l.db"_s, keys(), m_clock);
        QVERIFY(await(ledger.open()));
        AlertLog here(ledger, m_clock), there(ledger, m_clock); // two that read the same ledger
        for (AlertLog *log : { &here, &there }) {
            QCOMPARE(await(log->load()).value(), 2);
            QTRY_COMPARE(log->find(entry)->life.reason, u"<b>nothing</b>"_s);
        }
        QTRY_COMPARE(here.alerts(), there.alerts());
        const AlertLife life = here.find(entry)->life;
        QCOMPARE(life.acknowledgedBy, personId(1));
        QCOMPARE(life.owner, personId(2));
        QCOMPARE(life.resolvedBy, personId(2));
        QCOMPARE(life.resolvedMs, m_clock.nowMs());
        QCOMPARE(life.outcome, std::optional(AlertOutcome::FalseAlarm));
        QVERIFY(here.alerts().last().life.isOpen());
    }

    void whatCouldNotBeWrittenIsNotTold()
    {
        QTemporaryDir folder;
        ledger::Ledger ledger(folder.path() + u"/l.db"_s, keys(), m_clock); // never opened
        AlertLog log(ledger, m_clock);
        QSignalSpy raised(&log, &AlertLog::raised);
        QVERIFY(!await(log.raise(alert(u"dev-1/r1"_s))));
        QCOMPARE(raised.size(), 0);
        QVERIFY(log.alerts().isEmpty());
    }

private:
    FixedClock m_clock { charterStartMs };
};

QTEST_GUILESS_MAIN(AlertLogTest)
#include "tst_AlertLog.moc"
