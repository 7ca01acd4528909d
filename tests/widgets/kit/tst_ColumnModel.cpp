// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/ColumnModel.h"

#include <QSortFilterProxyModel>
#include <QStandardItemModel>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

QList<Column> twoColumns()
{
    return {
        { .title = u"Name"_s, .cell = [](const QModelIndex &i) { return Cell::words(i.data().toString()); } },
        { .title = u"Severity"_s, .cell = [](const QModelIndex &) { return Cell::mark(Severity::High); } },
    };
}

void fill(QStandardItemModel &model, const QStringList &names)
{
    for (const QString &name : names)
        model.appendRow(new QStandardItem(name));
}

QStringList names(const QAbstractItemModel &model)
{
    QStringList all;
    for (int i = 0; i < model.rowCount(); ++i)
        all.append(model.index(i, 0).data().toString());
    return all;
}

}

class TestColumnModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itKeepsTheRulesOfModelsWhileRowsComeAndGo();
    void persistentIndexesFollowTheirRowWhenTheOrderChanges();
    void everyCellHasWords();
    void groupsSpanAndCannotBeChosen();
    void anEmptyModelHasNoRows();
};

void TestColumnModel::itKeepsTheRulesOfModelsWhileRowsComeAndGo()
{
    QStandardItemModel source(0, 1);
    ColumnModel model(twoColumns());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSourceModel(&source);
    fill(source, { u"c"_s, u"a"_s, u"b"_s });
    QCOMPARE(names(model), (QStringList { u"c"_s, u"a"_s, u"b"_s }));
    source.insertRow(1, new QStandardItem(u"d"_s));
    source.removeRow(0);
    source.item(0)->setText(u"e"_s);
    QCOMPARE(names(model), (QStringList { u"e"_s, u"a"_s, u"b"_s }));
    source.sort(0, Qt::DescendingOrder);
    QCOMPARE(names(model), (QStringList { u"e"_s, u"b"_s, u"a"_s }));
    source.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestColumnModel::persistentIndexesFollowTheirRowWhenTheOrderChanges()
{
    QStandardItemModel source(0, 1);
    fill(source, { u"c"_s, u"a"_s, u"b"_s });
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&source);
    ColumnModel model(twoColumns());
    model.setSourceModel(&sorted);
    const QPersistentModelIndex kept = model.index(0, 1); // row "c", second column
    sorted.sort(0);
    QCOMPARE(kept.row(), 2);
    QCOMPARE(kept.column(), 1);
    sorted.setFilterFixedString(u"a"_s);
    QVERIFY(!kept.isValid());
}

void TestColumnModel::everyCellHasWords()
{
    QStandardItemModel source(0, 1);
    fill(source, { u"one"_s });
    ColumnModel model(twoColumns());
    model.setSourceModel(&source);
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"one"_s);
    QCOMPARE(model.index(0, 1).data(Qt::AccessibleTextRole).toString(), u"High"_s);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Severity"_s);
}

void TestColumnModel::groupsSpanAndCannotBeChosen()
{
    QStandardItemModel source(0, 1);
    fill(source, { u"group"_s, u"row"_s });
    ColumnModel model(twoColumns());
    model.setSourceModel(&source);
    model.setSpanning([](const QModelIndex &i) -> std::optional<Cell> {
        return i.row() == 0 ? std::optional(Cell::group(u"Group, 1"_s)) : std::nullopt;
    });
    QVERIFY(!model.flags(model.index(0, 1)).testFlag(Qt::ItemIsSelectable));
    QVERIFY(model.flags(model.index(1, 1)).testFlag(Qt::ItemIsSelectable));
    QCOMPARE(model.index(0, 1).data(Qt::AccessibleTextRole).toString(), u"Group, 1"_s);
}

void TestColumnModel::anEmptyModelHasNoRows()
{
    ColumnModel model(twoColumns());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 2);
    QVERIFY(!model.index(0, 0).isValid());
}

QTEST_MAIN(TestColumnModel)
#include "tst_ColumnModel.moc"
