// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/forms/GatewayForm.h"

#include "widgets/kit/PassphraseField.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

const QString pin = u"9f2c41d07be85a1633c0e4927d18b6fa04a95ec2718f3db05c66e1a8420b97d3"_s;

struct Filled {
    GatewayForm form;
    QLineEdit *field(const QString &name)
    {
        for (QLineEdit *edit : form.findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == name)
                return edit;
        }
        return nullptr;
    }
    QComboBox *environment()
    {
        for (QComboBox *box : form.findChildren<QComboBox *>()) {
            if (box->accessibleName() == u"Environment")
                return box;
        }
        return nullptr;
    }
    explicit Filled(const QString &address, const QString &name = {}, const QString &digest = {}, const QString &token = u"shared"_s,
        GatewayForm::Need need = GatewayForm::Need::Required)
        : form(need)
    {
        form.setTaken({ GatewayId(u"taken"_s) });
        form.show();
        QTest::keyClicks(field(u"Address"_s), address);
        QTest::keyClicks(field(u"Name in the charter"_s), name);
        QTest::keyClicks(form.findChild<PassphraseField *>(), token);
        field(u"SHA-256 of its certificate"_s)->QLineEdit::setText(digest);
    }
};

}

class tst_GatewayForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsAnAnswerWhereItMayBeLeftOut()
    {
        Filled filled({}, {}, {}, {}, GatewayForm::Need::MayBeLeftOut);
        QVERIFY(filled.form.obstacle().isEmpty());
        QVERIFY(!filled.form.answers());
    }

    void saysWhatIsMissing_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("digest");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("obstacle");
        const QString here = u"ws://127.0.0.1:18789"_s;
        QTest::newRow("nothing yet") << QString() << QString() << QString() << QString() << u"Type the address"_s;
        QTest::newRow("another computer in clear") << u"ws://192.0.2.1"_s << QString() << u"a"_s << u"t"_s << u"Use wss:// for another computer"_s;
        QTest::newRow("a name that begins like loopback") << u"ws://127.0.0.1.example.net"_s << QString() << u"a"_s << u"t"_s << u"Use wss:// for another computer"_s;
        QTest::newRow("no scheme") << u"127.0.0.1:1"_s << QString() << u"a"_s << u"t"_s << u"Correct the address"_s;
        QTest::newRow("another scheme") << u"https://gateway.example"_s << QString() << u"a"_s << u"t"_s << u"Correct the address"_s;
        QTest::newRow("a user in it") << u"wss://me:secret@gateway.example"_s << pin << u"a"_s << u"t"_s << u"Correct the address"_s;
        QTest::newRow("no computer") << u"wss://"_s << QString() << u"a"_s << u"t"_s << u"Correct the address"_s;
        QTest::newRow("no digest") << u"wss://h"_s << QString() << u"a"_s << u"t"_s << u"Type the certificate's digest"_s;
        QTest::newRow("TLS on this computer wants one too") << u"wss://127.0.0.1:1"_s << QString() << u"a"_s << u"t"_s << u"Type the certificate's digest"_s;
        QTest::newRow("half a digest") << u"wss://h"_s << u"aabb"_s << u"a"_s << u"t"_s << u"Type the certificate's digest"_s;
        QTest::newRow("no token") << here << QString() << u"a"_s << QString() << u"Type the shared token"_s;
        QTest::newRow("no name") << here << QString() << QString() << u"t"_s << u"Name the gateway"_s;
        QTest::newRow("a bad name") << here << QString() << u"My Gateway"_s << u"t"_s << u"Correct the name"_s;
        QTest::newRow("the practice gateway's name") << here << QString() << u"practice"_s << u"t"_s << u"Correct the name"_s;
        QTest::newRow("a name that is taken") << here << QString() << u"taken"_s << u"t"_s << u"Correct the name"_s;
        QTest::newRow("loopback") << here << QString() << u"a"_s << u"t"_s << QString();
        QTest::newRow("loopback by name") << u"ws://localhost:18789"_s << QString() << u"a"_s << u"t"_s << QString();
        QTest::newRow("loopback of version 6") << u"ws://[::1]:18789"_s << QString() << u"a"_s << u"t"_s << QString();
        QTest::newRow("another computer with a digest") << u"wss://h"_s << pin << u"a"_s << u"t"_s << QString();
    }
    void saysWhatIsMissing()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, digest);
        QFETCH(const QString, name);
        QFETCH(const QString, token);
        QFETCH(const QString, obstacle);
        Filled filled(address, name, digest, token);
        QCOMPARE(filled.form.obstacle(), obstacle);
        QCOMPARE(filled.form.answers().has_value(), obstacle.isEmpty());
    }

    void whatWasTypedIsTheAnswer()
    {
        QString colons = pin.toUpper();
        for (qsizetype at = 62; at > 0; at -= 2)
            colons.insert(at, u':');
        Filled filled(u"wss://gw.example.org:18789"_s, u"lab-1"_s, u"sha256 Fingerprint="_s + colons);
        const auto answers = filled.form.answers();
        QCOMPARE(answers->known.endpoint.url, QUrl(u"wss://gw.example.org:18789"_s));
        QCOMPARE(answers->known.endpoint.tlsPin.value().hex(), pin);
        QCOMPARE(answers->sharedToken.view().toByteArray(), "shared");
        const facts::GatewayRecord record = answers->record();
        QCOMPARE(record.id, GatewayId(u"lab-1"_s));
        QCOMPARE(record.name, u"lab-1"_s);
        QCOMPARE(record.tlsPin, answers->known.endpoint.tlsPin);
    }

    void aCertificateIsAskedForOnlyWhereThereIsTls()
    {
        Filled filled(u"ws://127.0.0.1:1"_s);
        QVERIFY(!filled.field(u"SHA-256 of its certificate"_s)->isVisible());
        filled.field(u"Address"_s)->QLineEdit::setText(u"wss://127.0.0.1:1"_s);
        QVERIFY(filled.field(u"SHA-256 of its certificate"_s)->isVisible());
    }

    void prodIsNotOffered()
    {
        Filled filled(u"ws://127.0.0.1:18789"_s, u"lab-1"_s);
        QComboBox *environment = filled.environment();
        QCOMPARE(environment->count(), 2);
        QCOMPARE(filled.form.record().environment, facts::Environment::Dev);
        QTest::keyClick(environment, Qt::Key_Down);
        QCOMPARE(filled.form.record().environment, facts::Environment::Stage);
        filled.form.setEnvironment(facts::Environment::Dev);
        QCOMPARE(filled.form.record().environment, facts::Environment::Dev);
        filled.form.setEnvironmentAsked(false);
        QVERIFY(!environment->isVisible());
    }
};

QTEST_MAIN(tst_GatewayForm)
#include "tst_GatewayForm.moc"
