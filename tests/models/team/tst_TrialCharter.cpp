// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/TrialCharter.h"

#include "models/team/CharterCheck.h"
#include "tests/support/People.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;
using namespace countersign::team;

namespace {

Newcomer newcomer(int number, QList<Role> roles)
{
    const Person made = test::person(number, std::move(roles));
    return { .id = made.id, .name = made.name, .roles = made.roles, .key = made.keys[0].key, .proof = made.keys[0].proof };
}

Charter firstCharter()
{
    return trial::first(u"Test team"_s, newcomer(1, { Role::SecurityOperator }), test::seatRecord(1), test::charterStartMs);
}

}

class tst_TrialCharter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstCharterIsATrialThatItsOneAdminSigns()
    {
        const Charter charter = firstCharter();
        QVERIFY(charter.trial);
        QVERIFY(!charter.practice);
        QCOMPARE(charter.version, 1);
        QVERIFY(charter.people[0].has(Role::Admin));
        QVERIFY(charter.people[0].has(Role::SecurityOperator));
        const auto made = readCharter(test::signedCharter(charter, { 1 }));
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().detail));
        QVERIFY(checkFounding(*made).has_value());
    }

    void itsRulesHoldEverythingForTwoSecurityOperators()
    {
        QStringList kinds;
        for (const Rule &rule : trial::rules()) {
            kinds += rule.kinds;
            QCOMPARE(rule.approvals, 2);
            QCOMPARE(rule.roles, QList { Role::SecurityOperator });
            QVERIFY(rule.environments.isEmpty() && rule.commandPatterns.isEmpty() && rule.agentPatterns.isEmpty());
        }
        QCOMPARE(kinds, (QStringList { u"exec"_s, u"plugin"_s, u"system-agent"_s }));
    }

    void aSecondPersonAtTheSeatIsMarked()
    {
        const Charter before = firstCharter();
        const auto after = trial::withPerson(before, newcomer(2, { Role::SecurityOperator }), test::seatRecord(1).id, test::charterStartMs + 5);
        QVERIFY(after.has_value());
        QVERIFY(after->trial);
        QVERIFY(after->people[1].keys[0].sameSeat);
        QVERIFY(!after->people[0].keys[0].sameSeat);
        const auto current = readCharter(test::signedCharter(before, { 1 }));
        const auto next = readCharter(test::signedCharter(*after, { 1, 2 }));
        QVERIFY(next.has_value());
        QVERIFY(checkSuccession(*current, *next).has_value());
    }

    void aSecondCharterAdminIsRefused()
    {
        const auto refused = trial::withPerson(firstCharter(), newcomer(2, { Role::Admin }), test::seatRecord(1).id, test::charterStartMs);
        QCOMPARE(refused.error().code, ErrorCode::NotEligible);
    }

    void aNameThatLooksLikeAnotherIsRefused()
    {
        Newcomer second = newcomer(2, { Role::SecurityOperator });
        second.name = u"T\u0435ST PERSON 1"_s;
        QCOMPARE(trial::withPerson(firstCharter(), second, test::seatRecord(1).id, test::charterStartMs).error().code, ErrorCode::SamePerson);
    }

    void aGatewayIsAddedOrReplaced()
    {
        const auto dev = trial::withGateway(firstCharter(), test::gatewayRecord(u"one"_s, Environment::Dev), test::charterStartMs);
        QVERIFY(dev.has_value());
        const auto stage = trial::withGateway(*dev, test::gatewayRecord(u"one"_s, Environment::Stage), test::charterStartMs);
        QCOMPARE(stage->gateways.size(), 1);
        QCOMPARE(stage->gateways[0].environment, Environment::Stage);
        QCOMPARE(stage->version, 3);
        QVERIFY(checkSuccession(*readCharter(test::signedCharter(*dev, { 1 })), *readCharter(test::signedCharter(*stage, { 1 }))).has_value());
    }

    void aGatewayIsTakenOut()
    {
        const auto two = trial::withGateway(*trial::withGateway(firstCharter(), test::gatewayRecord(u"one"_s, Environment::Dev), test::charterStartMs),
            test::gatewayRecord(u"two"_s, Environment::Dev), test::charterStartMs);
        const auto left = trial::withoutGateway(*two, GatewayId(u"one"_s), test::charterStartMs);
        QCOMPARE(left->gateways.size(), 1);
        QCOMPARE(left->gateways[0].id, GatewayId(u"two"_s));
        QVERIFY(checkSuccession(*readCharter(test::signedCharter(*two, { 1 })), *readCharter(test::signedCharter(*left, { 1 }))).has_value());
        QCOMPARE(trial::withoutGateway(*left, GatewayId(u"one"_s), test::charterStartMs).error().code, ErrorCode::NotFound);
    }

    void itsAdminIsTheOneWhoSignsTheNext()
    {
        Charter charter = firstCharter();
        QCOMPARE(trial::admin(charter)->id, charter.people[0].id);
        charter.trial = false; // several sign that one
        QVERIFY(!trial::admin(charter));
    }

    void prodIsRefusedInATrial()
    {
        const auto prod = trial::withGateway(firstCharter(), test::gatewayRecord(u"one"_s, Environment::Prod), test::charterStartMs);
        QCOMPARE(prod.error().code, ErrorCode::RuleUnmeetable);
    }
};

QTEST_GUILESS_MAIN(tst_TrialCharter)
#include "tst_TrialCharter.moc"
