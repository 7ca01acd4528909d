// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/GatewayCharterDialog.h"

#include "tests/support/People.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/PassphraseField.h"

#include <QComboBox>
#include <QPointer>
#include <QTest>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;
using Change = GatewayCharterDialog::Change;

namespace {

struct Opened {
    QPointer<GatewayCharterDialog> dialog;
    QByteArray given;

    Opened(Change change, const QString &gateway)
        : dialog(new GatewayCharterDialog(change, GatewayId(gateway), test::trialCharter()))
    {
        QObject::connect(dialog, &GatewayCharterDialog::passphraseGiven, dialog,
            [this](const std::shared_ptr<crypto::SecretBytes> &passphrase) { given = passphrase->view().toByteArray(); });
        dialog->open();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(dialog);
    }
    ~Opened() { delete dialog; }
    [[nodiscard]] Button *button(const QString &words) const
    {
        for (auto *each : dialog->findChildren<Button *>()) {
            if (each->text() == words)
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] PassphraseField *passphrase() const { return dialog->findChild<PassphraseField *>(); }
    [[nodiscard]] QString read() const
    {
        QString all;
        for (const auto *label : dialog->findChildren<Label *>()) {
            if (label->isVisible())
                all += label->text() + u'\n';
        }
        return all;
    }
};

}

class tst_GatewayCharterDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksForEnvironmentAndPassphraseToNameIt()
    {
        Opened opened(Change::Name, u"lab-1"_s);
        QCOMPARE(opened.dialog->environment(), facts::Environment::Dev);
        QVERIFY(opened.read().contains(u"Charter version 2 names this gateway"_s));
        QVERIFY(opened.read().contains(u"Passphrase of Test person 1, charter admin"_s));
        QVERIFY(!opened.button(u"Sign the next charter"_s)->isEnabled());
        QTest::keyClick(opened.dialog->findChild<QComboBox *>(), Qt::Key_Down);
        QTest::keyClicks(opened.passphrase(), u"secret"_s);
        QTest::mouseClick(opened.button(u"Sign the next charter"_s), Qt::LeftButton);
        QCOMPARE(opened.given, "secret");
        QCOMPARE(opened.dialog->environment(), facts::Environment::Stage);
        QVERIFY(opened.passphrase()->isEmpty());
        QVERIFY(!opened.passphrase()->isEnabled());
        opened.dialog->setOutcome({});
        QTRY_VERIFY(!opened.dialog);
    }

    void beginsWithTheEnvironmentThatItHas()
    {
        Opened opened(Change::Name, u"stage-1"_s);
        QCOMPARE(opened.dialog->environment(), facts::Environment::Stage);
    }

    void removingAsksForThePassphraseAlone()
    {
        Opened opened(Change::Remove, u"stage-1"_s);
        QVERIFY(!opened.dialog->findChild<QComboBox *>()->isVisible());
        QVERIFY(opened.read().contains(u"no longer names this gateway"_s));
        QVERIFY(opened.passphrase()->hasFocus());
        QTest::keyClicks(opened.passphrase(), u"secret"_s);
        QTest::keyClick(opened.passphrase(), Qt::Key_Return);
        QCOMPARE(opened.given, "secret");
    }

    void aFailureIsSaidAndThePassphraseIsAskedAgain()
    {
        Opened opened(Change::Name, u"lab-1"_s);
        QTest::keyClicks(opened.passphrase(), u"wrong"_s);
        QTest::keyClick(opened.passphrase(), Qt::Key_Return);
        opened.dialog->setOutcome(fail(ErrorCode::WrongPassphrase));
        QVERIFY(opened.dialog->findChild<Banner *>()->isVisible());
        QVERIFY(opened.passphrase()->isEnabled() && opened.passphrase()->hasFocus());
    }
};

QTEST_MAIN(tst_GatewayCharterDialog)
#include "tst_GatewayCharterDialog.moc"
