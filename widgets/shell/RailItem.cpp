// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/RailItem.h"

#include "widgets/kit/Fonts.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/Metrics.h"
#include "widgets/kit/StylePaint.h"

#include <QPainter>

namespace countersign::ui {

RailItem::RailItem(Page *page, QWidget *parent)
    : QAbstractButton(parent)
    , m_page(page)
{
    setText(page->about().title);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setFixedHeight(scaled(28));
    connect(page, &Page::countChanged, this, [this] {
        speak();
        update();
    });
    speak();
}

void RailItem::setNarrow(bool narrow)
{
    m_narrow = narrow;
    setFixedHeight(scaled(narrow ? 36 : 28));
    setPlainToolTip(*this, narrow ? accessibleName() : QString());
    update();
}

QSize RailItem::sizeHint() const
{
    return { scaled(m_narrow ? metrics::railNarrow : metrics::rail), height() };
}

QString RailItem::countText() const
{
    const std::optional<int> count = m_page->count();
    return !count ? QStringLiteral("?") : *count == 0 ? QString() : QString::number(*count);
}

void RailItem::speak()
{
    const std::optional<int> count = m_page->count();
    setAccessibleName(!count      ? tr("%1, count unknown").arg(text())
            : *count == 0 ? text()
                          : tr("%1, %2").arg(text()).arg(*count));
}

void RailItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool current = isChecked();
    const QRectF ground = QRectF(rect()).adjusted(m_narrow ? 4 : 8, 1, m_narrow ? -4 : -8, -1);
    if (current || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(current ? Token::inkSoft : Token::hover));
        painter.drawRoundedRect(ground, metrics::radius, metrics::radius);
    }
    if (current) {
        painter.setBrush(Theme::color(Token::ink));
        painter.drawRoundedRect(QRectF(ground.left(), 6, 3, height() - 12), 1.5, 1.5);
    }
    const qreal middle = height() / 2.;
    const qreal iconLeft = m_narrow ? (width() - 16) / 2. : 20;
    paintIcon(painter, QRectF(iconLeft, middle - 8 + (m_narrow ? 3 : 0), 16, 16), m_page->about().icon,
        Theme::color(current ? Token::ink : Token::text2));
    const QString count = countText();
    painter.setFont(uiFont(m_narrow ? Size::Tiny : Size::Small, QFont::DemiBold));
    painter.setPen(Theme::color(m_page->count() ? m_page->countToken() : Token::bad));
    if (m_narrow) {
        painter.drawText(QRectF(iconLeft, 3, width() - iconLeft - 7, 12), Qt::AlignRight | Qt::AlignVCenter, count);
    } else {
        painter.drawText(QRectF(0, 0, width() - 20, height()), Qt::AlignVCenter | Qt::AlignRight, count);
        painter.setFont(uiFont(Size::Body, current ? QFont::DemiBold : QFont::Normal));
        painter.setPen(Theme::color(current ? Token::text : Token::text2));
        painter.drawText(QRectF(46, 0, width() - 46 - 44, height()), Qt::AlignVCenter, text());
    }
    if (hasFocus())
        paintFocusRing(painter, ground);
}

void RailItem::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RailItem::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

}
