// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/QueueEmpty.h"

#include "tests/support/Picture.h"
#include "tests/widgets/approvals/ApprovalStage.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/EmptyState.h"
#include "widgets/kit/Table.h"

#include <QSignalSpy>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using namespace countersign::ui;
using approvals::CaseState;

/// Why a queue is empty, and never "nothing" where that is not known.
class tst_QueueEmpty : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init()
    {
        m_stage = std::make_unique<ApprovalStage>();
        QVERIFY(m_stage->seat.start());
    }
    void cleanup() { m_stage.reset(); }

    void saysWhyItIsEmpty()
    {
        QueueEmpty empty(m_stage->place);
        empty.resize(900, 500);
        empty.show();
        QCOMPARE(QueueEmpty::cause(m_stage->place), QueueEmpty::Cause::Blind); // connected without the scope that lists all
        QCOMPARE(empty.state().sentence(), u"Nothing is known to wait"_s);
        m_stage->shown.clear();
        empty.refresh();
        QCOMPARE(empty.state().sentence(), u"No gateway is set up"_s);
        QVERIFY(!empty.findChild<Table *>()->isVisible());
        m_stage->shown.append(&m_stage->seat.connection);
        m_stage->seat.connection.close();
        empty.refresh();
        QCOMPARE(empty.state().sentence(), u"Nothing is known"_s);
        QCOMPARE(empty.findChild<Table *>()->model()->index(0, 3).data(Cell::role).value<Cell>().spoken(), u"not connected"_s);
    }
    void nothingIsSaidOnlyWhereEveryGatewayListsAll()
    {
        ApprovalStage all({ .gatewayId = u"stage-1"_s });
        all.seeAll();
        QCOMPARE(QueueEmpty::cause(all.place), QueueEmpty::Cause::NotConnected);
        QVERIFY(all.seat.open());
        all.seat.connection.open(); // nobody asks what is pending yet
        QTRY_COMPARE(QueueEmpty::cause(all.place), QueueEmpty::Cause::Reading);
        all.seat.desk.watch(all.seat.connection);
        QTRY_COMPARE(QueueEmpty::cause(all.place), QueueEmpty::Cause::Nothing);
        all.shown.append(&m_stage->seat.connection); // one that is blind beside one that is not
        QCOMPARE(QueueEmpty::cause(all.place), QueueEmpty::Cause::Blind);
    }
    void whereNobodyIsAskedItSaysSoWithTheCommand()
    {
        ApprovalStage all({ .gatewayId = u"stage-1"_s });
        all.seeAll();
        QVERIFY(all.seat.start());
        all.seat.desk.watch(all.seat.connection);
        all.facts.configured->exec.everybody.mode.clear(); // as it comes: everything runs
        QTRY_COMPARE(QueueEmpty::cause(all.place), QueueEmpty::Cause::NotAsked);
        QueueEmpty empty(all.place);
        empty.resize(900, 500);
        empty.show();
        QCOMPARE(empty.state().sentence(), u"Nobody is asked"_s);
        QVERIFY2(empty.state().cause().contains(u"openclaw config set tools.exec.mode ask"_s),
            qPrintable(empty.state().cause()));
        QVERIFY(empty.state().cause().startsWith(u"stage-1"_s));
        QCOMPARE(empty.findChild<Table *>()->model()->index(0, 3).data(Cell::role).value<Cell>().spoken(),
            u"runs everything, nobody is asked"_s);
        all.facts.configured->exec.everybody.mode = u"ask"_s;
        empty.refresh();
        QTRY_COMPARE(QueueEmpty::cause(all.place), QueueEmpty::Cause::Nothing);
    }
    void theButtonLeadsOn()
    {
        QueueEmpty empty(m_stage->place);
        empty.resize(900, 500);
        empty.show();
        QSignalSpy gateways(&empty, &QueueEmpty::gatewaysAsked);
        QTest::mouseClick(empty.findChild<Button *>(), Qt::LeftButton);
        QCOMPARE(gateways.size(), 1);
    }

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ApprovalStage> m_stage;
};

QTEST_MAIN(tst_QueueEmpty)
#include "tst_QueueEmpty.moc"
