// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/TeamWords.h"

#include "tests/widgets/team/TeamStage.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using namespace countersign::test;


class tst_TeamWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachRoleAndRightHasItsOwnWords()
    {
        QSet<QString> words;
        for (const facts::Role role : team::allRoles)
            words.insert(TeamWords::role(role));
        for (const team::Right right : team::allRights)
            words.insert(TeamWords::right(right));
        QCOMPARE(words.size(), qsizetype(team::allRoles.size() + team::allRights.size()));
        QVERIFY(!words.contains(QString()));
    }

    void anObstacleSaysWhatIsMissingAndWhere()
    {
        const team::RuleObstacle obstacle { .kind = team::RuleObstacle::Kind::TooFewPeople, .rule = RuleId(u"deletes"_s), .needed = 3, .there = 2, .environments = { facts::Environment::Prod } };
        QCOMPARE(TeamWords::obstacle(obstacle), u"Nobody could meet rule deletes in prod: it needs 3 people with its roles and a valid key, and there are 2."_s);
        team::RuleObstacle seats = obstacle;
        seats.kind = team::RuleObstacle::Kind::SeatsNeedInterlock;
        QVERIFY(TeamWords::obstacle(seats).contains(u"carries no votes from seat to seat"_s));
        // A rule's name is outside text: it neither hides characters nor fills in places of the sentence.
        team::RuleObstacle odd = obstacle;
        odd.rule = RuleId(u"%3\u202e"_s);
        QVERIFY(TeamWords::obstacle(odd).contains(u"%3\u27e8U+202E\u27e9"_s));
    }

    void refusalsAreSaidAsExactlyAsTheyAreKnown_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("says");
        QTest::newRow("older") << ErrorCode::NotInForce << u"older"_s << u"older version"_s;
        QTest::newRow("fork") << ErrorCode::NotInForce << u"fork"_s << u"another line of versions"_s;
        QTest::newRow("run out") << ErrorCode::NotInForce << u"ran-out"_s << u"has run out"_s;
        QTest::newRow("older than the trial") << ErrorCode::NotInForce << u"before-trial"_s << u"begins before the trial of this seat"_s;
        QTest::newRow("not listed") << ErrorCode::NotEligible << u"not-listed"_s << u"does not list this seat"_s;
        QTest::newRow("trial") << ErrorCode::NotEligible << u"trial"_s << u"A trial belongs"_s;
        QTest::newRow("id") << ErrorCode::NotEligible << u"id"_s << u"has this id"_s;
        QTest::newRow("role") << ErrorCode::NotEligible << u"role"_s << u"Only a charter admin"_s;
        QTest::newRow("name") << ErrorCode::SamePerson << u"name"_s << u"looks like"_s;
        QTest::newRow("key") << ErrorCode::SamePerson << u"key"_s << u"lists this key"_s;
        QTest::newRow("draft") << ErrorCode::Busy << u"draft"_s << u"Another draft"_s;
        QTest::newRow("an alias of another") << ErrorCode::SamePerson << u"alias test-person-2"_s << u"test-person-2 has one of these already"_s;
        QTest::newRow("no alias") << ErrorCode::Malformed << u"alias a\u202eb"_s << u"spaces: a\u27e8U+202E\u27e9b"_s;
        QTest::newRow("too many aliases") << ErrorCode::TooLarge << u"aliases"_s << u"More than 64"_s;
        QTest::newRow("recovery") << ErrorCode::RuleUnmeetable << u"two charter admins need a recovery key"_s << u"recovery key is needed"_s;
        QTest::newRow("threshold") << ErrorCode::RuleUnmeetable << u"3 of 3 charter admins"_s << u"threshold"_s;
        QTest::newRow("a rule") << ErrorCode::RuleUnmeetable << u"prod"_s << u"meet rule prod"_s;
        QTest::newRow("anything else") << ErrorCode::DiskFull << QString() << u"The disk is full."_s;
    }
    void refusalsAreSaidAsExactlyAsTheyAreKnown()
    {
        QFETCH(const ErrorCode, code);
        QFETCH(const QString, detail);
        QFETCH(const QString, says);
        QVERIFY2(TeamWords::refusal({ code, detail }).contains(says), qPrintable(TeamWords::refusal({ code, detail })));
    }

    void aCharterSaysHowLongItHolds()
    {
        using Stage = team::CharterLife::Stage;
        QCOMPARE(TeamWords::life({ Stage::InForce, 50 }, charterStartMs), u"in force until 2026-09-21"_s);
        QVERIFY(TeamWords::life({ Stage::RanOut, 0 }, charterStartMs).contains(u"ran out on 2026-09-21"_s));
        QVERIFY(TeamWords::life({ Stage::RenewalOffered, 5 }, charterStartMs).contains(u"within 5"_s));
    }

    void signaturesNameWhoIsOpen()
    {
        const facts::Charter charter = teamCharter();
        const auto half = team::signaturesOf(nullptr, charter, signedCharter(charter, { 1 }));
        const QString words = TeamWords::signatures(half, charter);
        QVERIFY(words.contains(u"1 of 2"_s));
        QVERIFY(words.contains(u"Test person 2"_s));
        QVERIFY(!words.contains(u"Test person 1"_s));
    }

    void nothingSeenIsNotNothingChanged()
    {
        QVERIFY(TeamWords::replayed({}).contains(u"nothing can be said"_s));
        team::Replayed some;
        some.requests = 3;
        QVERIFY(TeamWords::replayed(some).contains(u"none"_s));
        some.unreadable = 2;
        QVERIFY(TeamWords::replayed(some).contains(u"unknown"_s));
    }

    void aRuleSaysWhatItHoldsAndWhatItNeeds()
    {
        facts::Rule rule;
        rule.kinds = { u"exec"_s };
        rule.environments = { facts::Environment::Prod };
        rule.commandPatterns = { u"rm *"_s };
        rule.roles = { facts::Role::SecurityOperator };
        QCOMPARE(TeamWords::scope(rule), u"exec in prod, commands rm *"_s);
        QVERIFY(TeamWords::demand(rule).contains(u"security operator"_s));
        QCOMPARE(TeamWords::scope(facts::Rule {}), u"every action in every environment"_s);
    }
};

QTEST_MAIN(tst_TeamWords)
#include "tst_TeamWords.moc"
