// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QWidget>

namespace countersign::ui {

/// The tree as it really is: one peak for each perfect subtree, the newest at the right. Their tops together make the root.
class TreePeaks : public QWidget
{
    Q_OBJECT
public:
    explicit TreePeaks(QWidget *parent = nullptr);
    void setSize(quint64 leaves);
    /// Heights of the perfect subtrees of a tree, largest first: the 1 bits of its size.
    [[nodiscard]] static QList<int> heights(quint64 leaves);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintPeak(QPainter &painter, const QRectF &box, int height, bool newest) const;
    quint64 m_leaves = 0;
};

}
