// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/GatewayDetail.h"

#include "tests/widgets/gateways/GatewayStage.h"
#include "widgets/gateways/SetUpPanel.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/OutsideText.h"

#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class tst_GatewayDetail : public QObject
{
    Q_OBJECT

private:
    const GatewayId m_id { u"dev-1"_s };
    std::unique_ptr<test::GatewayStage> m_stage;
    std::unique_ptr<GatewayDetail> m_detail;

    /// Everything that can be read.
    QString read() const
    {
        QString all;
        for (const auto *label : m_detail->findChildren<Label *>()) {
            if (label->isVisible())
                all += label->text() + u'\n';
        }
        for (const auto *text : m_detail->findChildren<OutsideText *>()) {
            if (text->isVisible())
                all += text->shownText().text() + u'\n';
        }
        return all;
    }
    Button *button(const QString &words) const
    {
        for (auto *each : m_detail->findChildren<Button *>()) {
            if (each->text() == words)
                return each;
        }
        return nullptr;
    }
    LinkState state() const { return m_stage->gateways.find(m_id)->state(); }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<test::GatewayStage>();
        m_detail = std::make_unique<GatewayDetail>(m_stage->gateways, m_stage->paths, m_stage->team, m_stage->clock);
        m_detail->resize(1100, 600);
        m_detail->show();
    }
    void cleanup()
    {
        m_detail.reset();
        m_stage.reset();
    }

    void showsPathsAndFactsOfAConnectedGateway()
    {
        m_stage->add(m_id.text(), m_stage->fake.url());
        m_detail->setGateway(m_id);
        QTRY_VERIFY_WITH_TIMEOUT(read().contains(u"raises an alert"_s), 20'000);
        const QString text = read();
        for (const auto &expected : { u"Commands"_s, u"Ordinary chat replies"_s, u"boot-1"_s, u"gateway-device"_s, u"2026.9.6"_s,
                 u"operator.admin"_s, u"0.4 s ahead"_s, u"Not proven by the gateway"_s, u"no TLS"_s })
            QVERIFY2(text.contains(expected), qPrintable(expected));
        QVERIFY(!m_detail->findChild<Banner *>()->isVisible());
    }
    void saysWhyAConnectionStopped()
    {
        m_stage->fake.connectError = { { u"code"_s, u"INVALID_REQUEST"_s }, { u"message"_s, u"x"_s },
            { u"details"_s, QJsonObject { { u"code"_s, u"AUTH_TOKEN_MISMATCH"_s } } } };
        m_stage->add(m_id.text(), m_stage->fake.url());
        m_detail->setGateway(m_id);
        QTRY_COMPARE_WITH_TIMEOUT(state(), LinkState::Offline, 20'000);
        auto *banner = m_detail->findChild<Banner *>();
        QVERIFY(banner->isVisible());
        QVERIFY(banner->sentence().contains(u"The shared token is wrong."_s));
        QVERIFY(!read().contains(u"Commands"_s)); // nothing is known of its paths

        m_stage->fake.connectError = {};
        QTest::mouseClick(button(u"Connect"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(state(), LinkState::Connected, 20'000);
        QVERIFY(!banner->isVisible());
        QTest::mouseClick(button(u"Disconnect"_s), Qt::LeftButton);
        QCOMPARE(state(), LinkState::Offline);
    }
    void showsThePairingRequest()
    {
        m_stage->fake.connectError = { { u"code"_s, u"NOT_PAIRED"_s }, { u"message"_s, u"x"_s },
            { u"details"_s, QJsonObject { { u"code"_s, u"PAIRING_REQUIRED"_s }, { u"requestId"_s, u"68c3e3d9"_s } } } };
        m_stage->add(m_id.text(), m_stage->fake.url());
        m_detail->setGateway(m_id);
        QTRY_COMPARE_WITH_TIMEOUT(state(), LinkState::Pairing, 20'000);
        QVERIFY(m_detail->findChild<SetUpPanel *>()->isVisible());
        QVERIFY(read().contains(u"openclaw devices approve 68c3e3d9"_s));
    }
    void makesOneTextAndTicksEachLineByWhatTheGatewaySays()
    {
        m_stage->told.set(u"config.get"_s, test::FakeFacts::configuration("", R"("auth":{"mode":"token"})")); // as it comes
        m_stage->told.set(u"agents.list"_s, test::FakeFacts::agents("full"));
        const auto refused = QJsonObject { { u"code"_s, u"NOT_PAIRED"_s }, { u"message"_s, u"x"_s },
            { u"details"_s, QJsonObject { { u"code"_s, u"PAIRING_REQUIRED"_s }, { u"requestId"_s, u"68c3e3d9"_s } } } };
        m_stage->fake.connectError = refused;
        m_stage->add(m_id.text(), m_stage->fake.url());
        m_detail->setGateway(m_id);
        QTRY_COMPARE_WITH_TIMEOUT(state(), LinkState::Pairing, 20'000);
        auto *panel = m_detail->findChild<SetUpPanel *>();
        for (const auto &command : { u"openclaw devices approve 68c3e3d9\n"_s, u"openclaw config set tools.exec.mode ask\n"_s, u"autoApproveLocal false\n"_s })
            QVERIFY2(panel->text().contains(command), qPrintable(command));

        m_stage->fake.connectError = {}; // somebody ran the first line
        QTRY_COMPARE_WITH_TIMEOUT(state(), LinkState::Connected, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(read().contains(u"1 of 3 done"_s), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(read().contains(u"Everything runs at once, nobody is asked"_s), 20'000);
        m_stage->told.set(u"config.get"_s, test::FakeFacts::configuration("ask"));
        m_stage->told.set(u"agents.list"_s, test::FakeFacts::agents("guarded"));
        m_stage->fake.sendEvent(u"config.changed"_s, "{}"); // and the others
        QTRY_VERIFY_WITH_TIMEOUT(read().contains(u"3 of 3 done"_s), 20'000);
        QVERIFY(panel->text().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!read().contains(u"Everything runs at once, nobody is asked"_s), 20'000);
    }
    void namesWhoCanGetRoundIt()
    {
        m_stage->told.set(u"device.pair.list"_s, test::FakeFacts::devices(true));
        m_stage->add(m_id.text(), m_stage->fake.url());
        m_detail->setGateway(m_id);
        QTRY_VERIFY_WITH_TIMEOUT(read().contains(u"Console A"_s), 20'000);
        for (const auto &expected : { u"Who can get round it"_s, u"2 identit"_s, u"laptop"_s, u"also through an SSH tunnel"_s, u"1 device"_s })
            QVERIFY2(read().contains(expected), qPrintable(expected));
        QVERIFY(!read().contains(u"gone"_s)); // its token was revoked
    }
    void offersToNameWhatTheCharterDoesNot()
    {
        const GatewayId unnamed(u"lab-1"_s);
        m_stage->add(unnamed.text(), m_stage->fake.url());
        m_detail->setGateway(unnamed);
        QSignalSpy naming(m_detail.get(), &GatewayDetail::namingAsked);
        QVERIFY(read().contains(u"Not in the charter: it counts as production"_s));
        QVERIFY(!button(u"Change environment…"_s)->isVisible());
        QTest::mouseClick(button(u"Name it in the charter…"_s), Qt::LeftButton);
        QCOMPARE(naming.takeFirst().first().value<GatewayId>(), unnamed);
        m_stage->add(m_id.text(), m_stage->fake.url());
        m_detail->setGateway(m_id);
        QVERIFY(!read().contains(u"Not in the charter"_s));
        QTest::mouseClick(button(u"Change environment…"_s), Qt::LeftButton);
        QCOMPARE(naming.takeFirst().first().value<GatewayId>(), m_id);
    }
    void countsUnreadableFrames()
    {
        m_stage->add(m_id.text(), m_stage->fake.url());
        m_detail->setGateway(m_id);
        QTRY_COMPARE_WITH_TIMEOUT(state(), LinkState::Connected, 20'000);
        m_stage->fake.send("rubbish");
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->gateways.find(m_id)->counters().malformed, 1, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(read().contains(u"Unreadable frames"_s), 20'000);
    }
    void asksBeforeItPairsAgainOrRemoves()
    {
        m_stage->add(m_id.text(), m_stage->fake.url());
        m_detail->setGateway(m_id);
        QSignalSpy pair(m_detail.get(), &GatewayDetail::pairAgainAsked);
        QSignalSpy remove(m_detail.get(), &GatewayDetail::removeAsked);
        QTest::mouseClick(button(u"Pair again…"_s), Qt::LeftButton);
        QTest::mouseClick(button(u"Remove…"_s), Qt::LeftButton);
        QCOMPARE(pair.count(), 1);
        QCOMPARE(remove.count(), 1);
        QVERIFY(m_stage->gateways.find(m_id));
    }
};

QTEST_MAIN(tst_GatewayDetail)
#include "tst_GatewayDetail.moc"
