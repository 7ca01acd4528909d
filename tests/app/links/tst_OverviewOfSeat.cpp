// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/OverviewOfSeat.h"

#include "app/PracticeSeat.h"
#include "models/approvals/WaitingCount.h"
#include "models/drill/Scenario.h"
#include "models/paths/PathBook.h"
#include "tests/support/Await.h"
#include "tests/support/MemoryTokenStore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

/// What the overview says of a whole practice seat is what the seat itself knows.
class tst_OverviewOfSeat final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsWhatTheSeatKnows()
    {
        QTemporaryDir folder;
        SystemClock clock;
        const auto profile = app::Profile::at(folder.filePath(u"seat"_s));
        QVERIFY(profile);
        app::PracticeSeat seat(*profile, clock);
        QVERIFY(await(seat.start()));
        MemoryTokenStore store;
        gateway::Gateways gateways(folder.path(), store, clock);
        paths::PathBook paths(gateways, clock);
        approvals::WaitingCount waiting(seat.services().desk(), seat.services().team(), seat.services().vault(), clock);
        const auto now = [&] { return app::overviewOf(seat.services(), gateways, paths, waiting); };
        QVERIFY(now().gateways.isEmpty());
        QVERIFY(!now().pending); // no gateway: nothing is known to wait, and nothing is known not to

        gateways.include(seat.connection());
        QTRY_COMPARE_WITH_TIMEOUT(now().pending, 0, 20'000);
        QCOMPARE(now().gateways.first().commands, paths::Control::Detected);
        QVERIFY(seat.services().team().charter().trial);
        QVERIFY(now().charter && now().practice && !now().trial && now().charterUntilMs > clock.nowMs());
        QVERIFY(!now().verified && !now().anchor);
        QCOMPARE(now().alerts, 0);
        QVERIFY(!now().lastAuditMs);
        QVERIFY(!now().collectedMs); // nobody mirrors it yet
        seat.services().collection().attend(seat.connection());
        QTRY_VERIFY_WITH_TIMEOUT(now().collectedMs.value_or(0) > 0, 20'000);

        const auto scenarios = drill::Scenario::all();
        QVERIFY(scenarios && !scenarios->isEmpty());
        seat.gateway().play(scenarios->first());
        QTRY_VERIFY_WITH_TIMEOUT(now().pending.value_or(0) > 0, 20'000);
        QCOMPARE(now().gateways.first().pending, now().pending);
        QVERIFY(now().mine > 0);
        seat.services().verification().start();
        QTRY_VERIFY_WITH_TIMEOUT(now().verified, 20'000);
        QVERIFY(!now().tampered);

        seat.connection().close();
        QVERIFY(!now().pending); // what was known may not be all any more
        QVERIFY(now().known > 0);
        QVERIFY(!now().gateways.first().pending && !now().gateways.first().worst);
    }
};
QTEST_MAIN(tst_OverviewOfSeat)
#include "tst_OverviewOfSeat.moc"
