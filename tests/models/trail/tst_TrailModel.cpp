// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/trail/TrailModel.h"

#include "models/storage/Database.h"
#include "tests/models/trail/TrailFixture.h"
#include "tests/support/Await.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <algorithm>

using namespace countersign;
using namespace countersign::trail;
using namespace Qt::StringLiterals;

class tst_TrailModel : public QObject {
    Q_OBJECT

private:
    static QList<quint32> idsOf(const TrailModel &model)
    {
        QList<quint32> ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids.append(model.index(row, 0).data(TrailModel::IdRole).toUInt());
        return ids;
    }
    static QList<quint32> expected(const Trail &trail, const TrailQuery &query)
    {
        const auto order = test::await(trail.order(query, 0, 0, std::make_shared<std::atomic_bool>(false)));
        QList<quint32> ids(order->ids.begin(), order->ids.end());
        std::ranges::reverse(ids);
        return ids;
    }

private Q_SLOTS:
    void rowsAreThereAtOnceAndTheirContentsComeWhenLookedAt();
    void olderRowsFollowTheHead();
    void newEventsComeInWhereTheirTimeBelongs();
    void anyOrderOfArrivalEndsInTheSameRows();
    void anotherQueryReplacesTheRows();
    void aQueryThatChangesWhileSearchingIsNotMixedUp();
    void aRowThatWasTakenOutIsSaidToFail();
};

void tst_TrailModel::rowsAreThereAtOnceAndTheirContentsComeWhenLookedAt()
{
    test::TrailFixture fixture;
    QCOMPARE(fixture.store(test::events(0, 600)), 600);
    TrailModel model(*fixture.trail);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QTRY_COMPARE(model.rowCount(), 600);
    QVERIFY(!model.isSearching());
    const auto top = model.index(0, TrailModel::Kind);
    QTRY_VERIFY(top.data(TrailModel::LoadedRole).toBool());
    QCOMPARE(top.data().toString(), u"tool.ended"_s);
    QCOMPARE(top.data(TrailModel::IdRole).toUInt(), 600u);
    const auto last = model.index(599, TrailModel::What);
    QVERIFY(!last.data(TrailModel::FailedRole).toBool());
    QTRY_COMPARE(last.data().toString(), u"exec 0"_s);
    QCOMPARE(last.data(TrailModel::EventRole).value<StoredEvent>().event.run, u"run-0"_s);
    QCOMPARE(model.indexOf(1).row(), 599);
    QVERIFY(!model.indexOf(601).isValid());
}

void tst_TrailModel::olderRowsFollowTheHead()
{
    test::TrailFixture fixture;
    QCOMPARE(fixture.store(test::events(0, 10'000)), 10'000);
    TrailModel model(*fixture.trail);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QTRY_COMPARE(model.rowCount(), 10'000);
    QList<int> shown; // rows after each reset
    connect(&model, &QAbstractItemModel::modelReset, this, [&] { shown.append(model.rowCount()); });
    const auto query = TrailQuery::parse(u"exec"_s, 0).value();
    model.setQuery(query);
    QTRY_VERIFY(!model.isSearching());
    QCOMPARE(shown, QList<int> { int(TrailModel::headRows) });
    QCOMPARE(model.rowCount(), 10'000);
    QCOMPARE(idsOf(model), expected(*fixture.trail, query));
}

void tst_TrailModel::newEventsComeInWhereTheirTimeBelongs()
{
    test::TrailFixture fixture;
    QCOMPARE(fixture.store(test::events(0, 20)), 20);
    TrailModel model(*fixture.trail);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QTRY_COMPARE(model.rowCount(), 20);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex chosen(model.indexOf(10));
    auto late = test::event(100, 1'790'000'004'500);
    QCOMPARE(fixture.store({ late, test::event(101, 1'790'000'030'000) }), 2);
    QTRY_COMPARE(model.rowCount(), 22);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(model.index(0, 0).data(TrailModel::IdRole).toUInt(), 22u);
    QCOMPARE(chosen.data(TrailModel::IdRole).toUInt(), 10u);
    QCOMPARE(model.indexOf(21).row(), model.indexOf(5).row() - 1);
}

void tst_TrailModel::anyOrderOfArrivalEndsInTheSameRows()
{
    QRandomGenerator random(1122);
    test::TrailFixture fixture;
    TrailModel model(*fixture.trail);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto all = test::events(0, 1500);
    for (auto &event : all)
        event.atMs = 1'790'000'000'000 + random.bounded(300); // many of one time
    qsizetype given = 0;
    while (given < all.size()) {
        const qsizetype next =
            std::min<qsizetype>(all.size(), given + 1 + random.bounded(random.bounded(4) == 0 ? 600 : 40));
        QVERIFY(fixture.store(all.sliced(given, next - given)) > 0);
        given = next;
        if (random.bounded(2) == 0)
            QTRY_COMPARE(model.rowCount(), int(given));
    }
    QTRY_COMPARE(model.rowCount(), 1500);
    QCOMPARE(idsOf(model), expected(*fixture.trail, {}));
}

void tst_TrailModel::anotherQueryReplacesTheRows()
{
    test::TrailFixture fixture;
    QCOMPARE(fixture.store(test::events(0, 300)), 300);
    TrailModel model(*fixture.trail);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto query = TrailQuery::parse(u"status:failed", 0).value();
    model.setQuery(query);
    QTRY_COMPARE(model.rowCount(), 100);
    QCOMPARE(idsOf(model), expected(*fixture.trail, query));
    // What answers joins, what does not stays away.
    QCOMPARE(fixture.store({ test::event(300, 1'790'000'400'000), test::event(301, 1'790'000'401'000) }), 2);
    QTRY_COMPARE(model.rowCount(), 101);
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 302);
}

void tst_TrailModel::aQueryThatChangesWhileSearchingIsNotMixedUp()
{
    test::TrailFixture fixture;
    QCOMPARE(fixture.store(test::events(0, 9000)), 9000);
    TrailModel model(*fixture.trail);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy failed(&model, &TrailModel::failed);
    for (const auto &typed : { u"text:nothing"_s, u"exec"_s, QString(), u"status:failed"_s, u"\"exec 3\""_s })
        model.setQuery(*TrailQuery::parse(typed, 0));
    QTRY_VERIFY(!model.isSearching());
    QCOMPARE(idsOf(model), expected(*fixture.trail, model.query()));
    QCOMPARE(failed.size(), 0);
}

void tst_TrailModel::aRowThatWasTakenOutIsSaidToFail()
{
    test::TrailFixture fixture;
    QCOMPARE(fixture.store(test::events(0, 10)), 10);
    {
        auto other = storage::Database::open(fixture.path(), storage::OpenMode::ReadWrite).value();
        QVERIFY(other.execute("DROP TRIGGER event_fixed; UPDATE event SET kind = 999 WHERE id = 4"));
    }
    TrailModel model(*fixture.trail);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy failed(&model, &TrailModel::failed);
    QTRY_COMPARE(model.rowCount(), 10);
    QVERIFY(!model.index(0, 0).data(TrailModel::LoadedRole).toBool());
    QTRY_VERIFY(model.index(0, 0).data(TrailModel::FailedRole).toBool());
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Tampered);
}

QTEST_GUILESS_MAIN(tst_TrailModel)
#include "tst_TrailModel.moc"
