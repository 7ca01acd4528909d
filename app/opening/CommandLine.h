// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace countersign::app {

/// What the program was asked to do, read before any window or event loop exists.
struct CommandLine {
    enum class Command { Console, Tour, Report, Verify, Help, Version, Wrong };

    Command command = Command::Console;
    QString profileFolder;      ///< empty: the person's own
    bool practice = false;      ///< the console on the practice gateway
    QStringList arguments;      ///< those of the command itself
    QString complaint;          ///< Wrong: what is wrong with them

    /// `arguments` without the program's name.
    [[nodiscard]] static CommandLine parse(const QStringList &arguments);
    [[nodiscard]] static QString help();
};

}
