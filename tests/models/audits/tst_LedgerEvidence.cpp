// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/LedgerEvidence.h"
#include "models/audits/Readings.h"
#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;
using facts::Entry;
using facts::EntryKind;

namespace {

const QString subject = u"prod-1/req-1"_s;
const GatewayId gateway { u"prod-1"_s };

QByteArray receivedText()
{
    return R"({"id":"req-1","request":{"command":"touch x","toolCallId":"call-1","agentId":"dev"},"createdAtMs":1,"expiresAtMs":2})";
}

Entry voteBy(const QString &person, facts::Decision decision, char key, const QByteArray &action = "action")
{
    facts::Vote vote;
    vote.request = RequestId(u"req-1"_s);
    vote.action = crypto::sha256(action);
    vote.rule = RuleId(u"r"_s);
    vote.decision = decision;
    vote.person = PersonId(person);
    vote.seat = SeatId(u"0011223344556677"_s);
    vote.ledger.origin = u"countersign/x"_s;
    vote.expiresMs = vote.issuedMs = 1;
    vote.nonce = u"AAAAAAAAAAAAAAAAAAAAAA"_s;
    auto note = *crypto::SignedNote::fromText(vote.text());
    if (!note.sign(person, test::keyOf(key)))
        return {};
    return { EntryKind::VoteCast, 0, { { u"subject"_s, subject }, { u"note"_s, QString::fromUtf8(note.bytes()) } }, {} };
}

QList<std::pair<Entry, QList<facts::Content>>> oneCase()
{
    return {
        { { EntryKind::RequestSeen, 0, { { u"subject"_s, subject }, { u"gateway"_s, u"prod-1"_s }, { u"request"_s, u"req-1"_s }, { u"kind"_s, u"exec"_s }, { u"action"_s, crypto::sha256("action").hex() } }, {} }, { { u"received"_s, receivedText() } } },
        { voteBy(u"person-one"_s, facts::Decision::Allow, '1'), {} },
        { voteBy(u"person-one"_s, facts::Decision::Allow, '1'), {} },
        { voteBy(u"person-two"_s, facts::Decision::Allow, '2'), {} },
        { voteBy(u"person-three"_s, facts::Decision::Allow, '3', "another action"), {} },
        { { EntryKind::DecisionSent, 0, { { u"subject"_s, subject }, { u"decision"_s, u"allow"_s } }, {} }, {} },
        { { EntryKind::DecisionRecorded, 0, { { u"subject"_s, subject }, { u"status"_s, u"allowed"_s }, { u"ours"_s, true }, { u"resolverKind"_s, u"device"_s } }, {} }, {} },
        { { EntryKind::CaseClosed, 0, { { u"subject"_s, subject }, { u"state"_s, u"allowed"_s } }, {} }, {} },
        { { EntryKind::AlertRaised, 0, { { u"subject"_s, subject }, { u"code"_s, u"x"_s } }, {} }, {} },
        { { EntryKind::RequestSeen, 0, { { u"subject"_s, u"stage-1/req-9"_s }, { u"request"_s, u"req-9"_s }, { u"kind"_s, u"exec"_s } }, {} }, {} },
    };
}

}

class tst_LedgerEvidence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRecordSaysWhoVotedAndWhatWasRecorded()
    {
        test::LedgerFixture fixture;
        QVERIFY(test::answer(fixture.ledger->open()));
        for (const auto &[entry, contents] : oneCase())
            QVERIFY(test::answer(fixture.ledger->append(entry, contents)));
        std::optional<Result<Evidence>> collected;
        collectFromLedger(*fixture.ledger, fixture.clock, gateway, u"id"_s, test::periodStart, test::periodEnd).then(this, [&](const Result<Evidence> &made) { collected = made; });
        QTRY_VERIFY(collected);
        QVERIFY2(collected->has_value(), collected->has_value() ? "" : qPrintable(collected->error().detail));
        const Evidence &evidence = collected->value();
        QVERIFY(evidence.holdsItsDigest());
        QCOMPARE(evidence.source, Evidence::Source::Ledger);
        const auto reading = readings::ownRecord({ &evidence }, {});
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().detail));
        const QJsonValue one = reading->document[u"byRequest"_s][u"req-1"_s];
        QCOMPARE(one[u"allows"_s], QJsonValue(2)); // one person twice is one person; a vote about another action is none
        QCOMPARE(one[u"needed"_s], QJsonValue(2));
        QCOMPARE(one[u"state"_s], QJsonValue(u"allowed"_s));
        QCOMPARE(one[u"ours"_s], QJsonValue(true));
        QCOMPARE(one[u"allowed"_s].toArray(), (QJsonArray { u"person-one"_s, u"person-two"_s }));
        QVERIFY(reading->document[u"byToolCall"_s].toObject().contains(hashedToolCall(u"call-1"_s)));
        QCOMPARE(reading->document[u"cases"_s].toArray().size(), 1); // the other gateway's request is not ours to count
        QCOMPARE(reading->document[u"alerts"_s][0][u"code"_s], QJsonValue(u"x"_s));
    }

    void anEmptyLedgerGivesAnEmptyRecord()
    {
        test::LedgerFixture fixture;
        QVERIFY(test::answer(fixture.ledger->open()));
        std::optional<Result<Evidence>> collected;
        collectFromLedger(*fixture.ledger, fixture.clock, gateway, {}, 0, 1).then(this, [&](const Result<Evidence> &made) { collected = made; });
        QTRY_VERIFY(collected);
        QVERIFY(collected->has_value());
    }

    void aVoteThatDoesNotReadDoesNotCount()
    {
        ledger::StoredEntry request { 0, {}, oneCase().first().first };
        ledger::StoredEntry vote { 1, {}, { EntryKind::VoteCast, 0, { { u"subject"_s, subject }, { u"note"_s, u"garbage"_s } }, {} } };
        const auto json = LedgerRecord { gateway, 0, 1, {} }.write({ request, vote }, {});
        QVERIFY(json);
        QCOMPARE(canonical::parse(*json)->value(u"cases"_s)[0][u"allows"_s], QJsonValue(0));
    }

    void toolCallsAreSpeltAsTheGatewaySpellsThem()
    {
        QCOMPARE(hashedToolCall(u"abc"_s), u"sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    }
};

QTEST_GUILESS_MAIN(tst_LedgerEvidence)
#include "tst_LedgerEvidence.moc"
