// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/AlertKind.h"

#include "models/alerts/ForeignResolver.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::alerts;

class AlertKindTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasAWordOfItsOwn()
    {
        QSet<QString> words;
        for (const AlertKind each : allAlertKinds) {
            QCOMPARE(alertKind(word(each)), std::optional(each));
            words.insert(word(each));
        }
        QCOMPARE(words.size(), qsizetype(allAlertKinds.size()));
        QCOMPARE(allAlertKinds.size(), size_t(AlertKind::CollectorLate) + 1);
        QVERIFY(!alertKind(u"tomorrow's"));
    }

    void wordsThatOthersWriteAreTheSame()
    {
        QCOMPARE(word(AlertKind::ForeignAnswer), QString(ForeignResolver::code));
        QCOMPARE(word(AlertKind::FailedLogins),
            u"failed-authentications"_s); // what the weekly checklist looks for (CS-ALR-01)
        QCOMPARE(word(AlertKind::RecoveryKey), u"recovery-key-used"_s);
    }

    void whatRanOrWasAnsweredWithoutTwoPeopleIsCritical()
    {
        for (const AlertKind each : { AlertKind::ForeignAnswer, AlertKind::AgainstDecision, AlertKind::RecoveryKey,
                 AlertKind::UnapprovedAction })
            QCOMPARE(severityOf(each), facts::Severity::Critical);
        QCOMPARE(severityOf(AlertKind::FailedLogins), facts::Severity::High);
        QCOMPARE(severityOf(AlertKind::ToolSurge), facts::Severity::Medium);
    }
};

QTEST_GUILESS_MAIN(AlertKindTest)
#include "tst_AlertKind.moc"
