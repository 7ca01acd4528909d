// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/Aead.h"

#include "models/crypto/Random.h"

#include <QSet>
#include <QTest>

using namespace countersign;
using crypto::SecretBytes;

class tst_Aead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSealedOpens_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("context");
        QTest::newRow("nothing at all") << QByteArray() << QByteArray();
        QTest::newRow("only context") << QByteArray() << QByteArray("entry 7");
        QTest::newRow("one byte") << QByteArray("x") << QByteArray("entry 7");
        QTest::newRow("more than a block") << QByteArray(1000, 'y') << QByteArray(100, 'z');
    }

    void whatWasSealedOpens()
    {
        QFETCH(QByteArray, plain);
        QFETCH(QByteArray, context);
        const SecretBytes key = crypto::randomSecret(crypto::aead::keySize);
        const auto sealed = crypto::aead::seal(key, plain, context);
        QVERIFY(sealed);
        QCOMPARE(sealed->size(), 12 + plain.size() + 16);
        QCOMPARE(crypto::aead::open(key, *sealed, context), plain);
    }

    // McGrew and Viega, test case 13: a zero key and nonce, no text. What it gives was not made by this program.
    void aPublishedVectorOpens()
    {
        const SecretBytes key(crypto::aead::keySize);
        const QByteArray nonce(12, '\0');
        const QByteArray tagOnly = nonce + QByteArray::fromHex("530f8afbc74536b9a963b4f1c4cb738b");
        QCOMPARE(crypto::aead::open(key, tagOnly, {}), QByteArray());
        // Test case 14: one block of zeros.
        const QByteArray block
            = nonce + QByteArray::fromHex("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
        QCOMPARE(crypto::aead::open(key, block, {}), QByteArray(16, '\0'));
    }

    void everyFlippedBitIsNoticed()
    {
        const SecretBytes key = crypto::randomSecret(crypto::aead::keySize);
        const QByteArray sealed = crypto::aead::seal(key, "some content", "entry 7").value();
        for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
            QByteArray changed = sealed;
            changed[bit / 8] = char(changed[bit / 8] ^ (1 << (bit % 8)));
            const auto opened = crypto::aead::open(key, changed, "entry 7");
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::BadSignature);
        }
    }

    void anotherContextKeyOrLengthDoesNotOpen()
    {
        const SecretBytes key = crypto::randomSecret(crypto::aead::keySize);
        const QByteArray sealed = crypto::aead::seal(key, "some content", "entry 7").value();
        QCOMPARE(crypto::aead::open(key, sealed, "entry 8").error().code, ErrorCode::BadSignature);
        QCOMPARE(crypto::aead::open(crypto::randomSecret(32), sealed, "entry 7").error().code, ErrorCode::BadSignature);
        QCOMPARE(crypto::aead::open(key, sealed.chopped(1), "entry 7").error().code, ErrorCode::BadSignature);
        QCOMPARE(crypto::aead::open(key, sealed.first(27), "entry 7").error().code, ErrorCode::Malformed);
        QCOMPARE(crypto::aead::open(crypto::randomSecret(16), sealed, "entry 7").error().code, ErrorCode::BadKey);
        QCOMPARE(crypto::aead::seal(SecretBytes(), "x", {}).error().code, ErrorCode::BadKey);
    }

    void noNonceIsUsedTwice()
    {
        const SecretBytes key = crypto::randomSecret(crypto::aead::keySize);
        QSet<QByteArray> nonces;
        for (int i = 0; i < 1000; ++i)
            nonces.insert(crypto::aead::seal(key, "x", {}).value().first(12));
        QCOMPARE(nonces.size(), 1000);
    }
};

QTEST_GUILESS_MAIN(tst_Aead)
#include "tst_Aead.moc"
