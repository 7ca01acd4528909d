// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/Tile.h"
#include "tests/models/ledger/NumberedTree.h"

#include <QTest>

using namespace countersign;
using namespace countersign::ledger;
using namespace countersign::test;

class tst_Tile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void widthsAreTheOnesTheSpecificationCounts_data();
    void widthsAreTheOnesTheSpecificationCounts();
    void hashesStandOneBehindTheOther();
    void theRootOverATileIsTheRootOfItsHashes();
};

void tst_Tile::widthsAreTheOnesTheSpecificationCounts_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<quint64>("index");
    QTest::addColumn<int>("width");
    // tlog-tiles: "a tree of size 70,000 will be represented by 273 full level 0 tiles, one partial level 0 tile of width 112,
    // one full level 1 tile, one partial level 1 tile of width 17, and one partial level 2 tile of width 1".
    QTest::newRow("first of level 0") << 0 << quint64(0) << 256;
    QTest::newRow("last full of level 0") << 0 << quint64(272) << 256;
    QTest::newRow("partial of level 0") << 0 << quint64(273) << 112;
    QTest::newRow("past level 0") << 0 << quint64(274) << 0;
    QTest::newRow("full of level 1") << 1 << quint64(0) << 256;
    QTest::newRow("partial of level 1") << 1 << quint64(1) << 17;
    QTest::newRow("past level 1") << 1 << quint64(2) << 0;
    QTest::newRow("partial of level 2") << 2 << quint64(0) << 1;
    QTest::newRow("no level 3") << 3 << quint64(0) << 0;
    QTest::newRow("no level 8") << 8 << quint64(0) << 0;
}

void tst_Tile::widthsAreTheOnesTheSpecificationCounts()
{
    QFETCH(int, level);
    QFETCH(quint64, index);
    QFETCH(int, width);
    QCOMPARE(tileWidth({ level, index }, 70000), width);
}

void tst_Tile::hashesStandOneBehindTheOther()
{
    const NumberedTree numbers(9);
    const QByteArray hashes = numbers.tiles.value({ 0, 0 });
    for (qsizetype i = 0; i < 9; ++i)
        QCOMPARE(hashAt(hashes, i), numbers.leaves[i]);
}

void tst_Tile::theRootOverATileIsTheRootOfItsHashes()
{
    const NumberedTree numbers(256);
    TreeHasher hasher;
    QCOMPARE(rootOver(numbers.tiles.value({ 0, 0 }), hasher), slowRoot(numbers.leaves));
    QCOMPARE(rootOver(numbers.leaves.first().view(), hasher), numbers.leaves.first());
}

QTEST_GUILESS_MAIN(tst_Tile)
#include "tst_Tile.moc"
