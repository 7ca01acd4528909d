// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/Database.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::storage;

class tst_Database : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWriterWaitsForTheDiskAtEachCommit();
    void everyConnectionIsCareful();
    void whatIsNoDatabaseIsRefused();
    void whatIsNotThereIsNotMadeByReaders();
    void readersCannotWrite();
    void readingUnwrittenLeavesNothingBeside();
    void aDatabaseThatIsClosedAnswersWithAnError();
    void aFullDatabaseSaysSoAndGoesOnWhenThereIsRoom();
    void aStatementEndsSoonAfterNobodyWaitsForIt();
};

void tst_Database::aWriterWaitsForTheDiskAtEachCommit()
{
    const QTemporaryDir folder;
    auto database = Database::open(folder.filePath(u"a.db"_s), OpenMode::ReadWrite).value();
    QCOMPARE(database.integer("PRAGMA synchronous"), 2); // FULL
    auto mode = database.prepare("PRAGMA journal_mode").value();
    QVERIFY(mode.step().value());
    QCOMPARE(mode.text(0), u"wal"_s);
    QCOMPARE(database.integer("PRAGMA page_size"), 4096);
    QCOMPARE(database.integer("PRAGMA secure_delete"), 1);
}

void tst_Database::everyConnectionIsCareful()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    const auto writer = Database::open(path, OpenMode::ReadWrite).value();
    QVERIFY(writer.isOpen());
    for (const OpenMode mode : { OpenMode::ReadWrite, OpenMode::ReadOnly }) {
        auto database = Database::open(path, mode).value();
        QCOMPARE(database.integer("PRAGMA busy_timeout"), 5000);
        QCOMPARE(database.integer("PRAGMA trusted_schema"), 0);
        QCOMPARE(database.integer("PRAGMA cell_size_check"), 1);
        QCOMPARE(database.integer("PRAGMA foreign_keys"), 1);
    }
}

void tst_Database::whatIsNoDatabaseIsRefused()
{
    const QTemporaryDir folder;
    QFile text(folder.filePath(u"text"_s));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write(QByteArray(9000, 'x')) > 0);
    text.close();
    for (const OpenMode mode : { OpenMode::ReadWrite, OpenMode::ReadOnly, OpenMode::ReadUnwritten })
        QCOMPARE(Database::open(text.fileName(), mode).error().code, ErrorCode::Tampered);
}

void tst_Database::whatIsNotThereIsNotMadeByReaders()
{
    const QTemporaryDir folder;
    for (const OpenMode mode : { OpenMode::ReadOnly, OpenMode::ReadUnwritten })
        QCOMPARE(Database::open(folder.filePath(u"none"_s), mode).error().code, ErrorCode::CannotOpen);
    QCOMPARE(Database::open(folder.filePath(u"no/folder"_s), OpenMode::ReadWrite).error().code, ErrorCode::CannotOpen);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void tst_Database::readersCannotWrite()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    auto writer = Database::open(path, OpenMode::ReadWrite).value();
    QVERIFY(writer.execute("CREATE TABLE t(x INTEGER) STRICT"));
    auto reader = Database::open(path, OpenMode::ReadOnly).value();
    QVERIFY(!reader.execute("INSERT INTO t VALUES(1)"));
    QCOMPARE(reader.integer("SELECT count(*) FROM t"), 0);
    QVERIFY(writer.execute("INSERT INTO t VALUES(1)"));
    QCOMPARE(reader.integer("SELECT count(*) FROM t"), 1);
}

void tst_Database::readingUnwrittenLeavesNothingBeside()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a b?c#d%20.db"_s);
    QVERIFY(Database::open(path, OpenMode::ReadWrite).value().execute("CREATE TABLE t(x INTEGER) STRICT"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    auto reader = Database::open(path, OpenMode::ReadUnwritten).value();
    QCOMPARE(reader.integer("SELECT count(*) FROM t"), 0);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void tst_Database::aDatabaseThatIsClosedAnswersWithAnError()
{
    Database database;
    QVERIFY(!database.isOpen());
    QCOMPARE(database.execute("SELECT 1").error().code, ErrorCode::CannotOpen);
    QCOMPARE(database.prepare("SELECT 1").error().code, ErrorCode::CannotOpen);
    database = Database::inMemory().value();
    QCOMPARE(database.integer("SELECT 1"), 1);
    QCOMPARE(database.integer("SELECT 1 WHERE 0").error().code, ErrorCode::NotFound);
    QVERIFY(!database.execute("nonsense"));
    QVERIFY(!database.prepare("nonsense"));
    database.close();
    QVERIFY(!database.isOpen());
}

void tst_Database::aFullDatabaseSaysSoAndGoesOnWhenThereIsRoom()
{
    const QTemporaryDir folder;
    auto database = Database::open(folder.filePath(u"a.db"_s), OpenMode::ReadWrite).value();
    QVERIFY(database.execute("CREATE TABLE t(x BLOB) STRICT; PRAGMA max_page_count = 20"));
    QCOMPARE(database.execute("INSERT INTO t VALUES(zeroblob(200000))").error().code, ErrorCode::DiskFull);
    QCOMPARE(database.integer("SELECT count(*) FROM t"), 0);
    QVERIFY(database.execute("PRAGMA max_page_count = 2000; INSERT INTO t VALUES(zeroblob(200000))"));
}

void tst_Database::aStatementEndsSoonAfterNobodyWaitsForIt()
{
    auto database = Database::inMemory().value();
    const QByteArray endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    auto stop = std::make_shared<std::atomic_bool>(true);
    database.stopWhen(stop);
    QCOMPARE(database.integer(endless).error().code, ErrorCode::Cancelled);
    *stop = false;
    const auto answer = QThread::create([stop] { *stop = true; });
    answer->start();
    QCOMPARE(database.integer(endless).error().code, ErrorCode::Cancelled);
    answer->wait();
    delete answer;
    database.stopWhen(nullptr);
    QCOMPARE(database.integer("SELECT 7"), 7);
}

QTEST_GUILESS_MAIN(tst_Database)
#include "tst_Database.moc"
