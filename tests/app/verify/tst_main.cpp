// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/ledger/SignedLedger.h"
#include "tests/support/BlockedProgram.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign::test;

class tst_main : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theProgramExitsWithTheVerdict();
    void itsMemoryStaysOutOfCrashFiles();
};

void tst_main::theProgramExitsWithTheVerdict()
{
    SignedLedger book;
    book.write();
    const auto run = [](const QStringList &args) {
        QProcess program;
        program.start(QStringLiteral(VERIFY_PROGRAM), args);
        return program.waitForFinished() && program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1;
    };
    QCOMPARE(run({ book.path() }), 0);
    QCOMPARE(run({ u"--require-anchor"_s, book.path() }), 1);
    QCOMPARE(run({ book.folder.filePath(u"none"_s) }), 2);
}

void tst_main::itsMemoryStaysOutOfCrashFiles()
{
    BlockedProgram program;
    QVERIFY(program.start(QStringLiteral(VERIFY_PROGRAM), { u"path"_s }));
    QCOMPARE(program.limit("Max core file size"), (QByteArrayList { "0", "0", "bytes" }));
    QVERIFY(getuid() == 0 || !program.isDumpable());
}

QTEST_GUILESS_MAIN(tst_main)
#include "tst_main.moc"
