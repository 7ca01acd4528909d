// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/TreeProof.h"
#include "models/ledger/TreeProver.h"
#include "tests/models/ledger/NumberedTree.h"

#include <QTest>

using namespace countersign;
using namespace countersign::ledger;
using namespace countersign::test;

class tst_TreeProver : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLeafOfEveryTreeIsProved();
    void everyTreeContainsEveryEarlierOne();
    void proofsInLargeTreesReadFewTiles();
    void aTileThatIsTooShortIsSaid();
    void aTileThatCannotBeReadIsSaid();
};

void tst_TreeProver::everyLeafOfEveryTreeIsProved()
{
    for (const quint64 size : { 1, 2, 3, 7, 8, 9, 33, 255, 256, 257, 600 }) {
        NumberedTree numbers(size);
        const auto root = numbers.root();
        for (quint64 leaf = 0; leaf < size; ++leaf) {
            const auto proof = TreeProver(size, numbers.source()).inclusion(leaf);
            QVERIFY(proof);
            QVERIFY(verifyInclusion(leaf, numbers.leaves[static_cast<qsizetype>(leaf)], size, root, *proof));
        }
        QCOMPARE(TreeProver(size, numbers.source()).inclusion(size).error().code, ErrorCode::NotFound);
    }
}

void tst_TreeProver::everyTreeContainsEveryEarlierOne()
{
    TreeHasher hasher;
    const NumberedTree all(600);
    QList<crypto::Digest> roots;
    Frontier frontier;
    for (const auto &leaf : all.leaves) {
        roots.append(frontier.root(hasher));
        frontier.append(leaf, hasher);
    }
    roots.append(frontier.root(hasher));
    for (const quint64 size : { 1, 2, 5, 8, 13, 256, 300, 600 }) {
        const NumberedTree numbers(size);
        const auto &root = roots[static_cast<qsizetype>(size)];
        for (quint64 earlier = 1; earlier <= size; ++earlier) {
            TreeProver prover(size, numbers.source());
            const auto proof = prover.consistency(earlier);
            QVERIFY(proof);
            const auto &then = roots[static_cast<qsizetype>(earlier)];
            QVERIFY(verifyConsistency(earlier, then, size, root, *proof));
            QCOMPARE(prover.rootAt(earlier), then);
        }
        QCOMPARE(TreeProver(size, numbers.source()).rootAt(0), hasher.empty());
        QCOMPARE(TreeProver(size, numbers.source()).consistency(size + 1).error().code, ErrorCode::NotFound);
        QCOMPARE(TreeProver(size, numbers.source()).consistency(0).error().code, ErrorCode::NotFound);
    }
}

void tst_TreeProver::proofsInLargeTreesReadFewTiles()
{
    const NumberedTree numbers(70000, 1000);
    for (quint64 leaf = 0; leaf < 70000; leaf += 997) {
        TreeProver prover(70000, numbers.source());
        QVERIFY(prover.inclusion(leaf));
        // Three levels: on each the tile on the way and the one at the right edge, which at the top is the same.
        QVERIFY2(prover.tilesRead() <= 5, qPrintable(QString::number(prover.tilesRead())));
    }
}

void tst_TreeProver::aTileThatIsTooShortIsSaid()
{
    NumberedTree numbers(300);
    numbers.tiles[{ 0, 1 }].truncate(Tile::hashSize);
    QCOMPARE(TreeProver(300, numbers.source()).inclusion(299).error().code, ErrorCode::Tampered);
}

void tst_TreeProver::aTileThatCannotBeReadIsSaid()
{
    TreeProver prover(300, [](TileId) -> Result<QByteArray> { return fail(ErrorCode::CannotRead); });
    QCOMPARE(prover.inclusion(1).error().code, ErrorCode::CannotRead);
    QCOMPARE(prover.consistency(100).error().code, ErrorCode::CannotRead);
    QCOMPARE(prover.rootAt(100).error().code, ErrorCode::CannotRead);
}

QTEST_GUILESS_MAIN(tst_TreeProver)
#include "tst_TreeProver.moc"
