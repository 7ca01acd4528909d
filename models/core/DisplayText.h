// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringView>

namespace countersign {

/// What a mark in a DisplayText stands for.
enum class MarkKind {
    Hidden,      ///< invisible, control, format, unassigned, private use, blank look-alike: ⟨U+202E⟩
    RightToLeft, ///< a strong right-to-left letter or Arabic digit, shown by its code so that logical order is kept
    LookAlike,   ///< a letter or sign that can be taken for another one: kept, followed by its code: а⟨U+0430⟩
    Combining,   ///< an accent that any letter can carry, a mark on a foreign letter, the third mark on its own letter
    Run,         ///< three or more spaces or newlines, tabs, spaces at a line's end: ⟨212 spaces⟩
    Byte,        ///< a byte that is not UTF-8: ⟨x80⟩
    Bracket,     ///< a literal ⟨ or ⟩ of the source, doubled, or what imitates one, shown by its code
};

/// One mark: where it stands in the shown text, and where its source stands in the original.
struct DisplayMark {
    qsizetype start;       ///< in DisplayText::text, UTF-16 units
    qsizetype length;
    qsizetype sourceStart; ///< in the original, UTF-16 units (bytes for fromUtf8 where the input is not UTF-8)
    qsizetype sourceLength;
    MarkKind kind;
    QString spoken;        ///< for screen readers: "right-to-left override"

    friend bool operator==(const DisplayMark &, const DisplayMark &) = default;
};

/// Text from outside, made safe to show: every invisible, reordering or imitating character is visible, the order is
/// logical, nothing is dropped. The only way for gateway and agent text to reach screen, PDF, CSV, notices and logs.
///
/// The shown text holds no character of a right-to-left, Arabic-digit or formatting class, so that it is drawn from left
/// to right whatever a widget takes for the paragraph's direction; what normalisation form C would change is marked. It is
/// read from the left:
///
///     shown  = *( plain / explained / mark / "⟨⟨" / "⟩⟩" )     "⟨⟨" is a literal ⟨, "⟩⟩" a literal ⟩
///     mark   = "⟨U+" 4*6HEXDIG "⟩"                             that character (upper case, no leading zeros above four)
///            / "⟨x" 2HEXDIG "⟩"                                that byte, which is not UTF-8
///            / "⟨" number SP ("space" / "tab") ["s"] "⟩"        as many of them
///            / "⟨" number SP "newlines" "⟩" [LF]                as many, the line break that follows included
///     explained = plain mark                                   where the mark's code is that of the character before it
///
/// So two different inputs never give the same text, and `original` is the inverse.
class DisplayText
{
public:
    enum class Lines { Keep, Escape }; ///< Keep: U+000A breaks a line; Escape: it is a mark (cells, titles, logs)

    DisplayText() = default;
    [[nodiscard]] static DisplayText fromText(QStringView text, Lines lines = Lines::Keep);
    /// For received bytes; what is not UTF-8 is shown byte by byte.
    [[nodiscard]] static DisplayText fromUtf8(QByteArrayView bytes, Lines lines = Lines::Keep);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QList<DisplayMark> &marks() const { return m_marks; }
    [[nodiscard]] int count(MarkKind kind) const;
    /// Whether a word mixes scripts or is wholly made of another script's ASCII look-alikes, or a sign imitates another (UTS 39).
    [[nodiscard]] bool isConfusable() const { return count(MarkKind::LookAlike) > 0; }

    /// The inverse of fromText, for tests and for copying.
    [[nodiscard]] static QString original(QStringView shown);
    /// The inverse of fromUtf8.
    [[nodiscard]] static QByteArray originalUtf8(QStringView shown);

private:
    QString m_text;
    QList<DisplayMark> m_marks;
};

/// One line of display text (Lines::Escape), for cells, titles and logs.
[[nodiscard]] inline QString displayLine(QStringView text) { return DisplayText::fromText(text, DisplayText::Lines::Escape).text(); }

}
