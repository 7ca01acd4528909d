// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/CharterCheck.h"

#include "tests/support/People.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;
using namespace countersign::team;
using test::person;
using test::signedCharter;

namespace {

using Change = std::function<void(Charter &)>;

/// Not a trial: three charter admins of whom two must sign, at two seats, with a prod gateway and a rule.
Charter realCharter()
{
    Charter charter = test::trialCharter();
    charter.trial = false;
    charter.threshold = 2;
    charter.people = { person(1, { Role::Admin, Role::SecurityOperator }), person(2, { Role::Admin, Role::SecurityOperator }, 2),
                       person(3, { Role::Admin, Role::Auditor }, 2, true) };
    charter.seats = { test::seatRecord(1), test::seatRecord(2) };
    charter.gateways.append(test::gatewayRecord(u"prod-1"_s, Environment::Prod));
    Rule rule;
    rule.id = RuleId(u"prod"_s);
    rule.environments = { Environment::Prod };
    rule.roles = { Role::SecurityOperator };
    rule.seats = 2;
    charter.rules = { rule };
    return charter;
}

SignedCharter read(const Charter &charter, const QList<int> &signers)
{
    return readCharter(signedCharter(charter, signers)).value();
}

Charter successorOf(const Charter &charter)
{
    Charter next = charter;
    ++next.version;
    next.previous = charter.digest().value();
    return next;
}

}

Q_DECLARE_METATYPE(Change)

class tst_CharterCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void soundChartersAreRead()
    {
        for (const Charter &charter : { test::trialCharter(), realCharter() }) {
            const auto made = readCharter(signedCharter(charter, { 1 }));
            QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().detail));
            QVERIFY(made->charter == charter);
            QCOMPARE(made->digest, charter.digest().value());
        }
    }

    void unsoundChartersAreRefused_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, ErrorCode code, Change change) { QTest::newRow(name) << change << code; };
        row("valid for more than 90 days", ErrorCode::Malformed, [](Charter &c) { ++c.validUntilMs; });
        row("ends before it begins", ErrorCode::Malformed, [](Charter &c) { c.validUntilMs = c.validFromMs; });
        row("a seat id that is not its key's", ErrorCode::BadKey, [](Charter &c) { c.seats[0].id = SeatId(u"0000000000000000"_s); });
        row("a seat twice", ErrorCode::BadKey, [](Charter &c) { c.seats.append(c.seats[0]); });
        row("a person twice", ErrorCode::Malformed, [](Charter &c) { c.people.append(c.people[0]); });
        row("an id that is no file name", ErrorCode::Malformed, [](Charter &c) { c.people[0].id = PersonId(u"../x"_s); });
        row("names that look alike", ErrorCode::SamePerson, [](Charter &c) { c.people[1].name = u"T\u0435st p\u0435rson l"_s; });
        row("no name", ErrorCode::SamePerson, [](Charter &c) { c.people[1].name = u" "_s; });
        row("one alias of two people", ErrorCode::SamePerson, [](Charter &c) {
            c.people[0].aliases = { u"device:1"_s };
            c.people[1].aliases = { u"device:1"_s };
        });
        row("one key of two people", ErrorCode::SamePerson, [](Charter &c) { c.people[1].keys = c.people[0].keys; });
        row("a vote key that is the seat's", ErrorCode::SamePerson, [](Charter &c) { c.people[1].keys[0].key = c.seats[0].key; });
        row("a key from a seat that is not listed", ErrorCode::Malformed, [](Charter &c) { c.people[2].keys[0].seat = SeatId(u"x"_s); });
        row("a proof by another key", ErrorCode::BadSignature, [](Charter &c) { c.people[1].keys[0].proof = c.people[0].keys[0].proof; });
        row("a proof for another seat", ErrorCode::BadSignature, [](Charter &c) { c.people[1].keys[0].seat = c.seats[0].id; });
        row("no same-seat mark", ErrorCode::Malformed, [](Charter &c) { c.people[2].keys[0].sameSeat = false; });
        row("a gateway twice", ErrorCode::Malformed, [](Charter &c) { c.gateways.append(c.gateways[0]); });
        row("a practice gateway among real ones", ErrorCode::PracticeOnly, [](Charter &c) { c.gateways[0].id = GatewayId(u"practice"_s); });
        row("real gateways in practice", ErrorCode::PracticeOnly, [](Charter &c) { c.practice = true; });
        row("a rule twice", ErrorCode::Malformed, [](Charter &c) { c.rules.append(c.rules[0]); });
        row("a rule for more people than there are", ErrorCode::RuleUnmeetable, [](Charter &c) { c.rules[0].approvals = 3; });
        row("a rule for a role that nobody has", ErrorCode::RuleUnmeetable, [](Charter &c) { c.rules[0].roles = { Role::Viewer }; });
        row("a rule without roles", ErrorCode::RuleUnmeetable, [](Charter &c) { c.rules[0].roles.clear(); });
        row("a rule for more seats than votes", ErrorCode::RuleUnmeetable, [](Charter &c) { c.rules[0].seats = 3; });
        row("a rule for more seats than there are", ErrorCode::RuleUnmeetable, [](Charter &c) {
            c.people.remove(1, 2);
            c.people.append(person(2, { Role::Admin, Role::SecurityOperator }, 1, true));
            c.recovery = test::recoveryKey();
            c.seats.remove(1);
        });
        row("an empty pattern", ErrorCode::RuleUnmeetable, [](Charter &c) { c.rules[0].commandPatterns = { QString() }; });
        row("a pattern of more than 1,024 units", ErrorCode::RuleUnmeetable, [](Charter &c) { c.rules[0].commandPatterns = { QString(1025, u'*') }; });
        row("one signature is enough", ErrorCode::RuleUnmeetable, [](Charter &c) { c.threshold = 1; });
        row("all three must sign", ErrorCode::RuleUnmeetable, [](Charter &c) { c.threshold = 3; });
        row("doubted without being revoked", ErrorCode::Malformed, [](Charter &c) { c.people[0].keys[0].doubtedSinceMs = test::charterStartMs; });
        row("doubted only after the revocation", ErrorCode::Malformed, [](Charter &c) {
            c.people[0].keys[0].revokedAtMs = test::charterStartMs + 10;
            c.people[0].keys[0].doubtedSinceMs = test::charterStartMs + 11;
        });
        row("a recovery key beside three charter admins", ErrorCode::RuleUnmeetable, [](Charter &c) { c.recovery = test::recoveryKey(); });
        row("two charter admins without a recovery key", ErrorCode::RuleUnmeetable, [](Charter &c) { c.people[2].roles = { Role::Auditor }; });
        row("a recovery key that is a person's", ErrorCode::SamePerson, [](Charter &c) {
            c.people[2].roles = { Role::Auditor };
            c.recovery = test::recoveryKey();
            c.recovery->key = c.people[0].keys[0].key;
        });
        row("a recovery key that proves nothing", ErrorCode::BadSignature, [](Charter &c) {
            c.people[2].roles = { Role::Auditor };
            c.recovery = test::recoveryKey();
            c.recovery->seat = c.seats[1].id;
        });
        row("a recovery key from a seat that is not listed", ErrorCode::Malformed, [](Charter &c) {
            c.people[2].roles = { Role::Auditor };
            c.recovery = test::recoveryKey();
            c.recovery->seat = SeatId(u"x"_s);
        });
        row("a connection key that proves nothing", ErrorCode::BadSignature, [](Charter &c) {
            c.people[0].connections = { { .gateway = GatewayId(u"dev-1"_s), .key = test::fixedKey(9).publicKey(), .fromMs = 0, .untilMs = {}, .revokedAtMs = {},
                                          .proof = c.people[0].keys[0].proof, .seat = c.seats[0].id } };
        });
        row("a connection key that is somebody's vote key", ErrorCode::SamePerson, [](Charter &c) {
            c.people[1].connections = { { .gateway = GatewayId(u"dev-1"_s), .key = c.people[0].keys[0].key, .fromMs = 0, .untilMs = {}, .revokedAtMs = {},
                                          .proof = c.people[0].keys[0].proof, .seat = c.seats[0].id } };
        });
        row("a rule for two seats where both keys lie at one", ErrorCode::RuleUnmeetable, [](Charter &c) {
            c.people[1] = person(2, { Role::Admin, Role::SecurityOperator }, 1, true);
        });
        row("a single charter admin", ErrorCode::RuleUnmeetable, [](Charter &c) {
            c.people[1].roles.removeAll(Role::Admin);
            c.people[2].roles.removeAll(Role::Admin);
        });
        row("a trial with prod", ErrorCode::RuleUnmeetable, [](Charter &c) {
            c.trial = true;
            c.threshold = 1;
        });
    }
    void unsoundChartersAreRefused()
    {
        QFETCH(const Change, change);
        QFETCH(const ErrorCode, code);
        Charter charter = realCharter();
        change(charter);
        const auto made = readCharter(signedCharter(charter, { 1, 2 }));
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().code, code);
    }

    void twoCharterAdminsBothSign()
    {
        Charter charter = realCharter();
        charter.people[2].roles = { Role::Auditor };
        charter.recovery = test::recoveryKey();
        QVERIFY(readCharter(signedCharter(charter, {})).has_value());
    }

    void aTrialHasOneCharterAdminWhileOthersJoin()
    {
        Charter charter = test::trialCharter();
        charter.people[1].roles.append(Role::Admin);
        QCOMPARE(readCharter(signedCharter(charter, { 1 })).error().code, ErrorCode::RuleUnmeetable);
        charter.people.remove(1);
        QVERIFY(readCharter(signedCharter(charter, { 1 })).has_value()); // its rules cannot be met yet, which holds everything
    }

    void aFirstVersionIsSignedByItsOwnAdmins()
    {
        QVERIFY(checkFounding(read(realCharter(), { 1, 2 })).has_value());
        QVERIFY(checkFounding(read(realCharter(), { 2, 3 })).has_value());
        QCOMPARE(checkFounding(read(realCharter(), { 1 })).error().code, ErrorCode::BadSignature);
        QCOMPARE(checkFounding(read(realCharter(), { 1, 1 })).error().code, ErrorCode::BadSignature);
        QVERIFY(checkFounding(read(test::trialCharter(), { 1 })).has_value());
        QCOMPARE(checkFounding(read(test::trialCharter(), { 2 })).error().code, ErrorCode::BadSignature);
        QCOMPARE(checkFounding(read(successorOf(realCharter()), { 1, 2 })).error().code, ErrorCode::NotInForce);
    }

    void aSuccessorIsSignedByThePredecessorsAdmins()
    {
        const SignedCharter current = read(realCharter(), { 1, 2 });
        Charter next = successorOf(realCharter());
        next.people[0].roles = { Role::Viewer }; // person 1 is put out of office: their signature still counts
        next.people[1].roles = { Role::Admin, Role::SecurityOperator };
        next.recovery = test::recoveryKey(); // two charter admins are left
        next.rules.clear();
        QVERIFY(checkSuccession(current, read(next, { 1, 3 })).has_value());
        QCOMPARE(checkSuccession(current, read(next, { 2 })).error().code, ErrorCode::BadSignature);
    }

    void whoeverIsNewSignsToo()
    {
        const SignedCharter current = read(realCharter(), { 1, 2 });
        Charter next = successorOf(realCharter());
        next.people.append(person(4, { Role::Viewer }, 2, true));
        QCOMPARE(checkSuccession(current, read(next, { 1, 2 })).error().code, ErrorCode::BadSignature);
        QVERIFY(checkSuccession(current, read(next, { 1, 2, 4 })).has_value());
    }

    void aNewAdminsSignatureDoesNotCountForTheirOwnElection()
    {
        const SignedCharter current = read(realCharter(), { 1, 2 });
        Charter next = successorOf(realCharter());
        next.people.append(person(4, { Role::Admin }, 2, true));
        QCOMPARE(checkSuccession(current, read(next, { 1, 4 })).error().code, ErrorCode::BadSignature);
    }

    void aRevokedKeySignsNoCharter()
    {
        Charter charter = realCharter();
        charter.people[0].keys[0].revokedAtMs = test::charterStartMs + 10;
        const SignedCharter current = read(charter, { 1, 2 });
        Charter next = successorOf(charter);
        next.validFromMs += 10;
        next.recovery = test::recoveryKey(); // two charter admins are left
        next.rules.clear(); // one security operator is left
        QCOMPARE(checkSuccession(current, read(next, { 1, 2 })).error().code, ErrorCode::BadSignature);
        QVERIFY(checkSuccession(current, read(next, { 2, 3 })).has_value());
    }

    /// Every number of charter admins up to five, every threshold, every set of signers: in force exactly from the threshold on.
    void theThresholdIsWhatDecides()
    {
        for (int admins = 2; admins <= 5; ++admins) {
            Charter charter = test::teamCharter();
            charter.people.clear();
            charter.gateways.clear();
            for (int number = 1; number <= admins; ++number)
                charter.people.append(person(number, { Role::Admin }, 1, number > 1));
            charter.seats = { test::seatRecord(1) };
            if (admins != 2)
                charter.recovery.reset();
            for (int threshold = 1; threshold <= admins; ++threshold) {
                charter.threshold = threshold;
                const bool isAllowed = threshold >= 2 && (admins == 2 || threshold <= admins - 1);
                const auto sound = readCharter(signedCharter(charter, {}));
                QCOMPARE(sound.has_value(), isAllowed);
                if (!sound)
                    continue;
                const Charter next = test::nextVersion(charter);
                for (unsigned set = 0; set < (1U << admins); ++set) {
                    QList<int> signers;
                    for (int number = 1; number <= admins; ++number) {
                        if (set & (1U << (number - 1)))
                            signers.append(number);
                    }
                    QCOMPARE(checkFounding(read(charter, signers)).has_value(), signers.size() >= threshold);
                    QCOMPARE(checkSuccession(*sound, read(next, signers)).has_value(), signers.size() >= threshold);
                }
            }
        }
    }

    void theRecoveryKeyStandsForOneOfTwoAndForNobodyInAFirstVersion()
    {
        const Charter charter = test::teamCharter();
        const auto signedWith = [](const Charter &of, const QList<int> &signers) {
            crypto::SignedNote note = signedCharter(of, signers);
            if (!note.sign(QString(recoveryName), test::fixedKey(300)))
                qFatal("no signature");
            return readCharter(note).value();
        };
        const SignedCharter current = read(charter, { 1, 2 });
        const Charter next = test::nextVersion(charter);
        QVERIFY(checkSuccession(current, signedWith(next, { 1 })).has_value());
        QCOMPARE(checkSuccession(current, signedWith(next, {})).error().code, ErrorCode::BadSignature);
        QCOMPARE(checkFounding(signedWith(charter, { 1 })).error().code, ErrorCode::BadSignature);
        // Only the key that the charter before names: one that the next version brings along counts for nothing.
        Charter other = next;
        other.recovery.reset();
        other.people.append(person(3, { Role::Admin }, 2, true));
        QCOMPARE(checkSuccession(read(other, { 1, 2, 3 }), signedWith(test::nextVersion(other), { 1 })).error().code, ErrorCode::BadSignature);
    }

    void aSuccessorStaysInItsChain_data()
    {
        QTest::addColumn<Change>("change");
        const auto row = [](const char *name, Change change) { QTest::newRow(name) << change; };
        row("the same version", [](Charter &c) { c.version = 1; });
        row("a version left out", [](Charter &c) { c.version = 3; });
        row("another predecessor", [](Charter &c) { c.previous = crypto::sha256("another"); });
        row("no predecessor", [](Charter &c) { c.previous.reset(); });
        row("another team", [](Charter &c) { c.team = u"Other team"_s; });
        row("an earlier beginning", [](Charter &c) {
            --c.validFromMs;
            --c.validUntilMs;
            for (Person &each : c.people)
                each.keys[0].fromMs = 0;
        });
    }
    void aSuccessorStaysInItsChain()
    {
        QFETCH(const Change, change);
        const SignedCharter current = read(realCharter(), { 1, 2 });
        Charter next = successorOf(realCharter());
        change(next);
        QCOMPARE(checkSuccession(current, read(next, { 1, 2, 3 })).error().code, ErrorCode::NotInForce);
    }

    void aVersionBeginsNeitherBeforeItsPredecessorNorInTheFuture()
    {
        const SignedCharter current = read(realCharter(), { 1, 2 });
        const qint64 now = test::charterStartMs + 1'000'000;
        const auto at = [&](qint64 fromMs) {
            Charter next = successorOf(realCharter());
            next.validFromMs = fromMs;
            next.validUntilMs = fromMs + Charter::longestValidityMs;
            for (Person &each : next.people)
                each.keys[0].fromMs = 0;
            return checkTime(&current, read(next, { 1, 2 }), now);
        };
        QVERIFY(at(now).has_value());
        QVERIFY(at(test::charterStartMs).has_value());
        QCOMPARE(at(test::charterStartMs - 1).error().code, ErrorCode::NotInForce);
        QVERIFY(at(now + clockToleranceMs).has_value());
        QCOMPARE(at(now + clockToleranceMs + 1).error().code, ErrorCode::NotInForce);
        QCOMPARE(at(now + clockToleranceMs + 1).error().detail, u"not valid at this time"_s);
    }

    void aDateOfThePastBringsNoKeyBack()
    {
        Charter charter = realCharter();
        charter.people[0].keys[0].untilMs = test::charterStartMs + 1'000;
        const SignedCharter current = read(charter, { 1, 2 });
        const SignedCharter next = read(successorOf(charter), { 1, 2 }); // dated back to when both keys were good
        QVERIFY(checkSuccession(current, next).has_value());
        QVERIFY(checkTime(&current, next, test::charterStartMs + 999).has_value());
        QCOMPARE(checkTime(&current, next, test::charterStartMs + 1'000).error().code, ErrorCode::BadSignature);
        QVERIFY(checkTime(&current, read(successorOf(charter), { 2, 3 }), test::charterStartMs + 1'000).has_value());
    }

    void aTrialIsReplacedByNothingThatBeginsBeforeIt()
    {
        const Charter trial = test::trialCharter();
        Charter next = realCharter();
        QVERIFY(checkReplacement(trial, next).has_value()); // the same millisecond is no earlier
        next.validFromMs = trial.validFromMs - 1;
        QCOMPARE(checkReplacement(trial, next).error(), (Error { ErrorCode::NotInForce, u"before-trial"_s }));
    }

    void aTrialIsNotPromoted()
    {
        const SignedCharter trial = read(test::trialCharter(), { 1 });
        Charter next = realCharter();
        next.version = 2;
        next.previous = trial.digest;
        QCOMPARE(checkSuccession(trial, read(next, { 1, 2, 3 })).error().code, ErrorCode::NotInForce);
    }
};

QTEST_GUILESS_MAIN(tst_CharterCheck)
#include "tst_CharterCheck.moc"
