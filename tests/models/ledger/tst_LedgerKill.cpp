// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/ledger/LedgerFixture.h"

#include "models/ledger/Verifier.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

/// The goals R1, R4 and R8 of performance.md 4, from outside: another process writes, and it is killed, starved or doubled.
class tst_LedgerKill : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasAcknowledgedSurvivesKills();
    void aFullDiskAcknowledgesNothingAndLeavesASoundLedger_data();
    void aFullDiskAcknowledgesNothingAndLeavesASoundLedger();
    void ofManyProgramsOneWrites();

private:
    /// What a child said: the last number after "ack", whether it opened, and its error.
    struct Heard {
        std::optional<quint64> opened;
        std::optional<quint64> lastAck;
        QString error;
    };
    static Heard read(QProcess &child)
    {
        Heard heard;
        while (child.canReadLine()) {
            const QString line = QString::fromLatin1(child.readLine()).trimmed();
            if (line.startsWith(u"ack "))
                heard.lastAck = line.sliced(4).toULongLong();
            else if (line.startsWith(u"open "))
                heard.opened = line.sliced(5).toULongLong();
            else
                heard.error = line.section(u' ', 1);
        }
        return heard;
    }
    static void start(QProcess &child, const QString &path, int inFlight, quint64 mostBytes, int most)
    {
        child.start(QStringLiteral(APPENDING_CHILD),
                    { path, QString::number(inFlight), QString::number(mostBytes), QString::number(most) });
    }
    /// Faults of a ledger nobody writes to, as one text; empty: sound.
    static QString faultOf(const QString &path)
    {
        const auto verification = ledger::verify(path);
        if (!verification)
            return name(verification.error().code) + u": "_s + verification.error().detail;
        const auto fault = verification->firstFault();
        return fault ? fault->code + u" "_s + fault->detail : QString();
    }
};

void tst_LedgerKill::whatWasAcknowledgedSurvivesKills()
{
    const int kills = qEnvironmentVariableIntValue("COUNTERSIGN_KILLS") > 0 ? qEnvironmentVariableIntValue("COUNTERSIGN_KILLS") : 60;
    QRandomGenerator random(qEnvironmentVariableIntValue("COUNTERSIGN_SEED") + 1122u);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ledger.db"_s);
    quint64 acknowledged = 0;
    quint64 unacknowledged = 0;
    int killedInCreation = 0;
    for (int round = 0; round < kills; ++round) {
        // Every tenth begins anew: the making of the file is killed too.
        if (round % 10 == 9) {
            const QStringList files = QDir(folder.path()).entryList(QDir::Files);
            for (const QString &file : files)
                QVERIFY(QFile::remove(folder.filePath(file)));
            acknowledged = 0;
        }
        const int inFlight = random.bounded(3) == 0 ? 40 : 1;
        QProcess child;
        start(child, path, inFlight, 0, 1'000'000);
        QVERIFY(child.waitForStarted());
        // From before the file is opened until some hundred entries later.
        const auto until = std::chrono::steady_clock::now() + std::chrono::microseconds(random.bounded(5'000, 150'000));
        while (std::chrono::steady_clock::now() < until)
            child.waitForReadyRead(1);
        child.kill();
        QVERIFY(child.waitForFinished());
        const Heard heard = read(child);
        QVERIFY2(heard.error.isEmpty(), qPrintable(heard.error));
        if (heard.lastAck)
            acknowledged = std::max(acknowledged, *heard.lastAck + 1);
        if (!QFile::exists(path)) {
            QCOMPARE(acknowledged, quint64(0));
            ++killedInCreation;
            continue;
        }
        QCOMPARE(faultOf(path), QString());
        const auto verification = ledger::verify(path);
        QVERIFY2(verification->entries >= acknowledged,
                 qPrintable(u"round %1: %2 acknowledged, %3 there"_s.arg(round).arg(acknowledged).arg(verification->entries)));
        unacknowledged += verification->entries - std::max(acknowledged, quint64(1));
        acknowledged = verification->entries;
    }
    qInfo("%d kills, 0 acknowledged entries lost; %llu committed and not acknowledged; %d before the file was there", kills, unacknowledged,
          killedInCreation);
}

void tst_LedgerKill::aFullDiskAcknowledgesNothingAndLeavesASoundLedger_data()
{
    QTest::addColumn<quint64>("bytes");
    QTest::addColumn<int>("inFlight");
    for (const int kilobytes : { 60, 100, 150, 233, 400 }) {
        QTest::addRow("%d KiB, one at a time", kilobytes) << static_cast<quint64>(kilobytes) * 1024 << 1;
        QTest::addRow("%d KiB, groups", kilobytes) << static_cast<quint64>(kilobytes) * 1024 << 50;
    }
}

void tst_LedgerKill::aFullDiskAcknowledgesNothingAndLeavesASoundLedger()
{
    QFETCH(quint64, bytes);
    QFETCH(int, inFlight);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ledger.db"_s);
    QProcess child;
    start(child, path, inFlight, bytes, 100'000);
    QVERIFY(child.waitForFinished(60'000));
    QCOMPARE(child.exitStatus(), QProcess::NormalExit);
    QCOMPARE(child.exitCode(), 3);
    const Heard heard = read(child);
    QCOMPARE(heard.error, u"DiskFull"_s);
    if (!heard.opened) {
        return;
    }
    const quint64 acknowledged = heard.lastAck ? *heard.lastAck + 1 : *heard.opened;
    QCOMPARE(faultOf(path), QString());
    const auto verification = ledger::verify(path);
    QVERIFY(verification->entries >= acknowledged);
    // There is room again: it goes on where it was.
    QProcess again;
    start(again, path, 1, 0, 10);
    QVERIFY(again.waitForFinished(60'000));
    QCOMPARE(again.exitCode(), 0);
    QCOMPARE(faultOf(path), QString());
    QCOMPARE(ledger::verify(path)->entries, verification->entries + 10);
}

void tst_LedgerKill::ofManyProgramsOneWrites()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ledger.db"_s);
    std::vector<std::unique_ptr<QProcess>> children;
    for (int i = 0; i < 8; ++i) {
        children.push_back(std::make_unique<QProcess>());
        start(*children.back(), path, 1, 0, 1'000'000);
    }
    QProcess *writer = nullptr;
    int busy = 0;
    for (const auto &child : children) {
        QVERIFY(child->waitForReadyRead(30'000));
        const Heard heard = read(*child);
        if (heard.opened)
            writer = child.get();
        busy += heard.error == u"Busy" ? 1 : 0;
    }
    QVERIFY(writer);
    QCOMPARE(busy, 7);
    writer->kill();
    QVERIFY(writer->waitForFinished());
    QProcess next;
    start(next, path, 1, 0, 3);
    QVERIFY(next.waitForFinished(30'000));
    QCOMPARE(next.exitCode(), 0);
    QCOMPARE(faultOf(path), QString());
}

QTEST_GUILESS_MAIN(tst_LedgerKill)
#include "tst_LedgerKill.moc"
