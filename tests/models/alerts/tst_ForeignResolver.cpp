// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/ForeignResolver.h"

#include "models/ledger/Ledger.h"
#include "tests/support/Await.h"
#include "tests/support/People.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::alerts;
using namespace countersign::test;

class ForeignResolverTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerThatWasNotOursIsACriticalAlertNamingTheResolver()
    {
        Log log;
        ForeignResolver rule(log.alerts);
        QSignalSpy raised(&log.alerts, &AlertLog::raised);
        rule.note(answer());
        rule.note(answer()); // the gateway tells some twice
        QVERIFY(raised.wait());
        const auto alert = raised[0][0].value<Alert>();
        QCOMPARE(alert.severity, facts::Severity::Critical);
        QCOMPARE(alert.code, QString(ForeignResolver::code));
        QCOMPARE(alert.subject, u"dev-1/r1"_s);
        const auto evidence = QJsonDocument::fromJson(alert.evidence).object();
        QCOMPARE(evidence.value("resolverId"_L1).toString(), u"<i>somebody</i>"_s);
        QCOMPARE(evidence.value("resolverKind"_L1).toString(), u"channel"_s);
        QCOMPARE(evidence.value("allows"_L1).toInt(), 1);
        QCOMPARE(evidence.value("needed"_L1).toInt(), 2);
        auto other = answer();
        other.request = RequestId(u"r2"_s);
        rule.note(other);
        QVERIFY(raised.wait());
        QCOMPARE(log.alerts.alerts().size(), 2);
    }

    void anIdThatIsUsedAgainAlertsAgain()
    {
        Log log;
        ForeignResolver rule(log.alerts);
        QSignalSpy raised(&log.alerts, &AlertLog::raised);
        rule.note(answer());
        auto later = answer();
        later.resolvedAtMs += 1;
        rule.note(later);
        QTRY_COMPARE(raised.size(), 2);
        AlertLog again(log.ledger, log.clock); // after a restart: both are known, a third time is not
        QVERIFY(await(again.load()));
        QCOMPARE(again.alerts().size(), 2);
        ForeignResolver afterwards(again);
        QSignalSpy more(&again, &AlertLog::raised);
        afterwards.note(later);
        later.resolvedAtMs += 1;
        afterwards.note(later);
        QTRY_COMPARE(more.size(), 1);
    }

    void aNameWithoutACanonicalFormStillAlerts()
    {
        Log log;
        ForeignResolver rule(log.alerts);
        QSignalSpy raised(&log.alerts, &AlertLog::raised);
        auto odd = answer();
        odd.resolverId = QString(QChar(0xD800));
        rule.note(odd);
        QVERIFY(raised.wait());
        QVERIFY(raised[0][0].value<Alert>().evidence.isEmpty());
    }

    void aBrokenLedgerIsSaid()
    {
        Log log(false);
        ForeignResolver rule(log.alerts);
        QSignalSpy failed(&rule, &ForeignResolver::failed);
        rule.note(answer());
        QTRY_COMPARE(failed.size(), 1);
    }

private:
    struct Log {
        explicit Log(bool opened = true)
        {
            if (opened && !await(ledger.open()))
                qFatal("the ledger does not open");
        }
        QTemporaryDir folder;
        FixedClock clock { charterStartMs };
        ledger::Ledger ledger { folder.path() + u"/l.db"_s, { fixedKey(101), crypto::SecretBytes::copyOf(QByteArray(32, 'c')) }, clock };
        AlertLog alerts { ledger, clock };
    };

    static ForeignAnswer answer()
    {
        return { GatewayId(u"dev-1"_s), RequestId(u"r1"_s), u"allowed"_s, u"allow-once"_s, u"channel"_s, u"<i>somebody</i>"_s, 5, 1, 2 };
    }
};

QTEST_GUILESS_MAIN(ForeignResolverTest)
#include "tst_ForeignResolver.moc"
