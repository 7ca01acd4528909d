// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace countersign::architecture {

/// What a rule found: which rule, where, and what is wrong there.
struct Finding {
    QString rule;
    QString path; ///< from the root of the tree, with ":line" where there is one
    QString text;
};

struct Include {
    QString name;
    int line;
    bool quoted;
};

/// One file of the tree.
struct Source {
    QString path; ///< from the root of the tree
    QString text;
    QString code; ///< codeOnly(text) of a C++ file, else the text
    QList<Include> includes;

    [[nodiscard]] bool isCpp() const { return path.endsWith(u".cpp") || path.endsWith(u".h"); }
    [[nodiscard]] QString folder() const { return path.section(u'/', 0, -2); }
    [[nodiscard]] bool under(QStringView top) const { return path.startsWith(top); }
};

/// One countersign_module() as CMake saw it.
struct Module {
    QString name;
    QStringList uses;
    QStringList qt;
    QStringList libraries;
};

/// An exception from a rule, with its reason.
struct Exception {
    QString rule;
    QString path;
    QString reason;
};

/// The source tree as the rules see it: the files, what CMake declared, and the exceptions.
class SourceTree {
public:
    /// `declared` is what CMake wrote: lines "module| uses| qt| libraries", then "test path" for each registered test.
    /// `exceptions` has lines "rule path reason".
    [[nodiscard]] static SourceTree read(const QString &root, const QString &declared, const QString &exceptions);

    [[nodiscard]] const QList<Source> &sources() const { return m_sources; }
    [[nodiscard]] const QList<Module> &modules() const { return m_modules; }
    [[nodiscard]] const QStringList &tests() const { return m_tests; }
    [[nodiscard]] const QList<Exception> &exceptions() const { return m_exceptions; }
    [[nodiscard]] bool holds(const QString &path) const { return m_paths.contains(path); }
    /// The module a file belongs to: the nearest folder above it that CMake declared.
    [[nodiscard]] std::optional<Module> moduleOf(const Source &source) const;

private:
    QList<Source> m_sources;
    QHash<QString, qsizetype> m_paths;
    QList<Module> m_modules;
    QStringList m_tests;
    QList<Exception> m_exceptions;
};

}
