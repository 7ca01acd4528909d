// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/LedgerSchema.h"
#include "models/storage/Database.h"

#include <QTest>

using namespace countersign;
using namespace countersign::ledger;
using storage::Database;

class tst_LedgerSchema : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheMigrationsMakeIsTheSchema();
    void anyOtherObjectIsFound_data();
    void anyOtherObjectIsFound();
    void whatIsAppendedStays_data();
    void whatIsAppendedStays();
    void contentsAreNumberedWithinTheirEntry();

private:
    static Database made()
    {
        auto database = Database::inMemory().value();
        if (!storage::migrate(database, ledgerSchema())
            || !database.execute("INSERT INTO entry VALUES(0, x'7b'); INSERT INTO checkpoint VALUES(0, 1, x'7b');"
                                 "INSERT INTO tile VALUES(0, 0, zeroblob(8192)); INSERT INTO tile VALUES(0, 1, zeroblob(32));"
                                 "INSERT INTO content VALUES(64, x'7b')"))
            qFatal("the schema cannot be made");
        return database;
    }
};

void tst_LedgerSchema::whatTheMigrationsMakeIsTheSchema()
{
    auto database = made();
    QVERIFY(checkSchema(database));
}

void tst_LedgerSchema::anyOtherObjectIsFound_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("a trigger less") << QByteArray("DROP TRIGGER entry_fixed");
    QTest::newRow("a trigger that does nothing") << QByteArray("DROP TRIGGER entry_fixed; CREATE TRIGGER entry_fixed BEFORE UPDATE ON entry BEGIN SELECT 1; END");
    QTest::newRow("a view in place of a table") << QByteArray("ALTER TABLE entry RENAME TO hidden; CREATE VIEW entry AS SELECT * FROM hidden");
    QTest::newRow("a table more") << QByteArray("CREATE TABLE more(x)");
    QTest::newRow("a column more") << QByteArray("ALTER TABLE entry_index ADD COLUMN more TEXT");
    QTest::newRow("an index less") << QByteArray("DROP INDEX entry_index_subject");
}

void tst_LedgerSchema::anyOtherObjectIsFound()
{
    QFETCH(QByteArray, sql);
    auto database = made();
    QVERIFY(database.execute(sql));
    QCOMPARE(checkSchema(database).error().code, ErrorCode::Tampered);
}

void tst_LedgerSchema::whatIsAppendedStays_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("change an entry") << QByteArray("UPDATE entry SET leaf = x'00'") << false;
    QTest::newRow("delete an entry") << QByteArray("DELETE FROM entry") << false;
    QTest::newRow("replace an entry") << QByteArray("INSERT INTO entry VALUES(0, x'00')") << false;
    QTest::newRow("an empty entry") << QByteArray("INSERT INTO entry VALUES(1, x'')") << false;
    QTest::newRow("an entry as text") << QByteArray("INSERT INTO entry VALUES(1, 'text')") << false;
    QTest::newRow("an entry of 64 KiB") << QByteArray("INSERT INTO entry VALUES(1, zeroblob(65536))") << false;
    QTest::newRow("change a checkpoint") << QByteArray("UPDATE checkpoint SET size = 2") << false;
    QTest::newRow("delete a checkpoint") << QByteArray("DELETE FROM checkpoint") << false;
    QTest::newRow("change a full tile") << QByteArray("UPDATE tile SET hashes = zeroblob(32) WHERE idx = 0") << false;
    QTest::newRow("delete a tile") << QByteArray("DELETE FROM tile") << false;
    QTest::newRow("a tile of half a hash") << QByteArray("INSERT INTO tile VALUES(0, 2, zeroblob(48))") << false;
    QTest::newRow("change a content") << QByteArray("UPDATE content SET sealed = x'00'") << false;
    QTest::newRow("grow a partial tile") << QByteArray("UPDATE tile SET hashes = zeroblob(64) WHERE idx = 1") << true;
    QTest::newRow("delete a content") << QByteArray("DELETE FROM content") << true;
}

void tst_LedgerSchema::whatIsAppendedStays()
{
    QFETCH(QByteArray, sql);
    QFETCH(bool, allowed);
    auto database = made();
    QCOMPARE(database.execute(sql).has_value(), allowed);
}

void tst_LedgerSchema::contentsAreNumberedWithinTheirEntry()
{
    QCOMPARE(contentId(0, 0), 0);
    QCOMPARE(contentId(3, 2), 194);
    QCOMPARE(contentId(3, contentsPerEntry - 1) + 1, contentId(4, 0));
}

QTEST_GUILESS_MAIN(tst_LedgerSchema)
#include "tst_LedgerSchema.moc"
