// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/Digest.h"

#include <QCryptographicHash>
#include <QTest>

#include <thread>
#include <vector>

using namespace countersign;
using namespace Qt::StringLiterals;

class tst_Digest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExamplesOfFips180Hold_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("hex");
        QTest::newRow("nothing") << QByteArray() << u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s;
        QTest::newRow("abc") << QByteArray("abc") << u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s;
        QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                    << u"248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"_s;
        QTest::newRow("a million letters") << QByteArray(1'000'000, 'a')
                                           << u"cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"_s;
    }

    void theExamplesOfFips180Hold()
    {
        QFETCH(QByteArray, message);
        QFETCH(QString, hex);
        QCOMPARE(crypto::sha256(message).hex(), hex);
    }

    void pieceByPieceIsTheSame()
    {
        crypto::Sha256 hash;
        const QByteArray message(1000, 'x');
        for (qsizetype size = 0; size < message.size(); size += 37) {
            for (qsizetype at = 0; at < size; at += 11)
                hash.add(QByteArrayView(message).sliced(at, std::min<qsizetype>(11, size - at)));
            QCOMPARE(hash.finish(), crypto::sha256(message.first(size))); // and starts anew each time
        }
    }

    void threadsDoNotDisturbEachOther()
    {
        std::vector<std::thread> threads;
        std::array<bool, 8> right {};
        for (std::size_t i = 0; i < right.size(); ++i) {
            threads.emplace_back([i, &right] {
                const QByteArray message(qsizetype(1000 * i + 1), char('a' + i));
                const QByteArray expected = QCryptographicHash::hash(message, QCryptographicHash::Sha256);
                right[i] = true;
                for (int round = 0; round < 2000; ++round)
                    right[i] = right[i] && crypto::sha256(message).view() == expected;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY(std::ranges::all_of(right, std::identity()));
    }

    void aDigestHas32Bytes()
    {
        const crypto::Digest digest = crypto::sha256("x");
        QCOMPARE(crypto::Digest::fromHex(digest.hex()), digest);
        QCOMPARE(crypto::Digest::fromBytes(digest.view()), digest);
        QCOMPARE(crypto::Digest::fromBytes(digest.view().chopped(1)).error().code, ErrorCode::Malformed);
        QCOMPARE(crypto::Digest::fromHex(QString(digest.hex() + u"00"_s)).error().code, ErrorCode::Malformed);
        QCOMPARE(crypto::Digest::fromHex(digest.hex().toUpper()).error().code, ErrorCode::Malformed);
        QVERIFY(crypto::sha256("y") != digest);
    }
};

QTEST_GUILESS_MAIN(tst_Digest)
#include "tst_Digest.moc"
