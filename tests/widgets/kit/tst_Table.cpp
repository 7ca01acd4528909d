// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Table.h"

#include "widgets/kit/Fonts.h"

#include <QAccessible>
#include <QHeaderView>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QStringListModel>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

const QString hostile = u"rm \u202e x\u200b; "_s + QString(4000, u'a') + u"; rm -rf /"_s;

struct Stage {
    QStringListModel model { { u"first"_s, u"group"_s, u"second"_s, u"third"_s } };
    Table table { Table::Rows::Queue };

    Stage()
    {
        table.setColumns(&model,
            {
                { .title = u"Severity"_s, .width = 80, .cell = [](const QModelIndex &) { return Cell::mark(Severity::Low); } },
                { .title = u"Action"_s,
                    .width = 200,
                    .cell = [](const QModelIndex &) {
                        return Cell::action(DisplayText::fromText(hostile, DisplayText::Lines::Escape), hostile.size());
                    },
                    .grows = true },
                { .title = u"Agent"_s,
                    .width = 100,
                    .cell = [](const QModelIndex &i) { return Cell::outside(DisplayText::fromText(i.data().toString())); },
                    .hidesNarrow = true },
            });
        table.columnModel()->setSpanning([](const QModelIndex &i) -> std::optional<Cell> {
            return i.data().toString() == u"group"_s ? std::optional(Cell::group(u"Group"_s)) : std::nullopt;
        });
        table.resize(700, 300);
        table.show();
        QVERIFY(QTest::qWaitForWindowActive(&table));
    }
    QString current() const { return table.currentRow().data().toString(); }
};

}

class TestTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void keysMoveByRowsAndPassOverGroups();
    void enterOpensTheRow();
    void tabLeavesTheTable();
    void lettersDoNotSearch();
    void theGrowingColumnTakesTheRestAndNothingIsCutAway();
    void aNarrowWindowHidesWhatItMay();
    void aTableTooNarrowLeavesOutTheLastThatItMay();
    void aLongHeadWidensItsColumn();
    void everyCellSpeaks();
    void rowsHaveOneHeight();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestTable::keysMoveByRowsAndPassOverGroups()
{
    Stage s;
    s.table.setCurrentRow(s.model.index(0));
    QSignalSpy changed(&s.table, &Table::currentRowChanged);
    QTest::keyClick(&s.table, Qt::Key_J);
    QCOMPARE(s.current(), u"second"_s);
    QTest::keyClick(&s.table, Qt::Key_Down);
    QCOMPARE(s.current(), u"third"_s);
    QTest::keyClick(&s.table, Qt::Key_Down);
    QCOMPARE(s.current(), u"third"_s);
    QTest::keyClick(&s.table, Qt::Key_Home);
    QCOMPARE(s.current(), u"first"_s);
    QTest::keyClick(&s.table, Qt::Key_End);
    QCOMPARE(s.current(), u"third"_s);
    QTest::keyClick(&s.table, Qt::Key_K);
    QCOMPARE(s.current(), u"second"_s);
    QCOMPARE(changed.size(), 5);
    QVERIFY(s.table.selectionModel()->isRowSelected(2, {}));
}

void TestTable::enterOpensTheRow()
{
    Stage s;
    QSignalSpy opened(&s.table, &Table::rowOpened);
    s.table.setCurrentRow(s.model.index(2));
    QTest::keyClick(&s.table, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toModelIndex().data().toString(), u"second"_s);
}

void TestTable::tabLeavesTheTable()
{
    QWidget window;
    Stage s;
    s.table.setParent(&window);
    auto *after = new QLineEdit(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    s.table.show();
    s.table.setFocus();
    QTest::keyClick(&s.table, Qt::Key_Tab);
    QVERIFY(after->hasFocus());
    s.table.setParent(nullptr);
}

void TestTable::lettersDoNotSearch()
{
    Stage s;
    s.table.setCurrentRow(s.model.index(0));
    QTest::keyClick(&s.table, Qt::Key_T); // "third" begins with it
    QCOMPARE(s.current(), u"first"_s);
}

void TestTable::theGrowingColumnTakesTheRestAndNothingIsCutAway()
{
    Stage s;
    QCOMPARE(s.table.horizontalHeader()->length(), s.table.viewport()->width());
    s.table.resize(1200, 300);
    QCOMPARE(s.table.horizontalHeader()->length(), s.table.viewport()->width());
    s.table.resize(200, 300);
    QVERIFY(s.table.columnWidth(0) >= 80);
    QCOMPARE(s.table.horizontalScrollBarPolicy(), Qt::ScrollBarAsNeeded);
}

void TestTable::aNarrowWindowHidesWhatItMay()
{
    Stage s;
    s.table.setNarrow(true);
    QVERIFY(s.table.isColumnHidden(2));
    QVERIFY(!s.table.isColumnHidden(1));
    QCOMPARE(s.table.horizontalHeader()->length(), s.table.viewport()->width());
    s.table.setNarrow(false);
    QVERIFY(!s.table.isColumnHidden(2));
}

void TestTable::aTableTooNarrowLeavesOutTheLastThatItMay()
{
    Stage s;
    QVERIFY(!s.table.isColumnHidden(2));
    s.table.resize(400, 300); // less than the three together
    QVERIFY(s.table.isColumnHidden(2));
    QVERIFY(!s.table.isColumnHidden(0) && !s.table.isColumnHidden(1));
    QCOMPARE(s.table.horizontalHeader()->length(), s.table.viewport()->width()); // nothing to the side
    s.table.resize(700, 300);
    QVERIFY(!s.table.isColumnHidden(2));
}

void TestTable::aLongHeadWidensItsColumn()
{
    QStringListModel model({ u"row"_s });
    Table table(Table::Rows::Queue);
    const QString head = u"Umgebungsbezeichnung"_s;
    table.setColumns(&model, { { .title = head, .width = 20, .cell = [](const QModelIndex &) { return Cell::words({}); } },
                               { .title = u"Rest"_s, .width = 50, .cell = [](const QModelIndex &) { return Cell::words({}); }, .grows = true } });
    table.resize(600, 200);
    QVERIFY(table.columnWidth(0) >= QFontMetrics(uiFont(Size::Tiny, QFont::Medium)).horizontalAdvance(head) + 16); // the margins of a head
}

void TestTable::everyCellSpeaks()
{
    Stage s;
    QAccessibleTableInterface *accessible = QAccessible::queryAccessibleInterface(&s.table)->tableInterface();
    QVERIFY(accessible);
    QCOMPARE(accessible->cellAt(0, 0)->text(QAccessible::Name), u"Low"_s);
    const QString action = accessible->cellAt(0, 1)->text(QAccessible::Name);
    QVERIFY(action.contains(u"right-to-left override"_s, Qt::CaseInsensitive));
    QVERIFY(action.endsWith(u"; rm -rf /"_s)); // whole, not as it is cut
    QCOMPARE(accessible->cellAt(1, 2)->text(QAccessible::Name), u"Group"_s);
}

void TestTable::rowsHaveOneHeight()
{
    Stage s;
    for (int row = 0; row < s.model.rowCount(); ++row)
        QCOMPARE(s.table.rowHeight(row), 24);
}

QTEST_MAIN(TestTable)
#include "tst_Table.moc"
