// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QLabel>

namespace countersign::ui {

/// The keys that do the same as the control beside it.
class KeyHint : public QLabel
{
    Q_OBJECT
public:
    explicit KeyHint(const QKeySequence &keys, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

}
