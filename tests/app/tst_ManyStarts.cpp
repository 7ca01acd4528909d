// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/Services.h"
#include "models/vault/Keychain.h"
#include "models/vault/SeatSafe.h"
#include "tests/support/Await.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

namespace {

constexpr int starts = 50;

/// The same start that the console makes: secrets that are there are read, and made where there are none; then the seat
/// is opened.
QString start(const QString &folder, const SystemClock &clock, std::unique_ptr<app::Services> &services)
{
    const auto passphrase = [] { return crypto::SecretBytes::copyOf("violet kettle under moss"); };
    const auto profile = app::Profile::at(folder);
    if (!profile)
        return name(profile.error().code);
    vault::Keychain keychain(u"countersign-test"_s);
    vault::SeatSafe safe(keychain, profile->folder(), clock, 1);
    const auto secrets = await(
        *await(safe.find()) == vault::SeatSafe::Place::None ? safe.create(passphrase()) : safe.load(passphrase()));
    if (!secrets)
        return name(secrets.error().code);
    services = std::make_unique<app::Services>(*profile, **secrets, clock, 1);
    const auto started = await(services->start());
    if (!started)
        return name(started.error().code);
    facts::Entry entry{
        .kind = facts::EntryKind::GatewayLost, .atMs = 0, .fields = { { u"gateway"_s, u"first"_s } }, .contents = {}
    };
    const auto written = await(services->ledger().append(entry));
    return written ? u"open"_s : name(written.error().code);
}

/// One start: says what came of it, and stays until its standard input ends.
int runStart(const QString &folder)
{
    const SystemClock clock;
    std::unique_ptr<app::Services> services;
    QTextStream(stdout) << start(folder, clock, services) << Qt::endl;
    QTextStream(stdin).readAll();
    return 0;
}

/// Starts the seat in so many processes at once; what each of them said.
QStringList startMany(const QString &folder, int number)
{
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < number; ++i) {
        processes.push_back(std::make_unique<QProcess>());
        processes.back()->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        processes.back()->start(QCoreApplication::applicationFilePath(), { u"--start"_s, folder });
    }
    QStringList said;
    for (const auto &each : processes) {
        while (!each->canReadLine() && each->waitForReadyRead(60'000)) { }
        said.append(QString::fromUtf8(each->readLine()).trimmed());
    }
    for (const auto &each : processes) {
        each->closeWriteChannel();
        if (!each->waitForFinished(60'000) || each->exitStatus() != QProcess::NormalExit)
            said.append(u"did not end well"_s);
    }
    return said;
}

}

/// A person who clicks too often, or a session that starts everything at once: one program has the seat, the others say
/// so, and nothing is lost.
class tst_ManyStarts final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneOfFiftyFirstStartsHasTheSeat() { check(); }
    void oneOfFiftyLaterStartsHasTheSeat()
    {
        QCOMPARE(startMany(seat(), 1), QStringList{ u"open"_s });
        check();
    }

private:
    QString seat() const { return m_folder.filePath(u"seat"_s); }

    void check()
    {
        const QStringList said = startMany(seat(), starts);
        QCOMPARE(said.size(), starts);
        QCOMPARE(said.count(u"open"_s), 1);
        // SlowedDown: several passphrases tried at the same moment look like guessing, and wait.
        const QStringList refusals { u"Busy"_s, u"CannotWrite"_s, u"SlowedDown"_s };
        for (const QString &each : said)
            QVERIFY2(each == u"open"_s || refusals.contains(each), qPrintable(each));
        // Whoever comes later finds the same secrets and a whole ledger.
        QCOMPARE(startMany(seat(), 1), QStringList{ u"open"_s });
        QProcess verify;
        verify.start(QStringLiteral(COUNTERSIGN_PROGRAM), { u"verify"_s, seat() + u"/ledger.db"_s });
        QVERIFY(verify.waitForFinished(60'000));
        QVERIFY2(verify.exitCode() == 0, verify.readAllStandardOutput().constData());
    }

    QTemporaryDir m_folder;
};

int main(int argc, char *argv[])
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // a person's keychain is not touched
    QCoreApplication application(argc, argv);
    if (const QStringList arguments = QCoreApplication::arguments(); arguments.value(1) == u"--start"_s)
        return runStart(arguments.value(2));
    tst_ManyStarts test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_ManyStarts.moc"
