// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/ResultModel.h"

#include "tests/models/audits/BookFixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_ResultModel : public QObject
{
    Q_OBJECT

    static CheckResult result(const ResultModel &model, const QString &check)
    {
        return model.indexOf(CheckId(check)).data(ResultModel::ResultRole).value<CheckResult>();
    }

private Q_SLOTS:
    void showsEveryCheckUnderItsQuestionBeforeAndAfter()
    {
        test::BookFixture fixture;
        ResultModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.nextToDo({}).isValid());
        AuditRun &run = fixture.begin();
        model.setRun(&run);
        const auto checklist = test::weekly();
        QCOMPARE(model.rowCount(), int(checklist->checks().size() + checklist->questions().size()));
        QVERIFY(model.index(0).data(ResultModel::CheckRole).toString().isEmpty());
        QCOMPARE(model.index(0).data().toString(), checklist->questions().first().text);
        QCOMPARE(model.index(0).data(ResultModel::DoneRole).toInt(), 0);
        QVERIFY(model.index(0).data(ResultModel::CountRole).toInt() > 0);
        QCOMPARE(result(model, u"CS-LOG-02"_s).verdict, Verdict::Open);
        QVERIFY(model.index(1).data(ResultModel::ToDoRole).toBool());
        QVERIFY(!model.data({}, ResultModel::CheckRole).isValid());

        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        for (const Evidence &each : test::goodWeek())
            QVERIFY(test::await(run.collect(each)));
        QVERIFY(test::await(run.evaluate()));
        QCOMPARE(changes.size(), 1);
        QVERIFY(result(model, u"CS-LOG-02"_s).isToDo());
    }

    void leadsFromOneToDoToTheNextAndRound()
    {
        test::BookFixture fixture;
        AuditRun &run = fixture.evaluated();
        ResultModel model;
        model.setRun(&run);
        const QModelIndex first = model.nextToDo({});
        const QModelIndex second = model.nextToDo(first);
        QVERIFY(first.isValid() && second.isValid() && first != second); // two reviews are outstanding
        QCOMPARE(model.nextToDo(second), first);
        const QModelIndex question = model.index(0);
        const int done = question.data(ResultModel::DoneRole).toInt();
        QVERIFY(test::await(run.judge(CheckId(u"CS-LOG-02"_s), test::BookFixture::said(Verdict::Pass))));
        QCOMPARE(question.data(ResultModel::DoneRole).toInt(), done + 1);
        QVERIFY(test::await(run.judge(CheckId(u"CS-EXE-07"_s), test::BookFixture::said(Verdict::Unknown))));
        QVERIFY(!model.nextToDo({}).isValid()); // who says "unknown" has spoken
    }

    void forgetsARunThatGoes()
    {
        auto fixture = std::make_unique<test::BookFixture>();
        ResultModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRun(&fixture->begin());
        QVERIFY(model.rowCount() > 0);
        fixture.reset();
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.run());
        model.setRun(nullptr);
        QVERIFY(!model.indexOf(CheckId(u"CS-LOG-02"_s)).isValid());
    }
};

QTEST_GUILESS_MAIN(tst_ResultModel)
#include "tst_ResultModel.moc"
