// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Label.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace countersign::ui {

Label::Label(const QString &words, Token token, Size size, QFont::Weight weight, QWidget *parent)
    : QLabel(parent)
    , m_token(token)
    , m_size(size)
    , m_weight(weight)
{
    QLabel::setTextFormat(Qt::PlainText);
    setFont(uiFont(size, weight));
    QLabel::setText(words);
    tint();
}

void Label::setText(const QString &words)
{
    QLabel::setText(words);
}

void Label::setText(const DisplayText &outside)
{
    setLayoutDirection(Qt::LeftToRight);
    QLabel::setText(outside.text());
}

void Label::setToken(Token token)
{
    m_token = token;
    tint();
}

Label *Label::wrapped()
{
    setWordWrap(true);
    return this;
}

Label *Label::shrinking()
{
    m_shrinks = true;
    QSizePolicy policy = sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Preferred);
    setSizePolicy(policy);
    return this;
}

Label *Label::evidence()
{
    setFont(evidenceFont(m_size, m_weight));
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    return this;
}

QSize Label::minimumSizeHint() const
{
    const QSize size = QLabel::minimumSizeHint();
    return m_shrinks ? QSize(std::min(size.width(), 24), size.height()) : size;
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

void Label::paintEvent(QPaintEvent *event)
{
    const QFontMetrics metrics(font());
    if (!m_shrinks || metrics.horizontalAdvance(text()) <= contentsRect().width()) {
        if (m_shrinks)
            setToolTip({});
        QLabel::paintEvent(event);
        return;
    }
    setPlainToolTip(*this, text());
    QPainter painter(this);
    painter.setPen(Theme::color(m_token));
    painter.drawText(contentsRect(), int(QStyle::visualAlignment(layoutDirection(), alignment())),
        metrics.elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

void Label::tint()
{
    const QColor color = Theme::color(m_token);
    if (palette().color(QPalette::WindowText) == color && palette().color(QPalette::Disabled, QPalette::WindowText) == color)
        return;
    QPalette changed = palette();
    changed.setColor(QPalette::All, QPalette::WindowText, color);
    changed.setColor(QPalette::All, QPalette::Text, color);
    setPalette(changed);
}

void setPlainToolTip(QWidget &widget, const QString &text)
{
    widget.setToolTip(
        text.isEmpty() ? QString() : u"<qt><span style='white-space:pre-wrap'>%1</span></qt>"_s.arg(text.toHtmlEscaped()));
}

}
