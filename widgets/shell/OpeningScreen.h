// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace countersign::ui {

/// What the window shows until the seat is open: there is nothing to see or decide yet, and an empty queue would be a lie.
class OpeningScreen : public QWidget
{
    Q_OBJECT
public:
    explicit OpeningScreen(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

}
