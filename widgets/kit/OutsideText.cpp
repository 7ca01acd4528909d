// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/OutsideText.h"

#include "widgets/kit/Badges.h"

#include <QEvent>
#include <QPainter>

#include <cmath>

namespace countersign::ui {

OutsideText::OutsideText(const DisplayText &text, Face face, Token token, Size size, QWidget *parent)
    : QLabel(parent)
    , m_token(token)
{
    setTextFormat(Qt::PlainText);
    setLayoutDirection(Qt::LeftToRight);
    setFont(face == Face::Evidence ? evidenceFont(size) : uiFont(size));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setText(text);
}

void OutsideText::setText(const DisplayText &text)
{
    m_shown = text;
    QLabel::setText(spokenText(text)); // never drawn: it is what a screen reader finds
    rebuild();
}

void OutsideText::rebuild()
{
    m_paragraphs.clear();
    m_width = -1;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    qsizetype start = 0;
    for (const QString &line : m_shown.text().split(u'\n')) {
        auto layout = std::make_unique<QTextLayout>(line, font());
        layout->setTextOption(option);
        layout->setCacheEnabled(true);
        layout->setFormats(badgeFormats(m_shown.marks(), start, line.size()));
        m_paragraphs.push_back({ std::move(layout), start });
        start += line.size() + 1;
    }
    updateGeometry();
    update();
}

int OutsideText::layOut(int width) const
{
    if (width == m_width)
        return m_height;
    qreal y = 0;
    for (const Paragraph &paragraph : m_paragraphs) {
        paragraph.layout->setPosition({ 0, y });
        qreal height = 0;
        paragraph.layout->beginLayout();
        for (QTextLine line = paragraph.layout->createLine(); line.isValid(); line = paragraph.layout->createLine()) {
            line.setLineWidth(std::max(width, 8));
            line.setPosition({ 0, height });
            height += line.height();
        }
        paragraph.layout->endLayout();
        y += height;
    }
    m_width = width;
    m_height = int(std::ceil(y));
    return m_height;
}

int OutsideText::heightForWidth(int width) const
{
    return layOut(width);
}

QSize OutsideText::sizeHint() const
{
    const QFontMetrics metrics(font());
    int width = 0;
    for (const Paragraph &paragraph : m_paragraphs)
        width = std::max(width, metrics.horizontalAdvance(paragraph.layout->text().left(200)) + 2);
    width = std::min(width, 480);
    return { width, layOut(width) };
}

QSize OutsideText::minimumSizeHint() const
{
    return { QFontMetrics(font()).averageCharWidth() * 8, QFontMetrics(font()).height() };
}

void OutsideText::paintEvent(QPaintEvent *)
{
    layOut(width());
    QPainter painter(this);
    painter.setPen(Theme::color(m_token));
    for (const Paragraph &paragraph : m_paragraphs) {
        paintBadges(painter, *paragraph.layout, paragraph.layout->position(), m_shown.marks(), paragraph.start);
        paragraph.layout->draw(&painter, {});
    }
}

void OutsideText::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

}
