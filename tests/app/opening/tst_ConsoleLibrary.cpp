// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/opening/ConsoleLibrary.h"

#include "tests/support/Await.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

/// The program laid out as in a package, whole and with parts missing.
class tst_ConsoleLibrary final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isLookedForBesideTheProgramAlone()
    {
        // This test is a program too, and no console lies where its own would lie.
        const auto now = app::ConsoleLibrary::loadNow();
        QVERIFY(!now);
        QCOMPARE(now.error().code, ErrorCode::NotFound);
        QVERIFY2(now.error().detail.contains("countersign-console"_L1), qPrintable(now.error().detail));
        app::ConsoleLibrary library;
        const auto later = test::await(library.load());
        QVERIFY(!later);
        QCOMPARE(later.error().code, ErrorCode::NotFound);
    }

    void aWholePackageWorksAnywhere()
    {
        QVERIFY(install(true));
        QCOMPARE(run({ u"verify"_s, u"/nonexistent/ledger.db"_s }), 2);
        QVERIFY2(m_said.contains("/nonexistent/ledger.db"), m_said.constData());
        QVERIFY(!m_said.contains("missing"));
    }

    void withoutItsConsoleItSaysWhatIsMissing()
    {
        QVERIFY(install(false));
        QCOMPARE(run({ u"verify"_s, u"/nonexistent/ledger.db"_s }), 2);
        QVERIFY2(m_said.contains("A part of Countersign is missing") && m_said.contains("countersign-console"), m_said.constData());
        QCOMPARE(run({ u"--version"_s }), 0); // what needs no console works
    }

    void itsWindowDoesNotVanishWithoutAWord()
    {
        QVERIFY(install(false));
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(m_folder->filePath(u"bin/countersign"_s), { u"--practice"_s });
        QByteArray said;
        QVERIFY(QTest::qWaitFor([&] {
            program.waitForReadyRead(50);
            said += program.readAll();
            return said.contains("A part of Countersign is missing");
        }, 60'000));
        QVERIFY(!program.waitForFinished(500)); // it says it in a window too, and waits for whoever reads it
        program.kill();
        QVERIFY(program.waitForFinished());
    }

private:
    [[nodiscard]] bool install(bool whole)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QDir root(m_folder->path());
        const QString libraries = root.filePath(u"lib/countersign/"_s);
        const auto copy = [](const QString &file, const QString &folder) { return QFile::copy(file, folder + QFileInfo(file).fileName()); };
        return root.mkpath(u"bin"_s) && root.mkpath(u"lib/countersign"_s) && copy(QStringLiteral(COUNTERSIGN_PROGRAM), root.filePath(u"bin/"_s))
            && copy(QStringLiteral(COUNTERSIGN_BASE), libraries) && (!whole || copy(QStringLiteral(COUNTERSIGN_CONSOLE), libraries));
    }
    /// Its exit code, or -1; what it said is kept.
    [[nodiscard]] int run(const QStringList &arguments)
    {
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(m_folder->filePath(u"bin/countersign"_s), arguments);
        const bool ended = program.waitForFinished(60'000);
        m_said = program.readAll();
        return ended && program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_said;
};
QTEST_GUILESS_MAIN(tst_ConsoleLibrary)
#include "tst_ConsoleLibrary.moc"
