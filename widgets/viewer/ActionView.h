// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/DisplayText.h"
#include "widgets/viewer/Intervals.h"
#include "widgets/viewer/Syntax.h"

#include <QPlainTextEdit>
#include <QTextBlock>

namespace countersign::ui {

class Highlighter;

/// Shows the whole text of an action: nothing cut, nothing off to the side, every hidden character a boxed mark, left
/// to right, no ligatures. Keeps account of what has been on screen: the rail at the right is solid where it was, and
/// starts again when the text, the size or the font changes.
class ActionView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit ActionView(QWidget *parent = nullptr);

    void setText(const DisplayText &text, Syntax syntax = Syntax::Plain);
    [[nodiscard]] const DisplayText &shownText() const { return m_shown; }
    [[nodiscard]] bool isSeenToEnd() const;
    [[nodiscard]] double seenShare() const; ///< 0 to 1
    /// Without a rail, where nothing is decided by reading.
    void setRailVisible(bool visible);

    /// One screen of lines down or up; the last line stays in view. Where what surrounds the text hid a part of it, that is
    /// brought back first and nothing is turned.
    void turnPage(int direction);
    /// To the next or previous mark, which is selected; round at the ends.
    void goToMark(int direction);

Q_SIGNALS:
    void seenChanged();
    void turning(); ///< a page is about to be turned: whoever surrounds the text brings all of it into view

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    struct Line {
        QTextBlock block;
        int number; ///< of the visual line in its block
        QRectF box; ///< in the viewport
        qsizetype from, to;
    };
    [[nodiscard]] QList<Line> linesOnScreen() const;
    [[nodiscard]] qsizetype length() const;
    void paintMarks(QPainter &painter) const;
    void paintGutter(QPainter &painter) const;
    void paintRail(QPainter &painter) const;
    void noteSeen();
    void forgetSeen();
    void layOutSides();

    class Side;
    DisplayText m_shown;
    Highlighter *m_highlighter;
    Side *m_gutter;
    Side *m_rail;
    Intervals m_seen;
};

}
