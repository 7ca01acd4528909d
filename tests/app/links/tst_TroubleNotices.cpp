// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/TroubleNotices.h"

#include "app/ConsoleWindow.h"
#include "app/KeychainTokens.h"
#include "app/PracticeSeat.h"
#include "models/alerts/AlertKind.h"
#include "tests/support/Await.h"
#include "tests/support/FakeApprovals.h"
#include "tests/support/FullDisk.h"
#include "tests/support/People.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/ErrorText.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

namespace {

/// A seat in its window, attending the practice gateway and one more on loopback that a test can make say anything.
struct Stage {
    SystemClock clock;
    QTemporaryDir folder;
    app::Profile profile = *app::Profile::at(folder.filePath(u"seat"_s));
    FakeApprovals fake;
    gateway::Connection connection { { GatewayId(u"dev-1"_s), fake.gateway.url(), {}, false },
                                     { fixedKey(200), crypto::SecretBytes::copyOf("device-token"), {} }, gateway::Connection::approverScopes, clock };
    app::PracticeSeat seat { profile, clock };
    vault::Keychain keychain { u"tst_TroubleNotices"_s };
    app::KeychainTokens tokens { keychain, u"practice"_s };
    gateway::Gateways gateways { profile.folder(), tokens, clock };
    ui::Theme theme { *qApp };
    std::unique_ptr<app::ConsoleWindow> console;

    ~Stage() { connection.close(); }
    [[nodiscard]] bool open()
    {
        if (!await(seat.start()))
            return false;
        gateways.include(seat.connection());
        gateways.include(connection);
        seat.services().attend(connection);
        console = std::make_unique<app::ConsoleWindow>(seat.services(), gateways, std::make_unique<ui::MainWindow>(profile.settingsPath(), theme));
        console->show();
        connection.open();
        return QTest::qWaitForWindowActive(&console->window());
    }
    /// Whether a person reads this now.
    [[nodiscard]] bool says(const QString &words) const
    {
        const auto banners = console->window().findChildren<ui::Banner *>();
        return std::ranges::any_of(banners, [&](const ui::Banner *each) { return each->isVisible() && each->sentence().contains(words); });
    }
    void understand() const
    {
        const auto buttons = console->window().findChildren<ui::Button *>();
        for (auto *each : buttons) {
            if (each->isVisible() && each->text() == u"Understood"_s)
                return QTest::mouseClick(each, Qt::LeftButton);
        }
        QFAIL("nothing to understand");
    }
};

}

class tst_TroubleNotices final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); }

    void rowsThatCannotBeReadAreCountedAndGoWhenTheyAreGone()
    {
        Stage stage;
        stage.fake.raiseRaw(u"exec"_s, R"({"id":"unreadable"})");
        QVERIFY(stage.open());
        QTRY_VERIFY_WITH_TIMEOUT(stage.says(u"dev-1: 1 pending request cannot be read"_s) || stage.says(u"dev-1: 1 pending request(s) cannot be read"_s), 20'000);
        QVERIFY(stage.says(u"Look at them on the gateway itself"_s));
        QCOMPARE(stage.seat.services().desk().unreadable(GatewayId(u"dev-1"_s)), 1);
        stage.fake.expire(u"unreadable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!stage.says(u"cannot be read"_s), 20'000);
        QCOMPARE(stage.seat.services().desk().unreadable(GatewayId(u"dev-1"_s)), 0);
    }

    void aFullDiskIsSaidUntilThereIsRoom()
    {
        Stage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY_WITH_TIMEOUT(stage.seat.services().desk().hasListed(GatewayId(u"dev-1"_s)), 20'000);
        {
            const FullDisk full;
            stage.fake.raise(u"r1"_s, u"touch one"_s);
            QTRY_VERIFY_WITH_TIMEOUT(stage.says(u"The ledger cannot be written, so nothing can be decided."_s), 20'000);
            QVERIFY(stage.says(ui::ErrorText::of(ErrorCode::DiskFull).both()));
        }
        QTRY_VERIFY_WITH_TIMEOUT(stage.seat.services().desk().find({ GatewayId(u"dev-1"_s), RequestId(u"r1"_s) }), 20'000); // read again by itself
        QTRY_VERIFY_WITH_TIMEOUT(!stage.says(u"The ledger cannot be written"_s), 20'000);
    }

    void anAlertThatCannotBeWrittenIsSaid()
    {
        Stage stage;
        QVERIFY(stage.open());
        {
            const FullDisk full;
            stage.seat.services().foreignResolver().note({ .gateway = GatewayId(u"dev-1"_s), .request = RequestId(u"r1"_s), .status = u"allowed"_s,
                                                           .decision = u"allow-once"_s, .resolverKind = u"device"_s, .resolverId = u"somebody"_s, .resolvedAtMs = 5 });
            QTRY_VERIFY_WITH_TIMEOUT(stage.says(u"the alert could not be written to the ledger"_s), 20'000);
            QVERIFY(stage.says(ui::ErrorText::of(ErrorCode::DiskFull).both()));
        }
    }

    void anAnswerFromOutsideIsSaidWithItsResolverUntilItIsUnderstood()
    {
        Stage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY_WITH_TIMEOUT(stage.seat.services().desk().hasListed(GatewayId(u"dev-1"_s)), 20'000);
        stage.fake.raise(u"r1"_s, u"touch one"_s);
        QTRY_VERIFY_WITH_TIMEOUT(stage.seat.services().desk().find({ GatewayId(u"dev-1"_s), RequestId(u"r1"_s) }), 20'000);
        stage.fake.resolveForeign(u"r1"_s, u"allow-once"_s, u"channel"_s, u"<b>somebody</b>"_s);
        QTRY_VERIFY_WITH_TIMEOUT(stage.says(u"answered outside dual control, by channel <b>somebody</b>"_s), 20'000);
        stage.understand();
        QVERIFY(!stage.says(u"outside dual control"_s));
    }

    void anAlertIsSaidUntilSomebodyHasSeenIt()
    {
        Stage stage;
        QVERIFY(stage.open());
        const auto raise = [&stage](alerts::AlertKind kind) {
            alerts::Alert alert;
            alert.code = alerts::word(kind);
            alert.severity = alerts::severityOf(kind);
            alert.gateway = GatewayId(u"dev-1"_s);
            alert.subject = u"dev-1/"_s + alert.code;
            alert.evidence = R"({"facts":{"by":"address","count":5,"from":0,"key":"<b>10.0.0.1</b>","to":1},"rows":[]})";
            return await(stage.seat.services().alerts().raise(alert)).has_value();
        };
        QVERIFY(raise(alerts::AlertKind::OldToken)); // it was so for long: the page has it
        QVERIFY(raise(alerts::AlertKind::FailedLogins));
        QTRY_VERIFY(stage.says(u"dev-1: Five failed logins. 5 failed logins from address <b>10.0.0.1</b>"_s));
        QVERIFY(!stage.says(u"Token older"_s));
        QVERIFY(raise(alerts::AlertKind::RecoveryKey));
        QTRY_VERIFY(stage.says(u"Recovery key used"_s));
        auto &log = stage.seat.services().alerts();
        const auto first = std::ranges::find(log.alerts(), alerts::word(alerts::AlertKind::RecoveryKey), &alerts::Alert::code)->entry;
        const PersonId person = stage.seat.services().vault().signedIn();
        QVERIFY(await(log.change(first, { .what = alerts::AlertChange::What::Acknowledged, .by = person })));
        QTRY_VERIFY(!stage.says(u"Recovery key used"_s));
    }

    void whatIsUnknownAboutAHistoryIsSaid()
    {
        Stage stage;
        stage.fake.raise(u"r1"_s, u"touch one"_s);
        stage.fake.resolveForeign(u"r1"_s, u"allow-once"_s);
        QVERIFY(stage.open());
        QTRY_VERIFY_WITH_TIMEOUT(stage.says(u"its clock is"_s), 20'000); // this one's time stands still; graver than what comes next
        stage.understand();
        QTRY_VERIFY_WITH_TIMEOUT(stage.says(u"because this seat had not seen the gateway before"_s), 20'000);
        stage.understand();
        stage.connection.close();
        stage.fake.refusesHistory = true;
        stage.connection.open();
        QTRY_VERIFY_WITH_TIMEOUT(stage.says(u"dev-1: its approval history was not read"_s), 20'000);
        stage.connection.close();
        stage.fake.refusesHistory = false;
        stage.connection.open();
        QTRY_VERIFY_WITH_TIMEOUT(!stage.says(u"history"_s), 20'000);
    }
};
QTEST_MAIN(tst_TroubleNotices)
#include "tst_TroubleNotices.moc"
