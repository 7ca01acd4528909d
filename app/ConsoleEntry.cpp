// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/opening/ConsoleEntry.h"

#include "app/Console.h"
#include "app/commands/ReportCommand.h"
#include "app/commands/TourCommand.h"
#include "app/opening/CommandLine.h"
#include "app/verify/VerifyCommand.h"

#include <QCoreApplication>

namespace countersign::app {

namespace {

template <typename Command>
int run(Command &command, const QStringList &arguments)
{
    QObject::connect(&command, &Command::finished, qApp, [](int code) { QCoreApplication::exit(code); });
    command.begin(arguments);
    return QCoreApplication::exec();
}

int runCommand(const CommandLine &line, QTextStream &out, QTextStream &err)
{
    const QString profile = line.profileFolder.isEmpty() ? Profile::defaultFolder() : line.profileFolder;
    if (line.command == CommandLine::Command::Verify)
        return runVerify(line.arguments, out, err, profile);
    if (line.command == CommandLine::Command::Tour) {
        TourCommand tour(out, err);
        return run(tour, line.arguments);
    }
    ReportCommand report(profile, out, err);
    return run(report, line.arguments);
}

QObject *openConsole(Opening &opening)
{
    auto *console = new Console(opening);
    console->begin();
    return console;
}

}

}

extern "C" Q_DECL_EXPORT const countersign::app::ConsoleEntry *countersign_console_entry()
{
    static constexpr countersign::app::ConsoleEntry entry { countersign::app::runCommand, countersign::app::openConsole };
    return &entry;
}
