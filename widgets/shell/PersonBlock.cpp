// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/PersonBlock.h"

#include "widgets/kit/Fonts.h"
#include "widgets/kit/Icons.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/StylePaint.h"

#include <QPainter>

namespace countersign::ui {
namespace {

constexpr int lineHeight = 17;

}

PersonBlock::PersonBlock(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSeated({});
}

void PersonBlock::setSeated(const Seated &seated)
{
    m_seated = seated;
    const QString who = seated.person.isEmpty() ? tr("No key yet") : seated.person;
    setAccessibleName(seated.person.isEmpty() ? who
                                              : tr("%1, %2, %3").arg(who, seated.role,
                                                    seated.locked ? tr("key locked") : tr("key unlocked")));
    setPlainToolTip(*this, tr("%1. Ctrl+L locks this seat.").arg(accessibleName()));
    setText(who);
    updateGeometry();
    update();
}

void PersonBlock::setNarrow(bool narrow)
{
    m_narrow = narrow;
    updateGeometry();
    update();
}

QSize PersonBlock::sizeHint() const
{
    return { 0, scaled(m_narrow ? 48 : 20 + lineHeight * (m_seated.person.isEmpty() ? 2 : 3)) };
}

void PersonBlock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, Theme::color(Token::line));
    const Icon lock = m_seated.locked ? Icon::lock : Icon::unlock;
    const bool known = !m_seated.person.isEmpty();
    if (m_narrow) {
        paintIcon(painter, QRectF((width() - 16) / 2., 8, 16, 16), Icon::person, Theme::color(Token::text2));
        if (known)
            paintIcon(painter, QRectF((width() - 13) / 2., 28, 13, 13), lock, Theme::color(Token::text2));
    } else {
        paintIcon(painter, QRectF(20, 11, 16, 16), Icon::person, Theme::color(Token::text2));
        const int line = scaled(lineHeight);
        QRect place(43, 10, width() - 43 - 12, line);
        const auto write = [&](const QString &text, Token token, Size size, QFont::Weight weight) {
            const QFont font = uiFont(size, weight);
            painter.setFont(font);
            painter.setPen(Theme::color(token));
            painter.drawText(place, int(Qt::AlignVCenter | Qt::AlignLeft) | int(Qt::TextSingleLine),
                QFontMetrics(font).elidedText(text, Qt::ElideMiddle, place.width()));
            place.translate(0, line);
        };
        write(text(), Token::text, Size::Body, QFont::DemiBold);
        write(known ? m_seated.role : m_seated.seat, Token::text3, Size::Small, QFont::Normal);
        if (known) {
            paintIcon(painter, QRectF(place.left(), place.center().y() - 6, 13, 13), lock, Theme::color(Token::text2));
            place.setLeft(place.left() + 18);
            write(m_seated.locked ? tr("Key locked") : tr("Key unlocked"), Token::text2, Size::Small, QFont::Normal);
        }
    }
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()).adjusted(2, 3, -2, -2));
}

}
