// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/PrintStyle.h"

#include "widgets/kit/Fonts.h"

#include <QCoreApplication>
#include <QTextLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace countersign::ui {

namespace {

constexpr qsizetype longestCommand = 600;
constexpr qsizetype commandHead = 400;
constexpr qsizetype commandTail = 150;

qreal points(PrintStyle::Size size)
{
    switch (size) {
    case PrintStyle::Size::Tiny: return 7;
    case PrintStyle::Size::Small: return 8;
    case PrintStyle::Size::Body: return 9;
    case PrintStyle::Size::Lead: return 11.5;
    case PrintStyle::Size::Title: return 16;
    case PrintStyle::Size::Display: return 26;
    }
    std::unreachable();
}

QFont sized(QFont font, PrintStyle::Size size, QFont::Weight weight)
{
    font.setPixelSize(qRound(points(size) * PrintStyle::unit));
    font.setWeight(weight);
    return font;
}

}

PrintStyle::PrintStyle() : m_words(uiFont()), m_evidence(evidenceFont())
{
    // Letters that a feature exchanges have no way back to text in Qt's PDFs: "l" and "0" could not be found or copied (seen
    // with pdftotext). The plain forms are printed; JetBrains Mono tells them apart by itself.
    m_words.unsetFeature("ss02");
    m_words.setFeature("calt", 0); // would exchange the "+" of "U+202E"
    m_words.setFeature("liga", 0);
    m_evidence.unsetFeature("zero");
    for (QFont *font : { &m_words, &m_evidence })
        font->setHintingPreference(QFont::PreferNoHinting);
}

QFont PrintStyle::words(Size size, QFont::Weight weight) const { return sized(m_words, size, weight); }
QFont PrintStyle::evidence(Size size, QFont::Weight weight) const { return sized(m_evidence, size, weight); }

PrintText PrintText::ours(const QString &text, PrintStyle::Size size, QFont::Weight weight, Token token)
{
    PrintText made;
    made.m_text = text;
    made.m_size = size;
    made.m_weight = weight;
    made.m_token = token;
    return made;
}

PrintText PrintText::outside(QStringView text, PrintStyle::Size size, Token token, DisplayText::Lines lines)
{
    const DisplayText shown = DisplayText::fromText(text, lines);
    PrintText made = ours(shown.text(), size, QFont::Normal, token);
    made.m_marks = shown.marks();
    return made;
}

PrintText PrintText::code(const QString &text, PrintStyle::Size size, Token token)
{
    PrintText made = ours(text, size, QFont::Normal, token);
    made.m_evidence = true;
    return made;
}

PrintText PrintText::command(QStringView text, PrintStyle::Size size)
{
    PrintText made;
    if (text.size() <= longestCommand) {
        made = outside(text, size);
    } else {
        // Cut before it is made visible, so that no mark is cut in two; the whole text is in the attached evidence.
        const auto tail = outside(text.last(commandTail), size);
        made = outside(text.first(commandHead), size);
        const QString between = u" "_s + QCoreApplication::translate("PrintText", "[%n characters left out, see the evidence]", nullptr, int(text.size() - commandHead - commandTail)) + u" "_s;
        const qsizetype shift = made.m_text.size() + between.size();
        made.m_text += between + tail.m_text;
        for (DisplayMark mark : tail.m_marks) {
            mark.start += shift;
            made.m_marks.append(mark);
        }
    }
    made.m_evidence = true;
    return made;
}

QFont PrintText::font(const PrintStyle &style) const { return m_evidence ? style.evidence(m_size, m_weight) : style.words(m_size, m_weight); }

qreal PrintText::layOut(QTextLayout &layout, qreal width) const
{
    QTextOption option(m_alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const DisplayMark &mark : m_marks) {
        QTextCharFormat format;
        format.setForeground(PrintStyle::color(Token::bad));
        format.setBackground(PrintStyle::color(Token::badSoft));
        format.setFontWeight(QFont::DemiBold);
        formats.append({ int(mark.start), int(mark.length), format });
    }
    layout.setFormats(formats);
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({ 0, y });
        y += line.height() * 1.12;
    }
    layout.endLayout();
    return y;
}

namespace {

QString broken(const QString &text) { return QString(text).replace(u'\n', QChar::LineSeparator); }

}

qreal PrintText::height(qreal width, const PrintStyle &style) const
{
    QTextLayout layout(broken(m_text), font(style));
    return layOut(layout, width);
}

qreal PrintText::advance(const PrintStyle &style) const { return QFontMetricsF(font(style)).horizontalAdvance(m_text); }

void PrintText::draw(QPainter &painter, const QRectF &box, const PrintStyle &style) const
{
    QTextLayout layout(broken(m_text), font(style));
    layOut(layout, box.width());
    painter.setPen(PrintStyle::color(m_token));
    layout.draw(&painter, box.topLeft());
}

}
