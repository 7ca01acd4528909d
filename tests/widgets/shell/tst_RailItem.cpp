// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/RailItem.h"

using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

Page *page(const QString &id, const QString &title, PageGroup group, QObject &owner)
{
    return new Page({ id, title, Icon::ledger, group }, [](QWidget *parent) { return new QWidget(parent); }, &owner);
}

}

class TestRailItem : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCountIsSpoken_data();
    void aCountIsSpoken();
};

void TestRailItem::aCountIsSpoken_data()
{
    QTest::addColumn<std::optional<int>>("count");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("proven zero") << std::optional<int>(0) << u"Approvals"_s;
    QTest::newRow("seven") << std::optional<int>(7) << u"Approvals, 7"_s;
    QTest::newRow("not known") << std::optional<int>() << u"Approvals, count unknown"_s;
}

void TestRailItem::aCountIsSpoken()
{
    QFETCH(std::optional<int>, count);
    QFETCH(QString, spoken);
    QObject owner;
    auto *approvals = page(u"approvals"_s, u"Approvals"_s, PageGroup::Decide, owner);
    RailItem item(approvals);
    approvals->setCount(count, Token::ink);
    QCOMPARE(item.accessibleName(), spoken);
}

QTEST_MAIN(TestRailItem)
#include "tst_RailItem.moc"
