// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/Database.h"
#include "models/storage/Transaction.h"

#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::storage;

class tst_Transaction : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNotCommittedIsUndone();
    void whatIsCommittedStays();
    void aReaderSeesOneStateUntilItsEnd();
    void anotherWriterIsBusy();
};

void tst_Transaction::whatIsNotCommittedIsUndone()
{
    auto database = Database::inMemory().value();
    QVERIFY(database.execute("CREATE TABLE t(x)"));
    {
        const auto transaction = Transaction::begin(database);
        QVERIFY(transaction);
        QVERIFY(database.execute("INSERT INTO t VALUES(1)"));
    }
    QCOMPARE(database.integer("SELECT count(*) FROM t"), 0);
}

void tst_Transaction::whatIsCommittedStays()
{
    auto database = Database::inMemory().value();
    QVERIFY(database.execute("CREATE TABLE t(x)"));
    {
        auto transaction = Transaction::begin(database);
        QVERIFY(transaction);
        Transaction moved = std::move(*transaction);
        QVERIFY(database.execute("INSERT INTO t VALUES(1)"));
        QVERIFY(moved.commit());
    }
    QCOMPARE(database.integer("SELECT count(*) FROM t"), 1);
}

void tst_Transaction::aReaderSeesOneStateUntilItsEnd()
{
    const QTemporaryDir folder;
    auto writer = Database::open(folder.filePath(u"a.db"_s), OpenMode::ReadWrite).value();
    QVERIFY(writer.execute("CREATE TABLE t(x)"));
    auto reader = Database::open(folder.filePath(u"a.db"_s), OpenMode::ReadOnly).value();
    {
        const auto view = Transaction::begin(reader, Transaction::Kind::Read);
        QVERIFY(view);
        QCOMPARE(reader.integer("SELECT count(*) FROM t"), 0);
        QVERIFY(writer.execute("INSERT INTO t VALUES(1)"));
        QCOMPARE(reader.integer("SELECT count(*) FROM t"), 0);
    }
    QCOMPARE(reader.integer("SELECT count(*) FROM t"), 1);
}

void tst_Transaction::anotherWriterIsBusy()
{
    const QTemporaryDir folder;
    auto first = Database::open(folder.filePath(u"a.db"_s), OpenMode::ReadWrite).value();
    auto second = Database::open(folder.filePath(u"a.db"_s), OpenMode::ReadWrite).value();
    QVERIFY(second.execute("PRAGMA busy_timeout = 10"));
    std::optional<Transaction> held = std::move(Transaction::begin(first).value());
    QCOMPARE(Transaction::begin(second).error().code, ErrorCode::Busy);
    held.reset();
    QVERIFY(Transaction::begin(second));
}

QTEST_GUILESS_MAIN(tst_Transaction)
#include "tst_Transaction.moc"
