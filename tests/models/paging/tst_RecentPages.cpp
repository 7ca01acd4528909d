// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/paging/PageCache.h"
#include "models/paging/RecentPages.h"

#include <QTest>

using countersign::paging::PageCache;
using countersign::paging::RecentPages;

class tst_RecentPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePageThatWasUsedLongestAgoGoes();
    void aRemovedPageMakesRoom();
    void aCacheKeepsNoMorePagesThanItMay();
    void aPageIsWantedOnceUntilItComes();
    void rowsBeyondWhatAPageHoldsAreNotThere();
};

void tst_RecentPages::thePageThatWasUsedLongestAgoGoes()
{
    RecentPages recent(3);
    for (const quint64 page : { 1, 2, 3 }) {
        QVERIFY(!recent.touch(page));
    }
    QVERIFY(!recent.touch(1));
    QCOMPARE(recent.touch(4), std::optional<quint64>(2));
    QVERIFY(recent.contains(1) && recent.contains(3) && recent.contains(4) && !recent.contains(2));
}

void tst_RecentPages::aRemovedPageMakesRoom()
{
    RecentPages recent(2);
    recent.touch(1);
    recent.touch(2);
    recent.remove(1);
    recent.remove(9);
    QVERIFY(!recent.touch(3));
    QCOMPARE(recent.count(), std::size_t(2));
}

void tst_RecentPages::aCacheKeepsNoMorePagesThanItMay()
{
    PageCache<int> cache(4);
    for (quint64 page = 0; page < 50; ++page) {
        cache.put(page, QList<int>(256, static_cast<int>(page)));
        QVERIFY(cache.pages() <= 4);
    }
    QCOMPARE(*cache.find(49 * 256 + 255), 49);
    QVERIFY(!cache.find(0));
}

void tst_RecentPages::aPageIsWantedOnceUntilItComes()
{
    PageCache<int> cache;
    QVERIFY(cache.wants(3));
    QVERIFY(!cache.wants(3));
    cache.put(3, { 1 });
    QVERIFY(cache.wants(3));
    cache.giveUp(3);
    QVERIFY(cache.wants(3));
}

void tst_RecentPages::rowsBeyondWhatAPageHoldsAreNotThere()
{
    PageCache<int> cache;
    cache.put(0, { 10, 11 });
    QCOMPARE(*cache.find(1), 11);
    QVERIFY(!cache.find(2));
    QVERIFY(!cache.find(256));
}

QTEST_GUILESS_MAIN(tst_RecentPages)
#include "tst_RecentPages.moc"
