// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/Rail.h"

#include "widgets/shell/Page.h"
#include "widgets/shell/PersonBlock.h"
#include "widgets/shell/RailItem.h"

using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestRail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pagesStandInTheirGroups();
    void choosingIsByMouseAndByKeys();
    void narrowItKeepsNamesForScreenReaders();
    void pressingThePersonAsksForTheLock();
};

namespace {

Page *page(const QString &id, const QString &title, PageGroup group, QObject &owner)
{
    return new Page({ id, title, Icon::ledger, group }, [](QWidget *parent) { return new QWidget(parent); }, &owner);
}

}

void TestRail::pagesStandInTheirGroups()
{
    QObject owner;
    auto *gateways = page(u"gateways"_s, u"Gateways"_s, PageGroup::SetUp, owner);
    auto *ledger = page(u"ledger"_s, u"Ledger"_s, PageGroup::Prove, owner);
    auto *approvals = page(u"approvals"_s, u"Approvals"_s, PageGroup::Decide, owner);
    Rail rail({ gateways, ledger, approvals });
    QCOMPARE(rail.order(), (QList<Page *> { approvals, ledger, gateways }));
}

void TestRail::choosingIsByMouseAndByKeys()
{
    QObject owner;
    auto *first = page(u"a"_s, u"A"_s, PageGroup::Decide, owner);
    auto *second = page(u"b"_s, u"B"_s, PageGroup::Decide, owner);
    Rail rail({ first, second });
    rail.show();
    QVERIFY(QTest::qWaitForWindowExposed(&rail));
    QList<Page *> chosen;
    connect(&rail, &Rail::chosen, this, [&](Page *page) { chosen.append(page); });
    const auto items = rail.findChildren<RailItem *>();
    QTest::mouseClick(items[1], Qt::LeftButton);
    items[0]->setFocus();
    QTest::keyClick(items[0], Qt::Key_Space);
    QCOMPARE(chosen, (QList<Page *> { second, first }));
}

void TestRail::narrowItKeepsNamesForScreenReaders()
{
    QObject owner;
    Rail rail({ page(u"a"_s, u"Approvals"_s, PageGroup::Decide, owner) });
    const int wide = rail.width();
    rail.setNarrow(true);
    QVERIFY(rail.width() < wide);
    auto *item = rail.findChild<RailItem *>();
    QCOMPARE(item->accessibleName(), u"Approvals"_s);
    QVERIFY(item->toolTip().contains(u"Approvals"_s));
}

void TestRail::pressingThePersonAsksForTheLock()
{
    Rail rail({});
    QSignalSpy lock(&rail, &Rail::lockWanted);
    QTest::mouseClick(rail.findChild<PersonBlock *>(), Qt::LeftButton);
    QCOMPARE(lock.size(), 1);
}

QTEST_MAIN(TestRail)
#include "tst_Rail.moc"
