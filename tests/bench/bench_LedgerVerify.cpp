// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/Frontier.h"
#include "models/ledger/LedgerReader.h"
#include "models/ledger/LedgerWriter.h"
#include "models/ledger/SignatureChecks.h"
#include "models/ledger/TreeVerifier.h"
#include "models/ledger/Verifier.h"
#include "tests/bench/Ratio.h"
#include "tests/models/ledger/LedgerFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ledger;
using namespace countersign::test;

/// Goals P1, P3 and P7 of performance.md 3. COUNTERSIGN_ENTRIES sets how many entries; the goals are stated for 1,000,000.
class bench_LedgerVerify : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theTreeIsMadeAnewNearTheSpeedOfHashing();
    void everythingIsVerified();
    void signaturesKeepAllCoresBusy();
    void aProofReadsFewTiles();

private:
    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"ledger.db"_s);
    int m_entries = qEnvironmentVariableIntValue("COUNTERSIGN_ENTRIES") > 0 ? qEnvironmentVariableIntValue("COUNTERSIGN_ENTRIES") : 100'000;
};

void bench_LedgerVerify::initTestCase()
{
    const FixedClock clock(1'790'000'000'000);
    const auto keys = seatKeys();
    auto writer = LedgerWriter::open(m_path, keys, clock).value();
    while (writer.head().size < static_cast<quint64>(m_entries)) {
        QList<Pending> group;
        for (int i = 0; i < 1000; ++i) {
            facts::Entry entry = requestSeen(i);
            entry.fields[u"action"_s] = QString(64, u'a');
            entry.fields[u"rule"_s] = QString(64, u'b');
            group.append({ entry, {} });
        }
        QVERIFY(writer.commit(group));
    }
}

void bench_LedgerVerify::theTreeIsMadeAnewNearTheSpeedOfHashing()
{
    auto database = storage::Database::open(m_path, storage::OpenMode::ReadOnly).value();
    QList<QByteArray> inMemory;
    const auto entries = LedgerReader(database).read(0, static_cast<quint64>(m_entries) + 1000).value();
    for (const StoredEntry &stored : entries)
        inMemory.append(stored.leaf);
    QList<double> ratios;
    QList<double> each;
    for (int round = 0; round < 7; ++round) {
        crypto::Digest expected;
        const double floor = bench::seconds([&] {
            TreeHasher hasher;
            Frontier frontier;
            for (const QByteArray &leaf : std::as_const(inMemory))
                frontier.append(hasher.leaf(leaf), hasher);
            expected = frontier.root(hasher);
        });
        const double ours = bench::seconds([&] {
            LedgerReader reader(database);
            TreeVerifier verifier([&reader](TileId id) { return reader.tile(id); });
            auto rows = database.prepare("SELECT leaf FROM entry ORDER BY seq").value();
            while (rows.step().value())
                QVERIFY(verifier.add(rows.blobView(0)));
            QVERIFY(verifier.finish());
            QVERIFY(verifier.mismatches().isEmpty());
            QCOMPARE(verifier.root(), expected);
        });
        ratios.append(ours / floor);
        each.append(ours / static_cast<double>(inMemory.size()) * 1e6);
    }
    QVERIFY(bench::report("P1 rows read, hashed, tree made, every tile compared, 1 thread, to the same hashes in memory", ratios, 1.3,
                          u"%1 entries, %2 us each"_s.arg(inMemory.size()).arg(bench::median(each), 0, 'f', 2)));
}

void bench_LedgerVerify::everythingIsVerified()
{
    const double time = bench::seconds([this] {
        const auto verification = verify(m_path);
        QVERIFY(verification);
        QVERIFY(!verification->isTampered());
    });
    qInfo("all of it (form of each entry, index, contents, checkpoints, pages too): %.2f s for %d entries", time, m_entries);
}

void bench_LedgerVerify::signaturesKeepAllCoresBusy()
{
    constexpr int count = 4000;
    const auto key = keyOf('v');
    const QByteArray text(400, 'x');
    auto note = crypto::SignedNote::fromText(text + '\n').value();
    QVERIFY(note.sign(u"test-person"_s, key));
    const QByteArray signature = note.signatureLines().first().signature;
    const crypto::NoteVerifier verifier { u"test-person"_s, key.publicKey() };
    const int cores = QThread::idealThreadCount();
    QList<double> ratios;
    for (int round = 0; round < 7; ++round) {
        const double floor = bench::seconds([&] {
            for (int i = 0; i < count / cores; ++i)
                QVERIFY(verifier.key.verifies(note.text(), signature));
        });
        const double ours = bench::seconds([&] {
            SignatureChecks checks;
            for (int i = 0; i < count; ++i)
                checks.add([&note, &verifier]() -> std::optional<Fault> { return note.isSignedBy(verifier) ? std::nullopt : std::optional(Fault {}); });
            QVERIFY(checks.finish().isEmpty());
        });
        ratios.append(ours / floor);
    }
    QVERIFY(bench::report("P3 signatures on all cores, to the bare verifications divided by the cores", ratios, 1.1));
}

void bench_LedgerVerify::aProofReadsFewTiles()
{
    auto database = storage::Database::open(m_path, storage::OpenMode::ReadOnly).value();
    LedgerReader reader(database);
    const quint64 size = reader.head(keyOf('s').publicKey()).value().size;
    int most = 0;
    int proofs = 0;
    const double time = bench::seconds([&] {
        for (quint64 entry = 0; entry < size; entry += size / 500 + 1, ++proofs) {
            TreeProver prover(size, [&reader](TileId id) { return reader.tile(id); });
            QVERIFY(prover.inclusion(entry));
            most = std::max(most, prover.tilesRead());
        }
    });
    qInfo("P7 inclusion proof among %llu entries: %.0f us, at most %d tiles read (goal: 50 us, 3 tiles at 10 million)", size, time / proofs * 1e6, most);
    QVERIFY(most <= 6);
}

QTEST_GUILESS_MAIN(bench_LedgerVerify)
#include "bench_LedgerVerify.moc"
