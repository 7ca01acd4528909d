// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/JoinCheck.h"

#include "tests/support/People.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;
using namespace countersign::team;

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

using Change = std::function<void(JoinRequest &)>;

crypto::SignedNote signedRequest(const JoinRequest &made, int voteKey = 4, int seatKey = 104)
{
    auto note = crypto::SignedNote::fromText(made.text().value()).value();
    if (!note.sign(made.person.text(), test::fixedKey(voteKey)) || !note.sign(seatKeyName(made.seat.id), test::fixedKey(seatKey)))
        qFatal("no signature");
    return note;
}

}

Q_DECLARE_METATYPE(Change)

class tst_JoinCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSoundRequestIsOpened()
    {
        const auto note = signedRequest(request());
        const auto opened = openJoin(note.bytes(), test::charterStartMs);
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().detail));
        QVERIFY(opened->request == request());
        QCOMPARE(opened->fingerprint, crypto::sha256(note.text()));
    }

    void aRequestWithoutConnectionsIsAsGood()
    {
        JoinRequest made = request();
        made.connections.clear(); // as programs before this one wrote them all
        const auto opened = openJoin(signedRequest(made).bytes(), test::charterStartMs);
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().detail));
        QVERIFY(opened->request == made);
    }

    void theVectorMadeWithoutThisProgramIsOpened()
    {
        QFile file(QStringLiteral(TEST_DATA "/charters/join.note"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), signedRequest(request()).bytes());
    }

    void whatDoesNotHoldIsRefused_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, ErrorCode code, Change change) { QTest::newRow(name) << change << code; };
        row("an id that is no file name", ErrorCode::Malformed, [](JoinRequest &r) { r.person = PersonId(u"Test"_s); });
        row("no name", ErrorCode::Malformed, [](JoinRequest &r) { r.name = u"  "_s; });
        row("a name without end", ErrorCode::Malformed, [](JoinRequest &r) { r.name = QString(201, u'a'); });
        row("no role", ErrorCode::Malformed, [](JoinRequest &r) { r.roles.clear(); });
        row("another seat's key", ErrorCode::BadKey, [](JoinRequest &r) { r.seat.key = test::seatRecord(5).key; });
        row("one key as vote key and seat key", ErrorCode::BadKey, [](JoinRequest &r) { r.key = r.seat.key; });
        row("one key as vote key and connection key", ErrorCode::BadKey, [](JoinRequest &r) { r.connections[0].key = r.key; });
        row("another person's proof", ErrorCode::BadSignature, [](JoinRequest &r) { r.proof = test::person(5, { Role::Admin }, 4).keys[0].proof; });
        row("another seat's proof", ErrorCode::BadSignature, [](JoinRequest &r) { r.proof = test::person(4, { Role::Admin }, 5).keys[0].proof; });
        row("a connection key without proof", ErrorCode::BadSignature, [](JoinRequest &r) { r.connections[0].proof = r.proof; });
        row("a connection to practice", ErrorCode::PracticeOnly, [](JoinRequest &r) { r.connections[0].gateway = GatewayId(u"practice"_s); });
        row("a connection to nothing", ErrorCode::BadKey, [](JoinRequest &r) { r.connections[0].gateway = {}; });
        row("a connection key twice", ErrorCode::BadKey, [](JoinRequest &r) { r.connections.append(r.connections[0]); });
        row("another person under the name", ErrorCode::BadSignature, [](JoinRequest &r) { r.person = test::personId(5); });
        row("31 days old", ErrorCode::Expired, [](JoinRequest &r) { r.madeAtMs -= qint64(31) * 24 * 60 * 60 * 1000; });
        row("from the future", ErrorCode::Expired, [](JoinRequest &r) { r.madeAtMs += 6 * 60 * 1000; });
    }
    void whatDoesNotHoldIsRefused()
    {
        QFETCH(const Change, change);
        QFETCH(const ErrorCode, code);
        JoinRequest made = request();
        change(made);
        const auto opened = openJoin(signedRequest(made).bytes(), test::charterStartMs);
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().code, code);
    }

    void bothKeysMustHaveSigned()
    {
        QCOMPARE(openJoin(signedRequest(request(), 5).bytes(), test::charterStartMs).error().code, ErrorCode::BadSignature);
        QCOMPARE(openJoin(signedRequest(request(), 4, 105).bytes(), test::charterStartMs).error().code, ErrorCode::BadSignature);
    }

    /// A file that differs in any one byte is refused: there is nothing in it that nobody signed.
    void eachByteIsSigned()
    {
        const QByteArray file = signedRequest(request()).bytes();
        for (qsizetype at = 0; at < file.size(); ++at) {
            QByteArray changed = file;
            changed[at] = char(changed.at(at) ^ 1);
            QVERIFY2(!openJoin(changed, test::charterStartMs).has_value(), qPrintable(QString::number(at)));
        }
    }

    void aFileThatIsTooLargeIsNotRead()
    {
        QCOMPARE(openJoin(QByteArray(JoinRequest::maxBytes + 1, 'x'), 0).error().code, ErrorCode::TooLarge);
    }
};

QTEST_GUILESS_MAIN(tst_JoinCheck)
#include "tst_JoinCheck.moc"
