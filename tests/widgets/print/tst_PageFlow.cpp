// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/PageFlow.h"

using namespace countersign::ui;

namespace {

std::shared_ptr<Block> space(qreal points) { return std::make_shared<SpaceBlock>(points); }

}

class tst_PageFlow : public QObject
{
    Q_OBJECT
    const PrintStyle m_style {};
    const QSizeF m_room { 1000, 1000 }; ///< a hundred points

private Q_SLOTS:
    void blocksFillAPageAndGoOnOnTheNext()
    {
        const PageFlow flow({ space(40), space(40), space(20), space(1) }, m_room, m_style);
        QCOMPARE(flow.pages().size(), 2u);
        QCOMPARE(flow.pages()[0].size(), 3u);
        QCOMPARE(flow.pages()[1][0].top, 0.0);
    }

    void aHeadingDoesNotEndAPage()
    {
        auto heading = space(10);
        heading->keepsWithNext = true;
        const PageFlow flow({ space(85), heading, space(10) }, m_room, m_style);
        QCOMPARE(flow.pages()[0].size(), 1u);
        QCOMPARE(flow.pages()[1].size(), 2u);
    }

    void aTableHeaderIsRepeated()
    {
        auto header = space(10);
        auto row = space(60);
        row->header = header;
        const PageFlow flow({ header, row, row }, m_room, m_style);
        QCOMPARE(flow.pages().size(), 2u);
        QCOMPARE(flow.pages()[1][0].block, std::shared_ptr<const Block>(header));
        QCOMPARE(flow.pages()[1][1].top, 100.0);
    }

    void whatBeginsAPageDoesSoOnceOnly()
    {
        auto first = space(10);
        first->beginsPage = true;
        auto second = space(10);
        second->beginsPage = true;
        QCOMPARE(PageFlow({ first, second }, m_room, m_style).pages().size(), 2u); // no empty page before the first
    }

    void aBlockTallerThanAPageDoesNotLoop()
    {
        QCOMPARE(PageFlow({ space(10), space(500), space(10) }, m_room, m_style).pages().size(), 3u);
    }

    void noBlocksAreOneEmptyPage() { QCOMPARE(PageFlow({}, m_room, m_style).pages().size(), 1u); }
};

QTEST_MAIN(tst_PageFlow)
#include "tst_PageFlow.moc"
