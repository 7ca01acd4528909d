// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/LedgerWriter.h"
#include "models/storage/Transaction.h"
#include "tests/bench/Ratio.h"
#include "tests/models/ledger/LedgerFixture.h"

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

/// Goals P5 and P6 of performance.md 3.
class bench_LedgerAppend : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEntryIsOnDiskSoonAfterTheDiskCould();
    void aGroupOfAHundredIsNearTheRawInsert();

private:
    static constexpr int rounds = 9;
    /// About 300 bytes as a leaf, as in the measurements that the goals come from.
    static ledger::Pending entry(int number)
    {
        facts::Entry entry = requestSeen(number);
        entry.atMs = 1'790'000'000'000;
        entry.fields[u"action"_s] = QString(64, u'a');
        entry.fields[u"rule"_s] = QString(64, u'b');
        return { entry, {} };
    }
};

namespace {

/// The floor: a file that grows by a page and is synced, on the same file system.
class GrowingFile
{
public:
    explicit GrowingFile(const QString &path) : m_file(::open(qPrintable(path), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600)) { }
    ~GrowingFile() { ::close(m_file); }
    Q_DISABLE_COPY_MOVE(GrowingFile)
    [[nodiscard]] bool grow() { return ::write(m_file, m_page.constData(), size_t(m_page.size())) == m_page.size() && ::fdatasync(m_file) == 0; }

private:
    int m_file;
    QByteArray m_page = QByteArray(4096, 'x');
};

}

void bench_LedgerAppend::anEntryIsOnDiskSoonAfterTheDiskCould()
{
    LedgerFixture f;
    GrowingFile floor(f.folder.filePath(u"floor"_s));
    const auto keys = seatKeys();
    auto writer = ledger::LedgerWriter::open(f.path(), keys, f.clock).value();
    constexpr int each = 120;
    QList<double> middle, slow;
    QList<double> ours;
    for (int round = 0; round < rounds; ++round) {
        QList<double> raw, full;
        for (int i = 0; i < each; ++i) {
            raw.append(bench::seconds([&floor] { QVERIFY(floor.grow()); }));
            const QList<ledger::Pending> one { entry(round * each + i) };
            full.append(bench::seconds([&writer, &one] { QVERIFY(writer.commit(one)); }));
        }
        middle.append(bench::median(full) / bench::median(raw));
        slow.append(bench::quantile(full, 0.99) / bench::quantile(raw, 0.99));
        ours.append(bench::median(full) * 1000);
    }
    const QString absolute = u"%1 ms each"_s.arg(bench::median(ours), 0, 'f', 3);
    QVERIFY(bench::report("P5 append with tile and signed checkpoint, p50, to extend 4 KiB + fdatasync", middle, 1.3, absolute));
    QVERIFY(bench::report("P5 the same, p99", slow, 2.0));
}

void bench_LedgerAppend::aGroupOfAHundredIsNearTheRawInsert()
{
    LedgerFixture f;
    const auto keys = seatKeys();
    auto writer = ledger::LedgerWriter::open(f.path(), keys, f.clock).value();
    auto raw = storage::Database::open(f.folder.filePath(u"raw.db"_s), storage::OpenMode::ReadWrite).value();
    QVERIFY(raw.execute("CREATE TABLE entry(seq INTEGER PRIMARY KEY, leaf BLOB NOT NULL) STRICT"));
    auto insert = raw.prepare("INSERT INTO entry VALUES(?, ?)").value();
    const QByteArray leaf = entry(1).entry.bytes().value();
    qint64 next = 0;
    QList<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        const double floor = bench::seconds([&] {
            for (int group = 0; group < 20; ++group) {
                auto transaction = storage::Transaction::begin(raw).value();
                for (int i = 0; i < 100; ++i)
                    QVERIFY(insert.bind(1, next++).bind(2, leaf).run());
                QVERIFY(transaction.commit());
            }
        });
        QList<ledger::Pending> group;
        for (int i = 0; i < 100; ++i)
            group.append(entry(i));
        const double full = bench::seconds([&writer, &group] {
            for (int i = 0; i < 20; ++i)
                QVERIFY(writer.commit(group));
        });
        ratios.append(full / floor);
    }
    // At least 70 % of the raw rate is at most 1 / 0.7 of its time.
    QVERIFY(bench::report("P6 groups of 100, time to raw inserts in the same groups", ratios, 1 / 0.7));
}

QTEST_GUILESS_MAIN(bench_LedgerAppend)
#include "bench_LedgerAppend.moc"
