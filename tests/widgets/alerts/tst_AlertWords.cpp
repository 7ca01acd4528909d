// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/alerts/AlertWords.h"

#include "models/core/CanonicalJson.h"
#include "widgets/kit/ErrorText.h"

#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using alerts::Alert;
using alerts::AlertKind;

namespace {

Alert alertOf(AlertKind kind, const QJsonObject &facts)
{
    Alert alert;
    alert.code = alerts::word(kind);
    const QJsonObject evidence = kind == AlertKind::ForeignAnswer || kind == AlertKind::RecoveryKey
        ? facts
        : QJsonObject{ { u"facts"_s, facts } };
    alert.evidence = canonical::write(evidence).value();
    return alert;
}

QString said(AlertKind kind, const QJsonObject &facts)
{
    return AlertWords::summary(alertOf(kind, facts)).text();
}

}

class tst_AlertWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasWordsOfItsOwn()
    {
        QSet<QString> titles, rules, advices;
        for (const AlertKind each : alerts::allAlertKinds) {
            const Alert alert = alertOf(each, { { u"x"_s, 1 } });
            titles.insert(AlertWords::title(alert));
            rules.insert(AlertWords::rule(alert));
            advices.insert(AlertWords::advice(alert));
            QVERIFY(!AlertWords::title(alert).isEmpty() && !AlertWords::summary(alert).text().isEmpty());
        }
        for (const auto &all : { titles, rules, advices })
            QCOMPARE(all.size(), qsizetype(alerts::allAlertKinds.size()));
    }

    void whatWasSeenIsSaidInOneLine()
    {
        QCOMPARE(said(AlertKind::ForeignAnswer,
                     { { u"status"_s, u"allowed"_s }, { u"resolverKind"_s, u"channel"_s }, { u"resolverId"_s, u"x"_s },
                         { u"allows"_s, 1 }, { u"needed"_s, 2 } }),
            u"allowed by channel x, with 1 of 2 votes"_s);
        QCOMPARE(said(AlertKind::ForeignAnswer,
                     { { u"status"_s, u"denied"_s }, { u"resolverKind"_s, u"device"_s }, { u"resolverId"_s, u"y"_s },
                         { u"allows"_s, QJsonValue::Null } }),
            u"denied by device y, while nobody here looked"_s);
        QCOMPARE(said(AlertKind::RecoveryKey, { { u"version"_s, 3 } }), u"Charter version 3"_s);
        QCOMPARE(said(AlertKind::FailedLogins,
                     { { u"by"_s, u"address"_s }, { u"key"_s, u"10.0.0.1"_s }, { u"count"_s, 5 },
                         { u"from"_s, qint64(1'790'000'000'000) }, { u"to"_s, qint64(1'790'000'004'000) } }),
            u"5 failed logins from address 10.0.0.1, 2026-09-21 14:13:20 to 2026-09-21 14:13:24 UTC"_s);
        QCOMPARE(said(AlertKind::AgainstDecision, { { u"request"_s, u"r1"_s }, { u"state"_s, u"denied"_s } }),
            u"Request r1 was denied, and its call ran to its end"_s);
        QVERIFY(said(AlertKind::NewCredential, { { u"what"_s, u"grant"_s }, { u"label"_s, u"rm -rf"_s } })
                .contains(u"Standing grant for: rm -rf"_s));
        const QString blind =
            said(AlertKind::CollectorBlind, { { u"source"_s, u"approvals"_s }, { u"why"_s, u"MissingScope"_s } });
        QVERIFY(blind.startsWith(u"approval history cannot be read"_s));
        QVERIFY2(blind.endsWith(ErrorText::of(ErrorCode::MissingScope).sentence), qPrintable(blind));
    }

    void textFromOutsideShowsEveryCharacter()
    {
        const QString text = said(
            AlertKind::FailedLogins, { { u"by"_s, u"name"_s }, { u"key"_s, u"a\u202eb\nc"_s }, { u"count"_s, 5 } });
        QVERIFY(text.contains(u"a⟨U+202E⟩b⟨"_s));
        QVERIFY(!text.contains(u'\n'));
        QVERIFY(AlertWords::row({ { u"what"_s, u"x\u200by"_s } }).text().contains(u"x⟨U+200B⟩y"_s));
    }

    void anAlertOfANewerVersionSaysSo()
    {
        Alert alert;
        alert.code = u"not-known\u202e"_s;
        QCOMPARE(AlertWords::title(alert), u"An alert of a newer version"_s);
        QVERIFY(AlertWords::summary(alert).text().contains(u"not-known⟨U+202E⟩"_s));
        QVERIFY(AlertWords::rule(alert).contains(u"does not know"_s));
        QVERIFY(!AlertWords::advice(alert).isEmpty());
        alert.code = u"tool-surge"_s; // its evidence was deleted
        QCOMPARE(AlertWords::summary(alert).text(), u"its evidence is not here"_s);
    }

    void theStateIsWhatWasDoneLast()
    {
        alerts::AlertLife life;
        QCOMPARE(AlertWords::state(life), u"new"_s);
        life.acknowledgedMs = 1;
        QCOMPARE(AlertWords::state(life), u"acknowledged"_s);
        life.owner = PersonId(u"somebody"_s);
        QCOMPARE(AlertWords::state(life), u"owned"_s);
        life.resolvedMs = 2;
        life.outcome = alerts::AlertOutcome::FalseAlarm;
        QCOMPARE(AlertWords::state(life), u"false alarm"_s);
    }
};

QTEST_GUILESS_MAIN(tst_AlertWords)
#include "tst_AlertWords.moc"
