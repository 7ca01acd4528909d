// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/AddGatewayDialog.h"

#include "models/gateway/Gateways.h"
#include "tests/support/People.h"
#include "tests/support/Picture.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/PassphraseField.h"

#include <QComboBox>
#include <QPointer>
#include <QTest>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

const QString adminPassphrase = u"Passphrase of Test person 1, charter admin"_s;

}

class tst_AddGatewayDialog : public QObject
{
    Q_OBJECT

private:
    QPointer<AddGatewayDialog> m_dialog;

    void open(const facts::Charter &charter)
    {
        delete m_dialog;
        m_dialog = new AddGatewayDialog(charter, { GatewayId(u"taken"_s) });
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
    }
    QLineEdit *field(const QString &name) const
    {
        for (auto *each : m_dialog->findChildren<QLineEdit *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    void type(const QString &name, const QString &text) const
    {
        auto *edit = field(name);
        QVERIFY(edit);
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(edit, text);
    }
    void fillIn(const QString &name) const
    {
        type(u"Address"_s, u"ws://127.0.0.1:18789"_s);
        type(u"Shared token of the gateway"_s, u"shared"_s);
        type(u"Name in the charter"_s, name);
    }
    Button *button(const QString &words) const
    {
        for (auto *each : m_dialog->findChildren<Button *>()) {
            if (each->text() == words)
                return each;
        }
        return nullptr;
    }
    QComboBox *environment() const
    {
        for (auto *each : m_dialog->findChildren<QComboBox *>()) {
            if (each->accessibleName() == u"Environment")
                return each;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init() { open(test::trialCharter()); }
    void cleanup() { delete m_dialog; }

    void saysWhatIsMissingUntilItMayBeAdded();
    void handsOverWhatWasTyped();
    void whatTheCharterNamesNeedsASignatureOnlyWhereItChanges();
    void aCharterOfSeveralAdminsIsNotSignedHere();
    void staysOpenAndSaysWhyItCouldNotBeAdded();
};

void tst_AddGatewayDialog::saysWhatIsMissingUntilItMayBeAdded()
{
    QCOMPARE(m_dialog->obstacle(), u"Type the address"_s);
    QVERIFY(!button(u"Add and pair"_s)->isEnabled());
    fillIn(u"taken"_s);
    QCOMPARE(m_dialog->obstacle(), u"Correct the name"_s);
    type(u"Name in the charter"_s, u"lab-1"_s);
    QCOMPARE(m_dialog->obstacle(), u"Type the charter admin's passphrase"_s);
    QVERIFY(!button(u"Add and pair"_s)->isEnabled());
    type(adminPassphrase, u"violet kettle under moss"_s);
    QCOMPARE(m_dialog->obstacle(), QString());
    QVERIFY(button(u"Add and pair"_s)->isEnabled());
}

void tst_AddGatewayDialog::handsOverWhatWasTyped()
{
    std::shared_ptr<GatewayAnswers> given;
    QByteArray passphrase;
    connect(m_dialog, &AddGatewayDialog::gatewayGiven, this,
        [&](const std::shared_ptr<GatewayAnswers> &answers, const std::shared_ptr<crypto::SecretBytes> &signing) {
            given = answers;
            passphrase = signing->view().toByteArray();
        });
    type(u"Address"_s, u"wss://gw.example.org:18789"_s);
    type(u"SHA-256 of its certificate"_s, u"sha256 Fingerprint=7A:7C:"_s + QString(60, u'0'));
    type(u"Shared token of the gateway"_s, u"shared"_s);
    type(u"Name in the charter"_s, u"lab-1"_s);
    type(adminPassphrase, u"violet kettle under moss"_s);
    tests::savePicture(tests::grabbed(*m_dialog), u"gateways-add"_s);
    QTest::mouseClick(button(u"Add and pair"_s), Qt::LeftButton);
    QVERIFY(given);
    QCOMPARE(given->known.endpoint.id, GatewayId(u"lab-1"_s));
    QVERIFY(given->known.endpoint.tlsPin->hex().startsWith(u"7a7c00"_s));
    QCOMPARE(given->known.scopes, gateway::Gateways::adminScopes);
    QCOMPARE(given->sharedToken.view().toByteArray(), "shared");
    QCOMPARE(passphrase, "violet kettle under moss");
    QVERIFY(!button(u"Add and pair"_s)->isEnabled()); // not twice
    m_dialog->setOutcome({});
    QTRY_VERIFY(!m_dialog);
}

void tst_AddGatewayDialog::whatTheCharterNamesNeedsASignatureOnlyWhereItChanges()
{
    fillIn(u"stage-1"_s);
    QCOMPARE(environment()->currentText(), u"Stage"_s); // as the charter has it
    QVERIFY(!field(adminPassphrase)->isVisible());
    QCOMPARE(m_dialog->obstacle(), QString());
    QTest::keyClick(environment(), Qt::Key_Up);
    QVERIFY(field(adminPassphrase)->isVisible());
    QCOMPARE(m_dialog->obstacle(), u"Type the charter admin's passphrase"_s);
}

void tst_AddGatewayDialog::aCharterOfSeveralAdminsIsNotSignedHere()
{
    facts::Charter charter = test::trialCharter();
    charter.trial = false;
    open(charter);
    fillIn(u"lab-1"_s);
    QCOMPARE(m_dialog->obstacle(), QString());
    QVERIFY(!environment()->isVisible());
    for (const auto *passphrase : m_dialog->findChildren<PassphraseField *>())
        QCOMPARE(passphrase->isVisible(), passphrase->accessibleName() == u"Shared token of the gateway");
}

void tst_AddGatewayDialog::staysOpenAndSaysWhyItCouldNotBeAdded()
{
    fillIn(u"lab-1"_s);
    type(adminPassphrase, u"violet kettle under moss"_s);
    QTest::mouseClick(button(u"Add and pair"_s), Qt::LeftButton);
    m_dialog->setOutcome(fail(ErrorCode::CannotWrite));
    QVERIFY(m_dialog->isVisible());
    auto *banner = m_dialog->findChild<Banner *>();
    QVERIFY(banner->isVisible());
    QVERIFY(banner->sentence().contains(u"cannot be written"_s));
    QCOMPARE(m_dialog->obstacle(), u"Type the charter admin's passphrase"_s); // the token stays, it was typed once
}

QTEST_MAIN(tst_AddGatewayDialog)
#include "tst_AddGatewayDialog.moc"
