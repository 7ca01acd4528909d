// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/opening/CommandLine.h"

#include <QTest>

using namespace Qt::StringLiterals;
using countersign::app::CommandLine;

class tst_CommandLine final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatItIsAsked_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("command");
        QTest::addColumn<QStringList>("rest");
        const auto row = [](const char *name, const QStringList &arguments, CommandLine::Command command, const QStringList &rest = {}) {
            QTest::newRow(name) << arguments << int(command) << rest;
        };
        row("nothing: the console", {}, CommandLine::Command::Console);
        row("practice", { u"--practice"_s }, CommandLine::Command::Console);
        row("help wins", { u"--practice"_s, u"--help"_s }, CommandLine::Command::Help);
        row("version", { u"--version"_s }, CommandLine::Command::Version);
        row("tour keeps its own", { u"tour"_s, u"--out"_s, u"x"_s }, CommandLine::Command::Tour, { u"--out"_s, u"x"_s });
        row("report keeps its own", { u"--profile"_s, u"p"_s, u"report"_s, u"--out"_s, u"x.pdf"_s }, CommandLine::Command::Report, { u"--out"_s, u"x.pdf"_s });
        row("no report of practice", { u"--practice"_s, u"report"_s }, CommandLine::Command::Wrong);
        row("verify after a profile", { u"--profile"_s, u"p"_s, u"verify"_s, u"--json"_s }, CommandLine::Command::Verify, { u"--json"_s });
        row("a profile without a folder", { u"--profile"_s }, CommandLine::Command::Wrong);
        row("an unknown command", { u"approve-everything"_s }, CommandLine::Command::Wrong);
        row("an unknown option", { u"--yes"_s }, CommandLine::Command::Wrong);
    }
    void readsWhatItIsAsked()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, command);
        QFETCH(QStringList, rest);
        const CommandLine line = CommandLine::parse(arguments);
        QCOMPARE(int(line.command), command);
        QCOMPARE(line.arguments, rest);
        QCOMPARE(line.complaint.isEmpty(), line.command != CommandLine::Command::Wrong);
    }

    void theHelpNamesEveryCommand()
    {
        for (const auto word : { "tour"_L1, "report"_L1, "verify"_L1, "--profile"_L1, "--practice"_L1 })
            QVERIFY2(CommandLine::help().contains(word), word.data());
    }
};
QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_CommandLine.moc"
