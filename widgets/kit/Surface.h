// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Theme.h"

#include <QWidget>

namespace countersign::ui {

/// A plain area in one of our grounds. Areas are parted by hairlines, not by cards.
class Surface : public QWidget
{
    Q_OBJECT
public:
    explicit Surface(Token ground, QWidget *parent = nullptr);
    void setGround(Token ground);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Token m_ground;
};

}
