// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/AuditListModel.h"

#include "tests/models/audits/BookFixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_AuditListModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsTheBook()
    {
        test::BookFixture fixture;
        AuditListModel model(*fixture.book);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.indexOf(u"weekly-2026-01-01-0000"_s).isValid());

        const QString older = fixture.begin().audit().id;
        AuditRun &run = fixture.evaluated();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data(AuditListModel::IdRole).toString(), run.audit().id); // the newest stands first
        QCOMPARE(model.indexOf(older).row(), 1);
        QCOMPARE(model.rowCount(model.index(0)), 0);
        QVERIFY(!model.data({}, AuditListModel::IdRole).isValid());

        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        QVERIFY(test::await(run.setResidualRisk(u"Small."_s)));
        QVERIFY(test::BookFixture::sign(run, u"person-one"_s, SignOff::As::Auditor, '1'));
        QCOMPARE(changes.size(), 2);
        QCOMPARE(model.index(0).data(AuditListModel::SummaryRole).value<AuditSummary>().signatures, 1);
    }

    void isReadAnewWithTheBook()
    {
        test::BookFixture fixture;
        const QString id = fixture.begin().audit().id;
        fixture.restart();
        AuditListModel model(*fixture.book);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QVERIFY(test::await(fixture.book->restore()));
        QCOMPARE(resets.size(), 1);
        QCOMPARE(model.index(0).data().toString(), id);
    }
};

QTEST_GUILESS_MAIN(tst_AuditListModel)
#include "tst_AuditListModel.moc"
