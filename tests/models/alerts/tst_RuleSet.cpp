// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/RuleSet.h"

#include "tests/models/alerts/RuleFixture.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::alerts;
using namespace countersign::test;
using facts::EventKind;
using facts::EventSource;

namespace {

constexpr qint64 t = trailStartMs;

RuleSet newRules()
{
    return RuleSet([](const GatewayId &) { return true; });
}

/// A few days in which every rule finds something.
QList<TrailRow> trail()
{
    QList<TrailRow> rows;
    quint32 id = 0;
    rows.append(deviceRow(++id, EventKind::DeviceSeen, t, t - 100 * 86'400'000ll, 0, 0, t));
    rows.append(deviceRow(++id, EventKind::DeviceChanged, t + 1, t + 1, 0, 1, t, u"prod-1"_s, u"node"_s));
    for (int i = 0; i < 7; ++i)
        rows.append(failedLogin(++id, t + (i * 5 % 7) * 1000, u"10.0.0.1"_s, u"mallory"_s));
    rows.append(trailRow(++id, EventSource::Approvals, EventKind::SourceBlind, t + 10));
    rows.append(gapRow(++id, t + 20, t + 30, u"pruned"_s));
    for (int i = 0; i < 7; ++i)
        rows.append(toolRow(++id, true, t + i * 600'000, u"read"_s, u"r%1"_s.arg(i)));
    for (int i = 0; i < 120; ++i)
        rows.append(toolRow(++id, true, t + 7 * 600'000 + i, u"read"_s, u"s%1"_s.arg(i)));
    rows.append(toolRow(++id, true, t + 80'000'000));
    rows.append(toolRow(++id, false, t + 80'001'000));
    return rows;
}

QStringList subjects(const QList<Alert> &alerts)
{
    QStringList all;
    for (const Alert &each : alerts)
        all.append(each.code + u' ' + each.subject);
    return all;
}

}

class RuleSetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRuleIsInIt()
    {
        RuleSet set = newRules();
        QList<Alert> found;
        for (const TrailRow &row : trail())
            found += set.take(row);
        found += set.settle(approvalsRead(t + 90'000'000));
        QSet<QString> codes;
        for (const Alert &each : found) {
            codes.insert(each.code);
            QVERIFY(each.subject.startsWith(u"prod-1/"_s));
            QVERIFY(!each.evidence.isEmpty());
            QCOMPARE(each.severity, severityOf(*alertKind(each.code)));
        }
        // All but what is not read from the trail.
        for (const AlertKind each : allAlertKinds) {
            const bool elsewhere = each == AlertKind::ForeignAnswer || each == AlertKind::AgainstDecision
                || each == AlertKind::RecoveryKey;
            QVERIFY2(codes.contains(word(each)) != elsewhere, qPrintable(word(each)));
        }
    }

    void whatAnAlertIsAboutHoldsNoOutsideText()
    {
        RuleSet set = newRules();
        for (quint32 i = 1; i <= 5; ++i) {
            const auto found = set.take(failedLogin(i, t + i, u"<b>address</b>"_s));
            QCOMPARE(found.size(), i == 5 ? 1 : 0);
            if (i == 5) {
                QVERIFY(!found.first().subject.contains(u"address"_s));
                QCOMPARE(found.first().subject.size(), u"prod-1/"_s.size() + 32);
                QVERIFY(found.first().evidence.contains("<b>address</b>"));
            }
        }
    }

    void theSameTrailGivesTheSameAlertsAfterAnyRestart()
    {
        const auto rows = trail();
        const auto play = [&rows](qsizetype every) {
            RuleSet set = newRules();
            QList<Alert> found;
            for (qsizetype i = 0; i < rows.size(); ++i) {
                if (every > 0 && i % every == 0) {
                    const QJsonObject kept =
                        QJsonDocument::fromJson(QJsonDocument(set.state()).toJson(QJsonDocument::Compact)).object();
                    set = newRules();
                    set.restore(kept);
                }
                found += set.take(rows[i]);
            }
            return subjects(found + set.settle(approvalsRead(t + 90'000'000)));
        };
        const auto once = play(0);
        QVERIFY(once.size() >= 8);
        for (const qsizetype every : { 1, 5, 64 })
            QCOMPARE(play(every), once);
    }

    void anEmptyMemoryIsANewBeginning()
    {
        RuleSet set = newRules();
        for (quint32 i = 1; i <= 4; ++i)
            QVERIFY(set.take(failedLogin(i, t + i, u"10.0.0.1"_s)).isEmpty());
        set.restore({});
        QVERIFY(set.take(failedLogin(5, t + 5, u"10.0.0.1"_s)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(RuleSetTest)
#include "tst_RuleSet.moc"
