// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/AlertFilter.h"

#include "models/alerts/AlertModel.h"
#include "tests/models/alerts/LogFixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::alerts;
using namespace countersign::test;

class AlertFilterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void openAllAndCritical()
    {
        QTemporaryDir folder;
        AlertFixture fixture(folder.path());
        AlertModel model(fixture.log);
        AlertFilter filter;
        filter.setSourceModel(&model);
        const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto high = fixture.raise(u"prod-1/a"_s);
        const auto critical = fixture.raise(u"prod-1/b"_s, facts::Severity::Critical);
        QCOMPARE(filter.rowCount(), 2);
        QCOMPARE(filter.index(0, 0).data(AlertModel::EntryRole).toULongLong(), critical);
        filter.setShow(AlertFilter::Show::Critical);
        QCOMPARE(filter.rowCount(), 1);
        fixture.resolve(critical);
        QCOMPARE(filter.rowCount(), 0); // it goes by itself
        filter.setShow(AlertFilter::Show::Open);
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.index(0, 0).data(AlertModel::EntryRole).toULongLong(), high);
        filter.setShow(AlertFilter::Show::All);
        QCOMPARE(filter.rowCount(), 2);
    }
};

QTEST_GUILESS_MAIN(AlertFilterTest)
#include "tst_AlertFilter.moc"
