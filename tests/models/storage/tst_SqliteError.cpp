// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/Database.h"
#include "models/storage/SqliteError.h"

#include <QTest>

using namespace countersign;
using namespace countersign::storage;

class tst_SqliteError : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbersBecomeThingsToDecideOn_data();
    void numbersBecomeThingsToDecideOn();
    void theDetailHoldsTheNumber();
};

void tst_SqliteError::numbersBecomeThingsToDecideOn_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<ErrorCode>("code");
    // Result codes: sqlite.org/rescode.html
    QTest::newRow("SQLITE_BUSY") << 5 << ErrorCode::Busy;
    QTest::newRow("SQLITE_BUSY_RECOVERY") << 261 << ErrorCode::Busy;
    QTest::newRow("SQLITE_LOCKED") << 6 << ErrorCode::Busy;
    QTest::newRow("SQLITE_FULL") << 13 << ErrorCode::DiskFull;
    QTest::newRow("SQLITE_CORRUPT") << 11 << ErrorCode::Tampered;
    QTest::newRow("SQLITE_CORRUPT_INDEX") << 779 << ErrorCode::Tampered;
    QTest::newRow("SQLITE_NOTADB") << 26 << ErrorCode::Tampered;
    QTest::newRow("SQLITE_CANTOPEN") << 14 << ErrorCode::CannotOpen;
    QTest::newRow("SQLITE_INTERRUPT") << 9 << ErrorCode::Cancelled;
    QTest::newRow("SQLITE_TOOBIG") << 18 << ErrorCode::TooLarge;
    QTest::newRow("SQLITE_IOERR_READ") << 266 << ErrorCode::CannotRead;
    QTest::newRow("SQLITE_IOERR_FSYNC") << 1034 << ErrorCode::CannotWrite;
    QTest::newRow("SQLITE_CONSTRAINT_TRIGGER") << 1811 << ErrorCode::CannotWrite;
}

void tst_SqliteError::numbersBecomeThingsToDecideOn()
{
    QFETCH(int, number);
    QFETCH(ErrorCode, code);
    QCOMPARE(sqliteError(nullptr, number).code, code);
}

void tst_SqliteError::theDetailHoldsTheNumber()
{
    QVERIFY(sqliteError(nullptr, 779).detail.contains(QStringLiteral("779")));
    auto database = Database::inMemory().value();
    QVERIFY(database.execute("CREATE TABLE t(x CHECK(x > 1))"));
    const Error error = database.execute("INSERT INTO t VALUES(0)").error();
    QCOMPARE(error.code, ErrorCode::CannotWrite);
    QVERIFY2(error.detail.contains(QStringLiteral("CHECK")), qPrintable(error.detail));
}

QTEST_GUILESS_MAIN(tst_SqliteError)
#include "tst_SqliteError.moc"
