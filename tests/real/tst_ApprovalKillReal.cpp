// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/real/Contradictions.h"
#include "tests/real/RealSeat.h"

#include <QElapsedTimer>
#include <QDir>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// Runs on, but ahead of the machine's clock: the vault takes a killed key operation for a wrong passphrase and makes the next
/// one wait, which no test wants to wait for.
class ClockAhead final : public Clock
{
public:
    explicit ClockAhead(qint64 aheadMs) : m_aheadMs(aheadMs) { }
    [[nodiscard]] qint64 nowMs() const override { return SystemClock().nowMs() + m_aheadMs; }

private:
    qint64 m_aheadMs;
};

gateway::Endpoint endpoint(const QUrl &url, const std::optional<crypto::Digest> &pin)
{
    return { GatewayId(test::RealSeat::gatewayId), url, pin, false };
}

/// What the killed process does: a seat that starts, restores, and has both people sign everything that is open.
int signEverything(const QString &folder, const QUrl &url, const QString &pin, qint64 aheadMs)
{
    const ClockAhead clock(aheadMs);
    test::RealSeat seat(folder, endpoint(url, crypto::Digest::fromHex(pin).value()), {}, clock);
    if (!seat.start()) {
        qWarning("%s", qPrintable(seat.problem()));
        return 2;
    }
    auto &desk = seat.services().desk();
    const auto keys = desk.keys();
    for (const auto &key : keys) {
        for (const int person : { 1, 2 }) {
            const auto &request = key.request.text();
            if (seat.state(request) == approvals::CaseState::Waiting && desk.mayVote(key, test::RealSeat::person(person), facts::Decision::Allow)
                && !seat.vote(request, person))
                return 3;
        }
    }
    const bool done = QTest::qWaitFor([&] {
        return std::all_of(keys.begin(), keys.end(), [&](const approvals::CaseKey &key) { return !desk.find(key)->isOpen(); });
    }, 30'000);
    return done ? 0 : 4;
}

}

/// The console's approval path killed from outside at random moments while a real gateway serves: after each kill the ledger is
/// verified and compared with the gateway, and what ran ran once, with two signatures on disk.
class ApprovalKillRealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ledgerAndGatewayAgreeAfterEachKill()
    {
        const int kills = qEnvironmentVariableIntValue("COUNTERSIGN_KILLS_REAL") > 0 ? qEnvironmentVariableIntValue("COUNTERSIGN_KILLS_REAL") : 15;
        const bool seedGiven = qEnvironmentVariableIsSet("COUNTERSIGN_SEED");
        const quint32 seed = seedGiven ? qEnvironmentVariable("COUNTERSIGN_SEED").toUInt() : QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        qInfo("%d kills, seed %u", kills, seed);

        QVERIFY2(m_gateway.start(), qPrintable(m_gateway.problem()));
        {
            const SystemClock clock;
            test::RealSeat seat(m_folder.path(), endpoint(m_gateway.url(), m_gateway.pin()), m_gateway.sharedToken(), clock);
            QVERIFY2(seat.start(&m_gateway), qPrintable(seat.problem()));
        }
        // Undisturbed runs say how long the path takes here; the first one also warms the gateway.
        qint64 calmMs = 0;
        for (int i = 0; i < 2; ++i) {
            QVERIFY(ask());
            QElapsedTimer time;
            time.start();
            QCOMPARE(run(-1), 0);
            calmMs = time.elapsed();
            agree();
            QCOMPARE(pending(), 0);
        }

        int killed = 0;
        int runs = 0;
        while (killed < kills) {
            QVERIFY2(runs < 10 * kills, "too few runs are killed before their end: the test shows nothing");
            if (pending() < 3) // what earlier runs left, and something new
                QVERIFY(ask());
            killed += run(random.bounded(calmMs)) == -1 ? 1 : 0;
            ++runs;
            agree();
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(run(-1), 0);
        agree();
        for (const auto &[command, id] : m_asked.asKeyValueRange()) {
            QCOMPARE(m_gateway.approval(id).value("status"_L1).toString(), u"allowed"_s);
            QTRY_COMPARE_WITH_TIMEOUT(timesRun(command), 1, 60'000);
        }
        qInfo("%d of %d runs killed before their end, one takes %lld ms", killed, runs, static_cast<long long>(calmMs));
    }

private:
    /// An agent run whose command waits for two people.
    bool ask()
    {
        const QString command = u"mktemp run-%1.XXXXXX"_s.arg(m_asked.size());
        if (m_gateway.runTool(u"exec"_s, { { u"command"_s, command } }).isEmpty())
            return false;
        return QTest::qWaitFor([&] {
            for (const auto &seen : m_gateway.owner().requested()) {
                if (seen.value("request"_L1).toObject().value("command"_L1) == command)
                    m_asked.insert(command, seen.value("id"_L1).toString());
            }
            return m_asked.contains(command);
        }, 60'000);
    }

    int pending() { return static_cast<int>(m_gateway.owner().call(u"exec.approval.list"_s).toArray().size()); }

    /// Each run of mktemp leaves another file.
    qsizetype timesRun(const QString &command) const
    {
        return QDir(m_gateway.workspace()).entryList({ command.section(u' ', -1).replace("XXXXXX"_L1, "??????"_L1) }).size();
    }

    /// Ledger and gateway, gateway and file system.
    void agree()
    {
        QCOMPARE(test::contradictions(m_folder.path(), m_gateway), QStringList());
        for (const auto &[command, id] : m_asked.asKeyValueRange()) {
            const auto before = timesRun(command); // looked at first: what ran by now must have been allowed
            const QString status = m_gateway.approval(id).value("status"_L1).toString();
            QVERIFY2(status == "allowed"_L1 || status == "pending"_L1, qPrintable(status));
            QVERIFY2(before == 0 || (before == 1 && status == "allowed"_L1), qPrintable(command));
        }
    }

    /// The exit code, or -1 where it was killed. `killAfterMs` below 0: left alone.
    int run(qint64 killAfterMs)
    {
        m_aheadMs += 61'000;
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(),
                      { u"--seat"_s, m_folder.path(), m_gateway.url().toString(), m_gateway.pin()->hex(), QString::number(m_aheadMs) });
        QElapsedTimer time;
        time.start();
        const auto ended = [&] { return process.state() == QProcess::NotRunning; };
        if (!QTest::qWaitFor([&] { return ended() || (killAfterMs >= 0 && time.elapsed() >= killAfterMs); }, 120'000))
            qCritical("the seat hangs");
        if (ended())
            return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 99;
        process.kill();
        return QTest::qWaitFor(ended) && process.exitStatus() == QProcess::CrashExit ? -1 : process.exitCode();
    }

    QTemporaryDir m_folder;
    test::RealGateway m_gateway { { .execMode = u"ask"_s, .tls = true } };
    QMap<QString, QString> m_asked; ///< command to request
    qint64 m_aheadMs = 0;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const auto arguments = app.arguments();
    if (arguments.value(1) == "--seat"_L1)
        return signEverything(arguments.value(2), QUrl(arguments.value(3)), arguments.value(4), arguments.value(5).toLongLong());
    qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); // one function, many runs
    ApprovalKillRealTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_ApprovalKillReal.moc"
