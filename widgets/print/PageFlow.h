// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/print/Block.h"

namespace countersign::ui {

/// Blocks on their pages, found from heights alone: "page x of y" is known before anything is drawn, and drawing keeps one
/// page in memory whatever their number.
class PageFlow
{
public:
    struct Placed {
        std::shared_ptr<const Block> block;
        qreal top = 0;
        qreal height = 0;
    };
    using Page = std::vector<Placed>;

    /// `room`: width and height of a page's content in device units. A block taller than a page has one of its own and is cut.
    PageFlow(const Blocks &blocks, QSizeF room, const PrintStyle &style);

    [[nodiscard]] const std::vector<Page> &pages() const { return m_pages; }
    void draw(QPainter &painter, std::size_t page, QPointF topLeft) const;

private:
    void place(const std::shared_ptr<const Block> &block, qreal height);
    QSizeF m_room;
    const PrintStyle &m_style;
    std::vector<Page> m_pages;
    qreal m_y = 0;
};

}
