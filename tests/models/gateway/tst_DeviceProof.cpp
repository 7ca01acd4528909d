// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/DeviceProof.h"

#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace Qt::StringLiterals;

class tst_DeviceProof : public QObject
{
    Q_OBJECT

    static crypto::SigningKey vectorKey()
    {
        crypto::SecretBytes seed(32);
        for (std::size_t i = 0; i < 32; ++i)
            seed.span()[i] = static_cast<unsigned char>(i);
        return crypto::SigningKey::fromSeed(std::move(seed)).value();
    }
    static DeviceProof vectorProof()
    {
        return { .clientId = u"gateway-client"_s, .clientMode = u"ui"_s, .role = u"operator"_s,
            .scopes = { u"operator.read"_s, u"operator.approvals"_s }, .signedAtMs = 1'795'375'814'412,
            .nonce = u"3fd1b936-f643-4aab-9607-b5122ddf9f4f"_s, .platform = u"linux"_s, .deviceFamily = u"Desktop"_s };
    }

private Q_SLOTS:
    void equalsTheVectorTakenFromTheRealGateway();
    void keepsTheOrderOfScopes();
    void normalisesPlatformAndFamilyInAsciiOnly_data();
    void normalisesPlatformAndFamilyInAsciiOnly();
    void signsAnEmptyTokenWithItsSeparators();
};

void tst_DeviceProof::equalsTheVectorTakenFromTheRealGateway()
{
    const auto key = vectorKey();
    QCOMPARE(key.publicKey().base64Url(), u"A6EHv_POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg"_s);
    QCOMPARE(DeviceProof::deviceId(key.publicKey()), u"56475aa75463474c0285df5dbf2bcab73da651358839e9b77481b2eab107708c"_s);
    QCOMPARE(vectorProof().text(key.publicKey(), "h5token"),
        "v3|56475aa75463474c0285df5dbf2bcab73da651358839e9b77481b2eab107708c|gateway-client|ui|operator|operator.read,operator.approvals|"
        "1795375814412|h5token|3fd1b936-f643-4aab-9607-b5122ddf9f4f|linux|desktop");
    QCOMPARE(vectorProof().sign(key, "h5token").value(),
        u"jusBCRRaq3PMOUii2lXeyDuklPZnYnX-D6qLu02pHIslE3ki0vPxjCFzQQOCdtPxa9kpLmSDqCABsG0VwqBmAg"_s);
}

void tst_DeviceProof::keepsTheOrderOfScopes()
{
    auto proof = vectorProof();
    proof.scopes = { u"operator.read"_s, u"operator.admin"_s };
    QVERIFY(proof.text(vectorKey().publicKey(), "").contains("|operator.read,operator.admin|"));
}

void tst_DeviceProof::normalisesPlatformAndFamilyInAsciiOnly_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QByteArray>("normalised");
    QTest::newRow("spaces and capitals") << u"  LinuX "_s << QByteArray("linux");
    QTest::newRow("a capital beyond ASCII stays") << u"\u00c4X"_s << QByteArray("\xc3\x84x");
    QTest::newRow("missing") << QString() << QByteArray();
}

void tst_DeviceProof::normalisesPlatformAndFamilyInAsciiOnly()
{
    QFETCH(const QString, platform);
    QFETCH(const QByteArray, normalised);
    auto proof = vectorProof();
    proof.platform = platform;
    QVERIFY(proof.text(vectorKey().publicKey(), "t").endsWith(QByteArray('|' + normalised + "|desktop")));
}

void tst_DeviceProof::signsAnEmptyTokenWithItsSeparators()
{
    QVERIFY(vectorProof().text(vectorKey().publicKey(), {}).contains("|1795375814412||3fd1b936"));
}

QTEST_GUILESS_MAIN(tst_DeviceProof)
#include "tst_DeviceProof.moc"
