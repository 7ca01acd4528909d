// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Marks.h"

#include <QLabel>

namespace countersign::ui {

/// One mark as a widget. To a screen reader it is a text that says the mark's words.
class MarkView : public QLabel
{
    Q_OBJECT
public:
    explicit MarkView(const Mark &mark, QWidget *parent = nullptr);
    void setMark(const Mark &mark);
    [[nodiscard]] const Mark &mark() const { return m_mark; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Mark m_mark;
};

}
