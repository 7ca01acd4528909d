// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/People.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;

class tst_CharterText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTextIsATypeLineAndOneLineOfCanonicalJson()
    {
        Charter charter;
        charter.team = u"T\u00e9am \"\u202e\n"_s;
        charter.validFromMs = 1;
        charter.validUntilMs = 2;
        const QByteArray expected =
            "countersign/charter/1\n"
            "{\"gateways\":[],\"people\":[],\"practice\":false,\"previous\":null,\"recovery\":null,\"rules\":[],\"seats\":[],"
            "\"team\":\"T\xc3\xa9" "am \\\"\xe2\x80\xae\\n\",\"threshold\":1,\"trial\":true,\"validFrom\":1,\"validUntil\":2,\"version\":1}\n";
        QCOMPARE(charter.text().value(), expected);
    }

    void aFullCharterIsThatOfTheVector()
    {
        // Written out once and read by eye against formats.md: a change here is a change of the format.
        QFile file(QStringLiteral(TEST_DATA "/charters/trial.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        Charter charter = test::trialCharter();
        charter.version = 2;
        charter.previous = crypto::sha256("previous");
        charter.people[1].keys[0].untilMs = 1'795'000'000'000;
        charter.people[1].keys[0].revokedAtMs = 1'794'000'000'000;
        charter.people[1].keys[0].doubtedSinceMs = 1'793'000'000'000;
        const crypto::SigningKey link = test::fixedKey(12);
        charter.people[1].connections = { { .gateway = GatewayId(u"dev-1"_s), .key = link.publicKey(), .fromMs = test::charterStartMs, .untilMs = {},
                                            .revokedAtMs = {}, .proof = link.sign(possessionText(test::personId(2), charter.seats[0].id, link.publicKey())).value(),
                                            .seat = charter.seats[0].id } };
        charter.people[1].aliases = { u"device:0123"_s, u"channel:mail:two"_s };
        charter.gateways[0].tlsPin = crypto::sha256("certificate");
        charter.rules = { { .id = RuleId(u"deletes"_s), .kinds = { u"exec"_s, u"plugin"_s }, .environments = { Environment::Stage },
                            .commandPatterns = { u"rm *"_s }, .agentPatterns = { u"agent-?"_s }, .approvals = 2,
                            .roles = { Role::SecurityOperator, Role::Admin }, .seats = 2, .requester = Requester::MustBeKnown,
                            .withinMs = 60'000, .selfApproval = true } };
        QCOMPARE(charter.text().value(), file.readAll());
    }

    void aNameWithoutValidUnicodeHasNoText()
    {
        Charter charter;
        charter.team = QString(QChar(0xd800));
        QCOMPARE(charter.text().error().code, ErrorCode::Malformed);
    }
};

QTEST_GUILESS_MAIN(tst_CharterText)
#include "tst_CharterText.moc"
