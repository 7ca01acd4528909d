// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/Database.h"
#include "models/storage/Migrations.h"

#include <QTest>

using namespace countersign;
using namespace countersign::storage;

class tst_Migrations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyFileGoesThroughEveryStep();
    void anOldFileGoesThroughTheStepsItLacks();
    void aStepThatFailsLeavesTheVersionBefore();
    void aNewerFileIsRefusedAndLeftAlone();
    void aFileOfAnotherKindIsRefused();
};

namespace {

const QByteArray one = "CREATE TABLE a(x)";
const QByteArray two = "ALTER TABLE a ADD COLUMN y; INSERT INTO a VALUES(1, 2)";

}

void tst_Migrations::anEmptyFileGoesThroughEveryStep()
{
    auto database = Database::inMemory().value();
    QCOMPARE(schemaVersion(database, { 77, { one, two } }), 0);
    QVERIFY(migrate(database, { 77, { one, two } }));
    QCOMPARE(schemaVersion(database, { 77, { one, two } }), 2);
    QCOMPARE(database.integer("SELECT x + y FROM a"), 3);
    QCOMPARE(database.integer("PRAGMA application_id"), 77);
}

void tst_Migrations::anOldFileGoesThroughTheStepsItLacks()
{
    auto database = Database::inMemory().value();
    QVERIFY(migrate(database, { 77, { one } }));
    QVERIFY(migrate(database, { 77, { one } }));
    QCOMPARE(database.integer("SELECT count(*) FROM a"), 0);
    QVERIFY(migrate(database, { 77, { one, two } }));
    QVERIFY(migrate(database, { 77, { one, two } }));
    QCOMPARE(database.integer("SELECT count(*) FROM a"), 1);
}

void tst_Migrations::aStepThatFailsLeavesTheVersionBefore()
{
    auto database = Database::inMemory().value();
    QVERIFY(!migrate(database, { 77, { one, "CREATE TABLE b(x); nonsense" } }));
    QCOMPARE(database.integer("PRAGMA user_version"), 1);
    QCOMPARE(database.integer("SELECT count(*) FROM sqlite_schema"), 1);
    QVERIFY(migrate(database, { 77, { one, two } }));
}

void tst_Migrations::aNewerFileIsRefusedAndLeftAlone()
{
    auto database = Database::inMemory().value();
    QVERIFY(migrate(database, { 77, { one, two } }));
    QCOMPARE(migrate(database, { 77, { one } }).error().code, ErrorCode::NewerVersion);
    QCOMPARE(database.integer("PRAGMA user_version"), 2);
}

void tst_Migrations::aFileOfAnotherKindIsRefused()
{
    auto database = Database::inMemory().value();
    QVERIFY(database.execute("CREATE TABLE other(x)"));
    QCOMPARE(migrate(database, { 77, { one } }).error().code, ErrorCode::Unsupported);
    QVERIFY(database.execute("PRAGMA application_id = 77"));
    QCOMPARE(migrate(database, { 77, { one } }).error().code, ErrorCode::Tampered);
}

QTEST_GUILESS_MAIN(tst_Migrations)
#include "tst_Migrations.moc"
