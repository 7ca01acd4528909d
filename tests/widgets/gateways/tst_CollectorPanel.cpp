// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/CollectorPanel.h"

#include "tests/support/Picture.h"
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

class tst_CollectorPanel : public QObject
{
    Q_OBJECT

private:
    static constexpr int patience = 20'000;
    const GatewayId m_id { u"dev-1"_s };
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::GatewayStage> m_stage;
    std::unique_ptr<CollectorPanel> m_panel;

    QString read() const
    {
        m_panel->refresh();
        QCoreApplication::sendPostedEvents(); // what was added is laid out
        QString all;
        for (const auto *label : m_panel->findChildren<Label *>()) {
            if (label->isVisible())
                all += label->text() + u'\n';
        }
        for (const auto *text : m_panel->findChildren<OutsideText *>()) {
            if (text->isVisible())
                all += text->shownText().text() + u'\n';
        }
        return all;
    }
    Button *button(const QString &words) const
    {
        for (auto *each : m_panel->findChildren<Button *>()) {
            if (each->text() == words && each->isVisible())
                return each;
        }
        return nullptr;
    }
    Connection *collector() const { return m_stage->gateways.collector(m_id); }
    void apart()
    {
        QVERIFY(test::await(m_stage->gateways.collectApart(m_id, Gateways::approvingScopes, crypto::SecretBytes::copyOf("shared"))));
    }

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init()
    {
        m_stage = std::make_unique<test::GatewayStage>();
        m_stage->fake.grantsWhatIsAsked = true;
        m_stage->add(m_id.text(), m_stage->fake.url());
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->gateways.find(m_id)->state(), LinkState::Connected, patience);
        m_panel = std::make_unique<CollectorPanel>(m_stage->gateways, m_stage->clock);
        m_panel->resize(640, 420);
        m_panel->setGateway(m_id);
        m_panel->show();
    }
    void cleanup()
    {
        m_panel.reset();
        m_stage.reset();
    }
    void saysThatThereIsOneConnectionAndAsksByKey()
    {
        QVERIFY(read().contains(u"over the same connection as approvals"_s));
        QCOMPARE(CollectorPanel::cell(m_stage->gateways, m_id, 0).spoken(), u"same connection"_s);
        QSignalSpy asked(m_panel.get(), &CollectorPanel::apartAsked);
        QTest::keyClick(button(u"Collect over a connection of its own…"_s), Qt::Key_Space);
        QCOMPARE(asked.takeFirst().first().value<GatewayId>(), m_id);
        QVERIFY(!button(u"Pair the collector again…"_s) && !button(u"Connect the collector"_s));
    }
    void showsTheRequestThatItsOwnerHasToApprove()
    {
        m_stage->fake.judge = [](const QJsonObject &params) {
            const bool collects = params.value("scopes"_L1).toArray().contains(u"operator.pairing"_s);
            return collects ? QJsonObject { { u"code"_s, u"NOT_PAIRED"_s }, { u"message"_s, u"x"_s },
                                  { u"details"_s, QJsonObject { { u"code"_s, u"PAIRING_REQUIRED"_s }, { u"requestId"_s, u"68c3e3d9"_s },
                                                      { u"deviceId"_s, params.value("device"_L1)["id"_L1] } } } }
                            : QJsonObject();
        };
        apart();
        QTRY_COMPARE_WITH_TIMEOUT(collector()->state(), LinkState::Pairing, patience);
        const QString text = read();
        for (const auto &expected : { u"openclaw devices approve 68c3e3d9"_s, collector()->deviceId(), u"Waits for its owner"_s })
            QVERIFY2(text.contains(expected), qPrintable(text));
        tests::savePicture(tests::grabbed(*m_panel), u"collector-waits"_s);
        m_stage->fake.judge = {};
        QTRY_COMPARE_WITH_TIMEOUT(collector()->state(), LinkState::Connected, patience);
        QVERIFY(!read().contains(u"openclaw devices approve"_s));
    }
    void showsBothDevicesRightsAndTheWayBack()
    {
        apart();
        QTRY_COMPARE_WITH_TIMEOUT(collector()->state(), LinkState::Connected, patience);
        const QString text = read();
        for (const auto &expected : { u"over a connection of its own"_s, u"Connected"_s, Gateways::adminScopes.join(u' '), Gateways::approvingScopes.join(u' ') })
            QVERIFY2(text.contains(expected), qPrintable(text));
        QVERIFY(!m_panel->findChild<Banner *>()->isVisible());
        tests::savePicture(tests::grabbed(*m_panel), u"collector-connected"_s);
        QSignalSpy together(m_panel.get(), &CollectorPanel::togetherAsked);
        QSignalSpy again(m_panel.get(), &CollectorPanel::pairAgainAsked);
        QTest::keyClick(button(u"Collect over one connection…"_s), Qt::Key_Space);
        QTest::keyClick(button(u"Pair the collector again…"_s), Qt::Key_Space);
        QCOMPARE(together.count(), 1);
        QCOMPARE(again.count(), 1);
        QTest::keyClick(button(u"Disconnect the collector"_s), Qt::Key_Space);
        QCOMPARE(collector()->state(), LinkState::Offline);
        QCOMPARE(m_stage->gateways.find(m_id)->state(), LinkState::Connected);
        (void)read();
        QTest::keyClick(button(u"Connect the collector"_s), Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(collector()->state(), LinkState::Connected, patience);
    }
    void saysWhatItWasNotGranted()
    {
        m_stage->fake.grantsWhatIsAsked = false;
        m_stage->fake.hello.insert(u"auth"_s, QJsonObject { { u"scopes"_s, QJsonArray { u"operator.read"_s, u"operator.approvals"_s } } });
        apart();
        QTRY_COMPARE_WITH_TIMEOUT(collector()->state(), LinkState::Connected, patience);
        QVERIFY2(read().contains(u"was not granted operator.pairing, operator.admin"_s), qPrintable(read()));
    }
    void anotherGatewayIsSaidToBeOne()
    {
        apart();
        QTRY_COMPARE_WITH_TIMEOUT(collector()->state(), LinkState::Connected, patience);
        m_stage->fake.identity = u"another"_s;
        m_stage->fake.killDevice(collector()->deviceId());
        QTRY_VERIFY_WITH_TIMEOUT(read().contains(u"Another gateway answers the collector"_s), patience);
        QCOMPARE(CollectorPanel::cell(m_stage->gateways, m_id, 0).spoken(), u"another gateway"_s);
        tests::savePicture(tests::grabbed(*m_panel), u"collector-stranger"_s);
    }
};

QTEST_MAIN(tst_CollectorPanel)
#include "tst_CollectorPanel.moc"
