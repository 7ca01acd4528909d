// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/DisplayText.h"
#include "widgets/kit/Marks.h"

#include <QMetaType>
#include <QString>

#include <variant>

namespace countersign::ui {

/// What one cell of a Table shows: typed, so that marks stay marks and everything has words for a screen reader.
/// Text from outside comes in as DisplayText only.
class Cell
{
public:
    enum class Look { Normal, Strong, Dim, Ok, Warn, Bad, Ink };

    /// A line of text in the ui font or as evidence.
    struct Text {
        QString text;
        Look look = Look::Normal;
        bool evidence = false;
        bool numeric = false; ///< right-aligned, digits of one width
        QString spoken {};    ///< empty: the text itself
    };
    /// A mark with text beside it.
    struct Marked {
        Mark mark;
        QString text {};
        Look look = Look::Normal;
    };
    /// The action of a request: head and tail are always seen, with the number of characters where it is cut.
    struct Action {
        QString text;
        qsizetype characters;
        QString spoken;
    };
    /// A title over the rows below it; spans the table.
    struct Group {
        QString text;
    };
    /// Entries that should be here and are not; spans the table, hatched.
    struct Gap {
        QString text;
    };
    using Content = std::variant<std::monostate, Text, Marked, Action, Group, Gap>;

    Cell() = default;
    [[nodiscard]] static Cell words(const QString &ours, Look look = Look::Normal);
    [[nodiscard]] static Cell outside(const DisplayText &text, Look look = Look::Normal);
    [[nodiscard]] static Cell evidence(const DisplayText &text, Look look = Look::Normal);
    /// Our own ids, times and hashes in the evidence font.
    [[nodiscard]] static Cell evidence(const QString &ours, Look look = Look::Normal);
    [[nodiscard]] static Cell number(qint64 number);
    [[nodiscard]] static Cell number(const QString &words); ///< "?" where the number is not known
    /// The mark and its words.
    [[nodiscard]] static Cell mark(const Mark &mark);
    /// The mark and other words; empty: the mark alone (screen readers still hear its words).
    [[nodiscard]] static Cell mark(const Mark &mark, const QString &words, Look look = Look::Normal);
    [[nodiscard]] static Cell action(const DisplayText &text, qsizetype characters);
    [[nodiscard]] static Cell group(const QString &words);
    [[nodiscard]] static Cell gap(const QString &words);

    [[nodiscard]] const Content &content() const { return m_content; }
    [[nodiscard]] bool spans() const;
    /// All that the cell shows, in words.
    [[nodiscard]] QString spoken() const;

    /// The role under which a model hands out a Cell.
    static constexpr int role = 0x0143;

private:
    explicit Cell(Content content)
        : m_content(std::move(content))
    {
    }

    Content m_content;
};

[[nodiscard]] Token tokenOf(Cell::Look look);

}

Q_DECLARE_METATYPE(countersign::ui::Cell)
