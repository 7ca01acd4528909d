// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/DisplayText.h"
#include "widgets/kit/Theme.h"

#include <QFont>
#include <QPainter>

class QTextLayout;

namespace countersign::ui {

/// How print looks: faces, sizes and the light scheme. Made in the GUI thread, then used by the thread that prints.
/// All lengths are device units, `unit` of them a point: whole points would be too coarse for text.
class PrintStyle
{
public:
    static constexpr qreal unit = 10;
    static constexpr int resolution = int(72 * unit);

    enum class Size { Tiny, Small, Body, Lead, Title, Display };

    PrintStyle();
    [[nodiscard]] QFont words(Size size, QFont::Weight weight = QFont::Normal) const;
    [[nodiscard]] QFont evidence(Size size, QFont::Weight weight = QFont::Normal) const;
    [[nodiscard]] static QColor color(Token token) { return Theme::color(token, Scheme::Light); }

private:
    QFont m_words;
    QFont m_evidence;
};

/// A piece of text with its look. Our own words come as QString, everything else only as DisplayText.
class PrintText
{
public:
    PrintText() = default;
    [[nodiscard]] static PrintText ours(const QString &text, PrintStyle::Size size = PrintStyle::Size::Body, QFont::Weight weight = QFont::Normal, Token token = Token::text);
    [[nodiscard]] static PrintText outside(QStringView text, PrintStyle::Size size = PrintStyle::Size::Body, Token token = Token::text, DisplayText::Lines lines = DisplayText::Lines::Keep);
    /// Our own ids, digests and times in the evidence face.
    [[nodiscard]] static PrintText code(const QString &text, PrintStyle::Size size = PrintStyle::Size::Small, Token token = Token::text);
    /// Outside text in the evidence face; a long one keeps head and tail and says how much is between them.
    [[nodiscard]] static PrintText command(QStringView text, PrintStyle::Size size = PrintStyle::Size::Small);

    PrintText &right() { m_alignment = Qt::AlignRight; return *this; }
    PrintText &centred() { m_alignment = Qt::AlignHCenter; return *this; }
    [[nodiscard]] const QString &text() const { return m_text; }

    [[nodiscard]] qreal height(qreal width, const PrintStyle &style) const;
    /// The width that it takes on one line.
    [[nodiscard]] qreal advance(const PrintStyle &style) const;
    void draw(QPainter &painter, const QRectF &box, const PrintStyle &style) const;

private:
    [[nodiscard]] QFont font(const PrintStyle &style) const;
    qreal layOut(QTextLayout &layout, qreal width) const;
    QString m_text;
    QList<DisplayMark> m_marks;
    PrintStyle::Size m_size = PrintStyle::Size::Body;
    QFont::Weight m_weight = QFont::Normal;
    Token m_token = Token::text;
    Qt::Alignment m_alignment = Qt::AlignLeft;
    bool m_evidence = false;
};

}
