// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/PageFlow.h"

namespace countersign::ui {

PageFlow::PageFlow(const Blocks &blocks, QSizeF room, const PrintStyle &style) : m_room(room), m_style(style), m_pages(1)
{
    std::vector<qreal> heights;
    heights.reserve(blocks.size());
    for (const auto &block : blocks)
        heights.push_back(block->height(room.width(), style));
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        // A heading goes with what follows it, and that may be a heading or a table's header itself.
        qreal needed = heights[i];
        for (std::size_t next = i; blocks[next]->keepsWithNext && next + 1 < blocks.size(); ++next)
            needed += heights[next + 1];
        const bool full = m_y > 0 && m_y + needed > room.height();
        const bool breaks = full || (blocks[i]->beginsPage && !m_pages.back().empty());
        if (breaks) {
            m_pages.emplace_back();
            m_y = 0;
            if (const auto &header = blocks[i]->header)
                place(header, header->height(room.width(), style));
        }
        place(blocks[i], heights[i]);
    }
}

void PageFlow::place(const std::shared_ptr<const Block> &block, qreal height)
{
    m_pages.back().push_back({ block, m_y, height });
    m_y += height;
}

void PageFlow::draw(QPainter &painter, std::size_t page, QPointF topLeft) const
{
    for (const Placed &placed : m_pages[page]) {
        const QRectF box(topLeft.x(), topLeft.y() + placed.top, m_room.width(), placed.height);
        painter.save();
        if (placed.height > m_room.height())
            painter.setClipRect(QRectF(topLeft, m_room));
        placed.block->draw(painter, box, m_style);
        painter.restore();
    }
}

}
