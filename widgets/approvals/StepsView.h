// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/Case.h"

#include <QWidget>

class QGridLayout;

namespace countersign::ui {

/// A shell text split where a shell splits it, one step a line: what hangs on what, and what stands out. An aid: the text
/// above it is what would run.
class StepsView final : public QWidget
{
    Q_OBJECT
public:
    explicit StepsView(QWidget *parent = nullptr);

    /// `item` with an exec action; empties itself for anything else.
    void setCase(const approvals::Case &item);
    [[nodiscard]] int count() const { return static_cast<int>(m_dots.size()); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Dot {
        QWidget *line; ///< the label beside it
        int depth;
        bool pipe;
        bool bad;
        bool warn;
    };
    void clear();

    QGridLayout *m_grid;
    QList<Dot> m_dots;
};

}
