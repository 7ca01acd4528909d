// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/CharterDraft.h"

#include "tests/support/People.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;
using namespace countersign::team;

namespace {

constexpr qint64 laterMs = test::charterStartMs + 1000;

SignedCharter read(const Charter &charter, const QList<int> &signers = { 1, 2 })
{
    return readCharter(test::signedCharter(charter, signers)).value();
}

JoinRequest request(int number, int seat, const QString &name = {})
{
    const Person made = test::person(number, { Role::SecurityOperator }, seat);
    return { .person = made.id, .name = name.isEmpty() ? made.name : name, .roles = made.roles, .key = made.keys[0].key, .proof = made.keys[0].proof,
             .seat = test::seatRecord(seat), .sameSeat = false, .connections = {}, .madeAtMs = test::charterStartMs };
}

Rule rule(int approvals, int seats = 1)
{
    Rule made;
    made.id = RuleId(u"prod"_s);
    made.approvals = approvals;
    made.seats = seats;
    made.roles = { Role::SecurityOperator };
    return made;
}

}

class tst_CharterDraft : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSuccessorIsTheNextVersionFromNowForNinetyDays()
    {
        const SignedCharter current = read(test::teamCharter());
        const auto next = CharterDraft::successorOf(current).finished(laterMs);
        QVERIFY2(next.has_value(), next ? "" : qPrintable(next.error().detail));
        QCOMPARE(next->version, 2);
        QVERIFY(next->previous == current.digest);
        QCOMPARE(next->validFromMs, laterMs);
        QCOMPARE(next->validUntilMs, laterMs + Charter::longestValidityMs);
        QVERIFY(next->people == current.charter.people);
    }

    void aTeamIsFoundedByTheTrialsAdminAndThoseWhoAskedToJoin()
    {
        CharterDraft draft = CharterDraft::founding(u"Our team"_s, read(test::trialCharter(), { 1 }));
        QVERIFY(draft.isFounding());
        QCOMPARE(draft.charter().people.size(), 1); // the practice partner is not promoted
        QCOMPARE(draft.finished(laterMs).error().code, ErrorCode::RuleUnmeetable); // one admin alone
        QVERIFY(draft.admit(request(2, 2), { Role::Admin, Role::SecurityOperator }, laterMs).has_value());
        QVERIFY(draft.lacksRecovery(laterMs));
        QCOMPARE(draft.finished(laterMs).error().code, ErrorCode::RuleUnmeetable);
        draft.setRecovery(test::recoveryKey());
        QVERIFY(!draft.lacksRecovery(laterMs));
        QVERIFY(draft.setGateway(test::gatewayRecord(u"prod-1"_s, Environment::Prod)).has_value());
        const auto first = draft.finished(laterMs);
        QVERIFY2(first.has_value(), first ? "" : qPrintable(first.error().detail));
        QCOMPARE(first->version, 1);
        QVERIFY(!first->trial && !first->previous);
        QCOMPARE(first->team, u"Our team"_s);
        QCOMPARE(first->gateways.size(), 3);
        QVERIFY(!first->people[1].keys[0].sameSeat);
    }

    void itBeginsNoEarlierThanTheTrialAndTheRequestsInIt()
    {
        // The clock here was put back, and theirs is ahead of it.
        CharterDraft draft = CharterDraft::founding(u"Our team"_s, read(test::trialCharter(), { 1 }));
        JoinRequest ahead = request(2, 2);
        draft.setRecovery(test::recoveryKey());
        QVERIFY(draft.admit(ahead, { Role::Admin, Role::SecurityOperator }, test::charterStartMs - 5000).has_value());
        draft.setRecovery(test::recoveryKey());
        QCOMPARE(draft.finished(test::charterStartMs - 5000)->validFromMs, test::charterStartMs);
        CharterDraft other = CharterDraft::founding(u"Our team"_s, read(test::trialCharter(), { 1 }));
        ahead.madeAtMs = laterMs + 2000;
        QVERIFY(other.admit(ahead, { Role::Admin, Role::SecurityOperator }, laterMs).has_value());
        other.setRecovery(test::recoveryKey());
        const auto first = other.finished(laterMs);
        QVERIFY2(first.has_value(), first ? "" : qPrintable(first.error().detail));
        QCOMPARE(first->validFromMs, laterMs + 2000);
        QCOMPARE(first->people[1].keys[0].fromMs, laterMs + 2000);
    }

    void aTeamIsNamedOnce()
    {
        CharterDraft draft = CharterDraft::founding(u"Our team"_s, read(test::trialCharter(), { 1 }));
        QVERIFY(draft.setTeam(u"  Night   shift "_s).has_value());
        QCOMPARE(draft.charter().team, u"Night shift"_s);
        QCOMPARE(draft.setTeam(u" "_s).error().code, ErrorCode::Malformed);
        QCOMPARE(draft.setTeam(QString(81, u'a')).error().code, ErrorCode::Malformed);
        CharterDraft next = CharterDraft::successorOf(read(test::teamCharter()));
        QCOMPARE(next.setTeam(u"Other"_s).error().code, ErrorCode::NotEligible);
    }

    void somebodyAtAnothersSeatIsMarkedUntilTheyRepeatIt()
    {
        CharterDraft draft = CharterDraft::successorOf(read(test::teamCharter()));
        QVERIFY(draft.admit(request(3, 1), { Role::Auditor }, laterMs).has_value());
        QVERIFY(draft.charter().people[2].keys[0].sameSeat);
        const auto two = draft.finished(laterMs);
        QVERIFY2(two.has_value(), two ? "" : qPrintable(two.error().detail));
        // The same person again, from a seat of their own, with the key made there.
        JoinRequest again = request(3, 3);
        const crypto::SigningKey key = test::fixedKey(33);
        again.key = key.publicKey();
        again.proof = key.sign(possessionText(again.person, again.seat.id, again.key)).value();
        CharterDraft repeated = CharterDraft::successorOf(read(*two, { 1, 2, 3 }));
        QVERIFY(repeated.admit(again, { Role::Auditor }, laterMs + 1).has_value());
        const Person &person = repeated.charter().people[2];
        QCOMPARE(person.keys.size(), 2);
        QVERIFY(!person.keys[0].isValidAt(laterMs + 1));
        QVERIFY(!person.keyAt(laterMs + 1)->sameSeat);
        QVERIFY(repeated.finished(laterMs + 1).has_value());
    }

    void whoCannotJoinIsRefused()
    {
        CharterDraft draft = CharterDraft::successorOf(read(test::teamCharter()));
        QCOMPARE(draft.admit(request(3, 3, u"Test p\u0435rson 2"_s), { Role::Viewer }, laterMs).error(), (Error { ErrorCode::SamePerson, u"name"_s }));
        QCOMPARE(draft.admit(request(2, 3, u"Somebody else"_s), { Role::Viewer }, laterMs).error(), (Error { ErrorCode::NotEligible, u"id"_s }));
        QCOMPARE(draft.admit(request(2, 2), { Role::Viewer }, laterMs).error(), (Error { ErrorCode::SamePerson, u"key"_s }));
        QCOMPARE(draft.admit(request(3, 3), {}, laterMs).error().code, ErrorCode::Malformed);
        CharterDraft trial = CharterDraft::successorOf(read(test::trialCharter(), { 1 }));
        QCOMPARE(trial.admit(request(3, 3), { Role::Admin }, laterMs).error(), (Error { ErrorCode::NotEligible, u"trial"_s }));
        QCOMPARE(draft.charter().people.size(), 2);
    }

    void aRevocationSaysSinceWhenTheKeyIsDoubted()
    {
        CharterDraft draft = CharterDraft::successorOf(read(test::teamCharter()));
        QVERIFY(draft.admit(request(3, 3), { Role::Admin, Role::SecurityOperator }, laterMs).has_value());
        QVERIFY(draft.revoke(test::personId(2), test::charterStartMs + 5, laterMs).has_value());
        const VoteKey &key = draft.charter().people[1].keys[0];
        QCOMPARE(key.revokedAtMs, laterMs);
        QCOMPARE(key.doubtedSinceMs, test::charterStartMs + 5);
        draft.setRecovery(test::recoveryKey()); // two charter admins are left
        QVERIFY(draft.finished(laterMs).has_value());
        QCOMPARE(draft.revoke(test::personId(2), 0, laterMs).error().code, ErrorCode::NotFound); // there is none any more
        QCOMPARE(draft.revoke(test::personId(9), 0, laterMs).error().code, ErrorCode::NotFound);
    }

    void aDoubtIsNeverLaterThanTheRevocation()
    {
        CharterDraft draft = CharterDraft::successorOf(read(test::teamCharter()));
        QVERIFY(draft.revoke(test::personId(2), laterMs + 500, laterMs).has_value());
        QCOMPARE(draft.charter().people[1].keys[0].doubtedSinceMs, laterMs);
    }

    void whoLeavesTakesTheirSeatAlong()
    {
        CharterDraft draft = CharterDraft::successorOf(read(test::teamCharter()));
        QVERIFY(draft.admit(request(3, 3), { Role::Admin, Role::SecurityOperator }, laterMs).has_value());
        QVERIFY(!draft.charter().recovery); // three have none
        QVERIFY(draft.remove(test::personId(2)).has_value());
        QVERIFY(!draft.charter().seat(test::seatRecord(2).id));
        QVERIFY(draft.charter().seat(test::seatRecord(3).id));
        QVERIFY(draft.lacksRecovery(laterMs));
        QCOMPARE(draft.remove(test::personId(2)).error().code, ErrorCode::NotFound);
    }

    void aRuleThatNobodyCanMeetIsRefused()
    {
        CharterDraft draft = CharterDraft::successorOf(read(test::teamCharter()));
        QCOMPARE(draft.setRule(rule(3), laterMs).error().code, ErrorCode::RuleUnmeetable);
        QCOMPARE(draft.setRule(rule(2, 2), laterMs).error().code, ErrorCode::RuleUnmeetable); // stock gateways carry no votes
        QVERIFY(draft.setRule(rule(2), laterMs).has_value());
        QVERIFY(draft.setRule(rule(1), laterMs).has_value());
        QCOMPARE(draft.charter().rules.size(), 1);
        QCOMPARE(draft.charter().rules[0].approvals, 1);
        QVERIFY(draft.removeRule(RuleId(u"prod"_s)).has_value());
        QCOMPARE(draft.removeRule(RuleId(u"prod"_s)).error().code, ErrorCode::NotFound);
    }

    void aChangeOfPeopleThatStrandsARuleIsRefusedAtTheEnd()
    {
        CharterDraft draft = CharterDraft::successorOf(read(test::teamCharter()));
        QVERIFY(draft.setRule(rule(2), laterMs).has_value());
        QVERIFY(draft.setRoles(test::personId(2), { Role::Admin }).has_value());
        QCOMPARE(draft.obstacles(laterMs).size(), 1);
        QCOMPARE(draft.finished(laterMs).error().code, ErrorCode::RuleUnmeetable);
    }

    void theOrderOfRulesIsKeptAndChanged()
    {
        CharterDraft draft = CharterDraft::successorOf(read(test::teamCharter()));
        for (const QString &id : { u"a"_s, u"b"_s, u"c"_s }) {
            Rule made = rule(2);
            made.id = RuleId(id);
            QVERIFY(draft.setRule(made, laterMs).has_value());
        }
        QVERIFY(draft.moveRule(RuleId(u"c"_s), 0).has_value());
        QCOMPARE(draft.charter().rules[0].id.text(), u"c"_s);
        QVERIFY(draft.moveRule(RuleId(u"c"_s), 99).has_value());
        QCOMPARE(draft.charter().rules[2].id.text(), u"c"_s);
        QCOMPARE(draft.moveRule(RuleId(u"x"_s), 0).error().code, ErrorCode::NotFound);
    }

    void theThresholdStaysPossible()
    {
        CharterDraft draft = CharterDraft::successorOf(read(test::teamCharter()));
        QCOMPARE(draft.setThreshold(1, laterMs).error().code, ErrorCode::RuleUnmeetable);
        QCOMPARE(draft.setThreshold(3, laterMs).error().code, ErrorCode::RuleUnmeetable);
        for (const int number : { 3, 4 })
            QVERIFY(draft.admit(request(number, number), { Role::Admin }, laterMs).has_value());
        QVERIFY(draft.setThreshold(3, laterMs).has_value());
        QCOMPARE(draft.setThreshold(4, laterMs).error().code, ErrorCode::RuleUnmeetable);
        QVERIFY(draft.setRoles(test::personId(4), { Role::Viewer }).has_value());
        QCOMPARE(draft.charter().threshold, 2);
        QVERIFY(draft.finished(laterMs).has_value());
    }

    void gatewaysAreAddedChangedAndRemoved()
    {
        CharterDraft draft = CharterDraft::successorOf(read(test::teamCharter()));
        QVERIFY(draft.setGateway(test::gatewayRecord(u"dev-1"_s, Environment::Prod)).has_value());
        QCOMPARE(draft.charter().gateways.size(), 3);
        QVERIFY(draft.removeGateway(GatewayId(u"dev-1"_s)).has_value());
        QCOMPARE(draft.removeGateway(GatewayId(u"dev-1"_s)).error().code, ErrorCode::NotFound);
        CharterDraft trial = CharterDraft::successorOf(read(test::trialCharter(), { 1 }));
        QCOMPARE(trial.setGateway(test::gatewayRecord(u"dev-1"_s, Environment::Prod)).error().code, ErrorCode::RuleUnmeetable);
    }

    void connectionKeysAreTakenOverWithTheRequest()
    {
        const auto link = [](int person, const QString &gateway, int key, int seat) {
            const crypto::SigningKey made = test::fixedKey(key);
            return ConnectionKey { .gateway = GatewayId(gateway), .key = made.publicKey(), .fromMs = 0, .untilMs = {}, .revokedAtMs = {},
                                   .proof = made.sign(possessionText(test::personId(person), test::seatRecord(seat).id, made.publicKey())).value(), .seat = test::seatRecord(seat).id };
        };
        CharterDraft draft = CharterDraft::successorOf(read(test::teamCharter()));
        JoinRequest first = request(3, 3);
        first.connections = { link(3, u"prod-1"_s, 201, 3), link(3, u"prod-2"_s, 202, 3) };
        QVERIFY(draft.admit(first, { Role::Auditor }, laterMs).has_value());
        const auto links = [&draft] { return draft.charter().person(test::personId(3))->connections; };
        QCOMPARE(links().size(), 2);
        QCOMPARE(links()[0].fromMs, laterMs);
        QVERIFY(!links()[0].untilMs);
        QVERIFY(draft.charter().seat(first.seat.id));
        const auto finished = draft.finished(laterMs);
        QVERIFY2(finished, finished ? "" : qPrintable(finished.error().detail));

        // The same key is nobody else's.
        JoinRequest thief = request(4, 4);
        thief.connections = { link(4, u"prod-1"_s, 201, 4) };
        QCOMPARE(draft.admit(thief, { Role::Auditor }, laterMs).error(), (Error { ErrorCode::SamePerson, u"key"_s }));

        // A new vote key at the same seat: what the request says again stays, another key for a gateway takes the place of the first.
        JoinRequest again = first;
        again.key = test::fixedKey(33).publicKey();
        again.proof = test::fixedKey(33).sign(possessionText(first.person, first.seat.id, again.key)).value();
        again.connections = { first.connections[0], link(3, u"prod-2"_s, 203, 3) };
        QVERIFY(draft.admit(again, { Role::Auditor }, laterMs + 10).has_value());
        QCOMPARE(links().size(), 3);
        QVERIFY(!links()[0].untilMs);
        QCOMPARE(links()[1].untilMs, std::optional(laterMs + 10));
        QCOMPARE(links()[2].fromMs, laterMs + 10);

        // Another seat, and a request without connections: the old seat's devices are theirs no longer.
        JoinRequest moved = request(3, 5);
        moved.key = test::fixedKey(34).publicKey();
        moved.proof = test::fixedKey(34).sign(possessionText(first.person, moved.seat.id, moved.key)).value();
        QVERIFY(draft.admit(moved, { Role::Auditor }, laterMs + 20).has_value());
        QVERIFY(std::ranges::all_of(links(), [](const ConnectionKey &each) { return each.untilMs.has_value(); }));
        const auto last = draft.finished(laterMs + 20);
        QVERIFY2(last, last ? "" : qPrintable(last.error().detail));
    }

    void noConnectionKeyIsTakenOverFromASharedSeat()
    {
        CharterDraft draft = CharterDraft::successorOf(read(test::teamCharter()));
        JoinRequest shared = request(3, 2); // the second person's seat
        const crypto::SigningKey key = test::fixedKey(201);
        shared.connections = { { .gateway = GatewayId(u"prod-1"_s), .key = key.publicKey(), .fromMs = 0, .untilMs = {}, .revokedAtMs = {},
                                 .proof = key.sign(possessionText(shared.person, shared.seat.id, key.publicKey())).value(), .seat = shared.seat.id } };
        QVERIFY(draft.admit(shared, { Role::Auditor }, laterMs).has_value());
        QVERIFY(draft.charter().person(shared.person)->keys[0].sameSeat);
        QVERIFY(draft.charter().person(shared.person)->connections.isEmpty());
    }

    void aliasesAndRolesAreOfSomebody()
    {
        CharterDraft draft = CharterDraft::successorOf(read(test::teamCharter()));
        QVERIFY(draft.setAliases(test::personId(1), { u"device:1"_s }).has_value());
        QCOMPARE(draft.charter().people[0].aliases, QStringList { u"device:1"_s });
        QCOMPARE(draft.setAliases(test::personId(9), {}).error().code, ErrorCode::NotFound);
        QCOMPARE(draft.setAliases(test::personId(2), { u"device:2"_s, u"device:1"_s }).error(), (Error { ErrorCode::SamePerson, u"alias test-person-1"_s }));
        QCOMPARE(draft.setAliases(test::personId(2), { u"device:2"_s, u"device:2"_s }).error(), (Error { ErrorCode::SamePerson, u"alias test-person-2"_s }));
        QCOMPARE(draft.setAliases(test::personId(2), { u"device:2"_s, u"somebody"_s }).error(), (Error { ErrorCode::Malformed, u"alias somebody"_s }));
        QCOMPARE(draft.setAliases(test::personId(2), QStringList(65, u"device:2"_s)).error(), (Error { ErrorCode::TooLarge, u"aliases"_s }));
        QVERIFY(draft.charter().people[1].aliases.isEmpty()); // what is refused changes nothing
        QVERIFY(draft.setAliases(test::personId(1), { u"device:1"_s, u"channel:irc:one"_s }).has_value()); // one's own is no clash
        QVERIFY(draft.setAliases(test::personId(1), {}).has_value());
        QVERIFY(draft.setAliases(test::personId(2), { u"device:1"_s }).has_value());
        QCOMPARE(draft.setRoles(test::personId(9), { Role::Viewer }).error().code, ErrorCode::NotFound);
        QCOMPARE(draft.setRoles(test::personId(1), {}).error().code, ErrorCode::Malformed);
    }
};

QTEST_GUILESS_MAIN(tst_CharterDraft)
#include "tst_CharterDraft.moc"
