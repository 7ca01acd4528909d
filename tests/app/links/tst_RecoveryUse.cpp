// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/RecoveryUse.h"

#include "models/alerts/AlertLog.h"
#include "models/ledger/Ledger.h"
#include "tests/support/Await.h"
#include "tests/support/People.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

namespace {

team::SignedCharter read(const facts::Charter &charter, const QList<int> &signers, bool recovery = false)
{
    crypto::SignedNote note = signedCharter(charter, signers);
    if (recovery && !note.sign(QString(facts::recoveryName), fixedKey(300)))
        qFatal("no signature");
    return team::readCharter(note).value();
}

}

class tst_RecoveryUse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itsUseRaisesACriticalAlertOnce()
    {
        QTemporaryDir folder;
        FixedClock clock(charterStartMs);
        ledger::Ledger ledger(folder.filePath(u"ledger.db"_s), { fixedKey(101), crypto::SecretBytes::copyOf(QByteArray(32, 'c')) }, clock);
        QVERIFY(await(ledger.open()).has_value());
        alerts::AlertLog alerts(ledger, clock);
        QSignalSpy raised(&alerts, &alerts::AlertLog::raised);
        const facts::Charter first = teamCharter(), second = nextVersion(first), third = nextVersion(second);
        const QList<team::SignedCharter> chain { read(first, { 1, 2 }), read(second, { 1 }, true), read(third, { 1, 2 }, true) };
        app::alertOnRecovery(chain, 0, alerts);
        QTRY_COMPARE(raised.count(), 1); // both had signed the third: the key was not needed
        QCOMPARE(alerts.alerts().first().code, u"recovery-key-used"_s);
        QCOMPARE(alerts.alerts().first().severity, facts::Severity::Critical);
        QVERIFY(alerts.alerts().first().evidence.contains("test-person-1"));
        QVERIFY(alerts.alerts().first().subject.endsWith(chain[1].digest.hex()));
        app::alertOnRecovery(chain, 2, alerts); // what is not new here was said before
        app::alertOnRecovery(chain, 1, alerts);
        QVERIFY(await(ledger.append({ facts::EntryKind::GatewayLost, 0, {}, {} })).has_value());
        QCOMPARE(raised.count(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_RecoveryUse)
#include "tst_RecoveryUse.moc"
