// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/ledger/NumberedTree.h"

#include <QTest>

using namespace countersign;
using namespace countersign::ledger;
using namespace countersign::test;

class tst_GrowingTree : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsExactlyTheTilesOfItsSize_data();
    void keepsExactlyTheTilesOfItsSize();
    void resumesFromItsTiles_data();
    void resumesFromItsTiles();
    void aTileOfAnotherWidthIsRefused();
    void aMissingTileIsSaid();
    void aCopyIsAStateToReturnTo();
};

void tst_GrowingTree::keepsExactlyTheTilesOfItsSize_data()
{
    QTest::addColumn<quint64>("size");
    for (const quint64 size : { 0, 1, 255, 256, 257, 65536, 70000 })
        QTest::addRow("%llu", size) << size;
}

void tst_GrowingTree::keepsExactlyTheTilesOfItsSize()
{
    QFETCH(quint64, size);
    const NumberedTree numbers(size, 1000);
    qsizetype expected = 0;
    for (int level = 0; level < 4; ++level) {
        for (quint64 index = 0;; ++index, ++expected) {
            const int width = tileWidth({ level, index }, size);
            QCOMPARE(numbers.tiles.value({ level, index }).size(), width * Tile::hashSize);
            if (width == 0)
                break;
        }
    }
    QCOMPARE(numbers.tiles.size(), expected);
}

void tst_GrowingTree::resumesFromItsTiles_data()
{
    QTest::addColumn<quint64>("size");
    for (const quint64 size : { 0, 1, 2, 255, 256, 257, 511, 512, 65535, 65536, 65537 })
        QTest::addRow("%llu", size) << size;
}

void tst_GrowingTree::resumesFromItsTiles()
{
    QFETCH(quint64, size);
    NumberedTree numbers(size, 777);
    auto resumed = GrowingTree::fromTiles(size, numbers.source());
    QVERIFY(resumed);
    QCOMPARE(resumed->size(), size);
    for (int more = 0; more < 300; ++more) {
        QCOMPARE(resumed->root(numbers.hasher), numbers.root());
        const crypto::Digest leaf = numbers.hasher.leaf(QByteArray::number(more));
        resumed->append(leaf, numbers.hasher);
        numbers.tree.append(leaf, numbers.hasher);
        const QList<Tile> ours = resumed->takeChanged();
        const QList<Tile> theirs = numbers.tree.takeChanged();
        QCOMPARE(ours.size(), theirs.size());
        for (qsizetype i = 0; i < ours.size(); ++i) {
            QCOMPARE(ours[i].id, theirs[i].id);
            QCOMPARE(ours[i].hashes, theirs[i].hashes);
        }
        QCOMPARE(resumed->edge().size(), numbers.tree.edge().size());
    }
}

void tst_GrowingTree::aTileOfAnotherWidthIsRefused()
{
    NumberedTree numbers(300);
    numbers.tiles[{ 0, 1 }].chop(Tile::hashSize);
    QCOMPARE(GrowingTree::fromTiles(300, numbers.source()).error().code, ErrorCode::Tampered);
}

void tst_GrowingTree::aMissingTileIsSaid()
{
    NumberedTree numbers(300);
    numbers.tiles.remove({ 1, 0 });
    QCOMPARE(GrowingTree::fromTiles(300, numbers.source()).error().code, ErrorCode::NotFound);
}

void tst_GrowingTree::aCopyIsAStateToReturnTo()
{
    NumberedTree numbers(255);
    const auto before = numbers.root();
    GrowingTree copy = numbers.tree;
    copy.append(numbers.leaves.first(), numbers.hasher);
    copy.append(numbers.leaves.first(), numbers.hasher);
    QVERIFY(copy.root(numbers.hasher) != before);
    QCOMPARE(numbers.root(), before);
    QCOMPARE(numbers.tree.size(), quint64(255));
    QVERIFY(numbers.tree.takeChanged().isEmpty());
}

QTEST_GUILESS_MAIN(tst_GrowingTree)
#include "tst_GrowingTree.moc"
