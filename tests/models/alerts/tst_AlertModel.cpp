// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/AlertModel.h"

#include "tests/models/alerts/LogFixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::alerts;
using namespace countersign::test;

class AlertModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void alertsStandNewestFirstAndFollowWhatHappens()
    {
        QTemporaryDir folder;
        AlertFixture fixture(folder.path());
        const auto first = fixture.raise(u"prod-1/a"_s);
        AlertModel model(fixture.log);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 1);
        const auto second = fixture.raise(u"prod-1/b"_s);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data(AlertModel::EntryRole).toULongLong(), second);
        QCOMPARE(model.index(1).data(AlertModel::AlertRole).value<Alert>().subject, u"prod-1/a"_s);
        QCOMPARE(model.indexOf(first).row(), 1);
        QVERIFY(!model.indexOf(999).isValid());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        fixture.resolve(first);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].value<QModelIndex>().row(), 1);
        QVERIFY(!model.index(1).data(AlertModel::AlertRole).value<Alert>().life.isOpen());
    }

    void whatIsReadBackReplacesTheList()
    {
        QTemporaryDir folder;
        {
            AlertFixture before(folder.path());
            before.raise(u"prod-1/a"_s);
        }
        FixedClock clock{ charterStartMs };
        ledger::Ledger ledger(
            folder.path() + u"/l.db"_s, { fixedKey(101), crypto::SecretBytes::copyOf(QByteArray(32, 'c')) }, clock);
        QVERIFY(await(ledger.open()));
        AlertLog log(ledger, clock);
        AlertModel model(log);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(await(log.load()));
        QCOMPARE(model.rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(AlertModelTest)
#include "tst_AlertModel.moc"
