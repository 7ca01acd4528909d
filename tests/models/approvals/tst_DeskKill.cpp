// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/LedgerReader.h"
#include "models/ledger/Verifier.h"
#include "models/storage/Database.h"
#include "tests/support/Seat.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using facts::EntryKind;

namespace {

/// What the killed process does: a seat that starts, restores, and has both people sign everything that is open.
int signEverything(const QString &folder, const QUrl &gateway, qint64 clockMs)
{
    Seat seat(folder, gateway);
    seat.clock.set(clockMs);
    if (!seat.start())
        return 2;
    const auto keys = seat.desk.keys();
    for (const auto &key : keys) {
        for (const int person : { 1, 2 }) {
            const auto &request = key.request.text();
            if (seat.state(request) == approvals::CaseState::Waiting && seat.desk.mayVote(key, personId(person), facts::Decision::Allow)
                && !seat.vote(request, person))
                return 3;
        }
    }
    const bool done = QTest::qWaitFor([&] {
        return std::all_of(keys.begin(), keys.end(), [&](const approvals::CaseKey &key) { return !seat.desk.find(key)->isOpen(); });
    }, 20'000);
    return done ? 0 : 4;
}

}

/// The approval path killed from outside at random moments: nothing is sent twice, nothing without its signatures on disk.
class DeskKillTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsSentTwiceOrWithoutItsSignatures()
    {
        const int kills = qEnvironmentVariableIntValue("COUNTERSIGN_KILLS") > 0 ? qEnvironmentVariableIntValue("COUNTERSIGN_KILLS") : 25;
        const bool seedGiven = qEnvironmentVariableIsSet("COUNTERSIGN_SEED");
        const quint32 seed = seedGiven ? qEnvironmentVariable("COUNTERSIGN_SEED").toUInt() : QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        qInfo("%d kills, seed %u", kills, seed);

        QTemporaryDir folder;
        FakeApprovals fake;
        fake.beforeDecision = [&](const QString &id, const QString &decision) {
            QCOMPARE(decision, u"allow-once"_s);
            QCOMPARE(peopleWhoSigned(folder.path(), id), 2);
            QVERIFY(contains(folder.path(), id, EntryKind::DecisionSent));
        };

        // Undisturbed runs say how long the path takes here; the first one also makes keys and ledger.
        QStringList requests;
        const auto ask = [&] {
            requests.append(u"r%1"_s.arg(requests.size()));
            fake.raise(requests.last(), u"touch %1"_s.arg(requests.size()), 24 * 60 * 60 * 1000);
        };
        qint64 calmMs = 0;
        for (int i = 0; i < 2; ++i) {
            ask();
            QElapsedTimer time;
            time.start();
            QCOMPARE(run(folder.path(), fake, -1), 0);
            calmMs = time.elapsed();
            QCOMPARE(fake.statusOf(requests.last()), u"allowed"_s);
        }

        int killed = 0;
        for (int tries = 0; killed < kills; ++tries) {
            QVERIFY2(tries < 10 * kills, "too few runs are killed before their end: the test shows nothing");
            const auto open = std::ranges::count_if(requests, [&](const QString &id) { return fake.statusOf(id) == "pending"_L1; });
            if (open < 3) // what earlier runs left, and something new
                ask();
            const bool wasKilled = run(folder.path(), fake, random.bounded(calmMs)) == -1;
            (wasKilled ? killed : m_survived) += 1;
            verifies(folder.path());
            agrees(folder.path(), fake, requests);
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(run(folder.path(), fake, -1), 0);
        verifies(folder.path());
        agrees(folder.path(), fake, requests);
        QCOMPARE(m_compared, (killed + 1 + m_survived));

        QStringList arrived = fake.resolves();
        QStringList expected;
        for (const auto &request : std::as_const(requests)) {
            QCOMPARE(fake.statusOf(request), u"allowed"_s);
            QCOMPARE(peopleWhoSigned(folder.path(), request), 2);
            QVERIFY(contains(folder.path(), request, EntryKind::CaseClosed));
            expected.append(request + u" exec allow-once"_s);
        }
        arrived.sort();
        expected.sort();
        QCOMPARE(arrived, expected); // each exactly once
        qInfo("%d of %d runs killed before their end, %d requests, ledger and gateway compared %d times, an undisturbed run takes %lld ms", killed, killed + m_survived,
              static_cast<int>(requests.size()), m_compared, static_cast<long long>(calmMs));
    }

private:
    /// The exit code, or -1 where it was killed. `killAfterMs` below 0: left alone.
    int run(const QString &folder, const FakeApprovals &fake, qint64 killAfterMs)
    {
        m_clockMs += 61'000; // the vault takes a killed key operation for a wrong passphrase and makes the next one wait
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(), { u"--seat"_s, folder, fake.gateway.url().toString(), QString::number(m_clockMs) });
        QElapsedTimer time;
        time.start();
        const auto ended = [&] { return process.state() == QProcess::NotRunning; };
        if (!QTest::qWaitFor([&] { return ended() || (killAfterMs >= 0 && time.elapsed() >= killAfterMs); }, 60'000))
            qCritical("the seat hangs");
        if (ended())
            return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 99;
        process.kill();
        return QTest::qWaitFor(ended) && process.exitStatus() == QProcess::CrashExit ? -1 : process.exitCode();
    }

    static QList<ledger::StoredEntry> entriesOf(const QString &folder, const QString &request)
    {
        auto database = storage::Database::open(folder + u"/ledger.db"_s, storage::OpenMode::ReadOnly);
        if (!database)
            return {};
        ledger::EntryQuery query;
        query.subject = u"dev-1/"_s + request;
        return ledger::LedgerReader(*database).find(query).value_or(QList<ledger::StoredEntry>());
    }

    static int peopleWhoSigned(const QString &folder, const QString &request) { return peopleWhoSigned(entriesOf(folder, request), request); }

    static int peopleWhoSigned(const QList<ledger::StoredEntry> &entries, const QString &request)
    {
        QSet<QString> people;
        for (const auto &stored : entries) {
            if (stored.entry.kind != EntryKind::VoteCast)
                continue;
            const auto note = crypto::SignedNote::parse(stored.entry.fields.value("note"_L1).toString().toUtf8()).value();
            const auto vote = facts::Vote::parse(note.text()).value();
            const int number = vote.person.text().right(1).toInt();
            if (vote.request.text() == request && vote.decision == facts::Decision::Allow
                && note.isSignedBy({ vote.person.text(), fixedKey(number).publicKey() }))
                people.insert(vote.person.text());
        }
        return static_cast<int>(people.size());
    }

    static bool contains(const QString &folder, const QString &request, EntryKind kind)
    {
        const auto entries = entriesOf(folder, request);
        return std::any_of(entries.begin(), entries.end(), [kind](const ledger::StoredEntry &stored) { return stored.entry.kind == kind; });
    }

    /// Ledger against gateway, request by request: what the gateway let run stands on disk with both signatures and as sent
    /// before; what the ledger calls allowed the gateway allowed; nothing arrived there twice.
    void agrees(const QString &folder, const FakeApprovals &fake, const QStringList &requests)
    {
        for (const auto &request : requests) {
            const auto entries = entriesOf(folder, request);
            const auto has = [&](EntryKind kind) { return std::ranges::any_of(entries, [kind](const auto &stored) { return stored.entry.kind == kind; }); };
            const auto arrived = fake.resolves().count(request + u" exec allow-once"_s);
            const bool allowed = fake.statusOf(request) == "allowed"_L1;
            QVERIFY2(allowed || fake.statusOf(request) == "pending"_L1, qPrintable(fake.statusOf(request)));
            QVERIFY2(arrived == (allowed ? 1 : 0), qPrintable(request));
            if (allowed) {
                QVERIFY2(has(EntryKind::DecisionSent), qPrintable(request));
                QVERIFY2(peopleWhoSigned(entries, request) == 2, qPrintable(request));
            }
            for (const auto &stored : entries) {
                const auto &fields = stored.entry.fields;
                const bool claims = (stored.entry.kind == EntryKind::CaseClosed && fields.value("state"_L1) == "allowed"_L1)
                    || (stored.entry.kind == EntryKind::DecisionRecorded && fields.value("ours"_L1).toBool());
                QVERIFY2(!claims || allowed, qPrintable(request));
            }
        }
        ++m_compared;
    }

    static void verifies(const QString &folder)
    {
        const auto verified = ledger::verify(folder + u"/ledger.db"_s);
        QVERIFY2(verified, qPrintable(verified ? QString() : name(verified.error().code) + u' ' + verified.error().detail));
        for (const auto &fault : verified->integrity + verified->authorship)
            qWarning() << fault.code << fault.detail;
        QVERIFY(!verified->isTampered());
    }

    qint64 m_clockMs = FakeApprovals::nowMs;
    int m_survived = 0; ///< runs that ended before they could be killed
    int m_compared = 0; ///< times that ledger and gateway were held against each other
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const auto arguments = app.arguments();
    if (arguments.value(1) == "--seat"_L1)
        return signEverything(arguments.value(2), QUrl(arguments.value(3)), arguments.value(4).toLongLong());
    qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); // one function, hundreds of runs
    DeskKillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_DeskKill.moc"
