// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/CharterDiff.h"

#include "tests/support/People.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;
using namespace countersign::team;
using Kind = Change::Kind;

namespace {

QList<Kind> kinds(const QList<Change> &changes)
{
    QList<Kind> list;
    for (const Change &change : changes)
        list.append(change.kind);
    return list;
}

Charter withRule()
{
    Charter charter = test::teamCharter();
    Rule rule;
    rule.id = RuleId(u"prod"_s);
    rule.roles = { Role::SecurityOperator };
    rule.requester = Requester::MustBeKnown;
    charter.rules = { rule };
    return charter;
}

using Edit = std::function<void(Charter &)>;

}

Q_DECLARE_METATYPE(Edit)

class tst_CharterDiff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingDiffersFromItself()
    {
        const Charter charter = withRule();
        QVERIFY(changesBetween(&charter, charter).isEmpty());
    }

    void eachChangeIsNamed_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QList<Kind>>("expected");
        QTest::addColumn<bool>("weakens");
        const auto row = [](const char *name, Edit edit, QList<Kind> expected, bool weakens = false) { QTest::newRow(name) << edit << expected << weakens; };
        row("threshold up", [](Charter &c) { c.threshold = 3; }, { Kind::Threshold });
        row("threshold down", [](Charter &c) { c.threshold = 1; }, { Kind::Threshold }, true);
        row("a person and their seat", [](Charter &c) {
            c.people.append(test::person(3, { Role::Viewer }, 3));
            c.seats.append(test::seatRecord(3));
        }, { Kind::PersonAdded, Kind::KeyAdded, Kind::SeatAdded });
        row("a key at somebody else's seat", [](Charter &c) { c.people.append(test::person(3, { Role::Viewer }, 2, true)); }, { Kind::PersonAdded, Kind::KeyAdded }, true);
        row("somebody leaves", [](Charter &c) {
            c.people.removeLast();
            c.seats.removeLast();
        }, { Kind::PersonRemoved, Kind::SeatRemoved });
        row("a name", [](Charter &c) { c.people[0].name = u"Other"_s; }, { Kind::PersonNamed });
        row("roles", [](Charter &c) { c.people[0].roles = { Role::Admin }; }, { Kind::Roles });
        row("aliases", [](Charter &c) { c.people[0].aliases = { u"device:1"_s }; }, { Kind::Aliases });
        row("a revocation", [](Charter &c) { c.people[0].keys[0].revokedAtMs = 5; }, { Kind::KeyRevoked });
        row("a key that ends", [](Charter &c) { c.people[0].keys[0].untilMs = 5; }, { Kind::KeyEnded });
        row("a gateway", [](Charter &c) { c.gateways.append(test::gatewayRecord(u"x"_s, Environment::Dev)); }, { Kind::GatewayAdded });
        row("no gateway", [](Charter &c) { c.gateways.removeLast(); }, { Kind::GatewayRemoved });
        row("a gateway is prod no longer", [](Charter &c) { c.gateways[2].environment = Environment::Dev; }, { Kind::GatewayEnvironment }, true);
        row("a gateway becomes prod", [](Charter &c) { c.gateways[0].environment = Environment::Prod; }, { Kind::GatewayEnvironment });
        row("a pin", [](Charter &c) { c.gateways[0].tlsPin = crypto::sha256("x"); }, { Kind::GatewayPin });
        row("fewer approvals", [](Charter &c) { c.rules[0].approvals = 1; }, { Kind::RuleApprovals }, true);
        row("more approvals", [](Charter &c) { c.rules[0].approvals = 3; }, { Kind::RuleApprovals });
        row("more seats", [](Charter &c) { c.rules[0].seats = 2; }, { Kind::RuleSeats });
        row("more roles", [](Charter &c) { c.rules[0].roles.append(Role::Operator); }, { Kind::RuleRoles }, true);
        row("unknown requesters", [](Charter &c) { c.rules[0].requester = Requester::Excluded; }, { Kind::RuleRequester }, true);
        row("own requests", [](Charter &c) { c.rules[0].selfApproval = true; }, { Kind::RuleSelfApproval }, true);
        row("what it is for", [](Charter &c) {
            c.rules[0].kinds = { u"exec"_s };
            c.rules[0].environments = { Environment::Prod };
            c.rules[0].commandPatterns = { u"rm *"_s };
            c.rules[0].agentPatterns = { u"a"_s };
            c.rules[0].withinMs = 1;
        }, { Kind::RuleKinds, Kind::RuleEnvironments, Kind::RuleCommands, Kind::RuleAgents, Kind::RuleWithin });
        row("a rule for one person", [](Charter &c) {
            c.rules.append(c.rules[0]);
            c.rules[1].id = RuleId(u"one"_s);
            c.rules[1].approvals = 1;
        }, { Kind::RuleAdded }, true);
        row("no rule", [](Charter &c) { c.rules.clear(); }, { Kind::RuleRemoved });
        row("recovery replaced", [](Charter &c) { c.recovery->key = test::fixedKey(9).publicKey(); }, { Kind::RecoveryReplaced });
        row("recovery gone", [](Charter &c) { c.recovery.reset(); }, { Kind::RecoveryRemoved });
        row("a later end", [](Charter &c) { ++c.validUntilMs; }, { Kind::Renewed });
    }
    void eachChangeIsNamed()
    {
        QFETCH(const Edit, edit);
        QFETCH(const QList<Kind>, expected);
        QFETCH(const bool, weakens);
        const Charter before = withRule();
        Charter after = before;
        edit(after);
        const auto changes = changesBetween(&before, after);
        QCOMPARE(kinds(changes), expected);
        QCOMPARE(std::ranges::any_of(changes, &Change::weakens), weakens);
    }

    void noOtherConnectionKeySlipsInUnderAKnownName()
    {
        Charter before = test::teamCharter();
        const auto link = [](int key) {
            return ConnectionKey { .gateway = GatewayId(u"prod-1"_s), .key = test::fixedKey(key).publicKey(), .fromMs = 0, .untilMs = {}, .revokedAtMs = {}, .proof = {}, .seat = {} };
        };
        before.people[0].connections = { link(201) };
        Charter after = before;
        after.people[0].connections = { link(202) };
        const auto changes = changesBetween(&before, after);
        QCOMPARE(kinds(changes), QList { Kind::Connections });
        QCOMPARE(changes.first().before, QStringList { u"prod-1 "_s + link(201).key.fingerprint().first(16) });
        QCOMPARE(changes.first().after, QStringList { u"prod-1 "_s + link(202).key.fingerprint().first(16) });
        after = before;
        after.people[0].connections[0].untilMs = 5; // it ended
        QCOMPARE(changesBetween(&before, after).first().after, QStringList());
    }

    void anotherOrderOfRulesIsAChange()
    {
        Charter before = withRule();
        before.rules.append(before.rules[0]);
        before.rules[1].id = RuleId(u"other"_s);
        Charter after = before;
        after.rules.move(0, 1);
        const auto changes = changesBetween(&before, after);
        QCOMPARE(kinds(changes), QList { Kind::RuleOrder });
        QCOMPARE(changes[0].before, (QStringList { u"prod"_s, u"other"_s }));
        QCOMPARE(changes[0].after, (QStringList { u"other"_s, u"prod"_s }));
    }

    void aFirstCharterIsAllNew()
    {
        const auto changes = kinds(changesBetween(nullptr, withRule()));
        QCOMPARE(changes.first(), Kind::TeamFounded);
        for (const Kind kind : { Kind::Threshold, Kind::PersonAdded, Kind::KeyAdded, Kind::SeatAdded, Kind::GatewayAdded, Kind::RuleAdded, Kind::RecoveryAdded })
            QVERIFY(changes.contains(kind));
    }
};

QTEST_GUILESS_MAIN(tst_CharterDiff)
#include "tst_CharterDiff.moc"
