// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/ContentSeal.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ledger;

class tst_ContentSeal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsSealedIsOpenedWithItsKeyInItsPlace();
    void theDigestInTheLeafTellsNothing();
    void everyChangedByteIsFound();

private:
    crypto::SecretBytes m_key = crypto::SecretBytes::copyOf(QByteArray(32, 'k'));
};

void tst_ContentSeal::whatIsSealedIsOpenedWithItsKeyInItsPlace()
{
    for (const QByteArray &bytes : { QByteArray(), QByteArray("yes"), QByteArray(300'000, 'x') }) {
        const auto sealed = content::seal({ u"reason"_s, bytes }, 7, m_key).value();
        QCOMPARE(sealed.digest.name, u"reason"_s);
        QCOMPARE(sealed.digest.size, bytes.size());
        QCOMPARE(sealed.digest.sealed, crypto::sha256(sealed.bytes));
        QCOMPARE(content::open(sealed.bytes, sealed.digest, 7, m_key), bytes);
        QVERIFY(!content::open(sealed.bytes, sealed.digest, 8, m_key));
        auto other = sealed.digest;
        other.name = u"action"_s;
        QVERIFY(!content::open(sealed.bytes, other, 7, m_key));
        QVERIFY(!content::open(sealed.bytes, sealed.digest, 7, crypto::SecretBytes::copyOf(QByteArray(32, 'l'))));
    }
}

void tst_ContentSeal::theDigestInTheLeafTellsNothing()
{
    const auto one = content::seal({ u"reason"_s, "yes" }, 7, m_key).value();
    const auto two = content::seal({ u"reason"_s, "yes" }, 7, m_key).value();
    QVERIFY(one.digest.digest != two.digest.digest);
    QVERIFY(one.digest.digest != crypto::sha256("yes"));
    QVERIFY(one.bytes != two.bytes);
}

void tst_ContentSeal::everyChangedByteIsFound()
{
    const auto sealed = content::seal({ u"reason"_s, "looked at it" }, 7, m_key).value();
    for (qsizetype i = 0; i < sealed.bytes.size(); ++i) {
        QByteArray bent = sealed.bytes;
        bent[i] = static_cast<char>(bent[i] ^ 1);
        QCOMPARE(content::open(bent, sealed.digest, 7, m_key).error().code, ErrorCode::Tampered);
        // Also where the digest of the encrypted bytes was changed along.
        auto digest = sealed.digest;
        digest.sealed = crypto::sha256(bent);
        QVERIFY(!content::open(bent, digest, 7, m_key));
    }
    auto digest = sealed.digest;
    digest.digest.bytes[0] ^= 1;
    QCOMPARE(content::open(sealed.bytes, digest, 7, m_key).error().code, ErrorCode::Tampered);
    digest = sealed.digest;
    ++digest.size;
    QCOMPARE(content::open(sealed.bytes, digest, 7, m_key).error().code, ErrorCode::Tampered);
}

QTEST_GUILESS_MAIN(tst_ContentSeal)
#include "tst_ContentSeal.moc"
