// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/RuleMatch.h"

#include "tests/support/People.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;

namespace {

Rule rule(const QString &id)
{
    Rule made;
    made.id = RuleId(id);
    made.roles = { Role::SecurityOperator };
    return made;
}

Request request(ActionKind kind, const QString &gateway, std::optional<QString> command, std::optional<QString> agent = {})
{
    Request made;
    made.kind = kind;
    made.gateway = GatewayId(gateway);
    made.command = std::move(command);
    made.agent = std::move(agent);
    return made;
}

Charter charterWithRules()
{
    Charter charter = test::trialCharter();
    charter.trial = false;
    charter.gateways.append(test::gatewayRecord(u"prod-1"_s, Environment::Prod));
    Rule byCommand = rule(u"deletes"_s), byAgent = rule(u"night-agents"_s), byEnvironment = rule(u"prod"_s), byKind = rule(u"plugins"_s);
    byCommand.commandPatterns = { u"rm *"_s, u"*mkfs*"_s };
    byAgent.agentPatterns = { u"night-?"_s };
    byEnvironment.environments = { Environment::Prod };
    byEnvironment.kinds = { u"exec"_s };
    byKind.kinds = { u"plugin"_s };
    charter.rules = { byCommand, byAgent, byEnvironment, byKind };
    return charter;
}

}

class tst_RuleMatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstRuleThatMatchesCounts_data()
    {
        QTest::addColumn<Request>("asked");
        QTest::addColumn<QString>("ruleId");
        QTest::newRow("by its command") << request(ActionKind::Exec, u"dev-1"_s, u"rm -rf build"_s) << u"deletes"_s;
        QTest::newRow("by the second pattern") << request(ActionKind::Exec, u"dev-1"_s, u"sudo mkfs.ext4 /dev/sda"_s) << u"deletes"_s;
        QTest::newRow("the earlier of two") << request(ActionKind::Exec, u"prod-1"_s, u"rm x"_s, u"night-1"_s) << u"deletes"_s;
        QTest::newRow("by its agent") << request(ActionKind::Exec, u"dev-1"_s, u"ls"_s, u"night-1"_s) << u"night-agents"_s;
        QTest::newRow("by environment and kind") << request(ActionKind::Exec, u"prod-1"_s, u"ls"_s) << u"prod"_s;
        QTest::newRow("an unknown gateway counts as prod") << request(ActionKind::Exec, u"nowhere"_s, u"ls"_s) << u"prod"_s;
        QTest::newRow("by its kind") << request(ActionKind::Plugin, u"prod-1"_s, {}) << u"plugins"_s;
        QTest::newRow("a part of the command is no match") << request(ActionKind::Exec, u"dev-1"_s, u"sudo rm x"_s) << u"unmatched"_s;
        QTest::newRow("no command, no agent") << request(ActionKind::Exec, u"dev-1"_s, {}) << u"unmatched"_s;
        QTest::newRow("none") << request(ActionKind::SystemAgent, u"prod-1"_s, u"ls"_s) << u"unmatched"_s;
    }
    void theFirstRuleThatMatchesCounts()
    {
        QFETCH(const Request, asked);
        QFETCH(const QString, ruleId);
        QCOMPARE(team::ruleFor(charterWithRules(), asked).id.text(), ruleId);
    }

    void whatMatchesNoRuleNeedsTwoSecurityOperators()
    {
        const Rule unmatched = team::unmatchedRule();
        QCOMPARE(unmatched.approvals, 2);
        QCOMPARE(unmatched.roles, QList { Role::SecurityOperator });
        QVERIFY(!unmatched.selfApproval);
    }
};

QTEST_GUILESS_MAIN(tst_RuleMatch)
#include "tst_RuleMatch.moc"
