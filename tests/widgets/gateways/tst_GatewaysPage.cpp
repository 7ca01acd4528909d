// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/GatewaysPage.h"

#include "tests/support/Picture.h"
#include "tests/widgets/gateways/GatewayStage.h"
#include "widgets/gateways/AddGatewayDialog.h"
#include "widgets/gateways/CollectorDialog.h"
#include "widgets/gateways/GatewayCharterDialog.h"
#include "widgets/gateways/SetUpPanel.h"
#include "widgets/gateways/TokenDialog.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/EmptyState.h"
#include "widgets/kit/PageHeader.h"
#include "widgets/kit/PassphraseField.h"
#include "widgets/kit/Prompt.h"
#include "widgets/kit/Table.h"

#include <QJsonArray>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

/// Says yes to every question.
struct YesPrompt final : Prompt {
    void ask(QObject *, const Question &question, std::function<void(bool)> then) override
    {
        asked.append(question.title);
        then(true);
    }
    void askOpenPath(QObject *, const QString &, const QString &, std::function<void(const QString &)>) override { }
    void askSavePath(QObject *, const QString &, const QString &, const QString &, std::function<void(const QString &)>) override { }
    QStringList asked;
};

QJsonObject pairingRequired()
{
    return { { u"code"_s, u"NOT_PAIRED"_s }, { u"message"_s, u"pairing required"_s },
        { u"details"_s,
            QJsonObject { { u"code"_s, u"PAIRING_REQUIRED"_s }, { u"reason"_s, u"not-paired"_s }, { u"requestId"_s, u"68c3e3d9-6b1e-4a51-9f0b-0d8c5d8f2f11"_s },
                { u"deviceId"_s, QString(64, u'a') }, { u"requestedScopes"_s, QJsonArray::fromStringList(Gateways::adminScopes) } } } };
}

}

class tst_GatewaysPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::GatewayStage> m_stage;
    YesPrompt m_prompt;
    std::unique_ptr<GatewaysPage> m_page;

    LinkState state(const QString &id) const
    {
        const auto *connection = m_stage->gateways.find(GatewayId(id));
        return connection ? connection->state() : LinkState::Offline;
    }
    Button *button(const QWidget *in, const QString &words) const
    {
        for (auto *each : in->findChildren<Button *>()) {
            if (each->text() == words && each->isVisible())
                return each;
        }
        return nullptr;
    }
    QString cell(int row, int column) const
    {
        const auto *table = m_page->findChild<Table *>();
        return table->model()->index(row, column).data(Cell::role).value<Cell>().spoken();
    }

    QLineEdit *field(const QWidget *in, const QString &name) const
    {
        for (auto *edit : in->findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == name)
                return edit;
        }
        return nullptr;
    }
    /// The dialog with everything that it asks for, of a gateway on this computer.
    AddGatewayDialog *fillIn(const QString &name, const QString &passphrase)
    {
        QTest::mouseClick(button(m_page.get(), u"Add gateway…"_s), Qt::LeftButton);
        auto *dialog = m_page->findChild<AddGatewayDialog *>();
        [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(dialog);
        QTest::keyClicks(field(dialog, u"Address"_s), m_stage->fake.url().toString());
        QTest::keyClicks(field(dialog, u"Shared token of the gateway"_s), u"shared-secret"_s);
        QTest::keyClicks(field(dialog, u"Name in the charter"_s), name);
        if (!passphrase.isEmpty())
            QTest::keyClicks(field(dialog, u"Passphrase of Test person one, charter admin"_s), passphrase);
        return dialog;
    }

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void cleanup();
    void saysWhereThereIsNone();
    void listsEachGatewayWithItsState();
    void saysThatAGatewayIsBlind();
    void saysThatNothingCanBeKept();
    void aGatewayThatIsAddedIsNamedInTheCharter();
    void aWrongPassphraseAddsNothing();
    void aGatewayThatTheCharterNamesNeedsNoSignature();
    void aGatewayThatTheCharterDoesNotNameIsNamedThere();
    void aTeamsCharterIsChangedWhereTheTeamIs();
    void removesAGatewayFromTheCharterToo();
    void removesAGatewayOutsideTheCharterAfterAQuestion();
    void pairsAgainWithTheTokenTyped();
    void anotherGatewayBehindTheSameAddressIsTakenOnlyOnceConfirmed();
    void asksForMoreRightsByKey();
    void givesEvidenceAConnectionOfItsOwnAndBack();
};

void tst_GatewaysPage::init()
{
    m_theme->setChoice(Theme::Choice::Light);
    m_prompt.asked.clear();
    m_stage = std::make_unique<test::GatewayStage>();
    m_page = std::make_unique<GatewaysPage>(
        GatewaysPage::Parts{ m_stage->gateways, m_stage->list, m_stage->paths, m_stage->clock, m_prompt, m_stage->team,
            m_stage->enrolment, [this](const crypto::SignedNote &note) { return m_stage->adopt(note); } });
    m_page->resize(1240, 780);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void tst_GatewaysPage::cleanup()
{
    m_page.reset();
    m_stage.reset();
}

void tst_GatewaysPage::saysWhereThereIsNone()
{
    QVERIFY(m_page->findChild<EmptyState *>()->isVisible());
    QVERIFY(!m_page->findChild<Table *>()->isVisible());
    tests::savePicture(tests::grabbed(*m_page), u"gateways-none"_s);
}

void tst_GatewaysPage::listsEachGatewayWithItsState()
{
    test::FakeGateway pairing;
    pairing.connectError = pairingRequired();
    test::FakeGateway gone;
    gone.stop();
    m_stage->add(u"dev-laptop"_s, m_stage->fake.url());
    m_stage->add(u"prod-fra-1"_s, pairing.url());
    m_stage->add(u"dev-ci"_s, gone.url());
    QTRY_COMPARE_WITH_TIMEOUT(state(u"dev-laptop"_s), LinkState::Connected, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(state(u"prod-fra-1"_s), LinkState::Pairing, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(state(u"dev-ci"_s), LinkState::Waiting, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 3), words(ControlState::Detected), 20'000);
    QCOMPARE(cell(0, 4), words(ControlState::Unasked)); // its worst path: nobody is asked about its other tools
    QCOMPARE(m_page->findChild<PageHeader *>()->state(), u"1 of 3 connected"_s);
    QVERIFY(cell(0, 0).contains(u"dev"_s, Qt::CaseInsensitive));
    QCOMPARE(cell(0, 1), u"dev-laptop"_s);
    QVERIFY(cell(0, 5).startsWith(u"Connected"_s));
    QVERIFY(cell(1, 0) != cell(0, 0)); // not in the charter
    QCOMPARE(cell(1, 5), u"Waits for its owner"_s);
    QCOMPARE(cell(2, 3), u"Not verified, not known"_s);
    QCOMPARE(cell(2, 4), u"Not verified, not known"_s); // hatched, and said so
    QVERIFY(cell(2, 5).startsWith(u"Trying again"_s));
    QCOMPARE(m_page->findChild<GatewayDetail *>()->shownGateway(), GatewayId(u"dev-laptop"_s));
    tests::savePicture(tests::grabbed(*m_page), u"gateways-connected"_s);
    m_page->showGateway(GatewayId(u"prod-fra-1"_s));
    QCOMPARE(m_page->findChild<GatewayDetail *>()->shownGateway(), GatewayId(u"prod-fra-1"_s));
    tests::savePicture(tests::grabbed(*m_page), u"gateways-pairing"_s);
    m_theme->setChoice(Theme::Choice::Dark);
    tests::savePicture(tests::grabbed(*m_page), u"gateways-pairing"_s);
}

void tst_GatewaysPage::saysThatAGatewayIsBlind()
{
    m_stage->fake.hello.insert(u"auth"_s, QJsonObject { { u"scopes"_s, QJsonArray { u"operator.read"_s, u"operator.approvals"_s } } });
    m_stage->add(u"dev-laptop"_s, m_stage->fake.url());
    auto *banner = m_page->findChild<Banner *>();
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), 20'000);
    QVERIFY(banner->sentence().startsWith(u"dev-laptop is blind"_s));
}

void tst_GatewaysPage::saysThatNothingCanBeKept()
{
    m_stage->store.missing = true;
    m_stage->add(u"dev-laptop"_s, m_stage->fake.url());
    auto *banner = m_page->findChild<Banner *>();
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), 20'000);
    QVERIFY(banner->sentence().contains(u"No keychain answers"_s));
}

void tst_GatewaysPage::aGatewayThatIsAddedIsNamedInTheCharter()
{
    auto *dialog = fillIn(u"lab-1"_s, m_stage->passphrase());
    QTest::mouseClick(button(dialog, u"Add and pair"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(state(u"lab-1"_s), LinkState::Connected, 20'000);
    QCOMPARE(m_stage->fake.connects().first().value("auth"_L1).toObject().value("token"_L1).toString(), u"shared-secret"_s);
    QTRY_VERIFY(m_page->findChildren<AddGatewayDialog *>().isEmpty());
    QVERIFY(m_page->findChild<Table *>()->isVisible());
    QCOMPARE(m_stage->team.charter().version, 2);
    QCOMPARE(m_stage->team.charter().gateway(GatewayId(u"lab-1"_s))->environment, facts::Environment::Dev);
    QCOMPARE(cell(0, 0), u"Development"_s);
}

void tst_GatewaysPage::aWrongPassphraseAddsNothing()
{
    auto *dialog = fillIn(u"lab-1"_s, u"not the right one"_s);
    QTest::mouseClick(button(dialog, u"Add and pair"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<Banner *>()->isVisible(), 20'000);
    QVERIFY(m_stage->gateways.ids().isEmpty());
    QCOMPARE(m_stage->team.charter().version, 1);
    // Only the passphrase is asked again.
    QCOMPARE(dialog->obstacle(), u"Type the charter admin's passphrase"_s);
}

void tst_GatewaysPage::aGatewayThatTheCharterNamesNeedsNoSignature()
{
    auto *dialog = fillIn(u"dev-1"_s, {});
    QVERIFY(!field(dialog, u"Passphrase of Test person one, charter admin"_s)->isVisible());
    QTest::mouseClick(button(dialog, u"Add and pair"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(state(u"dev-1"_s), LinkState::Connected, 20'000);
    QCOMPARE(m_stage->team.charter().version, 1);
}

void tst_GatewaysPage::aGatewayThatTheCharterDoesNotNameIsNamedThere()
{
    m_stage->add(u"lab-1"_s, m_stage->fake.url());
    QCOMPARE(cell(0, 0), u"Not in the charter"_s);
    QTest::mouseClick(button(m_page.get(), u"Name it in the charter…"_s), Qt::LeftButton);
    QTRY_VERIFY(m_page->findChild<GatewayCharterDialog *>());
    auto *dialog = m_page->findChild<GatewayCharterDialog *>();
    QTest::keyClick(dialog->findChild<QComboBox *>(), Qt::Key_Down);
    QTest::keyClicks(dialog->findChild<PassphraseField *>(), m_stage->passphrase());
    QTest::keyClick(dialog->findChild<PassphraseField *>(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->findChildren<GatewayCharterDialog *>().isEmpty(), 20'000);
    QCOMPARE(m_stage->team.charter().gateway(GatewayId(u"lab-1"_s))->environment, facts::Environment::Stage);
    QCOMPARE(cell(0, 0), u"Stage"_s);
    QVERIFY(!button(m_page.get(), u"Name it in the charter…"_s));
}

void tst_GatewaysPage::aTeamsCharterIsChangedWhereTheTeamIs()
{
    const FixedClock clock { test::charterStartMs + 1000 };
    team::Team team(clock);
    QVERIFY(team.adopt({ test::signedCharter(test::teamCharter(), { 1, 2 }) }));
    m_stage->add(u"lab-1"_s, m_stage->fake.url());
    m_page = std::make_unique<GatewaysPage>(GatewaysPage::Parts { m_stage->gateways, m_stage->list, m_stage->paths, clock, m_prompt, team, m_stage->enrolment,
                                                                  [](const crypto::SignedNote &) { return ready<void>({}); } });
    m_page->resize(1000, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QSignalSpy asked(m_page.get(), &GatewaysPage::charterAsked);
    QTest::mouseClick(button(m_page.get(), u"Name it in the charter…"_s), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QVERIFY(!m_page->findChild<GatewayCharterDialog *>()); // no passphrase is asked for what it could not do
}

void tst_GatewaysPage::removesAGatewayFromTheCharterToo()
{
    m_stage->add(u"dev-1"_s, m_stage->fake.url());
    QTest::mouseClick(button(m_page.get(), u"Remove…"_s), Qt::LeftButton);
    QTRY_VERIFY(m_page->findChild<GatewayCharterDialog *>());
    auto *dialog = m_page->findChild<GatewayCharterDialog *>();
    QTest::keyClicks(dialog->findChild<PassphraseField *>(), m_stage->passphrase());
    QTest::mouseClick(button(dialog, u"Sign and remove"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->gateways.ids().isEmpty(), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->findChildren<GatewayCharterDialog *>().isEmpty(), 20'000);
    QVERIFY(!m_stage->team.charter().gateway(GatewayId(u"dev-1"_s)));
    QVERIFY(m_prompt.asked.isEmpty());
    QVERIFY(m_page->findChild<EmptyState *>()->isVisible());
}

void tst_GatewaysPage::removesAGatewayOutsideTheCharterAfterAQuestion()
{
    m_stage->add(u"lab-1"_s, m_stage->fake.url());
    QTest::mouseClick(button(m_page.get(), u"Remove…"_s), Qt::LeftButton);
    QCOMPARE(m_prompt.asked, QStringList { u"Remove lab-1?"_s });
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->gateways.ids().isEmpty(), 20'000);
    QCOMPARE(m_stage->team.charter().version, 1);
}

void tst_GatewaysPage::pairsAgainWithTheTokenTyped()
{
    m_stage->add(u"dev-1"_s, m_stage->fake.url());
    QTRY_COMPARE_WITH_TIMEOUT(state(u"dev-1"_s), LinkState::Connected, 20'000);
    QTest::mouseClick(button(m_page.get(), u"Pair again…"_s), Qt::LeftButton);
    QTRY_VERIFY(m_page->findChild<PassphraseField *>());
    auto *field = m_page->findChild<PassphraseField *>();
    QTest::keyClicks(field, u"another"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->fake.connects().size(), 2, 20'000);
    QCOMPARE(m_stage->fake.connects().last().value("auth"_L1).toObject().value("token"_L1).toString(), u"another"_s);
}

void tst_GatewaysPage::anotherGatewayBehindTheSameAddressIsTakenOnlyOnceConfirmed()
{
    const GatewayId id(u"dev-1"_s);
    m_stage->add(u"dev-1"_s, m_stage->fake.url());
    QTRY_COMPARE_WITH_TIMEOUT(state(u"dev-1"_s), LinkState::Connected, 20'000);
    QVERIFY(!button(m_page.get(), u"Confirm it…"_s));
    m_stage->fake.identity = u"another"_s;
    m_stage->fake.killSocket();
    QTRY_VERIFY_WITH_TIMEOUT(button(m_page.get(), u"Confirm it…"_s), 20'000);
    tests::savePicture(tests::grabbed(*m_page), u"gateways-another"_s);
    button(m_page.get(), u"Confirm it…"_s)->setFocus();
    QTest::keyClick(button(m_page.get(), u"Confirm it…"_s), Qt::Key_Space);
    QCOMPARE(m_prompt.asked, QStringList { u"Is this the right gateway?"_s });
    QVERIFY(m_stage->gateways.find(id)->isRecognised());
    QTRY_VERIFY(!button(m_page.get(), u"Confirm it…"_s));
}

void tst_GatewaysPage::asksForMoreRightsByKey()
{
    connect(&m_stage->fake, &test::FakeGateway::called, this, [this](const QString &id, const QString &method) {
        if (method == "device.scopes.requestUpgrade"_L1)
            m_stage->fake.answer(id, R"({"requestId":"up-1"})");
    });
    m_stage->fake.hello.insert(u"auth"_s, QJsonObject { { u"scopes"_s, QJsonArray { u"operator.read"_s, u"operator.approvals"_s } } });
    m_stage->add(u"dev-1"_s, m_stage->fake.url());
    QTRY_VERIFY_WITH_TIMEOUT(button(m_page.get(), u"Ask for every right"_s), 20'000);
    QTest::keyClick(button(m_page.get(), u"Ask for every right"_s), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<SetUpPanel *>()->text().contains(u"openclaw devices approve up-1\n"_s), 20'000);
    QVERIFY(!button(m_page.get(), u"Ask for every right"_s));
}

void tst_GatewaysPage::givesEvidenceAConnectionOfItsOwnAndBack()
{
    const GatewayId id(u"dev-1"_s);
    m_stage->fake.grantsWhatIsAsked = true;
    m_stage->add(u"dev-1"_s, m_stage->fake.url());
    QTRY_COMPARE_WITH_TIMEOUT(state(u"dev-1"_s), LinkState::Connected, 20'000);
    QCOMPARE(cell(0, 6), u"same connection"_s);
    QTest::keyClick(button(m_page.get(), u"Collect over a connection of its own…"_s), Qt::Key_Space);
    QTRY_VERIFY(m_page->findChild<CollectorDialog *>());
    auto *field = m_page->findChild<CollectorDialog *>()->findChild<PassphraseField *>();
    QTest::keyClicks(field, u"shared-again"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->gateways.collector(id) && m_stage->gateways.collector(id)->state() == LinkState::Connected, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(state(u"dev-1"_s), LinkState::Connected, 20'000);
    QCOMPARE(m_stage->gateways.find(id)->hello().scopes, Gateways::approvingScopes);
    QVERIFY(cell(0, 6).startsWith(u"Connected"_s));
    QVERIFY(!button(m_page.get(), u"Ask for every right"_s)); // the collector has them
    m_page->resize(1280, 1250);
    tests::savePicture(tests::grabbed(*m_page), u"gateways-apart"_s);
    QTest::keyClick(button(m_page.get(), u"Pair the collector again…"_s), Qt::Key_Space);
    QTRY_VERIFY(m_page->findChild<TokenDialog *>());
    auto *token = m_page->findChild<TokenDialog *>()->findChild<PassphraseField *>();
    QTest::keyClicks(token, u"and-again"_s);
    QTest::keyClick(token, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->fake.connects().last().value("auth"_L1).toObject().value("token"_L1).toString(), u"and-again"_s, 20'000);
    QCOMPARE(m_stage->fake.connects().last().value("device"_L1)["id"_L1].toString(), m_stage->gateways.collector(id)->deviceId());
    QTest::keyClick(button(m_page.get(), u"Collect over one connection…"_s), Qt::Key_Space);
    QCOMPARE(m_prompt.asked, QStringList { u"Collect over one connection?"_s });
    QVERIFY(!m_stage->gateways.collectsApart(id));
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->gateways.find(id)->hello().scopes, Gateways::adminScopes, 20'000);
    QCOMPARE(cell(0, 6), u"same connection"_s);
}

QTEST_MAIN(tst_GatewaysPage)
#include "tst_GatewaysPage.moc"
