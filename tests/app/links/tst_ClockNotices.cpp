// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/ClockNotices.h"

#include "app/PracticeSeat.h"
#include "models/gateway/Connection.h"
#include "tests/support/Await.h"
#include "tests/support/FakeGateway.h"
#include "tests/support/People.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

namespace {

constexpr qint64 challengedAtMs = 1'795'375'814'412; ///< what FakeGateway's challenge says

/// A seat whose clock can be wrong, and one gateway.
struct Stage {
    explicit Stage(qint64 ourMs) : clock(ourMs) { }

    FixedClock clock;
    QTemporaryDir folder;
    app::Profile profile = *app::Profile::at(folder.filePath(u"seat"_s));
    app::PracticeSeat seat { profile, clock };
    ui::Troubles troubles;
    FakeGateway fake;
    std::unique_ptr<gateway::Connection> connection = std::make_unique<gateway::Connection>(
        gateway::Endpoint { GatewayId(u"dev-1"_s), fake.url(), {}, false },
        gateway::Credentials { fixedKey(200), crypto::SecretBytes::copyOf("device-token"), {} }, gateway::Connection::approverScopes, clock);

    [[nodiscard]] bool open()
    {
        if (!await(seat.start()))
            return false;
        app::tellClock(seat.services(), troubles, *connection);
        connection->open();
        return QTest::qWaitFor([this] { return connection->state() == gateway::LinkState::Connected; }, 20'000);
    }
    void tick(qint64 gatewayMs)
    {
        fake.sendEvent(u"tick"_s, "{\"ts\":" + QByteArray::number(gatewayMs) + '}');
    }
};

}

class tst_ClockNotices final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tenMinutesOffAreSaidUntilTheClockIsSet()
    {
        Stage stage(challengedAtMs + 10 * 60'000);
        QVERIFY(stage.open());
        QTRY_VERIFY(!stage.troubles.isEmpty());
        QCOMPARE(stage.troubles.weight(), ui::Troubles::Weight::Warning);
        QVERIFY2(stage.troubles.sentence().startsWith(u"dev-1: its clock is 10 minute"_s), qPrintable(stage.troubles.sentence()));
        QVERIFY(stage.troubles.sentence().contains(u"behind this computer's"_s));
        QVERIFY(stage.troubles.sentence().contains(u"Set the one that is wrong"_s));
        stage.clock.set(challengedAtMs); // somebody sets ours; the next tick shows it
        stage.tick(challengedAtMs + 500);
        QTRY_VERIFY(stage.troubles.isEmpty());
        stage.tick(challengedAtMs + 120'000); // and the gateway's goes wrong while we are connected
        QTRY_VERIFY(stage.troubles.sentence().contains(u"2 minute"_s));
        QVERIFY(stage.troubles.sentence().contains(u"ahead of"_s));
        stage.tick(std::numeric_limits<qint64>::max()); // nonsense stays a number that can be read
        QTRY_VERIFY2(stage.troubles.sentence().contains(u"2147483647 minute"_s), qPrintable(stage.troubles.sentence()));
        stage.connection.reset(); // a gateway that was removed
        QVERIFY(stage.troubles.isEmpty());
    }

    void secondsAreNoTrouble()
    {
        Stage stage(challengedAtMs - 59'000);
        QVERIFY(stage.open());
        stage.tick(challengedAtMs + 900);
        QTRY_COMPARE(stage.connection->hello().clockOffsetMs, 59'900);
        QVERIFY(stage.troubles.isEmpty());
    }
};
QTEST_MAIN(tst_ClockNotices)
#include "tst_ClockNotices.moc"
