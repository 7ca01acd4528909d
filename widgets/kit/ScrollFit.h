// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>

namespace countersign::ui {

/// The middle of a dialog: as high as its content where the screen has room for it, and scrolled where not. A dialog that is
/// higher than the screen has buttons nobody can reach.
class ScrollFit final : public QScrollArea
{
    Q_OBJECT
public:
    /// `reserved`: what the rest of the window needs of the screen's height, in logical pixels at 13 px text.
    ScrollFit(QWidget *content, int reserved, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_reserved;
};

}
