// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/viewer/ActionView.h"

#include "widgets/kit/Badges.h"
#include "widgets/kit/Fonts.h"
#include "widgets/kit/Marks.h"
#include "widgets/kit/StylePaint.h"
#include "widgets/viewer/ActionViewAccessible.h"
#include "widgets/viewer/Highlighter.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::ui {
namespace {

constexpr int railWidth = 5;
constexpr int railGap = 4;
// Beyond this colouring would hold up the window; the text itself is shown whole at any size.
constexpr qsizetype colouredUpTo = 64 * 1024;

// The first of a block's lines that reaches below a height. Blocks may have a hundred thousand lines.
int firstLineBelow(const QTextLayout &layout, qreal y)
{
    int low = 0;
    int high = layout.lineCount();
    while (low < high) {
        const int middle = (low + high) / 2;
        const QTextLine line = layout.lineAt(middle);
        if (line.y() + line.height() <= y)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

}

/// A strip beside the text.
class ActionView::Side final : public QWidget
{
public:
    Side(ActionView *view, void (ActionView::*paint)(QPainter &) const)
        : QWidget(view)
        , m_view(view)
        , m_paint(paint)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        (m_view->*m_paint)(painter);
    }

private:
    ActionView *m_view;
    void (ActionView::*m_paint)(QPainter &) const;
};

ActionView::ActionView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new Highlighter(document()))
    , m_gutter(new Side(this, &ActionView::paintGutter))
    , m_rail(new Side(this, &ActionView::paintRail))
{
    ActionViewAccessible::install();
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setLayoutDirection(Qt::LeftToRight);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFont(evidenceFont());
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A bar that comes and goes would change the width, and with it what counts as seen.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setCursorWidth(0);
    document()->setDocumentMargin(6);
    QTextOption option = document()->defaultTextOption();
    option.setWrapMode(QTextOption::WrapAnywhere); // nothing can hide to the right
    option.setTextDirection(Qt::LeftToRight);
    document()->setDefaultTextOption(option);
    layOutSides();
}

void ActionView::setText(const DisplayText &text, Syntax syntax)
{
    m_shown = text;
    m_highlighter->setMarks(text.marks(), text.text().size() <= colouredUpTo ? syntax : Syntax::Plain);
    setPlainText(text.text());
    layOutSides();
    forgetSeen();
}

void ActionView::setRailVisible(bool visible)
{
    m_rail->setVisible(visible);
    layOutSides();
}

qsizetype ActionView::length() const
{
    return document()->characterCount();
}

bool ActionView::isSeenToEnd() const
{
    return m_seen.covers(0, length());
}

double ActionView::seenShare() const
{
    return double(m_seen.length()) / double(std::max<qsizetype>(1, length()));
}

void ActionView::layOutSides()
{
    const int digits = int(QString::number(std::max(100, blockCount())).size());
    const int gutter = QFontMetrics(evidenceFont(Size::Tiny)).horizontalAdvance(u'0') * digits + 18;
    const int rail = m_rail->isVisibleTo(this) ? railWidth + 2 * railGap : 0;
    setViewportMargins(gutter, 0, rail, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), gutter, inside.height());
    m_rail->setGeometry(viewport()->geometry().right() + 1 + railGap, inside.top() + 1, railWidth, inside.height() - 2);
}

QList<ActionView::Line> ActionView::linesOnScreen() const
{
    QList<Line> lines;
    const qreal bottom = viewport()->height();
    QPointF offset = contentOffset();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF box = blockBoundingGeometry(block).translated(offset);
        if (box.top() > bottom)
            break;
        const QTextLayout *layout = block.layout();
        for (int i = firstLineBelow(*layout, -box.top()); i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const QRectF place = line.rect().translated(box.topLeft());
            if (place.top() > bottom)
                break;
            const qsizetype from = block.position() + line.textStart();
            const bool last = i + 1 == layout->lineCount();
            lines.append({ block, i, place, from, last ? block.position() + block.length() : from + line.textLength() });
        }
    }
    return lines;
}

void ActionView::noteSeen()
{
    if (!isVisible() || window()->isMinimized())
        return;
    const QRect shown = viewport()->visibleRegion().boundingRect();
    qsizetype from = -1;
    qsizetype to = -1;
    for (const Line &line : linesOnScreen()) {
        // Half a line is not read; a pixel of spacing does not matter.
        if (line.box.top() < shown.top() - 1 || line.box.bottom() > shown.bottom() + 2)
            continue;
        if (from < 0)
            from = line.from;
        to = line.to;
    }
    if (from < 0 || !m_seen.add(from, to))
        return;
    m_rail->update();
    // Not from inside a paint event: who listens may change the layout.
    QMetaObject::invokeMethod(this, &ActionView::seenChanged, Qt::QueuedConnection);
}

void ActionView::forgetSeen()
{
    m_seen.clear();
    m_rail->update();
    viewport()->update();
    QMetaObject::invokeMethod(this, &ActionView::seenChanged, Qt::QueuedConnection);
}

void ActionView::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        paintMarks(painter);
    }
    QPlainTextEdit::paintEvent(event);
    m_gutter->update();
    noteSeen();
}

void ActionView::paintMarks(QPainter &painter) const
{
    QTextBlock done;
    for (const Line &line : linesOnScreen()) {
        if (line.block == done)
            continue;
        done = line.block;
        const QPointF origin = blockBoundingGeometry(line.block).translated(contentOffset()).topLeft();
        const QTextLayout *layout = line.block.layout();
        const QTextLine first = layout->lineAt(line.number);
        const int last = std::min(
            firstLineBelow(*layout, viewport()->height() - origin.y()), std::max(0, layout->lineCount() - 1));
        const QTextLine end = layout->lineAt(last);
        paintBadges(painter, *layout, origin, m_shown.marks(), line.block.position(), first.textStart(),
            end.textStart() + end.textLength());
    }
}

void ActionView::paintGutter(QPainter &painter) const
{
    const int width = m_gutter->width();
    painter.fillRect(m_gutter->rect(), Theme::color(Token::raised));
    painter.fillRect(QRect(width - 1, 0, 1, m_gutter->height()), Theme::color(Token::line));
    painter.setFont(evidenceFont(Size::Tiny));
    painter.setPen(Theme::color(Token::text3));
    const qreal top = viewport()->y() - m_gutter->y();
    for (const Line &line : linesOnScreen())
        painter.drawText(QRectF(0, top + line.box.top(), width - 9, line.box.height()),
            int(Qt::AlignRight | Qt::AlignVCenter),
            line.number == 0 ? QString::number(line.block.blockNumber() + 1) : u"\u21b3"_s);
}

void ActionView::paintRail(QPainter &painter) const
{
    const QRectF rail(m_rail->rect());
    painter.fillRect(rail, Theme::color(Token::sunken));
    paintHatch(painter, rail, Theme::color(Token::hatch), 4, 1);
    const double whole = double(std::max<qsizetype>(1, length()));
    for (const Intervals::Range &range : m_seen.ranges())
        painter.fillRect(QRectF(rail.left(), rail.height() * double(range.from) / whole, rail.width(),
                             rail.height() * double(range.to - range.from) / whole),
            Theme::color(Token::ink));
}

bool ActionView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space || key->key() == Qt::Key_N) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void ActionView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutSides();
    if (event->size() != event->oldSize())
        forgetSeen();
}

void ActionView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        layOutSides();
        forgetSeen();
    } else if (event->type() == QEvent::PaletteChange) {
        m_highlighter->rehighlight();
    }
}

void ActionView::scrollContentsBy(int dx, int dy)
{
    QPlainTextEdit::scrollContentsBy(dx, dy);
    viewport()->update(); // what scrolls in by copied pixels would never be painted, and so never be seen
}

void ActionView::turnPage(int direction)
{
    const QRect before = viewport()->visibleRegion().boundingRect();
    Q_EMIT turning();
    const QRect shown = viewport()->visibleRegion().boundingRect();
    if (shown != before)
        return; // or lines that nobody could see would be turned away
    int whole = 0; // lines that are hidden by what surrounds the text are not turned past
    for (const Line &line : linesOnScreen())
        whole += line.box.top() >= shown.top() - 1 && line.box.bottom() <= shown.bottom() + 2;
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(bar->value() + direction * std::max(1, whole - 1));
}

void ActionView::goToMark(int direction)
{
    const QList<DisplayMark> &marks = m_shown.marks();
    if (marks.isEmpty())
        return;
    const QTextCursor at = textCursor();
    const auto next = direction > 0
        ? std::find_if(marks.cbegin(), marks.cend(), [&](const DisplayMark &m) { return m.start >= at.selectionEnd(); })
        : std::find_if(marks.crbegin(), marks.crend(), [&](const DisplayMark &m) {
              return m.start + m.length <= at.selectionStart();
          }).base();
    const DisplayMark &mark = direction > 0 ? (next == marks.cend() ? marks.first() : *next)
                                            : (next == marks.cbegin() ? marks.last() : *std::prev(next));
    QTextCursor cursor(document());
    cursor.setPosition(int(mark.start));
    cursor.setPosition(int(mark.start + mark.length), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
    QAccessibleAnnouncementEvent announcement(this, mark.spoken);
    QAccessible::updateAccessibility(&announcement);
}

void ActionView::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers() == Qt::ShiftModifier;
    const bool ours = shift || event->modifiers() == Qt::NoModifier;
    if (ours && event->key() == Qt::Key_Space)
        turnPage(shift ? -1 : 1);
    else if (ours && event->key() == Qt::Key_N)
        goToMark(shift ? -1 : 1);
    else
        QPlainTextEdit::keyPressEvent(event);
}

QMimeData *ActionView::createMimeDataFromSelection() const
{
    auto *mime = new QMimeData;
    QString text = textCursor().selectedText();
    mime->setText(text.replace(QChar::ParagraphSeparator, u'\n'));
    return mime;
}

}
