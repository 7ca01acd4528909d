// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qtconfigmacros.h>

QT_BEGIN_NAMESPACE
class QObject;
class QTextStream;
QT_END_NAMESPACE

namespace countersign::app {

struct CommandLine;
class Opening;

/// What the console's library gives to the program that loads it, under the name below. Both are made in one build, so that
/// these types are the same on both sides.
struct ConsoleEntry {
    /// Runs tour, report or verify in the application that stands; returns the exit code.
    int (*command)(const CommandLine &line, QTextStream &out, QTextStream &err);
    /// The console behind these windows, for the caller to delete before them.
    QObject *(*open)(Opening &opening);
};
/// The type of `countersign_console_entry`.
using ConsoleEntryFunction = const ConsoleEntry *(*)();

}
