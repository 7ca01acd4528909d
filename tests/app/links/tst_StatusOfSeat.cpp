// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/StatusOfSeat.h"

#include "app/PracticeSeat.h"
#include "models/gateway/Gateways.h"
#include "tests/support/Await.h"
#include "tests/support/MemoryTokenStore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

class tst_StatusOfSeat final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followsGatewaysAndLedger()
    {
        QTemporaryDir folder;
        SystemClock clock;
        const auto profile = app::Profile::at(folder.filePath(u"seat"_s));
        QVERIFY(profile);
        app::PracticeSeat seat(*profile, clock);
        QVERIFY(await(seat.start()));
        MemoryTokenStore store;
        gateway::Gateways gateways(folder.path(), store, clock);
        const auto now = [&] { return app::statusOf(seat.services(), gateways); };
        QCOMPARE(now().gateways.words, u"No gateway connected"_s);
        QVERIFY(now().clock.words.isEmpty()); // whose clock?
        QVERIFY2(now().seat.contains(seat.services().seat().text()), qPrintable(now().seat));
        const QString root = seat.services().ledger().head().root.hex().first(8);
        QVERIFY2(now().ledger.words.startsWith(u"Ledger of "_s) && now().ledger.words.contains(root),
            qPrintable(now().ledger.words));

        gateways.include(seat.connection());
        QTRY_VERIFY_WITH_TIMEOUT(now().gateways.words.startsWith(u"1 of 1 "_s), 20'000);
        QCOMPARE(int(now().gateways.token), int(ui::Token::text2));
        QVERIFY(!now().clock.words.isEmpty());
        seat.services().verification().start();
        QTRY_VERIFY_WITH_TIMEOUT(now().ledger.words.startsWith(u"Ledger verified to "_s), 20'000);

        seat.connection().close();
        QVERIFY(now().gateways.words.startsWith(u"0 of 1 "_s));
        QCOMPARE(int(now().gateways.token), int(ui::Token::warn));
    }
};
QTEST_MAIN(tst_StatusOfSeat)
#include "tst_StatusOfSeat.moc"
