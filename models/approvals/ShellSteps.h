// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

namespace countersign::approvals {

/// How a step hangs on the one before it.
enum class Joint {
    First,
    Then,       ///< ; or a new line
    IfWorked,   ///< &&
    IfFailed,   ///< ||
    PipedInto,  ///< | and |&
    Beside,     ///< &: the step before runs in the background
    Inside,     ///< a command substitution, subshell or -c script within the step before
};

/// A file that a step reads or writes through the shell.
struct Redirect {
    QString sign;       ///< "<", ">", ">>", "<<", "<<<", ">&", …
    QString target;     ///< the word after it, quotes removed
    qsizetype start = 0;
    qsizetype length = 0;
    [[nodiscard]] bool writes() const { return sign.contains(u'>') && !sign.endsWith(u'&'); }
    friend bool operator==(const Redirect &, const Redirect &) = default;
};

/// One command of a shell text; `start`, `length` in the text it was read from.
struct ShellStep {
    Joint joint = Joint::First;
    QStringList words;          ///< assignments and redirects apart; the first is the program; quotes removed
    QStringList assignments;    ///< NAME=value in front of the program, or alone
    QList<Redirect> redirects;
    int substitutions = 0;      ///< $(…), `…`, <(…), >(…) within its words
    int depth = 0;              ///< 0: the text itself
    qsizetype start = 0;
    qsizetype length = 0;

    [[nodiscard]] QString program() const { return words.value(0); }
};

/// A shell text split where a POSIX shell (with bash's additions) splits it: for reading only. What was signed is the text.
struct ShellSteps {
    QList<ShellStep> steps;
    bool complete = true;       ///< false: open quotes or brackets, or too many steps: say so and show no structure

    static constexpr int maxSteps = 200;
    static constexpr int maxDepth = 8;
    [[nodiscard]] static ShellSteps split(const QString &text);
};

}
