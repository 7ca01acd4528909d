// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/AddGatewayDialog.h"

#include "models/gateway/Gateways.h"
#include "tests/support/Picture.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/PassphraseField.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QTest>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class tst_AddGatewayDialog : public QObject
{
    Q_OBJECT

private:
    QPointer<AddGatewayDialog> m_dialog;

    QLineEdit *field(const QString &name)
    {
        for (auto *each : m_dialog->findChildren<QLineEdit *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    void type(const QString &name, const QString &text)
    {
        auto *edit = field(name);
        QVERIFY(edit);
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(edit, text);
    }
    Button *button(const QString &words)
    {
        for (auto *each : m_dialog->findChildren<Button *>()) {
            if (each->text() == words)
                return each;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_dialog = new AddGatewayDialog;
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
    }
    void cleanup() { delete m_dialog; }

    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void handsOverWhatWasTyped();
    void asksForACertificateOnlyWhereThereIsTls();
    void staysOpenAndSaysWhyItCouldNotBeAdded();
};

void tst_AddGatewayDialog::saysWhatIsMissing_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("pin");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("obstacle");
    const QString pin(64, u'a');
    QTest::newRow("nothing yet") << QString() << QString() << QString() << QString() << u"Type the address"_s;
    QTest::newRow("another machine in clear text") << u"ws://192.0.2.1"_s << QString() << u"a"_s << u"t"_s << u"Correct the address"_s;
    QTest::newRow("no scheme") << u"127.0.0.1:1"_s << QString() << u"a"_s << u"t"_s << u"Correct the address"_s;
    QTest::newRow("no digest") << u"wss://h"_s << QString() << u"a"_s << u"t"_s << u"Type the certificate's digest"_s;
    QTest::newRow("half a digest") << u"wss://h"_s << u"aabb"_s << u"a"_s << u"t"_s << u"Type the certificate's digest"_s;
    QTest::newRow("no name") << u"ws://127.0.0.1:1"_s << QString() << QString() << u"t"_s << u"Name the gateway"_s;
    QTest::newRow("a bad name") << u"ws://127.0.0.1:1"_s << QString() << u"My Gateway"_s << u"t"_s << u"Correct the name"_s;
    QTest::newRow("no token") << u"ws://127.0.0.1:1"_s << QString() << u"a"_s << QString() << u"Type the shared token"_s;
    QTest::newRow("all there") << u"wss://h"_s << pin << u"a"_s << u"t"_s << QString();
}

void tst_AddGatewayDialog::saysWhatIsMissing()
{
    QFETCH(const QString, address);
    QFETCH(const QString, pin);
    QFETCH(const QString, id);
    QFETCH(const QString, token);
    QFETCH(const QString, obstacle);
    type(u"Address"_s, address);
    if (!pin.isEmpty())
        type(u"SHA-256 of its certificate"_s, pin);
    type(u"Name in the charter"_s, id);
    type(u"Shared token of the gateway"_s, token);
    QCOMPARE(m_dialog->obstacle(), obstacle);
    QCOMPARE(button(u"Add and pair"_s)->isEnabled(), obstacle.isEmpty());
}

void tst_AddGatewayDialog::handsOverWhatWasTyped()
{
    std::optional<gateway::KnownGateway> given;
    QByteArray token;
    connect(m_dialog, &AddGatewayDialog::gatewayGiven, this,
        [&](const gateway::KnownGateway &known, const std::shared_ptr<crypto::SecretBytes> &shared) {
            given = known;
            token = shared->view().toByteArray();
        });
    type(u"Address"_s, u"wss://gw.example.org:18789"_s);
    type(u"SHA-256 of its certificate"_s, u"sha256 Fingerprint=7A:7C:"_s + QString(60, u'0'));
    type(u"Name in the charter"_s, u"prod-1"_s);
    type(u"Shared token of the gateway"_s, u"shared"_s);
    tests::savePicture(tests::grabbed(*m_dialog), u"gateways-add"_s);
    QTest::mouseClick(button(u"Add and pair"_s), Qt::LeftButton);
    QVERIFY(given);
    QCOMPARE(given->endpoint.id, GatewayId(u"prod-1"_s));
    QCOMPARE(given->endpoint.url, QUrl(u"wss://gw.example.org:18789"_s));
    QVERIFY(given->endpoint.tlsPin && given->endpoint.tlsPin->hex().startsWith(u"7a7c00"_s));
    QCOMPARE(given->scopes, gateway::Gateways::adminScopes);
    QCOMPARE(token, "shared");
    m_dialog->setOutcome({});
    QTRY_VERIFY(!m_dialog);
}

void tst_AddGatewayDialog::asksForACertificateOnlyWhereThereIsTls()
{
    auto *pin = field(u"SHA-256 of its certificate"_s);
    type(u"Address"_s, u"ws://127.0.0.1:1"_s);
    QVERIFY(!pin->isVisible());
    type(u"Address"_s, u"wss://127.0.0.1:1"_s);
    QVERIFY(pin->isVisible());
}

void tst_AddGatewayDialog::staysOpenAndSaysWhyItCouldNotBeAdded()
{
    m_dialog->setOutcome(fail(ErrorCode::CannotWrite));
    QVERIFY(m_dialog->isVisible());
    auto *banner = m_dialog->findChild<Banner *>();
    QVERIFY(banner->isVisible());
    QVERIFY(banner->sentence().contains(u"cannot be written"_s));
}

QTEST_MAIN(tst_AddGatewayDialog)
#include "tst_AddGatewayDialog.moc"
