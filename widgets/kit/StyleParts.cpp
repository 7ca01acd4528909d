// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/StyleParts.h"

#include "widgets/kit/Fonts.h"
#include "widgets/kit/Icons.h"
#include "widgets/kit/StylePaint.h"

#include <QStyleOption>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace countersign::ui::parts {
namespace {

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

QString toneOf(const QWidget *widget)
{
    return widget ? widget->property("tone").toString() : QString();
}

// A control at rest lies a little above the paper: white on light, raised on dark.
QColor controlGround()
{
    return Theme::color(Theme::scheme() == Scheme::Light ? Token::base : Token::raised);
}

Token labelToken(const QString &tone, bool on)
{
    if (!on)
        return Token::text3;
    if (tone == "primary"_L1)
        return Token::onInk;
    if (tone == "deny"_L1)
        return Token::bad;
    return tone == "allow"_L1 ? Token::ink : Token::text;
}

}

void buttonPanel(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const bool on = has(option, QStyle::State_Enabled);
    const bool hot = on && has(option, QStyle::State_MouseOver);
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const QString tone = toneOf(widget);
    QColor fill = hot ? Theme::color(Token::hover) : controlGround();
    QColor edge = Theme::color(Token::border);
    if (down)
        fill = Theme::color(Token::sunken);
    if (tone == "quiet"_L1) {
        edge = Qt::transparent;
        if (!hot && !down)
            fill = Qt::transparent;
    }
    if (!on) {
        fill = tone == "quiet"_L1 ? QColor(Qt::transparent) : Theme::color(Token::window);
        edge = tone == "quiet"_L1 ? QColor(Qt::transparent) : Theme::color(Token::line);
    } else if (tone == "primary"_L1) {
        fill = Theme::color(Token::ink).darker(down ? 125 : hot ? 112 : 100);
        edge = Qt::transparent;
    } else if (tone == "deny"_L1) {
        edge = Theme::color(Token::bad);
    } else if (tone == "allow"_L1) {
        edge = Theme::color(Token::ink);
    }
    paintBox(painter, option.rect, fill, edge);
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange)) {
        QRectF ring(option.rect);
        if (tone == "primary"_L1) { // ink on ink would not be seen
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(Theme::color(Token::onInk), 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(ring.adjusted(2.5, 2.5, -2.5, -2.5), 2, 2);
            painter.restore();
        } else {
            paintFocusRing(painter, ring);
        }
    }
}

void buttonLabel(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget)
{
    const bool on = has(option, QStyle::State_Enabled);
    constexpr int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic;
    const QFontMetrics metrics = option.fontMetrics;
    const int icon = option.icon.isNull() ? 0 : 16;
    const int gap = icon && !option.text.isEmpty() ? 6 : 0;
    const int text = option.text.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, option.text).width();
    const int arrow = option.features.testFlag(QStyleOptionButton::HasMenu) ? 16 : 0;
    const QRect box = option.rect;
    QRect row(0, 0, std::min(icon + gap + text + arrow, box.width() - 4), box.height());
    row.moveCenter(box.center());
    const auto mirrored
        = [&](const QRect &rect) { return QStyle::visualRect(option.direction, row, rect); };
    if (icon) {
        const QRect place(row.left(), box.center().y() - icon / 2 + 1, icon, icon);
        option.icon.paint(&painter, mirrored(place), Qt::AlignCenter, on ? QIcon::Normal : QIcon::Disabled);
    }
    painter.setPen(Theme::color(labelToken(toneOf(widget), on)));
    painter.drawText(
        mirrored(QRect(row.left() + icon + gap, row.top(), row.width() - icon - gap - arrow + 1, row.height())), flags,
        option.text);
    if (arrow)
        paintIcon(painter, mirrored(QRect(row.right() - 11, box.center().y() - 5, 12, 12)), Icon::down,
            Theme::color(Token::text2));
}

void linePanel(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const bool on = has(option, QStyle::State_Enabled);
    const bool invalid = widget && widget->property("invalid").toBool();
    paintBox(painter, option.rect, Theme::color(on ? Token::base : Token::window),
        Theme::color(!on ? Token::line : invalid ? Token::bad : Token::border));
    if (has(option, QStyle::State_HasFocus))
        paintFocusRing(painter, option.rect);
}

void checkIndicator(QPainter &painter, const QStyleOption &option)
{
    const bool on = has(option, QStyle::State_Enabled);
    const bool full = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    paintBox(painter, option.rect, Theme::color(!full ? Token::base : on ? Token::ink : Token::text3),
        full ? QColor(Qt::transparent) : Theme::color(on ? Token::border : Token::line), 3);
    const QPointF centre = QRectF(option.rect).center();
    if (has(option, QStyle::State_On)) {
        paintTick(painter, centre, Theme::color(Token::onInk));
    } else if (full) {
        painter.save();
        painter.setPen(QPen(Theme::color(Token::onInk), 1.8, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(centre - QPointF(3, 0), centre + QPointF(3, 0));
        painter.restore();
    }
}

void radioIndicator(QPainter &painter, const QStyleOption &option)
{
    const bool on = has(option, QStyle::State_Enabled);
    const bool checked = has(option, QStyle::State_On);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(Theme::color(!on ? Token::line : checked ? Token::ink : Token::border), checked && on ? 1.6 : 1));
    painter.setBrush(Theme::color(Token::base));
    painter.drawEllipse(QRectF(option.rect).adjusted(1, 1, -1, -1));
    if (checked) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(on ? Token::ink : Token::text3));
        painter.drawEllipse(QRectF(option.rect).center(), 4, 4);
    }
    painter.restore();
}

void headerGround(QPainter &painter, const QStyleOption &option)
{
    painter.fillRect(option.rect, Theme::color(Token::raised));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), Theme::color(Token::line));
}

void headerLabel(QPainter &painter, const QStyleOptionHeader &option)
{
    const QFont font = uiFont(Size::Tiny, QFont::Medium);
    const QFontMetrics metrics(font);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const QRect box = option.rect.adjusted(4, 0, sorted ? -16 : -2, 0);
    const auto align = QStyle::visualAlignment(option.direction, option.textAlignment & Qt::AlignHorizontal_Mask);
    painter.save();
    painter.setFont(font);
    painter.setPen(Theme::color(Token::text2));
    painter.drawText(box, int(Qt::AlignVCenter | align), metrics.elidedText(option.text, Qt::ElideRight, box.width()));
    if (sorted) {
        const int text = std::min(metrics.horizontalAdvance(option.text), box.width());
        const bool right = align.testFlag(Qt::AlignRight);
        const QRectF arrow(right ? box.right() + 3 : box.left() + text + 3, box.center().y() - 5, 12, 12);
        painter.translate(arrow.center());
        // Qt names the indicator after the arrow's look: "down" is ascending.
        painter.rotate(option.sortIndicator == QStyleOptionHeader::SortDown ? 180 : 0);
        paintIcon(painter, QRectF(-6, -6, 12, 12), Icon::down, Theme::color(Token::text2));
    }
    painter.restore();
}

void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option)
{
    painter.fillRect(option.rect, Theme::color(has(option, QStyle::State_Selected) ? Token::inkSoft : Token::window));
    painter.setPen(Theme::color(has(option, QStyle::State_Enabled) ? Token::text : Token::text3));
    painter.setFont(uiFont(Size::Small));
    const auto mnemonic = has(option, QStyle::State_KeyboardFocusChange) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    painter.drawText(option.rect, int(Qt::AlignCenter) | int(mnemonic) | int(Qt::TextSingleLine), option.text);
}

void progress(QPainter &painter, const QStyleOptionProgressBar &option)
{
    const int span = std::max(1, option.maximum - option.minimum);
    QRectF box(option.rect);
    const qreal height = std::min<qreal>(6, box.height());
    box = QRectF(box.left(), box.center().y() - height / 2, box.width(), height);
    paintBox(painter, box, Theme::color(Token::sunken), Qt::transparent, 3);
    box.setWidth(box.width() * (option.progress - option.minimum) / span);
    if (box.width() > 1)
        paintBox(painter, box, Theme::color(Token::ink), Qt::transparent, 3);
}

void comboBox(QPainter &painter, const QStyleOption &option)
{
    const bool on = has(option, QStyle::State_Enabled);
    const bool hot = on && has(option, QStyle::State_MouseOver);
    paintBox(painter, option.rect,
        !on      ? Theme::color(Token::window)
            : hot ? Theme::color(Token::hover)
                  : controlGround(),
        Theme::color(on ? Token::border : Token::line));
    if (has(option, QStyle::State_HasFocus))
        paintFocusRing(painter, option.rect);
    const QRect arrow(option.rect.right() - 20, option.rect.center().y() - 6, 13, 13);
    paintIcon(painter, QStyle::visualRect(option.direction, option.rect, arrow), Icon::down,
        Theme::color(on ? Token::text2 : Token::text3));
}

void comboLabel(QPainter &painter, const QStyleOptionComboBox &option)
{
    QRect box = option.rect.adjusted(9, 0, -26, 0);
    if (!option.currentIcon.isNull()) {
        const QRect place(box.left(), box.center().y() - 7, 16, 16);
        option.currentIcon.paint(&painter, QStyle::visualRect(option.direction, option.rect, place));
        box.setLeft(box.left() + 22);
    }
    painter.save();
    painter.setPen(Theme::color(has(option, QStyle::State_Enabled) ? Token::text : Token::text3));
    painter.drawText(QStyle::visualRect(option.direction, option.rect, box),
        int(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
        option.fontMetrics.elidedText(option.currentText, Qt::ElideMiddle, box.width()));
    painter.restore();
}

void tab(QPainter &painter, const QStyleOptionTab &option)
{
    const bool selected = has(option, QStyle::State_Selected);
    const QRect box = option.rect;
    painter.save();
    if (has(option, QStyle::State_MouseOver) && !selected)
        painter.fillRect(box, Theme::color(Token::hover));
    painter.fillRect(QRect(box.left(), box.bottom() - (selected ? 1 : 0), box.width(), selected ? 2 : 1),
        Theme::color(selected ? Token::ink : Token::line));
    painter.setFont(uiFont(Size::Body, selected ? QFont::DemiBold : QFont::Normal));
    painter.setPen(Theme::color(!has(option, QStyle::State_Enabled) ? Token::text3 : selected ? Token::text : Token::text2));
    painter.drawText(box, int(Qt::AlignCenter) | int(Qt::TextShowMnemonic), option.text);
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        paintFocusRing(painter, box);
    painter.restore();
}

}
