// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/people/GatewayForm.h"

#include <QComboBox>
#include <QLineEdit>

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
    explicit Filled(const QString &address, const QString &name = {}, const QString &digest = {})
    {
        form.show();
        QTest::keyClicks(field(u"Address"_s), address);
        QTest::keyClicks(field(u"Name of the gateway"_s), name);
        field(u"SHA-256 of its certificate"_s)->setText(digest);
    }
};

}

class tst_GatewayForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsAnAnswerToo()
    {
        Filled filled({});
        QVERIFY(filled.form.obstacle().isEmpty());
        QVERIFY(!filled.form.answers());
    }

    void addressesAreJudged_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("obstacle");
        QTest::newRow("loopback") << u"ws://127.0.0.1:18789"_s << QString();
        QTest::newRow("loopback by name") << u"ws://localhost:18789"_s << QString();
        QTest::newRow("loopback of version 6") << u"ws://[::1]:18789"_s << QString();
        QTest::newRow("another computer in clear") << u"ws://gateway.example:18789"_s << u"Use wss:// for another computer"_s;
        QTest::newRow("a name that begins like loopback") << u"ws://127.0.0.1.example.net"_s << u"Use wss:// for another computer"_s;
        QTest::newRow("another computer without a pin") << u"wss://gateway.example"_s << u"Type the certificate's digest"_s;
        QTest::newRow("another scheme") << u"https://gateway.example"_s << u"Correct the address"_s;
        QTest::newRow("no computer") << u"wss://"_s << u"Correct the address"_s;
        QTest::newRow("no address at all") << u"gateway"_s << u"Correct the address"_s;
    }
    void addressesAreJudged()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, obstacle);
        Filled filled(address, u"Gateway"_s);
        QCOMPARE(filled.form.obstacle(), obstacle);
        QCOMPARE(filled.form.answers().has_value(), obstacle.isEmpty());
    }

    void aPinIsTakenAsPeopleCopyIt_data()
    {
        QTest::addColumn<QString>("text");
        QString colons = pin.toUpper();
        for (qsizetype at = 62; at > 0; at -= 2)
            colons.insert(at, u':');
        QTest::newRow("plain") << pin;
        QTest::newRow("openssl's line") << u"sha256 Fingerprint="_s + colons;
        QTest::newRow("spaces around") << u"  "_s + colons + u" "_s;
    }
    void aPinIsTakenAsPeopleCopyIt()
    {
        QFETCH(const QString, text);
        Filled filled(u"wss://gateway.example"_s, u"Gateway"_s, text);
        QVERIFY(filled.field(u"SHA-256 of its certificate"_s)->isVisible());
        QCOMPARE(filled.form.answers().value().tlsPin.value().hex(), pin);
    }

    void aGatewayNeedsAName()
    {
        Filled filled(u"ws://127.0.0.1:18789"_s);
        QCOMPARE(filled.form.obstacle(), u"Name the gateway"_s);
    }

    void prodIsNotOffered()
    {
        Filled filled(u"ws://127.0.0.1:18789"_s, u"Gateway"_s);
        auto *environment = filled.form.findChild<QComboBox *>();
        QCOMPARE(environment->count(), 2);
        QCOMPARE(filled.form.answers()->environment, facts::Environment::Dev);
        QTest::keyClick(environment, Qt::Key_Down);
        QCOMPARE(filled.form.answers()->environment, facts::Environment::Stage);
        QVERIFY(!filled.form.answers()->tlsPin);
    }
};

QTEST_MAIN(tst_GatewayForm)
#include "tst_GatewayForm.moc"
