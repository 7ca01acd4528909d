// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/opening/CommandLine.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign::app {

CommandLine CommandLine::parse(const QStringList &arguments)
{
    CommandLine line;
    const auto wrong = [&](const QString &complaint) {
        line.command = Command::Wrong;
        line.complaint = complaint;
        return line;
    };
    qsizetype i = 0;
    for (; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == "--help"_L1 || argument == "-h"_L1) {
            line.command = Command::Help;
            return line;
        }
        if (argument == "--version"_L1) {
            line.command = Command::Version;
            return line;
        }
        if (argument == "--practice"_L1) {
            line.practice = true;
        } else if (argument == "--profile"_L1) {
            if (++i == arguments.size())
                return wrong(QCoreApplication::translate("CommandLine", "--profile needs a folder."));
            line.profileFolder = arguments.at(i);
        } else {
            break;
        }
    }
    if (i == arguments.size())
        return line;
    const QString &command = arguments.at(i);
    if (command == "tour"_L1)
        line.command = Command::Tour;
    else if (command == "report"_L1)
        line.command = Command::Report;
    else if (command == "verify"_L1)
        line.command = Command::Verify;
    else
        return wrong(QCoreApplication::translate("CommandLine", "There is no command or option \"%1\".").arg(command));
    if (line.command == Command::Report && line.practice)
        return wrong(QCoreApplication::translate("CommandLine", "The practice seat is gone when its window closes. A report of practice is what \"tour\" leaves."));
    line.arguments = arguments.sliced(i + 1);
    return line;
}

QString CommandLine::help()
{
    return QCoreApplication::translate("CommandLine",
        "Usage: countersign [--profile DIR] [--practice] [COMMAND]\n"
        "\n"
        "Without a command the console opens. Two people sign the same bytes before an agent's action runs.\n"
        "\n"
        "  tour --out DIR                              walk the whole path on the practice gateway, without a window\n"
        "  report --checklist weekly|monthly --out FILE [--gateway ID] [--compare ID]\n"
        "                                              the newest signed-off audit of the seat as a PDF with its evidence inside; without one the\n"
        "                                              newest draft; without any, what the gateway answers now. The seat's passphrase, where it has\n"
        "                                              one, is asked for, or read as one line from standard input.\n"
        "                                              exit 0 signed off, 1 a draft or the ledger does not verify, 2 nothing written\n"
        "  verify [PATH] [--json] [--require-anchor] [--anchors DIR]\n"
        "                                              check a ledger; exit 0 sound, 1 tampered or anchor missing, 2 cannot read\n"
        "\n"
        "  --profile DIR   the folder of a seat (default: your own)\n"
        "  --practice      open the console on the practice gateway\n"
        "  --version, --help\n");
}

}
