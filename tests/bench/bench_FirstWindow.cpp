// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/Services.h"
#include "models/drill/PracticeTeam.h"
#include "models/seat/SeatPlace.h"
#include "models/vault/Keychain.h"
#include "models/vault/SeatSafe.h"
#include "tests/bench/Ratio.h"
#include "tests/support/Await.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace countersign;

/// The first window stands painted at most twice as late as an empty QMainWindow, both counted from before exec. Qt says itself
/// when it hands a window's first pixels over (its logging category qt.widgets.painting), so that the programs stay as they are.
class bench_FirstWindow final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theProgramAsksForItsSeatSoon();
    void theWindowOfASeatInTheKeychainStandsSoon();
    void theWindowOfPracticeStandsSoon();

private:
    struct Launch {
        double wall = 0; ///< seconds from before fork to the first pixels
        double cpu = 0;  ///< of the process until it was ended, just after them
    };
    [[nodiscard]] static Launch launch(const QString &program, const QStringList &arguments);
    void compare(const char *what, const QString &program, const QStringList &arguments);

    QTemporaryDir m_folder;
};

namespace {

double childSeconds()
{
    rusage used {};
    ::getrusage(RUSAGE_CHILDREN, &used);
    const auto of = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return of(used.ru_utime) + of(used.ru_stime);
}

}

/// A seat with a team, a ledger of a few hundred entries and its secrets in a file under a passphrase.
void bench_FirstWindow::initTestCase()
{
    const SystemClock clock;
    const auto profile = app::Profile::at(m_folder.filePath(u"seat"_s));
    QVERIFY(profile);
    vault::Keychain keychain(u"countersign-bench"_s);
    vault::SeatSafe safe(keychain, profile->folder(), clock, 1);
    const auto secrets = test::await(safe.create(crypto::SecretBytes::copyOf("a passphrase of the bench")));
    QVERIFY(secrets);
    app::Services services(*profile, **secrets, clock, 1);
    QVERIFY(test::await(services.start()));
    const auto team = test::await(drill::practice::makeTeam(services.vault(), services.seatKey(), clock.nowMs()));
    QVERIFY(team);
    QVERIFY(test::await(services.adoptCharter(**team)));
    for (int i = 0; i < 500; ++i) {
        facts::Entry entry { .kind = facts::EntryKind::GatewayLost, .atMs = 0, .fields = { { u"gateway"_s, u"first"_s } }, .contents = {} };
        QVERIFY(test::await(services.ledger().append(entry)));
    }
}

bench_FirstWindow::Launch bench_FirstWindow::launch(const QString &program, const QStringList &arguments)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"qt.widgets.painting.info=true"_s);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    const double cpuBefore = childSeconds();
    const auto start = bench::Clock::now();
    process.start(program, arguments);
    QByteArray said;
    QDeadlineTimer deadline(60'000);
    while (!said.contains("Flushing") && process.state() != QProcess::NotRunning && !deadline.hasExpired()) {
        process.waitForReadyRead(1000);
        said += process.readAll();
    }
    Launch result;
    if (said.contains("Flushing"))
        result.wall = std::chrono::duration<double>(bench::Clock::now() - start).count();
    else
        qWarning("%s painted nothing: %s", qPrintable(program), said.constData());
    process.kill();
    process.waitForFinished();
    result.cpu = childSeconds() - cpuBefore;
    return result;
}

void bench_FirstWindow::compare(const char *what, const QString &program, const QStringList &arguments)
{
    const QString empty = QStringLiteral(COUNTERSIGN_EMPTY_WINDOW);
    QVERIFY(launch(empty, {}).wall > 0); // both once for the file cache
    QVERIFY(launch(program, arguments).wall > 0);
    QList<double> wall, cpu, ours, floors;
    for (int round = 0; round < bench::times(5, 21); ++round) {
        const Launch floor = launch(empty, {});
        const Launch subject = launch(program, arguments);
        QVERIFY(floor.wall > 0 && subject.wall > 0);
        wall.append(subject.wall / floor.wall);
        cpu.append(subject.cpu / floor.cpu);
        ours.append(subject.wall * 1000);
        floors.append(floor.wall * 1000);
    }
    const QString absolute = u"%1 ms against %2 ms, processor time %3 times"_s.arg(bench::median(ours), 0, 'f', 0).arg(bench::median(floors), 0, 'f', 0).arg(bench::median(cpu), 0, 'f', 2);
    QVERIFY(bench::report(what, wall, 2.0, absolute));
}

void bench_FirstWindow::theProgramAsksForItsSeatSoon()
{
    compare("first window of the program (the seat's passphrase)", QStringLiteral(COUNTERSIGN_PROGRAM), { u"--profile"_s, m_folder.filePath(u"seat"_s) });
}

void bench_FirstWindow::theWindowOfASeatInTheKeychainStandsSoon()
{
    // Which entry it is matters only later: the window does not wait for the keychain.
    const QString seat = m_folder.filePath(u"in-keychain"_s);
    QVERIFY(app::Profile::at(seat));
    QFile place(seatPlacePath(seat));
    QVERIFY(place.open(QIODevice::WriteOnly));
    place.write(R"({"keychain":"seat-of-a-bench","type":"countersign/seat-place/1"})");
    place.close();
    compare("window of a seat whose secrets lie in the keychain", QStringLiteral(COUNTERSIGN_PROGRAM), { u"--profile"_s, seat });
}

void bench_FirstWindow::theWindowOfPracticeStandsSoon()
{
    compare("window of the practice seat", QStringLiteral(COUNTERSIGN_PROGRAM), { u"--practice"_s });
}

QTEST_GUILESS_MAIN(bench_FirstWindow)
#include "bench_FirstWindow.moc"
