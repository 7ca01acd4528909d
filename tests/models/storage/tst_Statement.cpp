// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/Database.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::storage;

class tst_Statement : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsBoundComesBack();
    void anEmptyBlobIsNotNull();
    void oneStatementServesManyBindings();
    void aBindThatFailsIsToldByTheNextStep();
    void aStepThatFailsSaysWhy();
};

void tst_Statement::whatIsBoundComesBack()
{
    auto database = Database::inMemory().value();
    auto statement = database.prepare("SELECT ?, ?, ?").value();
    const QByteArray blob("\0\xff\n", 3);
    const QString text = u"x'); DROP TABLE t; -- \u202e\0y"_s;
    statement.bind(1, std::numeric_limits<qint64>::min()).bind(2, blob).bind(3, text);
    QVERIFY(statement.step().value());
    QCOMPARE(statement.integer(0), std::numeric_limits<qint64>::min());
    QCOMPARE(statement.blob(1), blob);
    QCOMPARE(statement.blobView(1), blob);
    QCOMPARE(statement.text(2), text.section(QChar(u'\0'), 0, 0));
    QVERIFY(!statement.step().value());
}

void tst_Statement::anEmptyBlobIsNotNull()
{
    auto database = Database::inMemory().value();
    QVERIFY(database.execute("CREATE TABLE t(x BLOB NOT NULL) STRICT"));
    auto statement = database.prepare("INSERT INTO t VALUES(?)").value();
    QVERIFY(statement.bind(1, QByteArray()).run());
    QCOMPARE(database.integer("SELECT length(x) FROM t"), 0);
}

void tst_Statement::oneStatementServesManyBindings()
{
    auto database = Database::inMemory().value();
    QVERIFY(database.execute("CREATE TABLE t(x INTEGER) STRICT"));
    auto statement = database.prepare("INSERT INTO t VALUES(?)").value();
    for (qint64 i = 1; i <= 100; ++i)
        QVERIFY(statement.bind(1, i).run());
    QCOMPARE(database.integer("SELECT sum(x) FROM t"), 5050);
}

void tst_Statement::aBindThatFailsIsToldByTheNextStep()
{
    auto database = Database::inMemory().value();
    auto statement = database.prepare("SELECT ?").value();
    QVERIFY(!statement.bind(7, qint64(1)).step());
    statement.reset();
    QVERIFY(statement.bind(1, qint64(1)).step().value());
}

void tst_Statement::aStepThatFailsSaysWhy()
{
    auto database = Database::inMemory().value();
    QVERIFY(database.execute("CREATE TABLE t(x INTEGER PRIMARY KEY) STRICT; INSERT INTO t VALUES(1)"));
    auto statement = database.prepare("INSERT INTO t VALUES(?)").value();
    QCOMPARE(statement.bind(1, qint64(1)).run().error().code, ErrorCode::CannotWrite);
    QVERIFY(statement.bind(1, qint64(2)).run());
}

QTEST_GUILESS_MAIN(tst_Statement)
#include "tst_Statement.moc"
