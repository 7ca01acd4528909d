// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/GatewayListModel.h"

#include "tests/support/FakeGateway.h"
#include "tests/support/MemoryTokenStore.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace Qt::StringLiterals;

class tst_GatewayListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheGateways();
};

void tst_GatewayListModel::followsTheGateways()
{
    QTemporaryDir folder;
    test::MemoryTokenStore store;
    test::FakeGateway fake;
    SystemClock clock;
    Gateways gateways(folder.path(), store, clock);
    GatewayListModel model(gateways);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.indexOf(GatewayId(u"dev-1"_s)).isValid());

    gateways.add({ { GatewayId(u"dev-1"_s), fake.url(), {}, false }, Connection::approverScopes }, {}).waitForFinished();
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1, 20'000);
    const auto row = model.indexOf(GatewayId(u"dev-1"_s));
    QCOMPARE(row.data(GatewayListModel::AddressRole).toString(), fake.url().toString());
    QTRY_COMPARE_WITH_TIMEOUT(row.data(GatewayListModel::StateRole).toInt(), int(LinkState::Connected), 20'000);
    QCOMPARE(row.data(GatewayListModel::VersionRole).toString(), u"2026.9.6"_s);
    QVERIFY(row.data(GatewayListModel::LastHeardRole).toLongLong() > 0);
    QVERIFY(row.data(GatewayListModel::ClockOffsetRole).isValid());
    fake.stop();
    QTRY_COMPARE_WITH_TIMEOUT(row.data(GatewayListModel::StateRole).toInt(), int(LinkState::Waiting), 20'000);

    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.refreshTimes();
    QCOMPARE(changes.count(), 1);
    (void)gateways.remove(GatewayId(u"dev-1"_s));
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(tst_GatewayListModel)
#include "tst_GatewayListModel.moc"
