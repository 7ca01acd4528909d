// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/BlockedProgram.h"

#include <QProcess>
#include <QFile>
#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;

/// The program as a person types it.
class tst_Program final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("says");
        QTest::newRow("version") << QStringList { u"--version"_s } << 0 << u"Countersign 0."_s;
        QTest::newRow("help") << QStringList { u"--help"_s } << 0 << u"tour --out DIR"_s;
        QTest::newRow("an unknown command") << QStringList { u"approve"_s } << 2 << u"There is no command"_s;
        QTest::newRow("a tour without a folder") << QStringList { u"tour"_s } << 2 << u"--out DIR"_s;
        QTest::newRow("a report of nothing") << QStringList { u"report"_s } << 2 << u"--checklist weekly|monthly --out FILE"_s;
        QTest::newRow("an option before the ledger") << QStringList { u"verify"_s, u"--json"_s, u"/nonexistent/ledger.db"_s } << 2 << u"/nonexistent/ledger.db: "_s;
        QTest::newRow("an option with a value before it") << QStringList { u"verify"_s, u"--anchors"_s, u"/nonexistent"_s, u"/nonexistent/ledger.db"_s }
                                                          << 2 << u"/nonexistent: no such anchors"_s;
        QTest::newRow("a profile's ledger with an option") << QStringList { u"--profile"_s, u"/nonexistent"_s, u"verify"_s, u"--json"_s } << 2 << u"/nonexistent: "_s;
        QTest::newRow("nothing to verify") << QStringList { u"verify"_s, u"/nonexistent/ledger.db"_s } << 2 << u"/nonexistent/ledger.db"_s;
    }
    void answers()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, says);
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QStringLiteral(COUNTERSIGN_PROGRAM), arguments);
        QVERIFY(program.waitForFinished(60'000));
        const QString said = QString::fromUtf8(program.readAll());
        QVERIFY2(said.contains(says), qPrintable(said));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), exitCode);
    }

    void itsMemoryStaysOutOfCrashFiles()
    {
        countersign::test::BlockedProgram program;
        QVERIFY(program.start(QStringLiteral(COUNTERSIGN_PROGRAM), { u"verify"_s, u"path"_s }));
        QCOMPARE(program.limit("Max core file size"), (QByteArrayList { "0", "0", "bytes" }));
        QVERIFY(getuid() == 0 || !program.isDumpable());
    }

    void helpSpeaksThePersonsLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        QTest::newRow("help in German") << u"de"_s << QStringList { u"--help"_s } << u"Ohne Befehl"_s;
        QTest::newRow("help in English") << u"en"_s << QStringList { u"--help"_s } << u"Without a command"_s;
        QTest::newRow("a complaint in German") << u"de"_s << QStringList { u"approve"_s } << u"Ohne Befehl"_s;
    }
    void helpSpeaksThePersonsLanguage()
    {
        QFETCH(const QString, language);
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, says);
        QProcess program;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LANGUAGE"_s, language);
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QStringLiteral(COUNTERSIGN_PROGRAM), arguments);
        QVERIFY(program.waitForFinished(60'000));
        const QString said = QString::fromUtf8(program.readAll());
        QVERIFY2(said.contains(says), qPrintable(said));
    }

    void itsTextsAreInTheProgram()
    {
        // As resources are named in a program: UTF-16, most significant byte first.
        QFile program(QStringLiteral(COUNTERSIGN_BASE));
        QVERIFY(program.open(QIODevice::ReadOnly));
        const QByteArray bytes = program.readAll();
        for (const QString &name : { u"countersign_en.qm"_s, u"countersign_de.qm"_s }) {
            const QByteArray sought = QStringEncoder(QStringEncoder::Utf16BE).encode(name);
            QVERIFY2(bytes.contains(sought), qPrintable(name));
        }
    }
};
QTEST_GUILESS_MAIN(tst_Program)
#include "tst_Program.moc"
