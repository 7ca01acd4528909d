// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verify/VerifyCommand.h"
#include "models/ledger/Anchor.h"
#include "tests/models/ledger/SignedLedger.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

class tst_VerifyCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSoundLedgerEndsWithZero();
    void aProfileFolderStandsForItsLedger();
    void oneChangedByteEndsWithOneAndNamesTheEntry();
    void jsonSaysTheSame();
    void aRequiredAnchorThatIsMissingEndsWithOne();
    void anchorsAreLookedForWhereTheyAreSaidToBe();
    void whatCannotBeReadEndsWithTwo();
    void wrongArgumentsEndWithTwo_data();
    void wrongArgumentsEndWithTwo();

private:
    int run(const QStringList &args)
    {
        m_said.clear();
        m_complained.clear();
        QTextStream out(&m_said);
        QTextStream err(&m_complained);
        return app::runVerify(args, out, err);
    }
    QString m_said;
    QString m_complained;
};

void tst_VerifyCommand::aSoundLedgerEndsWithZero()
{
    SignedLedger book;
    book.write();
    QCOMPARE(run({ book.path() }), 0);
    QVERIFY(m_complained.isEmpty());
    QVERIFY2(m_said.contains(u"integrity     holds"_s), qPrintable(m_said));
}

void tst_VerifyCommand::aProfileFolderStandsForItsLedger()
{
    SignedLedger book;
    book.write();
    QCOMPARE(run({ book.folder.path() }), 0);
}

void tst_VerifyCommand::oneChangedByteEndsWithOneAndNamesTheEntry()
{
    SignedLedger book;
    book.write();
    book.bend("UPDATE entry SET leaf = " + flipped(book.blob("SELECT leaf FROM entry WHERE seq = 6"), 30) + " WHERE seq = 6");
    QCOMPARE(run({ book.path() }), 1);
    QVERIFY2(m_said.startsWith(u"TAMPERED at entry 6"_s), qPrintable(m_said));
}

void tst_VerifyCommand::jsonSaysTheSame()
{
    SignedLedger book;
    book.write();
    QCOMPARE(run({ u"--json"_s, book.path() }), 0);
    QJsonObject object = QJsonDocument::fromJson(m_said.toUtf8()).object();
    QCOMPARE(object["tampered"_L1], QJsonValue(false));
    QCOMPARE(object["counted"_L1]["votes"_L1].toInt(), 2);
    QCOMPARE(object["integrity"_L1]["holds"_L1], QJsonValue(true));
    QVERIFY(object["completeness"_L1]["holds"_L1].isNull());
    book.bend("DELETE FROM entry WHERE seq = 6");
    QCOMPARE(run({ u"--json"_s, book.path() }), 1);
    object = QJsonDocument::fromJson(m_said.toUtf8()).object();
    QCOMPARE(object["tampered"_L1], QJsonValue(true));
    QCOMPARE(object["integrity"_L1]["faults"_L1][0]["entry"_L1].toInt(), 6);
}

void tst_VerifyCommand::aRequiredAnchorThatIsMissingEndsWithOne()
{
    SignedLedger book;
    book.write();
    QCOMPARE(run({ u"--require-anchor"_s, book.path() }), 1);
    QVERIFY(m_said.contains(u"An anchor is required"_s));
    QVERIFY(ledger::anchor::keep(book.anchors(), book.checkpoint));
    QCOMPARE(run({ u"--require-anchor"_s, book.path() }), 0);
}

void tst_VerifyCommand::anchorsAreLookedForWhereTheyAreSaidToBe()
{
    SignedLedger book;
    book.write();
    const QTemporaryDir elsewhere;
    const QString file = ledger::anchor::keep(elsewhere.path(), book.checkpoint).value();
    QCOMPARE(run({ u"--require-anchor"_s, u"--anchors"_s, elsewhere.path(), book.path() }), 0);
    QCOMPARE(run({ u"--require-anchor"_s, u"--anchors"_s, file, book.path() }), 0);
    QCOMPARE(run({ u"--anchors"_s, elsewhere.filePath(u"none"_s), book.path() }), 2);
}

void tst_VerifyCommand::whatCannotBeReadEndsWithTwo()
{
    const QTemporaryDir folder;
    QCOMPARE(run({ folder.filePath(u"none.db"_s) }), 2);
    QVERIFY(m_said.isEmpty());
    QVERIFY(m_complained.contains(u"cannot be read"_s));
    QFile text(folder.filePath(u"ledger.db"_s));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("not a database, only text, and long enough") > 0);
    text.close();
    QCOMPARE(run({ folder.path() }), 2);
}

void tst_VerifyCommand::wrongArgumentsEndWithTwo_data()
{
    QTest::addColumn<QStringList>("args");
    QTest::newRow("none") << QStringList {};
    QTest::newRow("two paths") << QStringList { u"a"_s, u"b"_s };
    QTest::newRow("an unknown option") << QStringList { u"--fast"_s, u"a"_s };
    QTest::newRow("anchors without a folder") << QStringList { u"a"_s, u"--anchors"_s };
}

void tst_VerifyCommand::wrongArgumentsEndWithTwo()
{
    QFETCH(QStringList, args);
    QCOMPARE(run(args), 2);
    QVERIFY(m_complained.contains(u"Usage"_s));
    QVERIFY(m_said.isEmpty());
}

QTEST_GUILESS_MAIN(tst_VerifyCommand)
#include "tst_VerifyCommand.moc"
