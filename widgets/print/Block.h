// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Marks.h"
#include "widgets/print/PrintStyle.h"

#include <memory>
#include <optional>
#include <vector>

namespace countersign::ui {

/// A part of a report that is not broken over two pages.
class Block
{
public:
    virtual ~Block() = default;
    [[nodiscard]] virtual qreal height(qreal width, const PrintStyle &style) const = 0;
    virtual void draw(QPainter &painter, const QRectF &box, const PrintStyle &style) const = 0;

    bool beginsPage = false;
    bool keepsWithNext = false;          ///< a heading does not end a page
    std::shared_ptr<const Block> header; ///< drawn again where a page begins with this block
    QString title;                       ///< an entry of the PDF's outline
};

using Blocks = std::vector<std::shared_ptr<Block>>;

/// Text with space above and below; points.
class TextBlock final : public Block
{
public:
    TextBlock(PrintText text, qreal above, qreal below, qreal indent = 0);
    [[nodiscard]] qreal height(qreal width, const PrintStyle &style) const override;
    void draw(QPainter &painter, const QRectF &box, const PrintStyle &style) const override;

private:
    PrintText m_text;
    qreal m_above, m_below, m_indent;
};

/// One cell of a row: a mark, a text, or both.
struct PrintCell {
    std::optional<Mark> mark {};
    PrintText text {};
};

/// The columns that a table's rows share; widths in points.
struct PrintColumns {
    QList<qreal> widths;
};

/// A row of a table: header (on a tint), ordinary (a hairline below), or group (over the whole width).
class RowBlock final : public Block
{
public:
    enum class Kind { Header, Ordinary, Faulty, Group };
    RowBlock(std::shared_ptr<const PrintColumns> columns, QList<PrintCell> cells, Kind kind = Kind::Ordinary);
    [[nodiscard]] qreal height(qreal width, const PrintStyle &style) const override;
    void draw(QPainter &painter, const QRectF &box, const PrintStyle &style) const override;

private:
    [[nodiscard]] QRectF cellBox(qsizetype column, const QRectF &box) const;
    std::shared_ptr<const PrintColumns> m_columns;
    QList<PrintCell> m_cells;
    Kind m_kind;
};

/// Texts on a tinted ground with a coloured edge: conclusions, warnings, commands to copy.
class BoxBlock final : public Block
{
public:
    BoxBlock(QList<PrintText> texts, Token ground, Token edge, bool hatched = false);
    [[nodiscard]] qreal height(qreal width, const PrintStyle &style) const override;
    void draw(QPainter &painter, const QRectF &box, const PrintStyle &style) const override;

private:
    QList<PrintText> m_texts;
    Token m_ground, m_edge;
    bool m_hatched;
};

/// Numbers side by side, each with its mark and words below.
class CounterBlock final : public Block
{
public:
    struct Counter {
        Mark mark;
        QString number;
        QString words;
    };
    explicit CounterBlock(QList<Counter> counters);
    [[nodiscard]] qreal height(qreal width, const PrintStyle &style) const override;
    void draw(QPainter &painter, const QRectF &box, const PrintStyle &style) const override;

private:
    QList<Counter> m_counters;
};

/// Empty height, in points.
class SpaceBlock final : public Block
{
public:
    explicit SpaceBlock(qreal points) : m_points(points) { }
    [[nodiscard]] qreal height(qreal, const PrintStyle &) const override { return m_points * PrintStyle::unit; }
    void draw(QPainter &, const QRectF &, const PrintStyle &) const override { }

private:
    qreal m_points;
};

}
