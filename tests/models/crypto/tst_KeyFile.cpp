// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/KeyFile.h"

#include "models/core/CanonicalJson.h"
#include "models/crypto/Random.h"

#include <QFile>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace countersign;
using namespace Qt::StringLiterals;
using crypto::SecretBytes;
using crypto::SigningKey;
namespace keyfile = crypto::keyfile;

namespace {

SecretBytes passphrase(QByteArrayView text = "correct horse battery staple")
{
    return SecretBytes::copyOf(text);
}

QByteArray derOf(const QByteArray &pem)
{
    const QByteArrayList lines = pem.trimmed().split('\n');
    return QByteArray::fromBase64(lines.sliced(1, lines.size() - 2).join());
}

/// As the writer breaks its lines, so that only the bytes differ.
QByteArray pemOf(const QByteArray &der)
{
    QByteArray pem("-----BEGIN ENCRYPTED PRIVATE KEY-----\n");
    const QByteArray text = der.toBase64();
    for (qsizetype at = 0; at < text.size(); at += 64)
        pem += text.sliced(at, std::min<qsizetype>(64, text.size() - at)) + '\n';
    return pem + "-----END ENCRYPTED PRIVATE KEY-----\n";
}

/// The openssl program stands for every other reader and writer of these files.
class OpenSslProgram
{
public:
    explicit OpenSslProgram(const QTemporaryDir &folder)
        : m_folder(folder)
    {
        QFile file(path(u"passphrase"_s));
        m_ready = file.open(QIODevice::WriteOnly) && file.write("correct horse battery staple") > 0;
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Its standard output; nothing where it fails.
    [[nodiscard]] QByteArray run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        process.start(u"openssl"_s, arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!m_ready || !process.waitForFinished() || process.exitCode() != 0) {
            qWarning("%s", process.readAllStandardError().constData());
            return {};
        }
        return process.readAllStandardOutput();
    }

    [[nodiscard]] QString passphraseArgument() const { return u"file:"_s + path(u"passphrase"_s); }

private:
    const QTemporaryDir &m_folder;
    bool m_ready = false;
};

}

class tst_KeyFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyComesBack()
    {
        const SigningKey key = SigningKey::generate().value();
        const auto pem = keyfile::write(key, passphrase(), 1);
        QVERIFY(pem);
        QVERIFY(pem->startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"));
        QVERIFY(pem->endsWith("-----END ENCRYPTED PRIVATE KEY-----\n"));
        const auto again = keyfile::read(*pem, passphrase());
        QVERIFY(again);
        QCOMPARE(again->publicKey(), key.publicKey());
        QCOMPARE(again->seed().view(), key.seed().view());
        QVERIFY(keyfile::write(key, passphrase(), 1).value() != *pem); // another salt and IV each time
    }

    void theOpensslProgramOpensOurFile()
    {
        QTemporaryDir folder;
        const OpenSslProgram openssl(folder);
        const SigningKey key = SigningKey::generate().value();
        QFile file(openssl.path(u"key.pem"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(keyfile::write(key, passphrase(), 2).value()) > 0);
        file.close();
        const QByteArray der = openssl.run({ u"pkey"_s, u"-in"_s, file.fileName(), u"-passin"_s, openssl.passphraseArgument(),
            u"-pubout"_s, u"-outform"_s, u"DER"_s });
        QCOMPARE(der.last(32), key.publicKey().bytes()); // RFC 8410: the key ends the SubjectPublicKeyInfo
        const QByteArray shown = openssl.run({ u"asn1parse"_s, u"-in"_s, file.fileName() });
        QVERIFY(shown.contains(":PBES2") && shown.contains(":scrypt") && shown.contains(":aes-256-cbc"));
    }

    /// What another program sealed does not say which key it holds, so that a change in it would go unseen.
    void aFileThatDoesNotNameItsKeyIsRefused()
    {
        QTemporaryDir folder;
        const OpenSslProgram openssl(folder);
        const QByteArray plain = openssl.run({ u"genpkey"_s, u"-algorithm"_s, u"ed25519"_s });
        QVERIFY(!plain.isEmpty());
        const QByteArray pem = openssl.run({ u"pkcs8"_s, u"-topk8"_s, u"-scrypt"_s, u"-v2"_s, u"aes-256-cbc"_s, u"-passout"_s,
            openssl.passphraseArgument() }, plain);
        QCOMPARE(keyfile::read(pem, passphrase()).error(), (Error { ErrorCode::BadKey, u"not the key that the file was made for"_s }));
        QCOMPARE(keyfile::read(plain, passphrase()).error().code, ErrorCode::Unsupported);
    }

    void otherKindsOfFilesAreUnsupported_data()
    {
        QTest::addColumn<QStringList>("keyArguments");
        QTest::addColumn<QStringList>("fileArguments");
        QTest::addColumn<ErrorCode>("expected");
        const QStringList ed25519 { u"-algorithm"_s, u"ed25519"_s };
        QTest::newRow("PBKDF2") << ed25519 << QStringList { u"-v2"_s, u"aes-256-cbc"_s } << ErrorCode::Unsupported;
        QTest::newRow("AES-128") << ed25519 << QStringList { u"-scrypt"_s, u"-v2"_s, u"aes-128-cbc"_s } << ErrorCode::Unsupported;
        QTest::newRow("X25519") << QStringList { u"-algorithm"_s, u"x25519"_s }
                                << QStringList { u"-scrypt"_s, u"-v2"_s, u"aes-256-cbc"_s } << ErrorCode::Unsupported;
        QTest::newRow("p above the bound") << ed25519
                                           << QStringList { u"-v2"_s, u"aes-256-cbc"_s, u"-scrypt_N"_s, u"1024"_s, u"-scrypt_r"_s,
                                                  u"8"_s, u"-scrypt_p"_s, u"65"_s }
                                           << ErrorCode::TooLarge;
        QTest::newRow("r above the bound") << ed25519
                                           << QStringList { u"-v2"_s, u"aes-256-cbc"_s, u"-scrypt_N"_s, u"1024"_s, u"-scrypt_r"_s,
                                                  u"9"_s, u"-scrypt_p"_s, u"1"_s }
                                           << ErrorCode::TooLarge;
        QTest::newRow("N above the bound") << ed25519
                                           << QStringList { u"-v2"_s, u"aes-256-cbc"_s, u"-scrypt_N"_s, u"32768"_s,
                                                  u"-scrypt_r"_s, u"1"_s, u"-scrypt_p"_s, u"1"_s }
                                           << ErrorCode::TooLarge;
    }

    void otherKindsOfFilesAreUnsupported()
    {
        QFETCH(QStringList, keyArguments);
        QFETCH(QStringList, fileArguments);
        QFETCH(ErrorCode, expected);
        QTemporaryDir folder;
        const OpenSslProgram openssl(folder);
        const QByteArray plain = openssl.run(QStringList { u"genpkey"_s } + keyArguments);
        const QByteArray pem = openssl.run(
            QStringList { u"pkcs8"_s, u"-topk8"_s, u"-passout"_s, openssl.passphraseArgument() } + fileArguments, plain);
        QVERIFY(!pem.isEmpty());
        const auto key = keyfile::read(pem, passphrase());
        QVERIFY(!key);
        QCOMPARE(key.error().code, expected);
    }

    void aWrongPassphraseIsToldApart()
    {
        const SigningKey key = SigningKey::generate().value();
        const QByteArray pem = keyfile::write(key, passphrase(), 1).value();
        for (const QByteArrayView wrong : { "correct horse battery stapl", "correct horse battery staple ", "x" })
            QCOMPARE(keyfile::read(pem, passphrase(wrong)).error().code, ErrorCode::WrongPassphrase);
        QCOMPARE(keyfile::read(pem, SecretBytes()).error().code, ErrorCode::WrongPassphrase);
        QVERIFY(!keyfile::write(key, SecretBytes(), 1));
        QCOMPARE(keyfile::read(pem, SecretBytes(1025)).error().code, ErrorCode::TooLarge);
    }

    void aPassphraseMayHoldAnyByte()
    {
        const SigningKey key = SigningKey::generate().value();
        const QByteArray pem = keyfile::write(key, passphrase(QByteArrayView("a\0b\xff", 4)), 1).value();
        QVERIFY(keyfile::read(pem, passphrase(QByteArrayView("a\0b\xff", 4))));
        QVERIFY(!keyfile::read(pem, passphrase("a")));
    }

    void brokenFilesAreMalformed_data()
    {
        QTest::addColumn<QByteArray>("pem");
        const QByteArray head("-----BEGIN ENCRYPTED PRIVATE KEY-----\n");
        const QByteArray tail("-----END ENCRYPTED PRIVATE KEY-----\n");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no PEM") << QByteArray("hello");
        QTest::newRow("no end") << head + "AAAA\n";
        QTest::newRow("empty") << head + tail;
        QTest::newRow("not ASN.1") << head + "AAAA\n" + tail;
    }

    void brokenFilesAreMalformed()
    {
        QFETCH(QByteArray, pem);
        QCOMPARE(keyfile::read(pem, passphrase()).error().code, ErrorCode::Malformed);
    }

    void everyChangedByteOfAKeyIsRefused()
    {
        const SigningKey key = SigningKey::generate().value();
        const QByteArray der = derOf(keyfile::write(key, passphrase(), 1).value());
        QVERIFY(der.size() > 100);
        QCOMPARE(keyfile::read(pemOf(der), passphrase()).value().publicKey(), key.publicKey());
        for (qsizetype at = 0; at < der.size(); ++at) {
            QByteArray changed = der;
            changed[at] = char(changed[at] ^ 0x04);
            QVERIFY2(!keyfile::read(pemOf(changed), passphrase()), qPrintable(QString::number(at)));
        }
        // Of the four blocks at the end the second is half the seed and decides the other half: that is another key, and it is said.
        QByteArray other = der;
        other[der.size() - 40] = char(other[der.size() - 40] ^ 0x04);
        QCOMPARE(keyfile::read(pemOf(other), passphrase()).error(), (Error { ErrorCode::BadKey, u"not the key that the file was made for"_s }));
    }

    void noChangeOfThePaddingGivesAnotherKey()
    {
        const SigningKey key = SigningKey::generate().value();
        const QByteArray der = derOf(keyfile::write(key, passphrase(), 1).value());
        const qsizetype last = der.size() - 17; // decides the last byte of the padding: how much of it is none
        for (int change = 1; change <= 16; ++change) {
            QByteArray changed = der;
            changed[last] = char(changed[last] ^ 16 ^ change); // 16 is what it was
            const auto read = keyfile::read(pemOf(changed), passphrase());
            QVERIFY2(change == 16 ? read && read->publicKey() == key.publicKey() : !read, qPrintable(QString::number(change)));
        }
    }

    void whatStandsBehindTheSeedIsRefused()
    {
        QByteArray der = derOf(keyfile::write(SigningKey::generate().value(), passphrase(), 1).value());
        // The last block is padding, sixteen times 16. Changed like this it ends with a 1: fifteen bytes then belong to the key.
        const qsizetype last = der.size() - 17;
        der[last] = char(der[last] ^ 16 ^ 1);
        QCOMPARE(keyfile::read(pemOf(der), passphrase()).error(), (Error { ErrorCode::Malformed, u"not an Ed25519 key alone"_s }));
    }

    void whatStandsAroundTheKeyIsRefused_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("behind");
        QTest::addColumn<QByteArray>("lineEnd");
        QTest::newRow("text before") << QByteArray("a key\n") << QByteArray() << QByteArray("\n");
        QTest::newRow("an empty line before") << QByteArray("\n") << QByteArray() << QByteArray("\n");
        QTest::newRow("text behind") << QByteArray() << QByteArray("x") << QByteArray("\n");
        QTest::newRow("an empty line behind") << QByteArray() << QByteArray("\n") << QByteArray("\n");
        QTest::newRow("a null behind") << QByteArray() << QByteArray(1, '\0') << QByteArray("\n");
        QTest::newRow("other line ends") << QByteArray() << QByteArray() << QByteArray("\r\n");
        QTest::newRow("spaces at line ends") << QByteArray() << QByteArray() << QByteArray(" \n");
    }

    void whatStandsAroundTheKeyIsRefused()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, behind);
        QFETCH(const QByteArray, lineEnd);
        QByteArray pem = keyfile::write(SigningKey::generate().value(), passphrase(), 1).value();
        QVERIFY(keyfile::read(pem, passphrase()));
        pem.replace("\n", lineEnd);
        QCOMPARE(keyfile::read(QByteArray(before + pem + behind), passphrase()).error().code, ErrorCode::Malformed);
    }

    void aHugeFileIsNotRead()
    {
        QCOMPARE(keyfile::read(QByteArray(17 * 1024, ' '), passphrase()).error().code, ErrorCode::TooLarge);
    }

    void theCostIsWithinItsBounds()
    {
        const int cost = keyfile::tuneCost();
        QVERIFY(cost >= 1 && cost <= 64);
        const SigningKey key = SigningKey::generate().value();
        QVERIFY(keyfile::read(keyfile::write(key, passphrase(), -5).value(), passphrase()));
    }

    void aWrappedSecretComesBack()
    {
        const SecretBytes secret = crypto::randomSecret(32);
        const QByteArray wrapped = keyfile::wrap(secret, passphrase(), 2).value();
        const QJsonObject file = canonical::parse(wrapped).value();
        QCOMPARE(file.value("type"_L1), u"countersign/wrapped/1"_s);
        QCOMPARE(file.value("scrypt"_L1)["p"_L1], 2);
        QCOMPARE(keyfile::unwrap(wrapped, passphrase()).value().view(), secret.view());
        QCOMPARE(keyfile::unwrap(wrapped, passphrase("wrong")).error().code, ErrorCode::WrongPassphrase);
        QVERIFY(!wrapped.contains(secret.view().toByteArray().toHex()));
    }

    void aChangedWrappingIsRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<ErrorCode>("expected");
        QTest::newRow("type") << QByteArray("wrapped/1") << QByteArray("wrapped/2") << ErrorCode::Unsupported;
        QTest::newRow("N") << QByteArray("\"N\":16384") << QByteArray("\"N\":32768") << ErrorCode::Unsupported;
        QTest::newRow("r") << QByteArray("\"r\":8") << QByteArray("\"r\":9") << ErrorCode::Unsupported;
        QTest::newRow("p too large") << QByteArray("\"p\":1") << QByteArray("\"p\":65") << ErrorCode::TooLarge;
        QTest::newRow("p is none") << QByteArray("\"p\":1") << QByteArray("\"p\":0") << ErrorCode::Malformed;
        QTest::newRow("p is another") << QByteArray("\"p\":1") << QByteArray("\"p\":2") << ErrorCode::WrongPassphrase;
        QTest::newRow("p is text") << QByteArray("\"p\":1") << QByteArray("\"p\":\"1\"") << ErrorCode::Malformed;
        QTest::newRow("no content") << QByteArray("sealed") << QByteArray("sealEd") << ErrorCode::Malformed;
        QTest::newRow("space") << QByteArray("{\"scrypt\"") << QByteArray("{ \"scrypt\"") << ErrorCode::NotCanonical;
    }

    void aChangedWrappingIsRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(ErrorCode, expected);
        QByteArray wrapped = keyfile::wrap(crypto::randomSecret(32), passphrase(), 1).value();
        QVERIFY(wrapped.contains(from));
        wrapped.replace(from, to);
        const auto secret = keyfile::unwrap(wrapped, passphrase());
        QVERIFY(!secret);
        QCOMPARE(secret.error().code, expected);
    }

    void everyChangedByteOfAWrappingIsRefused()
    {
        const QByteArray wrapped = keyfile::wrap(crypto::randomSecret(8), passphrase(), 1).value();
        for (qsizetype at = 0; at < wrapped.size(); at += 7) {
            QByteArray changed = wrapped;
            changed[at] = char(changed[at] ^ 1);
            QVERIFY2(!keyfile::unwrap(changed, passphrase()), changed.constData());
        }
    }
};

QTEST_GUILESS_MAIN(tst_KeyFile)
#include "tst_KeyFile.moc"
