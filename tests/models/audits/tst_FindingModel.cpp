// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/FindingModel.h"

#include "tests/models/audits/BookFixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_FindingModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theGravestStandsFirst()
    {
        test::BookFixture fixture;
        AuditRun &run = fixture.evaluated(test::BookFixture::weekWithForeignAnswer());
        QVERIFY(test::await(run.judge(CheckId(u"CS-LOG-02"_s), test::BookFixture::said(Verdict::Fail, u"Nobody can explain it."_s))));
        FindingModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setRun(&run);
        QVERIFY(model.rowCount() >= 2);
        QCOMPARE(model.open(), model.rowCount());
        QList<Severity> severities;
        for (int row = 0; row < model.rowCount(); ++row)
            severities.append(model.index(row).data(FindingModel::FindingRole).value<Finding>().severity);
        QVERIFY(std::ranges::is_sorted(severities, std::greater()));
        QVERIFY(!model.data({}, FindingModel::IdRole).isValid());
    }

    void aChangeMovesItOnlyWithItsSeverity()
    {
        test::BookFixture fixture;
        AuditRun &run = fixture.evaluated(test::BookFixture::weekWithForeignAnswer());
        QVERIFY(test::await(run.judge(CheckId(u"CS-LOG-02"_s), test::BookFixture::said(Verdict::Fail, u"Nobody can explain it."_s))));
        FindingModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRun(&run);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        auto finding = model.index(0).data(FindingModel::FindingRole).value<Finding>();
        finding.status = FindingStatus::Closed;
        const int open = model.open();
        QVERIFY(test::await(run.change(finding, PersonId(u"person-one"_s))));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(model.open(), open - 1);
        finding.severity = Severity::Low;
        QVERIFY(test::await(run.change(finding, PersonId(u"person-one"_s))));
        QCOMPARE(resets.size(), 1);
        QCOMPARE(model.indexOf(finding.id).row(), model.rowCount() - 1);
    }

    void forgetsARunThatGoes()
    {
        auto fixture = std::make_unique<test::BookFixture>();
        FindingModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRun(&fixture->evaluated(test::BookFixture::weekWithForeignAnswer()));
        QVERIFY(model.rowCount() > 0);
        fixture.reset();
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.indexOf(u"x"_s).isValid());
    }
};

QTEST_GUILESS_MAIN(tst_FindingModel)
#include "tst_FindingModel.moc"
