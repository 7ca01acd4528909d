// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/Seated.h"

#include <QAbstractButton>

namespace countersign::ui {

/// The foot of the rail: who sits here, in which role, and whether their key is locked. Pressing it asks for the lock.
class PersonBlock : public QAbstractButton
{
    Q_OBJECT
public:
    explicit PersonBlock(QWidget *parent = nullptr);
    void setSeated(const Seated &seated);
    void setNarrow(bool narrow);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Seated m_seated;
    bool m_narrow = false;
};

}
