// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/Ed25519.h"

#include "models/crypto/Digest.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;
using crypto::PublicKey;
using crypto::SecretBytes;
using crypto::SigningKey;

namespace {

QByteArray bytesOf(const QJsonValue &hex)
{
    return QByteArray::fromHex(hex.toString().toLatin1());
}

SigningKey someKey()
{
    return SigningKey::fromSeed(SecretBytes::copyOf(QByteArray(32, 's'))).value();
}

/// S + L (RFC 8032 5.1): the same signature to a verifier that does not check S < L.
QByteArray withLargerS(QByteArray signature)
{
    const QByteArray order = QByteArray::fromHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    int carry = 0;
    for (qsizetype i = 0; i < 32; ++i) {
        const int sum = static_cast<unsigned char>(signature[32 + i]) + static_cast<unsigned char>(order[i]) + carry;
        signature[32 + i] = char(sum & 0xff);
        carry = sum >> 8;
    }
    return signature;
}

}

class tst_Ed25519 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVectorsOfRfc8032Hold_data()
    {
        QTest::addColumn<QByteArray>("seed");
        QTest::addColumn<QByteArray>("publicKey");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("signature");
        QFile file(QStringLiteral(TEST_DATA "/crypto/rfc8032.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray vectors = QJsonDocument::fromJson(file.readAll())["vectors"_L1].toArray();
        QCOMPARE(vectors.size(), 5);
        for (const QJsonValue &vector : vectors)
            QTest::newRow(qPrintable(vector["name"_L1].toString())) << bytesOf(vector["seed"_L1]) << bytesOf(vector["public"_L1])
                                                                    << bytesOf(vector["message"_L1]) << bytesOf(vector["signature"_L1]);
    }

    void theVectorsOfRfc8032Hold()
    {
        QFETCH(QByteArray, seed);
        QFETCH(QByteArray, publicKey);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, signature);
        const auto key = SigningKey::fromSeed(SecretBytes::copyOf(seed));
        QVERIFY(key);
        QCOMPARE(key->publicKey().bytes(), publicKey);
        QCOMPARE(key->sign(message), signature);
        QCOMPARE(key->seed().view(), seed);
        const auto verifier = PublicKey::fromBytes(publicKey);
        QVERIFY(verifier);
        QVERIFY(verifier->verifies(message, signature));
        QVERIFY(!verifier->verifies(QByteArray(message + 'x'), signature));
        QVERIFY(!verifier->verifies(message, withLargerS(signature)));
    }

    void everyFlippedBitIsNoticed()
    {
        const SigningKey key = someKey();
        const QByteArray message = "a message";
        const QByteArray signature = key.sign(message).value();
        QVERIFY(key.publicKey().verifies(message, signature));
        for (qsizetype bit = 0; bit < signature.size() * 8; ++bit) {
            QByteArray changed = signature;
            changed[bit / 8] = char(changed[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(!key.publicKey().verifies(message, changed));
        }
        for (qsizetype bit = 0; bit < message.size() * 8; ++bit) {
            QByteArray changed = message;
            changed[bit / 8] = char(changed[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(!key.publicKey().verifies(changed, signature));
        }
        QVERIFY(!key.publicKey().verifies(message, signature.chopped(1)));
        QVERIFY(!key.publicKey().verifies(message, QByteArray(signature + '\0')));
        QVERIFY(!key.publicKey().verifies(message, {}));
    }

    // "Taming the many EdDSAs" (Chalkias, Garillot, Nikolaenko, 2020), table 6, and libsodium's list of small-order points.
    void weakPublicKeysAreRefused_data()
    {
        QTest::addColumn<QByteArray>("hex");
        const QByteArray ff(60, 'f');
        const QByteArray zeros(60, '0');
        QTest::newRow("order 1") << "01" + zeros + "00";
        QTest::newRow("order 1 with a sign, not canonical") << "01" + zeros + "80";
        QTest::newRow("order 2") << "ec" + ff + "7f";
        QTest::newRow("order 2 with a sign, not canonical") << "ec" + ff + "ff";
        QTest::newRow("order 4") << "00" + zeros + "00";
        QTest::newRow("order 4, the other sign") << "00" + zeros + "80";
        QTest::newRow("order 8, first") << QByteArray("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05");
        QTest::newRow("order 8, second") << QByteArray("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85");
        QTest::newRow("order 8, third") << QByteArray("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");
        QTest::newRow("order 8, fourth") << QByteArray("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa");
        QTest::newRow("y = p") << "ed" + ff + "7f";
        QTest::newRow("y = p with a sign") << "ed" + ff + "ff";
        QTest::newRow("y = p + 1") << "ee" + ff + "7f";
        QTest::newRow("y = p + 1 with a sign") << "ee" + ff + "ff";
        QTest::newRow("y = p + 3, a point of large order") << "f0" + ff + "7f";
        QTest::newRow("y = 2^255 - 1") << "ff" + ff + "7f";
        QTest::newRow("y = 2, no point of the curve") << "02" + zeros + "00";
        QTest::newRow("31 bytes") << "03" + zeros;
        QTest::newRow("33 bytes") << "03" + zeros + "0000";
        QTest::newRow("nothing") << QByteArray();
    }

    void weakPublicKeysAreRefused()
    {
        QFETCH(QByteArray, hex);
        const auto key = PublicKey::fromBytes(QByteArray::fromHex(hex));
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::BadKey);
    }

    void onlyPointsOfTheCurveAreTaken()
    {
        // y = 3 to 18, by the curve's equation, reckoned apart from this program.
        const QList<int> points { 3, 4, 5, 6, 9, 10, 14, 15, 16, 18 };
        for (int y = 3; y <= 18; ++y) {
            const QByteArray raw = char(y) + QByteArray(31, '\0');
            QCOMPARE(PublicKey::fromBytes(raw).has_value(), points.contains(y));
        }
        for (int i = 0; i < 200; ++i)
            QVERIFY(SigningKey::generate());
    }

    void aKeyHasOneSpelling()
    {
        const PublicKey key = someKey().publicKey();
        QCOMPARE(PublicKey::fromBase64Url(key.base64Url()), key);
        QCOMPARE(PublicKey::fromBytes(key.bytes()), key);
        QCOMPARE(key.base64Url().size(), 43);
        QCOMPARE(PublicKey::fromBase64Url(QString(key.base64Url() + u"="_s)).error().code, ErrorCode::Malformed);
        QCOMPARE(key.fingerprint(), crypto::sha256(key.bytes()).hex());
    }

    void generatedKeysDiffer()
    {
        const SigningKey first = SigningKey::generate().value();
        const SigningKey second = SigningKey::generate().value();
        QVERIFY(first.publicKey() != second.publicKey());
        QVERIFY(second.publicKey().verifies("m", second.sign("m").value()));
        QVERIFY(!first.publicKey().verifies("m", second.sign("m").value()));
    }

    void aSeedHas32Bytes()
    {
        QCOMPARE(SigningKey::fromSeed(SecretBytes(31)).error().code, ErrorCode::BadKey);
        QCOMPARE(SigningKey::fromSeed(SecretBytes()).error().code, ErrorCode::BadKey);
    }
};

QTEST_GUILESS_MAIN(tst_Ed25519)
#include "tst_Ed25519.moc"
