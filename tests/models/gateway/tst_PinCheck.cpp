// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/PinCheck.h"

#include "tests/support/TestCertificate.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace Qt::StringLiterals;

class tst_PinCheck : public QObject
{
    Q_OBJECT

private:
    QSslCertificate m_certificate = test::selfSignedServer().localCertificate();

private Q_SLOTS:
    void takesTheFingerprintAsOpenSslPrintsIt();
    void readsAPastedPin_data();
    void readsAPastedPin();
    void forgivesWhatThePinAnswers();
    void forgivesNothingElse_data();
    void forgivesNothingElse();
    void refusesAnotherCertificateAndNone();
};

void tst_PinCheck::takesTheFingerprintAsOpenSslPrintsIt()
{
    QCOMPARE(pin::fingerprint(m_certificate).view(), QByteArrayView(m_certificate.digest(QCryptographicHash::Sha256)));
}

void tst_PinCheck::readsAPastedPin_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    const QString hex(u"7a7cf9a3"_s + QString(56, u'0'));
    QString colons;
    for (qsizetype i = 0; i < hex.size(); i += 2)
        colons += (i ? u":"_s : QString()) + hex.mid(i, 2).toUpper();
    QTest::newRow("lower") << hex << true;
    QTest::newRow("upper with colons") << colons << true;
    QTest::newRow("openssl's line") << QString(u"sha256 Fingerprint="_s + colons) << true;
    QTest::newRow("with blanks around") << QString(u" \n"_s + hex + u' ') << true;
    QTest::newRow("too short") << hex.chopped(2) << false;
    QTest::newRow("not hex") << QString(u'g' + hex.mid(1)) << false;
    QTest::newRow("nothing") << QString() << false;
}

void tst_PinCheck::readsAPastedPin()
{
    QFETCH(const QString, text);
    const auto digest = pin::fromText(text);
    QTEST(digest.has_value(), "good");
    if (digest)
        QVERIFY(digest->hex().startsWith("7a7cf9a3"_L1));
}

void tst_PinCheck::forgivesWhatThePinAnswers()
{
    const QList<QSslError> errors { QSslError(QSslError::SelfSignedCertificate, m_certificate),
        QSslError(QSslError::HostNameMismatch, m_certificate) };
    const auto result = pin::tolerated(m_certificate, errors, pin::fingerprint(m_certificate));
    QVERIFY(result);
    QCOMPARE(*result, errors);
}

void tst_PinCheck::forgivesNothingElse_data()
{
    QTest::addColumn<int>("error");
    QTest::newRow("expired") << int(QSslError::CertificateExpired);
    QTest::newRow("not yet valid") << int(QSslError::CertificateNotYetValid);
    QTest::newRow("revoked") << int(QSslError::CertificateRevoked);
    QTest::newRow("distrusted") << int(QSslError::CertificateBlacklisted);
    QTest::newRow("no certificate") << int(QSslError::NoPeerCertificate);
}

void tst_PinCheck::forgivesNothingElse()
{
    QFETCH(const int, error);
    const auto result = pin::tolerated(m_certificate, { QSslError(QSslError::SslError(error), m_certificate) }, pin::fingerprint(m_certificate));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Insecure);
}

void tst_PinCheck::refusesAnotherCertificateAndNone()
{
    QCOMPARE(pin::tolerated(m_certificate, {}, crypto::Digest {}).error().code, ErrorCode::PinMismatch);
    QCOMPARE(pin::tolerated(QSslCertificate(), {}, crypto::Digest {}).error().code, ErrorCode::PinMismatch);
}

QTEST_GUILESS_MAIN(tst_PinCheck)
#include "tst_PinCheck.moc"
