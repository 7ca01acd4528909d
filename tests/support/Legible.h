// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/MarkView.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>

/// Whether everything a window says can be read, at every text size a person may choose.
namespace countersign::tests {

/// The application's text at a percentage of 13 px, as it was before again at its end.
class TextSize
{
public:
    explicit TextSize(int percent) : m_before(QApplication::font())
    {
        QFont font = m_before;
        font.setPixelSize(13 * percent / 100);
        QApplication::setFont(font);
    }
    ~TextSize() { QApplication::setFont(m_before); }
    Q_DISABLE_COPY_MOVE(TextSize)

private:
    QFont m_before;
};

/// Rows for a test over text sizes and schemes: columns "percent" and "dark".
inline void addTextSizes()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("dark");
    for (const int percent : { 100, 150, 200, 300 }) {
        QTest::addRow("%d light", percent) << percent << false;
        QTest::addRow("%d dark", percent) << percent << true;
    }
}

/// The words of the first label, mark or button that has less room than it needs; empty where all have enough. What wraps or
/// shrinks on purpose is left out.
inline QString firstCut(const QWidget &window)
{
    for (const auto *label : window.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->wordWrap() || label->text().isEmpty())
            continue;
        const bool mark = qobject_cast<const ui::MarkView *>(label); // a picture: as high as the letters beside it
        const int height = mark ? std::max(label->sizeHint().height(), label->fontMetrics().ascent()) : label->fontMetrics().height() - 2;
        if (label->height() < height || label->width() < label->minimumSizeHint().width())
            return label->text();
    }
    for (const auto *button : window.findChildren<QAbstractButton *>()) {
        const bool roomy = button->width() >= button->fontMetrics().horizontalAdvance(button->text()) && button->height() >= button->fontMetrics().height();
        if (button->isVisible() && !button->text().isEmpty() && !roomy)
            return button->text();
    }
    return {};
}

}
