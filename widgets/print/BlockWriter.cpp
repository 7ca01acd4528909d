// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/BlockWriter.h"

namespace countersign::ui {

namespace {
constexpr qsizetype longestPiece = 1500;
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
        for (qsizetype at = 0; at == 0 || at < line.size(); at += longestPiece)
            add(std::make_shared<TextBlock>(PrintText::outside(line.mid(at, longestPiece)), 0, 3));
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

void BlockWriter::row(QList<PrintCell> cells, RowBlock::Kind kind)
{
    auto block = std::make_shared<RowBlock>(m_columns, std::move(cells), kind);
    block->header = m_header;
    add(block);
}

}
