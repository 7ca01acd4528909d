// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/print/Block.h"

namespace countersign::ui {

/// Writes the blocks of a report one after the other: headings, paragraphs, facts and tables in the one look that all have.
class BlockWriter
{
public:
    void heading(const QString &text, bool newPage);
    void subheading(const QString &text);
    void paragraph(const QString &ours, Token token = Token::text);
    /// Somebody's text: line by line, long lines in pieces, so that pages can break between them.
    void outside(const QString &text);
    void fact(const QString &name, PrintCell value);
    void fact(const QString &name, PrintText value) { fact(name, PrintCell { {}, std::move(value) }); }
    /// Begins a table; widths in points. Its header is repeated on every page; a paragraph just before it introduces it and stays with it.
    void table(const QList<qreal> &widths, const QStringList &titles);
    void row(QList<PrintCell> cells, RowBlock::Kind kind = RowBlock::Kind::Ordinary);
    /// Says more about the table's newest row: somebody's text over the whole width, in pieces as above. The first one stays with that row.
    void more(const QString &name, QStringView outside, DisplayText::Lines lines = DisplayText::Lines::Keep);
    void space(qreal points) { add(std::make_shared<SpaceBlock>(points)); }
    void add(std::shared_ptr<Block> block) { m_blocks.push_back(std::move(block)); }
    [[nodiscard]] Blocks take() { return std::move(m_blocks); }

    [[nodiscard]] static PrintText strong(const QString &text) { return PrintText::ours(text, PrintStyle::Size::Body, QFont::DemiBold); }
    [[nodiscard]] static PrintText small(const QString &text, Token token = Token::text2) { return PrintText::ours(text, PrintStyle::Size::Small, QFont::Normal, token); }

private:
    Blocks m_blocks;
    std::shared_ptr<Block> m_paragraph; ///< the newest
    std::shared_ptr<const PrintColumns> m_columns;
    std::shared_ptr<const Block> m_header;
};

}
