// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/Block.h"

namespace countersign::ui {

namespace {

constexpr qreal unit = PrintStyle::unit;
constexpr qreal cellPadding = 3 * unit;
constexpr qreal rowPadding = 2.6 * unit;
constexpr qreal boxPadding = 9 * unit;
constexpr qreal boxGap = 3 * unit;
constexpr qreal hairline = 0.5 * unit;
constexpr qreal printedMark = 0.68 * unit; // kit marks are 16 px; 11 pt in print, whatever text size the window has
constexpr qreal counterHeight = 46 * unit;

void paintPrintMark(QPainter &painter, QPointF at, const Mark &mark, qreal scale = printedMark)
{
    paintMark(painter, QRectF(at, markSize(mark, scale)), mark, Scheme::Light, scale);
}

qreal markWidth(const PrintCell &cell) { return cell.mark ? markSize(*cell.mark, printedMark).width() + cellPadding : 0; }

}

TextBlock::TextBlock(PrintText text, qreal above, qreal below, qreal indent)
    : m_text(std::move(text)), m_above(above * unit), m_below(below * unit), m_indent(indent * unit)
{
}

qreal TextBlock::height(qreal width, const PrintStyle &style) const { return m_above + m_text.height(width - m_indent, style) + m_below; }

void TextBlock::draw(QPainter &painter, const QRectF &box, const PrintStyle &style) const
{
    m_text.draw(painter, box.adjusted(m_indent, m_above, 0, 0), style);
}

RowBlock::RowBlock(std::shared_ptr<const PrintColumns> columns, QList<PrintCell> cells, Kind kind)
    : m_columns(std::move(columns)), m_cells(std::move(cells)), m_kind(kind)
{
    keepsWithNext = kind == Kind::Header || kind == Kind::Group;
}

QRectF RowBlock::cellBox(qsizetype column, const QRectF &box) const
{
    if (m_kind == Kind::Group)
        return box.adjusted(cellPadding, rowPadding, -cellPadding, -rowPadding);
    qreal x = box.left();
    for (qsizetype i = 0; i < column; ++i)
        x += m_columns->widths[i] * unit;
    return QRectF(x, box.top(), m_columns->widths[column] * unit, box.height()).adjusted(cellPadding, rowPadding, -cellPadding, -rowPadding);
}

qreal RowBlock::height(qreal width, const PrintStyle &style) const
{
    qreal tallest = 0;
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        const PrintCell &cell = m_cells[i];
        const qreal room = cellBox(i, QRectF(0, 0, width, 0)).width() - markWidth(cell);
        tallest = qMax(tallest, cell.text.text().isEmpty() ? 0 : cell.text.height(room, style));
        if (cell.mark)
            tallest = qMax(tallest, markSize(*cell.mark, printedMark).height());
    }
    return tallest + 2 * rowPadding;
}

void RowBlock::draw(QPainter &painter, const QRectF &box, const PrintStyle &style) const
{
    if (m_kind == Kind::Header || m_kind == Kind::Group)
        painter.fillRect(box, PrintStyle::color(m_kind == Kind::Header ? Token::sunken : Token::raised));
    if (m_kind == Kind::Faulty) {
        painter.fillRect(box, PrintStyle::color(Token::badSoft));
        painter.fillRect(QRectF(box.left(), box.top(), 1.5 * unit, box.height()), PrintStyle::color(Token::bad));
    }
    painter.fillRect(QRectF(box.left(), box.bottom() - hairline, box.width(), hairline), PrintStyle::color(Token::line));
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        const PrintCell &cell = m_cells[i];
        QRectF inner = cellBox(i, box);
        if (cell.mark)
            paintPrintMark(painter, inner.topLeft(), *cell.mark);
        cell.text.draw(painter, inner.adjusted(markWidth(cell), 0, 0, 0), style);
    }
}

BoxBlock::BoxBlock(QList<PrintText> texts, Token ground, Token edge, bool hatched)
    : m_texts(std::move(texts)), m_ground(ground), m_edge(edge), m_hatched(hatched)
{
}

qreal BoxBlock::height(qreal width, const PrintStyle &style) const
{
    qreal height = 2 * boxPadding - boxGap;
    for (const PrintText &text : m_texts)
        height += text.height(width - 2 * boxPadding - 3 * unit, style) + boxGap;
    return height;
}

void BoxBlock::draw(QPainter &painter, const QRectF &box, const PrintStyle &style) const
{
    painter.fillRect(box, PrintStyle::color(m_ground));
    const QRectF edge(box.left(), box.top(), 3 * unit, box.height());
    if (m_hatched) {
        painter.save();
        painter.setClipRect(edge);
        paintHatch(painter, edge, PrintStyle::color(m_edge), 3 * unit, 0.9 * unit);
        painter.restore();
    } else {
        painter.fillRect(edge, PrintStyle::color(m_edge));
    }
    QRectF inner = box.adjusted(boxPadding + 3 * unit, boxPadding, -boxPadding, 0);
    for (const PrintText &text : m_texts) {
        text.draw(painter, inner, style);
        inner.translate(0, text.height(inner.width(), style) + boxGap);
    }
}

CounterBlock::CounterBlock(QList<Counter> counters) : m_counters(std::move(counters))
{
}

qreal CounterBlock::height(qreal, const PrintStyle &) const { return counterHeight; }

void CounterBlock::draw(QPainter &painter, const QRectF &box, const PrintStyle &style) const
{
    const qreal width = box.width() / qreal(m_counters.size());
    for (qsizetype i = 0; i < m_counters.size(); ++i) {
        const Counter &counter = m_counters[i];
        const QRectF place(box.left() + qreal(i) * width, box.top(), width, box.height());
        if (i > 0)
            painter.fillRect(QRectF(place.left(), place.top() + 4 * unit, hairline, place.height() - 12 * unit), PrintStyle::color(Token::line));
        const qreal indent = i > 0 ? 10 * unit : 0;
        paintPrintMark(painter, place.topLeft() + QPointF(indent, 6 * unit), counter.mark, 0.95 * unit);
        PrintText::ours(counter.number, PrintStyle::Size::Title, QFont::DemiBold).draw(painter, place.adjusted(indent + 20 * unit, 2 * unit, 0, 0), style);
        PrintText::ours(counter.words, PrintStyle::Size::Small, QFont::Normal, Token::text2).draw(painter, place.adjusted(indent, 25 * unit, -4 * unit, 0), style);
    }
}

}
