// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "MemoryScan.h"
#include "models/crypto/KeyFile.h"
#include "models/crypto/Random.h"
#include "models/vault/PrivateFile.h"
#include "models/vault/Vault.h"
#include "tests/support/Await.h"

#include <QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace countersign;
using test::await;
using test::MemoryScan;

namespace {

constexpr int cheap = 1;
const PersonId one(u"test-person-one"_s);
const PersonId two(u"test-person-two"_s);

/// Into the process without ever standing in it in clear.
crypto::SecretBytes unmasked(const QByteArray &masked)
{
    crypto::SecretBytes secret(masked.size());
    for (qsizetype i = 0; i < masked.size(); ++i)
        secret.span()[std::size_t(i)] = static_cast<unsigned char>(masked.at(i) ^ MemoryScan::mask);
    return secret;
}

QByteArray maskedUtf16(const QByteArray &maskedAscii)
{
    QByteArray wide;
    for (const char byte : maskedAscii)
        wide.append(byte).append(MemoryScan::mask);
    return wide;
}

QByteArray randomPassphrase()
{
    QByteArray text = crypto::randomBytes(61);
    for (char &byte : text)
        byte = char('a' + static_cast<unsigned char>(byte) % 26);
    return text;
}

/// What the child is told, masked: the folder, the first person's passphrase and seed, a passphrase for a second one.
struct Secrets {
    QString folder;
    QByteArray passphrase, seed, secondPassphrase;
};

class Report
{
public:
    void say(const char *what, const QByteArray &masked)
    {
        std::printf("%s %d\n", what, m_scan.count(masked));
    }
    void sayAll(const char *when, const Secrets &secrets)
    {
        std::printf("%s\n", when);
        say("seed", secrets.seed);
        say("passphrase", secrets.passphrase);
        say("passphrase-utf16", maskedUtf16(secrets.passphrase));
        say("second-passphrase", secrets.secondPassphrase);
    }
    MemoryScan &scan() { return m_scan; }

private:
    MemoryScan m_scan;
};

/// Read only after the vault is done with it; every byte is masked as it is copied.
QByteArray maskedSeedOf(const PersonId &person, const QByteArray &maskedPassphrase, const QString &folder)
{
    const auto pem = vault::privatefile::read(folder + u'/' + person.text() + u".pem"_s);
    const auto key = crypto::keyfile::read(pem.value(), unmasked(maskedPassphrase));
    QByteArray masked;
    for (const unsigned char byte : key->seed().span())
        masked.append(char(char(byte) ^ MemoryScan::mask));
    return masked;
}

/// The real way of a vote, from a locked seat to a locked seat.
void useTheVault(const Secrets &secrets, Report &report)
{
    FixedClock clock(1'790'000'000'000);
    vault::Vault vault(secrets.folder, clock, cheap);
    bool fine = await(vault.unlock(one, unmasked(secrets.passphrase))).has_value();
    for (int i = 0; i < 3; ++i)
        fine = fine && await(vault.sign(one, unmasked(secrets.passphrase), "countersign/vote/1\na vote\n")).has_value();
    fine = fine && await(vault.signBytes(one, unmasked(secrets.passphrase), "a message")).has_value();
    QByteArray nearlyRight = secrets.passphrase;
    nearlyRight.back() = char(nearlyRight.back() ^ 1);
    fine = fine && await(vault.signBytes(one, unmasked(nearlyRight), "a message")).error().code == ErrorCode::WrongPassphrase;
    report.sayAll("after-a-vote", secrets);

    fine = fine && await(vault.create(two, u"Test person two"_s, unmasked(secrets.secondPassphrase))).has_value();
    fine = fine && await(vault.sign(two, unmasked(secrets.secondPassphrase), "a vote\n")).has_value();
    vault.lock();
    report.sayAll("after-locking", secrets);
    report.say("created-seed", maskedSeedOf(two, secrets.secondPassphrase, secrets.folder));
    std::printf("fine %d\n", fine);
}

/// A vault that leaks, in the ways in which programs do.
void plant(const QString &how, const Secrets &secrets, Report &report)
{
    crypto::SecretBytes passphrase = unmasked(secrets.passphrase);
    if (how == u"held") {
        report.sayAll("planted", secrets);
        return;
    }
    if (how == u"bytes") {
        const QByteArray copy = passphrase.view().toByteArray();
        passphrase.wipe();
        report.sayAll("planted", secrets);
        std::printf("kept %lld\n", static_cast<long long>(copy.size()));
    } else if (how == u"text") {
        const QString copy = QString::fromLatin1(passphrase.view());
        passphrase.wipe();
        report.sayAll("planted", secrets);
        std::printf("kept %lld\n", static_cast<long long>(copy.size()));
    } else if (how == u"freed") {
        {
            const QByteArray copy = passphrase.view().toByteArray();
        }
        passphrase.wipe();
        report.sayAll("planted", secrets);
    } else if (how == u"seed") {
        passphrase.wipe();
        const auto key = crypto::SigningKey::fromSeed(unmasked(secrets.seed));
        report.sayAll("planted", secrets);
        std::printf("kept %d\n", key.has_value());
    }
}

int child(const QStringList &arguments)
{
    const auto bytes = [&arguments](qsizetype i) { return QByteArray::fromHex(arguments.at(i).toLatin1()); };
    const Secrets secrets { .folder = arguments.at(3), .passphrase = bytes(4), .seed = bytes(5), .secondPassphrase = bytes(6) };
    Report report;
    if (arguments.at(2) == u"vault")
        useTheVault(secrets, report);
    else
        plant(arguments.at(2), secrets, report);
    std::printf("read %llu\n", static_cast<unsigned long long>(report.scan().bytesRead()));
    return 0;
}

}

/// Runs a vault in a process of its own and searches that process's memory for what must not be there any more.
class tst_VaultMemory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto key = crypto::SigningKey::generate();
        QVERIFY(key.has_value());
        m_seed = key->seed().view().toByteArray();
        const auto pem = crypto::keyfile::write(*key, crypto::SecretBytes::copyOf(m_passphrase), cheap);
        QVERIFY(pem.has_value());
        QVERIFY(vault::privatefile::write(m_folder.filePath(u"test-person-one.pem"_s), *pem).has_value());
    }

    void neitherSeedNorPassphraseIsFoundAfterAVoteAndAfterLocking()
    {
        const QByteArray said = run(u"vault"_s);
        QVERIFY2(said.contains("fine 1\n"), said.constData());
        const QByteArray nothing = "seed 0\npassphrase 0\npassphrase-utf16 0\nsecond-passphrase 0\n";
        QVERIFY2(said.contains(QByteArray("after-a-vote\n" + nothing)), said.constData());
        QVERIFY2(said.contains(QByteArray("after-locking\n" + nothing + "created-seed 0\n")), said.constData());
    }

    void theSearchFindsWhatIsThere_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("a secret that is still held") << u"held"_s << "passphrase"_ba;
        QTest::newRow("a QByteArray") << u"bytes"_s << "passphrase"_ba;
        QTest::newRow("a QString") << u"text"_s << "passphrase-utf16"_ba;
        QTest::newRow("a QByteArray that was freed") << u"freed"_s << "passphrase"_ba;
        QTest::newRow("a key that is still held") << u"seed"_s << "seed"_ba;
    }
    void theSearchFindsWhatIsThere()
    {
        QFETCH(const QString, how);
        QFETCH(const QByteArray, line);
        const QByteArray said = run(how);
        int found = 0;
        for (const QByteArray &each : said.split('\n')) {
            if (each.startsWith(QByteArray(line + ' ')))
                found = each.sliced(line.size() + 1).toInt();
        }
        QVERIFY2(found > 0, said.constData());
    }

private:
    QByteArray run(const QString &what)
    {
        const auto hex = [](const QByteArray &secret) { return QString::fromLatin1(MemoryScan::masked(secret).toHex()); };
        QFile::remove(m_folder.filePath(u"test-person-two.pem"_s));
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(),
                      { u"--child"_s, what, m_folder.path(), hex(m_passphrase), hex(m_seed), hex(m_secondPassphrase) });
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            return "the child did not end well";
        const QByteArray said = process.readAllStandardOutput();
        return said.contains("-1\n") || !said.contains("\nread ") ? "memory could not be read\n" + said : said;
    }

    QTemporaryDir m_folder;
    QByteArray m_seed;
    /// Made anew each time: as a literal it would stand in the program's own image.
    const QByteArray m_passphrase = randomPassphrase();
    const QByteArray m_secondPassphrase = randomPassphrase();
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--child")
        return child(application.arguments());
    tst_VaultMemory test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_VaultMemory.moc"
