// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/CaseEntries.h"

#include "tests/support/People.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::approvals;
using facts::EntryKind;

namespace {

constexpr auto secretText = "touch \u202eoutside text"; // what a gateway said

Case asked()
{
    const QByteArray record = QByteArray(R"({"id":"r1","createdAtMs":1000,"expiresAtMs":2000,"request":{"command":")") + secretText + R"("}})";
    Case item;
    item.request = facts::Request::parse(record, facts::ActionKind::Exec).value();
    item.request.gateway = GatewayId(u"dev-1"_s);
    item.request.bootId = u"boot-1"_s;
    item.key = { item.request.gateway, item.request.id };
    item.action = facts::Action::of(item.request).value();
    item.rule.id = RuleId(u"rule-1"_s);
    item.charter = crypto::sha256("charter");
    return item;
}

}

class CaseEntriesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRequestIsKeptAsReceivedAndAsSigned()
    {
        const auto item = asked();
        const auto draft = entries::requestSeen(item);
        QCOMPARE(draft.entry.kind, EntryKind::RequestSeen);
        const auto &fields = draft.entry.fields;
        QCOMPARE(fields.value("subject"_L1).toString(), u"dev-1/r1"_s);
        QCOMPARE(fields.value("boot"_L1).toString(), u"boot-1"_s);
        QCOMPARE(fields.value("kind"_L1).toString(), u"exec"_s);
        QCOMPARE(fields.value("action"_L1).toString(), item.action->digest().hex());
        QCOMPARE(fields.value("rule"_L1).toString(), u"rule-1"_s);
        QCOMPARE(fields.value("charter"_L1).toString(), item.charter.hex());
        QCOMPARE(fields.value("createdAt"_L1).toInteger(), 1000);
        QCOMPARE(fields.value("expiresAt"_L1).toInteger(), 2000);
        QCOMPARE(draft.contents.size(), 2);
        QCOMPARE(draft.contents[0].name, u"received"_s);
        QCOMPARE(draft.contents[0].bytes, item.request.received);
        QCOMPARE(draft.contents[1].name, u"action"_s);
        QCOMPARE(draft.contents[1].bytes, item.action->bytes());
        QVERIFY(!draft.entry.bytes().value().contains("outside text")); // a leaf stays when contents are deleted
    }

    void withoutAnActionThereIsNoDigestAndNoSecondContent()
    {
        auto item = asked();
        item.action.reset();
        const auto draft = entries::requestSeen(item);
        QVERIFY(draft.entry.fields.value("action"_L1).isNull());
        QCOMPARE(draft.contents.size(), 1);
        QVERIFY(entries::decisionSent(item, facts::Decision::Deny).entry.fields.value("action"_L1).isNull());
    }

    void aVoteHoldsItsNoteAndItsReasonLiesBeside()
    {
        auto note = crypto::SignedNote::fromText("a vote\n").value();
        QVERIFY(note.sign(u"p"_s, test::fixedKey(1)));
        const auto without = entries::voteCast(asked().key, note, {});
        QCOMPARE(without.entry.kind, EntryKind::VoteCast);
        QCOMPARE(without.entry.fields.value("note"_L1).toString().toUtf8(), note.bytes());
        QVERIFY(without.contents.isEmpty());
        const auto with = entries::voteCast(asked().key, note, "salt and reason");
        QCOMPARE(with.contents.size(), 1);
        QCOMPARE(with.contents[0].name, u"reason"_s);
        QCOMPARE(with.contents[0].bytes, "salt and reason");
        QCOMPARE(with.entry.bytes().value(), without.entry.bytes().value());
    }

    void aDecisionNamesTheVotesItRestsOn()
    {
        auto item = asked();
        item.votes = { CastVote { .vote = {}, .note = {}, .entry = 7, .reason = {} }, CastVote { .vote = {}, .note = {}, .entry = 9, .reason = {} } };
        const auto draft = entries::decisionSent(item, facts::Decision::Allow);
        QCOMPARE(draft.entry.kind, EntryKind::DecisionSent);
        QCOMPARE(draft.entry.fields.value("votes"_L1).toArray(), (QJsonArray { 7, 9 }));
        QCOMPARE(draft.entry.fields.value("decision"_L1).toString(), u"allow"_s);
        QCOMPARE(draft.entry.fields.value("action"_L1).toString(), item.action->digest().hex());
    }

    void aDecisionTakenWithItsLastVoteNamesItOnceItHasANumber()
    {
        auto item = asked();
        item.votes = { CastVote { .vote = {}, .note = {}, .entry = 7, .reason = {} } };
        const auto draft = entries::decisionSentWithVote(item, facts::Decision::Allow);
        QCOMPARE(draft.namesPrevious, u"votes"_s);
        QCOMPARE(draft.entry.fields, entries::decisionSent(item, facts::Decision::Allow).entry.fields);
        const auto pending = entries::together({ entries::requestSeen(item), draft });
        QCOMPARE(pending.size(), 2);
        QCOMPARE(pending[0].contents.size(), 2);
        QVERIFY(pending[0].namesPrevious.isEmpty());
        QCOMPARE(pending[1].namesPrevious, u"votes"_s);
        QCOMPARE(pending[1].entry.fields, draft.entry.fields);
    }

    void onlyWordsWeKnowReachALeaf()
    {
        gateway::ApprovalRecord record;
        record.status = u"allowed"_s;
        record.decision = u"<b>forged</b>"_s;
        record.resolverKind = u"device\u202e"_s;
        record.resolverId = u"somebody"_s;
        record.resolvedAtMs = std::numeric_limits<qint64>::max();
        record.raw = "{\"as\":\"it came\"}";
        const auto draft = entries::decisionRecorded(asked().key, record, true);
        const auto &fields = draft.entry.fields;
        QCOMPARE(draft.entry.kind, EntryKind::DecisionRecorded);
        QCOMPARE(fields.value("status"_L1).toString(), u"allowed"_s);
        QCOMPARE(fields.value("decision"_L1).toString(), u"other"_s);
        QCOMPARE(fields.value("resolverKind"_L1).toString(), u"other"_s);
        QCOMPARE(fields.value("resolvedAt"_L1).toInteger(), (qint64(1) << 53) - 1); // else it would have no canonical form
        QVERIFY(fields.value("ours"_L1).toBool());
        QCOMPARE(draft.contents.first().bytes, record.raw);
        QVERIFY(draft.entry.bytes().has_value());

        record.resolvedAtMs = -5;
        record.decision.clear();
        const auto early = entries::decisionRecorded(asked().key, record, false);
        QCOMPARE(early.entry.fields.value("resolvedAt"_L1).toInteger(), 0);
        QCOMPARE(early.entry.fields.value("decision"_L1).toString(), QString());
    }

    void anEndSaysHowItStood()
    {
        const auto closed = entries::caseClosed(asked(), CaseState::Expired, 1);
        QCOMPARE(closed.entry.kind, EntryKind::CaseClosed);
        QCOMPARE(closed.entry.fields.value("state"_L1).toString(), u"expired"_s);
        QCOMPARE(closed.entry.fields.value("allows"_L1).toInt(), 1);
        QCOMPARE(closed.entry.fields.value("needed"_L1).toInt(), 2);
        const auto unknown = entries::decisionUnknown(asked().key, ErrorCode::TimedOut);
        QCOMPARE(unknown.entry.kind, EntryKind::DecisionUnknown);
        QCOMPARE(unknown.entry.fields.value("code"_L1).toString(), name(ErrorCode::TimedOut));
        QCOMPARE(unknown.entry.fields.value("subject"_L1).toString(), u"dev-1/r1"_s);
    }
};

QTEST_GUILESS_MAIN(CaseEntriesTest)
#include "tst_CaseEntries.moc"
