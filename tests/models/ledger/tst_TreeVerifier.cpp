// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/TreeVerifier.h"
#include "tests/models/ledger/NumberedTree.h"

#include <QTest>

using namespace countersign;
using namespace countersign::ledger;
using namespace countersign::test;

class tst_TreeVerifier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheTilesOfTheSameLeaves_data();
    void agreesWithTheTilesOfTheSameLeaves();
    void aChangedLeafIsNamed();
    void aChangedHashOfAnUpperTileNamesItsFirstEntry();
    void missingShortAndLongTilesAreNamed();
    void aTileThatCannotBeReadEndsIt();

private:
    static QList<TileMismatch> compare(const NumberedTree &numbers, quint64 size, std::optional<quint64> changed = {})
    {
        TreeVerifier verifier(numbers.source());
        for (quint64 i = 0; i < size; ++i) {
            if (!verifier.add(QByteArray::number(i == changed ? 999'999 : i)))
                return { { {}, 12345, false } };
        }
        return verifier.finish() ? verifier.mismatches() : QList<TileMismatch> { { {}, 12345, false } };
    }
};

void tst_TreeVerifier::agreesWithTheTilesOfTheSameLeaves_data()
{
    QTest::addColumn<quint64>("size");
    for (const quint64 size : { 0, 1, 255, 256, 257, 512, 66000 })
        QTest::addRow("%llu", size) << size;
}

void tst_TreeVerifier::agreesWithTheTilesOfTheSameLeaves()
{
    QFETCH(quint64, size);
    NumberedTree numbers(size, 500);
    TreeVerifier verifier(numbers.source());
    for (quint64 i = 0; i < size; ++i)
        QVERIFY(verifier.add(QByteArray::number(i)));
    QVERIFY(verifier.finish());
    QVERIFY(verifier.mismatches().isEmpty());
    QCOMPARE(verifier.size(), size);
    QCOMPARE(verifier.root(), numbers.root());
    QCOMPARE(verifier.tilesCompared(), static_cast<quint64>(numbers.tiles.size()));
}

void tst_TreeVerifier::aChangedLeafIsNamed()
{
    const NumberedTree numbers(600);
    for (const quint64 leaf : { 0, 255, 256, 599 }) {
        const auto mismatches = compare(numbers, 600, leaf);
        QVERIFY(!mismatches.isEmpty());
        QCOMPARE(mismatches.first().tile.level, 0);
        QCOMPARE(mismatches.first().entry, leaf);
    }
}

void tst_TreeVerifier::aChangedHashOfAnUpperTileNamesItsFirstEntry()
{
    NumberedTree numbers(1000);
    numbers.tiles[{ 1, 0 }][2 * Tile::hashSize + 5] ^= 1;
    const auto mismatches = compare(numbers, 1000);
    QCOMPARE(mismatches.size(), 1);
    QCOMPARE(mismatches.first().tile, (TileId { 1, 0 }));
    QCOMPARE(mismatches.first().entry, quint64(512));
}

void tst_TreeVerifier::missingShortAndLongTilesAreNamed()
{
    NumberedTree numbers(600);
    numbers.tiles.remove({ 0, 1 });
    QCOMPARE(compare(numbers, 600).first().entry, quint64(256));
    QVERIFY(compare(numbers, 600).first().missing);
    NumberedTree shorter(600);
    shorter.tiles[{ 0, 2 }].chop(Tile::hashSize);
    QCOMPARE(compare(shorter, 600).first().entry, quint64(599));
    NumberedTree longer(600);
    longer.tiles[{ 0, 2 }].append(Tile::hashSize, 'x');
    QCOMPARE(compare(longer, 600).first().entry, quint64(600));
}

void tst_TreeVerifier::aTileThatCannotBeReadEndsIt()
{
    TreeVerifier verifier([](TileId) -> Result<QByteArray> { return fail(ErrorCode::CannotRead); });
    QVERIFY(verifier.add("0"));
    QCOMPARE(verifier.finish().error().code, ErrorCode::CannotRead);
}

QTEST_GUILESS_MAIN(tst_TreeVerifier)
#include "tst_TreeVerifier.moc"
