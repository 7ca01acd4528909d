// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ConsoleWindow.h"

#include "app/KeychainTokens.h"
#include "app/PracticeSeat.h"
#include "models/drill/PracticeTeam.h"
#include "tests/support/Await.h"
#include "widgets/shell/LockScreen.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class tst_ConsoleWindow final : public QObject
{
    Q_OBJECT
    SystemClock m_clock;

private Q_SLOTS:
    void showsASeatAndLocksIt()
    {
        QTemporaryDir folder;
        const auto profile = app::Profile::at(folder.filePath(u"seat"_s));
        QVERIFY(profile);
        app::PracticeSeat seat(*profile, m_clock);
        QVERIFY(test::await(seat.start()));
        vault::Keychain keychain(u"tst_ConsoleWindow"_s);
        app::KeychainTokens tokens(keychain, u"practice"_s);
        gateway::Gateways gateways(profile->folder(), tokens, m_clock);
        gateways.include(seat.connection());
        ui::Theme theme(*qApp);
        app::ConsoleWindow console(seat.services(), gateways, theme);
        console.show();
        QVERIFY(QTest::qWaitForWindowExposed(&console.window()));
        QVERIFY(!console.window().isLocked());
        QVERIFY(console.window().currentPage() != nullptr);

        QTest::keyClick(&console.window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(console.window().isLocked());
        QVERIFY(seat.services().vault().isLocked());

        auto wrong = std::make_shared<crypto::SecretBytes>(crypto::SecretBytes::copyOf("not the passphrase of anybody"));
        Q_EMIT console.window().lockScreen()->unlockRequested(drill::practice::first().text(), wrong);
        QTest::qWait(200);
        QVERIFY(console.window().isLocked());
    }
};
QTEST_MAIN(tst_ConsoleWindow)
#include "tst_ConsoleWindow.moc"
