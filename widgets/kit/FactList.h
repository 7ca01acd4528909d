// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Label.h"
#include "widgets/kit/Marks.h"
#include "widgets/kit/OutsideText.h"

class QGridLayout;

namespace countersign::ui {

/// Names and values on one grid. What a gateway did not say is shown as not supplied, never as blank.
class FactList : public QWidget
{
    Q_OBJECT
public:
    explicit FactList(QWidget *parent = nullptr);

    /// A value in our own words.
    Label *add(const QString &name, const QString &words, Token token = Token::text);
    /// A value from outside, in the evidence font unless it is a name.
    OutsideText *add(const QString &name, const DisplayText &outside, OutsideText::Face face = OutsideText::Face::Evidence);
    /// A mark with words beside it (the mark's own when empty).
    void add(const QString &name, const Mark &mark, const QString &words = {});
    /// Hatched: nobody vouches for this value.
    void addAbsent(const QString &name);
    void addAbsent(const QString &name, const QString &words);
    void addWidget(const QString &name, QWidget *value);
    void clear();
    [[nodiscard]] int count() const { return m_count; }
    /// Same width in several lists that stand below one another.
    void setNameWidth(int pixels);

private:
    void addRow(const QString &name, QWidget *value);

    QGridLayout *m_grid;
    int m_count = 0;
};

}
