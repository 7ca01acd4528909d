// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/PageFurniture.h"

#include "widgets/print/AuditWords.h"

using namespace Qt::StringLiterals;

namespace countersign::ui {

namespace {
constexpr qreal unit = PrintStyle::unit;
constexpr qreal side = 54 * unit;
constexpr qreal top = 62 * unit;
constexpr qreal bottom = 58 * unit;
constexpr qreal hairline = 0.5 * unit;
}

PageFurniture::PageFurniture(const reports::WeeklyReport &report, const crypto::Digest &bundle) : m_tainted(report.isTainted())
{
    const audits::Audit &audit = report.audit;
    m_left = AuditWords::kind(*audit.checklist) + u"   "_s + displayLine(report.gatewayName.isEmpty() ? audit.scope.gateway.text() : report.gatewayName);
    m_right = tr("%1 to %2").arg(AuditWords::day(audit.scope.fromMs), AuditWords::day(audit.scope.toMs));
    m_foot = tr("%1   bundle %2").arg(displayLine(audit.id), bundle.hex().first(12));
    if (!report.checkpoint.isEmpty() && report.verification)
        m_foot += u"   "_s + tr("ledger %1 at %2").arg(report.verification->head.root.hex().first(12)).arg(report.verification->head.size);
    if (m_tainted)
        m_marks.append(tr("TAINTED"));
    if (audit.practice)
        m_marks.append(tr("PRACTICE"));
    else if (audit.trial)
        m_marks.append(tr("TRIAL"));
    if (report.isDraft())
        m_marks.append(tr("DRAFT"));
}

QRectF PageFurniture::contentBox(QSizeF page) { return { side, top, page.width() - 2 * side, page.height() - top - bottom }; }

void PageFurniture::drawBack(QPainter &painter, QSizeF page, const PrintStyle &style) const
{
    if (m_marks.isEmpty())
        return;
    QFont font = style.words(PrintStyle::Size::Display, QFont::Bold);
    font.setPixelSize(int(110 * unit));
    painter.save();
    painter.translate(page.width() / 2, page.height() / 2);
    painter.rotate(-55);
    painter.setFont(font);
    // Pale enough to read the text over it: blended, since transparency would cost the file its archival form.
    painter.setPen(m_tainted ? PrintStyle::color(Token::badSoft) : QColor(0xF1, 0xF1, 0xEE));
    const QRectF box(-page.height() / 2, -70 * unit, page.height(), 140 * unit);
    painter.drawText(box, Qt::AlignCenter, m_marks.first());
    painter.restore();
}

void PageFurniture::draw(QPainter &painter, QSizeF page, int number, int count, const PrintStyle &style) const
{
    using Size = PrintStyle::Size;
    const QRectF content = contentBox(page);
    const QRectF head(content.left(), 30 * unit, content.width(), 16 * unit);
    painter.fillRect(QRectF(head.left(), head.bottom(), head.width(), hairline), PrintStyle::color(Token::border));
    PrintText::ours(m_left, Size::Small, QFont::Medium, Token::text2).draw(painter, head, style);
    PrintText::ours(m_right, Size::Small, QFont::Normal, Token::text2).right().draw(painter, head, style);
    qreal x = head.center().x();
    for (const QString &mark : m_marks) {
        const PrintText text = PrintText::ours(mark, Size::Small, QFont::Bold, m_tainted ? Token::bad : Token::warn);
        const qreal width = text.advance(style) + 8 * unit;
        const QRectF box(x, head.top() - 2 * unit, width, 13 * unit);
        painter.setPen(QPen(PrintStyle::color(m_tainted ? Token::bad : Token::warn), 0.8 * unit));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
        text.draw(painter, box.adjusted(4 * unit, 1.6 * unit, 4 * unit, 0), style);
        x += width + 5 * unit;
    }
    const QRectF foot(content.left(), page.height() - 42 * unit, content.width(), 14 * unit);
    painter.fillRect(QRectF(foot.left(), foot.top() - 5 * unit, foot.width(), hairline), PrintStyle::color(Token::line));
    PrintText::code(m_foot, Size::Tiny, Token::text3).draw(painter, foot, style);
    PrintText::ours(tr("Page %1 of %2").arg(number).arg(count), Size::Small, QFont::Normal, Token::text2).right().draw(painter, foot, style);
}

}
