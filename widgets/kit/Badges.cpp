// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Badges.h"

#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::ui {
namespace {

// Marks come in the order of the text, so that those of a paragraph are found without looking at all of them.
QList<DisplayMark>::const_iterator firstFrom(const QList<DisplayMark> &marks, qsizetype start)
{
    return std::lower_bound(marks.cbegin(), marks.cend(), start,
        [](const DisplayMark &mark, qsizetype at) { return mark.start + mark.length <= at; });
}

void paintBox(QPainter &painter, const QRectF &box, bool opensLeft, bool opensRight)
{
    constexpr qreal radius = 3;
    QPainterPath ground;
    ground.addRoundedRect(box, radius, radius);
    if (opensLeft)
        ground.addRect(QRectF(box.left(), box.top(), radius, box.height()));
    if (opensRight)
        ground.addRect(QRectF(box.right() - radius, box.top(), radius, box.height()));
    painter.fillPath(ground.simplified(), painter.brush());
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setClipRect(box.adjusted(opensLeft ? .6 : -2, -2, opensRight ? -.6 : 2, 2), Qt::IntersectClip);
    painter.drawRoundedRect(box.adjusted(opensLeft ? -6 : 0, 0, opensRight ? 6 : 0, 0), radius, radius);
    painter.restore();
}

}

Token badgeToken(MarkKind kind)
{
    return kind == MarkKind::Bracket ? Token::text2 : Token::bad;
}

void paintBadges(QPainter &painter, const QTextLayout &layout, QPointF origin, const QList<DisplayMark> &marks,
    qsizetype start, qsizetype shownFrom, qsizetype shownTo)
{
    if (layout.lineCount() == 0)
        return;
    const QTextLine lastLine = layout.lineAt(layout.lineCount() - 1); // text() of a document's layout is empty
    const qsizetype end = start + std::min<qsizetype>(lastLine.textStart() + lastLine.textLength(), shownTo);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (auto mark = firstFrom(marks, start + shownFrom); mark != marks.cend() && mark->start < end; ++mark) {
        const bool quiet = mark->kind == MarkKind::Bracket;
        painter.setPen(QPen(Theme::color(quiet ? Token::border : Token::bad), 1));
        painter.setBrush(Theme::color(quiet ? Token::sunken : Token::badSoft));
        const int first = int(std::max(mark->start, start) - start);
        const int last = int(std::min(mark->start + mark->length, end) - start);
        for (int from = first; from < last;) {
            const QTextLine line = layout.lineForTextPosition(from);
            if (!line.isValid())
                break;
            const int to = std::min(last, line.textStart() + line.textLength());
            if (to <= from)
                break;
            const qreal left = line.cursorToX(from);
            const qreal right = line.cursorToX(to);
            const QRectF box(origin.x() + left, origin.y() + line.y() + 1, right - left, line.height() - 2);
            paintBox(painter, box.adjusted(0, .5, 0, -.5), from > first, to < last);
            from = to;
        }
    }
    painter.restore();
}

QList<QTextLayout::FormatRange> badgeFormats(const QList<DisplayMark> &marks, qsizetype start, qsizetype length)
{
    QList<QTextLayout::FormatRange> ranges;
    const qsizetype end = start + length;
    for (auto mark = firstFrom(marks, start); mark != marks.cend() && mark->start < end; ++mark) {
        QTextLayout::FormatRange range;
        range.start = int(std::max(mark->start, start) - start);
        range.length = int(std::min(mark->start + mark->length, end) - start) - range.start;
        range.format.setForeground(Theme::color(badgeToken(mark->kind)));
        ranges.append(range);
    }
    return ranges;
}

QString spokenText(const DisplayText &text)
{
    QString spoken;
    qsizetype at = 0;
    for (const DisplayMark &mark : text.marks()) {
        spoken += QStringView(text.text()).sliced(at, mark.start - at);
        spoken += u" (%1) "_s.arg(mark.spoken);
        at = mark.start + mark.length;
    }
    return spoken + QStringView(text.text()).sliced(at);
}

}
