// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/opening/Program.h"

#include "app/opening/CommandLine.h"
#include "app/opening/ConsoleLibrary.h"
#include "app/opening/Opening.h"
#include "models/crypto/CrashSilence.h"
#include "widgets/kit/Theme.h"
#include "widgets/kit/WindowPrompt.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTextStream>
#include <QTranslator>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace countersign::app {

namespace {

void nameProgram()
{
    QCoreApplication::setApplicationName(u"Countersign"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COUNTERSIGN_VERSION));
    QCoreApplication::setOrganizationName(u"Countersign"_s);
}

/// English first, since it has the plurals; the person's language over it where there is one.
void loadLanguages(QCoreApplication &application)
{
    auto *toolkit = new QTranslator(&application); // names of keys, file dialogs
    if (toolkit->load(QLocale::system(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(toolkit);
    for (const QLocale &locale : { QLocale(QLocale::English), QLocale::system() }) {
        auto *translator = new QTranslator(&application);
        if (translator->load(locale, u"countersign"_s, u"_"_s, u":/countersign/translations"_s))
            QCoreApplication::installTranslator(translator);
    }
}

constexpr int cannotStart = 2; ///< exit code

/// Why the console could not be loaded.
QString notLoaded(const Error &error)
{
    if (error.code == ErrorCode::NotFound)
        return QCoreApplication::translate("Program", "A part of Countersign is missing: %1. Please install it again.").arg(error.detail);
    return QCoreApplication::translate("Program", "The cryptography of this machine gives wrong answers (%1). Nothing can be signed or verified here.").arg(error.detail);
}

int runCommand(const CommandLine &line, QTextStream &out, QTextStream &err)
{
    const Result<const ConsoleEntry *> entry = ConsoleLibrary::loadNow();
    if (entry)
        return (*entry)->command(line, out, err);
    err << notLoaded(entry.error()) << Qt::endl;
    return cannotStart;
}

int runConsole(const CommandLine &line, QApplication &application, QTextStream &err)
{
    ui::Theme theme(application);
    Opening opening(theme, { line.profileFolder, line.practice });
    if (const Result<void> begun = opening.begin(); !begun) {
        err << QCoreApplication::translate("Program", "Countersign cannot start: %1 (%2)").arg(begun.error().detail, name(begun.error().code)) << Qt::endl;
        return 2;
    }
    ConsoleLibrary library;
    std::unique_ptr<QObject> console;
    QObject::connect(&opening, &Opening::ready, &opening, [&] {
        library.load().then(&opening, [&](const Result<const ConsoleEntry *> &entry) {
            if (!entry) {
                // Its window stands already: without a word there it would only vanish.
                err << notLoaded(entry.error()) << Qt::endl;
                return ui::WindowPrompt(nullptr).ask(&opening, { .title = QCoreApplication::translate("Program", "Countersign cannot start"), .sentence = notLoaded(entry.error()),
                                                                   .advice = {}, .yes = {}, .no = QCoreApplication::translate("Program", "Quit") },
                                                     [](bool) { QCoreApplication::exit(cannotStart); });
            }
            console.reset((*entry)->open(opening));
        });
    });
    return QApplication::exec();
}

}

int runProgram(int argc, char *argv[])
{
    const Result<void> silenced = crypto::silenceCrashes(); // before anything secret is in memory
    nameProgram();
    QTextStream out(stdout);
    QTextStream err(stderr);
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    CommandLine line = CommandLine::parse(arguments);
    std::unique_ptr<QCoreApplication> speaking; // commands that make no other application speak the person's language too
    if (line.command == CommandLine::Command::Help || line.command == CommandLine::Command::Wrong) {
        speaking = std::make_unique<QCoreApplication>(argc, argv);
        loadLanguages(*speaking);
        line = CommandLine::parse(arguments); // for its complaint
    }

    if (!silenced) {
        err << QCoreApplication::translate("Program", "This system does not let a program keep its memory out of crash files (%1). Nothing secret is opened here.")
                   .arg(silenced.error().detail)
            << Qt::endl;
        return 2;
    }
    switch (line.command) {
    case CommandLine::Command::Help:
        out << CommandLine::help();
        return 0;
    case CommandLine::Command::Version:
        out << "Countersign " << QCoreApplication::applicationVersion() << Qt::endl;
        return 0;
    case CommandLine::Command::Wrong:
        err << line.complaint << Qt::endl << CommandLine::help();
        return 2;
    case CommandLine::Command::Verify: {
        QCoreApplication application(argc, argv);
        return runCommand(line, out, err);
    }
    case CommandLine::Command::Tour:
    case CommandLine::Command::Report: {
        // Pages are drawn, but never on a screen.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        QApplication application(argc, argv);
        loadLanguages(application);
        return runCommand(line, out, err);
    }
    case CommandLine::Command::Console: {
        QApplication application(argc, argv);
        loadLanguages(application);
        return runConsole(line, application, err);
    }
    }
    Q_UNREACHABLE_RETURN(2);
}

}
