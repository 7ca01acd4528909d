// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/RuleReach.h"

#include "tests/support/People.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;
using namespace countersign::team;

namespace {

Rule prodRule(int approvals, int seats)
{
    Rule rule;
    rule.id = RuleId(u"prod"_s);
    rule.environments = { Environment::Prod };
    rule.approvals = approvals;
    rule.seats = seats;
    rule.roles = { Role::SecurityOperator };
    return rule;
}

using Kind = RuleObstacle::Kind;

}

class tst_RuleReach : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatCanBeMetHasNoObstacle()
    {
        QVERIFY(!obstacleOf(test::teamCharter(), prodRule(2, 2), test::charterStartMs));
        QVERIFY(!obstacleOf(test::teamCharter(), prodRule(2, 1), test::charterStartMs, VotesTravel::No));
    }

    void theObstacleSaysWhatIsMissingWhere()
    {
        const auto people = obstacleOf(test::teamCharter(), prodRule(3, 1), test::charterStartMs);
        QVERIFY(people.has_value());
        QCOMPARE(*people, (RuleObstacle { .kind = Kind::TooFewPeople, .rule = RuleId(u"prod"_s), .needed = 3, .there = 2, .environments = { Environment::Prod } }));
        Charter oneSeat = test::teamCharter();
        oneSeat.people[1] = test::person(2, { Role::SecurityOperator }, 1, true);
        const auto seats = obstacleOf(oneSeat, prodRule(2, 2), test::charterStartMs);
        QCOMPARE(seats->kind, Kind::TooFewSeats);
        QCOMPARE(seats->needed, 2);
        QCOMPARE(seats->there, 1);
    }

    void twoSeatsNeedSomethingThatCarriesVotes()
    {
        const auto obstacle = obstacleOf(test::teamCharter(), prodRule(2, 2), test::charterStartMs, VotesTravel::No);
        QVERIFY(obstacle.has_value());
        QCOMPARE(obstacle->kind, Kind::SeatsNeedInterlock);
        QCOMPARE(obstacle->there, 2);
    }

    void aRevokedKeyIsNobody()
    {
        Charter charter = test::teamCharter();
        charter.people[0].keys[0].revokedAtMs = test::charterStartMs;
        QCOMPARE(obstacleOf(charter, prodRule(2, 1), test::charterStartMs)->kind, Kind::TooFewPeople);
    }

    void whatMakesNoSenseIsNotSane_data()
    {
        QTest::addColumn<Rule>("rule");
        const auto row = [](const char *name, const std::function<void(Rule &)> &change) {
            Rule rule = prodRule(2, 1);
            change(rule);
            QTest::newRow(name) << rule;
        };
        row("no id", [](Rule &rule) { rule.id = RuleId(); });
        row("no role", [](Rule &rule) { rule.roles.clear(); });
        row("more seats than approvals", [](Rule &rule) { rule.seats = 3; });
        row("no time", [](Rule &rule) { rule.withinMs = 0; });
        row("an empty pattern", [](Rule &rule) { rule.agentPatterns = { QString() }; });
        row("a long pattern", [](Rule &rule) { rule.commandPatterns = { QString(1025, u'*') }; });
    }
    void whatMakesNoSenseIsNotSane()
    {
        QFETCH(const Rule, rule);
        for (const Charter &charter : { test::teamCharter(), test::trialCharter() })
            QCOMPARE(obstacleOf(charter, rule, test::charterStartMs)->kind, Kind::NotSane);
    }

    void aTrialsRulesWaitForItsSecondPerson()
    {
        Charter trial = test::trialCharter();
        trial.people.remove(1);
        trial.rules = { prodRule(2, 2) };
        QVERIFY(ruleObstacles(trial, test::charterStartMs, VotesTravel::No).isEmpty());
    }

    void aRuleWithoutEnvironmentsIsForAll()
    {
        Rule rule = prodRule(3, 1);
        rule.environments.clear();
        QCOMPARE(obstacleOf(test::teamCharter(), rule, test::charterStartMs)->environments.size(), 3);
    }
};

QTEST_GUILESS_MAIN(tst_RuleReach)
#include "tst_RuleReach.moc"
