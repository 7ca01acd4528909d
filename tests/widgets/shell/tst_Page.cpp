// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/Page.h"

using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChangedCountIsToldOnce();
    void notKnownIsNotZero();
};

void TestPage::aChangedCountIsToldOnce()
{
    Page page({ u"a"_s, u"A"_s, Icon::ledger, PageGroup::Prove }, [](QWidget *) -> QWidget * { return nullptr; });
    QSignalSpy changed(&page, &Page::countChanged);
    page.setCount(0);
    QCOMPARE(changed.size(), 0);
    page.setCount(3);
    page.setCount(3);
    QCOMPARE(changed.size(), 1);
    page.setCount(3, Token::bad);
    QCOMPARE(changed.size(), 2);
}

void TestPage::notKnownIsNotZero()
{
    Page page({ u"a"_s, u"A"_s, Icon::ledger, PageGroup::Prove }, [](QWidget *) -> QWidget * { return nullptr; });
    QCOMPARE(page.count(), std::optional<int>(0));
    page.setCount(std::nullopt);
    QVERIFY(!page.count());
}

QTEST_MAIN(TestPage)
#include "tst_Page.moc"
