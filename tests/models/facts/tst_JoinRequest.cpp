// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/JoinRequest.h"

#include "tests/support/People.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;

namespace {

JoinRequest request()
{
    const crypto::SigningKey key = test::fixedKey(4), link = test::fixedKey(14);
    const SeatRecord seat = test::seatRecord(4);
    const auto proof = [&seat](const crypto::SigningKey &of) { return of.sign(possessionText(test::personId(4), seat.id, of.publicKey())).value(); };
    return { .person = test::personId(4), .name = u"Test person 4"_s, .roles = { Role::Admin, Role::SecurityOperator }, .key = key.publicKey(),
             .proof = proof(key), .seat = seat, .sameSeat = false,
             .connections = { { .gateway = GatewayId(u"prod-1"_s), .key = link.publicKey(), .fromMs = 0, .untilMs = {}, .revokedAtMs = {}, .proof = proof(link),
                                .seat = seat.id } },
             .madeAtMs = test::charterStartMs };
}

}

class tst_JoinRequest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenReadsBackTheSame()
    {
        const QByteArray text = request().text().value();
        QVERIFY(text.startsWith("countersign/join/1\n{\"at\":1790000000000,\"connections\":[{\"gateway\":\"prod-1\","));
        const auto read = JoinRequest::parse(text);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
        QVERIFY(*read == request());
        QCOMPARE(read->text().value(), text);
    }

    void whatIsNoJoinRequestIsRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("another version") << "countersign/join/1"_ba << "countersign/join/2"_ba << ErrorCode::Unsupported;
        QTest::newRow("a charter's type") << "countersign/join/1"_ba << "countersign/charter/1"_ba << ErrorCode::Unsupported;
        QTest::newRow("a missing member") << ",\"sameSeat\":false"_ba << ""_ba << ErrorCode::Malformed;
        QTest::newRow("an unknown member") << "\"sameSeat\":false"_ba << "\"sameSeat\":false,\"sb\":0"_ba << ErrorCode::Malformed;
        QTest::newRow("another order") << "\"at\":1790000000000,"_ba << ""_ba << ErrorCode::Malformed;
        QTest::newRow("a number for a name") << "\"Test person 4\""_ba << "4"_ba << ErrorCode::Malformed;
        QTest::newRow("an unknown role") << "\"admin\""_ba << "\"owner\""_ba << ErrorCode::Malformed;
        QTest::newRow("a proof that is no base64url") << "\"proof\":\""_ba + request().proof.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
                                                      << "\"proof\":\"%"_ba << ErrorCode::Malformed;
        QTest::newRow("two lines") << "}\n"_ba << "}\n\n"_ba << ErrorCode::NotCanonical;
    }
    void whatIsNoJoinRequestIsRefused()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const ErrorCode, code);
        QByteArray text = request().text().value();
        const qsizetype at = text.lastIndexOf(from);
        QVERIFY(at >= 0);
        const auto read = JoinRequest::parse(text.replace(at, from.size(), to));
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code, code);
    }

    void theTypeLineAloneIsNone() { QCOMPARE(JoinRequest::parse("countersign/join/1\n").error().code, ErrorCode::Malformed); }
    void aSeatSignsUnderTheNameOfItsLedger() { QCOMPARE(seatKeyName(SeatId(u"00"_s)), u"countersign/00"_s); }
};

QTEST_GUILESS_MAIN(tst_JoinRequest)
#include "tst_JoinRequest.moc"
