// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/BlockWriter.h"

#include <algorithm>
#include <utility>

namespace countersign::ui {

namespace {
constexpr qsizetype longestPiece = 1500; // as it is shown: a third of a page at most
constexpr qsizetype lineWorth = 75;      // about the characters of a line, which a line break takes away

qsizetype roomOf(QStringView text)
{
    const QString shown = DisplayText::fromText(text).text();
    return shown.size() + lineWorth * shown.count(u'\n');
}

/// Cut where no character is cut in two, into pieces that are not long when everything hidden in them is spelt out.
QList<QStringView> piecesOf(QStringView text)
{
    QList<QStringView> pieces;
    do {
        qsizetype size = std::min(longestPiece, text.size());
        while (size > 1 && roomOf(text.first(size)) > longestPiece)
            size -= (size + 7) / 8;
        // Between two words where there are some. The space begins the next piece: at a line's end it would be spelt out.
        const qsizetype space = size < text.size() ? text.first(size).lastIndexOf(u' ') : -1;
        if (space > size / 2)
            size = space;
        if (size > 0 && size < text.size() && text[size - 1].isHighSurrogate() && text[size].isLowSurrogate())
            size += size > 1 ? -1 : 1;
        pieces.append(text.first(size));
        text = text.sliced(size);
    } while (!text.isEmpty());
    return pieces;
}
}

void BlockWriter::heading(const QString &text, bool newPage)
{
    auto block = std::make_shared<TextBlock>(PrintText::ours(text, PrintStyle::Size::Title, QFont::DemiBold), newPage ? 0 : 20, 6);
    block->keepsWithNext = true;
    block->beginsPage = newPage;
    block->title = text;
    add(block);
}

void BlockWriter::subheading(const QString &text)
{
    auto block = std::make_shared<TextBlock>(PrintText::ours(text, PrintStyle::Size::Lead, QFont::DemiBold), 12, 4);
    block->keepsWithNext = true;
    add(block);
}

void BlockWriter::paragraph(const QString &ours, Token token)
{
    m_paragraph = std::make_shared<TextBlock>(PrintText::ours(ours, PrintStyle::Size::Body, QFont::Normal, token), 0, 5);
    add(m_paragraph);
}

void BlockWriter::outside(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        for (const QStringView piece : piecesOf(line))
            add(std::make_shared<TextBlock>(PrintText::outside(piece), 0, 3));
    }
}

void BlockWriter::fact(const QString &name, PrintCell value)
{
    static const auto columns = std::make_shared<const PrintColumns>(PrintColumns { { 110, 377 } });
    add(std::make_shared<RowBlock>(columns, QList<PrintCell> { { {}, small(name) }, std::move(value) }));
}

void BlockWriter::table(const QList<qreal> &widths, const QStringList &titles)
{
    if (!m_blocks.empty() && m_blocks.back() == m_paragraph)
        m_paragraph->keepsWithNext = true;
    m_columns = std::make_shared<const PrintColumns>(PrintColumns { widths });
    QList<PrintCell> cells;
    for (const QString &title : titles)
        cells.append({ {}, PrintText::ours(title, PrintStyle::Size::Tiny, QFont::Medium, Token::text2) });
    auto header = std::make_shared<RowBlock>(m_columns, cells, RowBlock::Kind::Header);
    m_header = header;
    add(header);
}

void BlockWriter::more(const QString &name, QStringView outside, DisplayText::Lines lines)
{
    static const auto columns = std::make_shared<const PrintColumns>(PrintColumns { { 22, 88, 377 } });
    m_blocks.back()->keepsWithNext = true;
    PrintText title = small(name);
    for (const QStringView piece : piecesOf(outside)) {
        auto block = std::make_shared<RowBlock>(columns, QList<PrintCell> { {}, { {}, std::exchange(title, {}) }, { {}, PrintText::outside(piece, PrintStyle::Size::Small, Token::text, lines) } });
        block->header = m_header;
        add(block);
    }
}

void BlockWriter::row(QList<PrintCell> cells, RowBlock::Kind kind)
{
    auto block = std::make_shared<RowBlock>(m_columns, std::move(cells), kind);
    block->header = m_header;
    add(block);
}

}
