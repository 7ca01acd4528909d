// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/RecordModel.h"

#include "tests/support/People.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;
using namespace countersign::team;


class tst_RecordModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itHandsOutItsRecordsWhole()
    {
        RecordModel<Rule> model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        Rule one, two;
        one.id = RuleId(u"one"_s);
        two.id = RuleId(u"two"_s);
        model.setRecords({ one, two });
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.index(1).data(RecordModel<Rule>::RecordRole).value<Rule>() == two);
        QVERIFY(!model.index(1).data(Qt::DisplayRole).isValid());
        QCOMPARE(model.rowCount(model.index(0)), 0);
        QCOMPARE(model.find([](const Rule &each) { return each.id.text() == u"two"_s; }).row(), 1);
        QVERIFY(!model.find([](const Rule &each) { return each.id.text() == u"three"_s; }).isValid());
        model.setRecords({ two });
        QCOMPARE(model.records().size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_RecordModel)
#include "tst_RecordModel.moc"
