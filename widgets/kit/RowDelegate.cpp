// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/RowDelegate.h"

#include "widgets/kit/Fonts.h"
#include "widgets/kit/StylePaint.h"
#include "widgets/kit/Table.h"

#include <QLocale>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace countersign::ui {
namespace {

constexpr int paddingLeft = 8;
constexpr int paddingRight = 6;
constexpr qreal cutBadge = 18; // the box with the dots
constexpr qreal cutGap = 6;

QFont fontOf(const Cell::Text &text)
{
    if (text.evidence)
        return evidenceFont(Size::Small);
    if (text.numeric)
        return figuresFont();
    const bool heavy = text.look == Cell::Look::Strong;
    const bool medium = text.look == Cell::Look::Bad || text.look == Cell::Look::Ink;
    return uiFont(Size::Body, heavy ? QFont::DemiBold : medium ? QFont::Medium : QFont::Normal);
}

QString countWords(qsizetype characters)
{
    return RowDelegate::tr("%1 chars").arg(QLocale().toString(characters));
}

// How many of the first or last characters fit. Shaping the whole of a long text would take longer than the row may.
qsizetype fitting(const QString &text, qreal width, const QFontMetricsF &metrics, bool fromEnd)
{
    qsizetype low = 0;
    qsizetype high = std::min<qsizetype>(text.size(), qsizetype(width / std::max(1., metrics.averageCharWidth())) + 8);
    while (low < high) {
        const qsizetype middle = (low + high + 1) / 2;
        const QString part = fromEnd ? text.last(middle) : text.first(middle);
        if (metrics.horizontalAdvance(part) <= width)
            low = middle;
        else
            high = middle - 1;
    }
    const bool splitsPair = low > 0 && low < text.size()
        && (fromEnd ? text[text.size() - low].isLowSurrogate() : text[low - 1].isHighSurrogate());
    return splitsPair ? low - 1 : low;
}

}

/// Where a cell is painted, and the state of its row.
struct RowDelegate::Place {
    QRectF cell;
    QRectF row;
    bool selected;
};

RowDelegate::RowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_cuts(2000)
{
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Cell cell = index.data(Cell::role).value<Cell>();
    const auto *table = qobject_cast<const Table *>(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected) && !cell.spans();
    const bool hot = table && table->hoveredRow() == index.row() && !cell.spans();
    const QRectF box(option.rect);
    QRectF row = box;
    if (table) {
        row.setLeft(table->columnViewportPosition(0));
        row.setRight(table->viewport()->width());
    }
    painter->save();
    painter->setClipRect(option.rect);
    if (std::holds_alternative<Cell::Group>(cell.content()))
        painter->fillRect(option.rect, Theme::color(Token::raised));
    else if (selected || hot)
        painter->fillRect(option.rect, Theme::color(selected ? Token::inkSoft : Token::hover));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), Theme::color(Token::line));
    if (selected && table && table->hasFocus() && row.left() >= box.left())
        painter->fillRect(QRectF(box.left(), box.top(), 3, box.height() - 1), Theme::color(Token::ink));
    paintContent(*painter, { box.adjusted(0, 0, 0, -1), row.adjusted(0, 0, 0, -1), selected }, cell);
    painter->restore();
}

void RowDelegate::paintContent(QPainter &painter, const Place &place, const Cell &cell) const
{
    const QRectF box = place.cell.adjusted(paddingLeft, 0, -paddingRight, 0);
    if (const auto *text = std::get_if<Cell::Text>(&cell.content())) {
        paintText(painter, box, *text);
    } else if (const auto *marked = std::get_if<Cell::Marked>(&cell.content())) {
        paintMark(painter, box, marked->mark);
        const qreal width = markSize(marked->mark).width();
        if (!marked->text.isEmpty())
            paintText(painter, box.adjusted(width + 6, 0, 0, 0), { .text = marked->text, .look = marked->look });
    } else if (const auto *action = std::get_if<Cell::Action>(&cell.content())) {
        paintAction(painter, box, *action);
    } else if (cell.spans()) {
        paintSpan(painter, place, cell);
    }
}

void RowDelegate::paintText(QPainter &painter, const QRectF &box, const Cell::Text &text) const
{
    const QFont font = fontOf(text);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(Theme::color(tokenOf(text.look)));
    const auto align = Qt::AlignVCenter | (text.numeric ? Qt::AlignRight : Qt::AlignLeft);
    painter.drawText(box, int(align) | int(Qt::TextSingleLine),
        metrics.elidedText(text.text, text.evidence ? Qt::ElideMiddle : Qt::ElideRight, box.width() + .5));
}

void RowDelegate::paintAction(QPainter &painter, const QRectF &box, const Cell::Action &action) const
{
    const QFont font = evidenceFont(Size::Small);
    const QFont tiny = uiFont(Size::Tiny);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(Theme::color(Token::text));
    constexpr int flags = int(Qt::AlignVCenter | Qt::AlignLeft) | int(Qt::TextSingleLine) | int(Qt::TextForceLeftToRight);
    if (!cachedCut(action.text, box.width(), metrics).isCut()) {
        painter.drawText(box, flags, action.text);
        return;
    }
    const QString count = countWords(action.characters);
    const qreal countWidth = std::ceil(QFontMetricsF(tiny).horizontalAdvance(count)) + 12;
    const Cut parts = cachedCut(action.text, box.width() - countWidth, metrics);
    const qreal headWidth = metrics.horizontalAdvance(parts.head);
    painter.drawText(box, flags, parts.head);
    const QRectF badge(box.left() + headWidth + cutGap, box.center().y() - 7, cutBadge, 14);
    QRectF tail = box;
    tail.setLeft(badge.right() + cutGap);
    painter.drawText(tail, flags, parts.tail);
    paintBox(painter, badge, Theme::color(Token::sunken), Qt::transparent, 3);
    painter.setFont(tiny);
    painter.setPen(Theme::color(Token::text2));
    painter.drawText(badge, Qt::AlignCenter, u"…"_s);
    painter.setPen(Theme::color(Token::text3));
    painter.drawText(box, int(Qt::AlignVCenter | Qt::AlignRight), count);
}

void RowDelegate::paintSpan(QPainter &painter, const Place &place, const Cell &cell) const
{
    // Each cell of the row paints its part of one long picture: no spans, so that models may change freely.
    const auto *gap = std::get_if<Cell::Gap>(&cell.content());
    const QFont font = uiFont(Size::Small, gap ? QFont::Medium : QFont::DemiBold);
    const QRectF box = place.row.adjusted(paddingLeft, 0, -paddingRight, 0);
    painter.setFont(font);
    if (gap) {
        paintHatch(painter, place.row, Theme::color(Token::hatch), 6, 1);
        const qreal width = QFontMetricsF(font).horizontalAdvance(gap->text) + 12;
        painter.fillRect(QRectF(box.left() - 4, box.top() + 2, width, box.height() - 4), Theme::color(Token::base));
        painter.setPen(Theme::color(Token::warn));
        painter.drawText(box, int(Qt::AlignVCenter | Qt::AlignLeft) | int(Qt::TextSingleLine), gap->text);
    } else {
        painter.setPen(Theme::color(Token::text2));
        painter.drawText(box, int(Qt::AlignVCenter | Qt::AlignLeft) | int(Qt::TextSingleLine),
            std::get<Cell::Group>(cell.content()).text);
    }
}

RowDelegate::Cut RowDelegate::cut(const QString &text, qreal width, const QFontMetricsF &metrics)
{
    const qsizetype whole = fitting(text, width, metrics, false);
    if (whole == text.size())
        return { text, QString() };
    const qreal room = std::max(0., width - cutBadge - 2 * cutGap);
    const QString tail = text.last(std::max<qsizetype>(1, fitting(text, room * .45, metrics, true)));
    const qsizetype head = std::max<qsizetype>(1, fitting(text, room - metrics.horizontalAdvance(tail), metrics, false));
    return { text.first(head), tail };
}

RowDelegate::Cut RowDelegate::cachedCut(const QString &text, qreal width, const QFontMetricsF &metrics) const
{
    const std::pair<QString, int> key(text, int(width) * 64 + int(metrics.height())); // the size of the font counts too
    if (const Cut *known = m_cuts.object(key))
        return *known;
    auto *made = new Cut(cut(text, width, metrics));
    m_cuts.insert(key, made);
    return *made;
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Cell cell = index.data(Cell::role).value<Cell>();
    qreal width = 0;
    if (const auto *text = std::get_if<Cell::Text>(&cell.content()))
        width = QFontMetricsF(fontOf(*text)).horizontalAdvance(text->text);
    else if (const auto *marked = std::get_if<Cell::Marked>(&cell.content()))
        width = markSize(marked->mark).width()
            + (marked->text.isEmpty() ? 0 : 6 + QFontMetricsF(uiFont(Size::Body, QFont::Medium)).horizontalAdvance(marked->text));
    else if (const auto *action = std::get_if<Cell::Action>(&cell.content()))
        width = QFontMetricsF(evidenceFont(Size::Small)).horizontalAdvance(action->text.left(200));
    return { int(std::ceil(width)) + paddingLeft + paddingRight, option.rect.height() };
}

}
