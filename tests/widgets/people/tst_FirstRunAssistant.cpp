// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/people/FirstRunAssistant.h"

#include "tests/support/Picture.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/PassphraseField.h"

#include <QAbstractButton>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

const QString passphrase = u"violet kettle under moss"_s;

/// The assistant in a window, driven by keys alone.
struct Window {
    Theme theme { *qApp };
    FirstRunAssistant assistant;
    std::shared_ptr<FirstRunAnswers> answers;
    int practice = 0;

    Window()
    {
        theme.setChoice(Theme::Choice::Light);
        assistant.resize(1250, 800);
        assistant.show();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&assistant);
        assistant.activateWindow();
        QObject::connect(&assistant, &FirstRunAssistant::practiceRequested, &assistant, [this] { ++practice; });
        QObject::connect(&assistant, &FirstRunAssistant::setUpRequested, &assistant,
            [this](const std::shared_ptr<FirstRunAnswers> &given) { answers = given; });
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    [[nodiscard]] QAbstractButton *button(const QString &words) const
    {
        for (auto *each : assistant.findChildren<QAbstractButton *>()) {
            if (each->isVisible() && each->text() == words)
                return each;
        }
        return nullptr;
    }
    void goTo(const QString &words)
    {
        for (int tabs = 0; tabs < 20 && QApplication::focusWidget() != button(words); ++tabs)
            press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), button(words));
    }
    void choose(const QString &words)
    {
        goTo(words);
        press(Qt::Key_Space);
    }
    void answerPerson()
    {
        type(u"Test person one"_s);
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        type(passphrase);
        press(Qt::Key_Tab);
        type(passphrase);
    }
    [[nodiscard]] bool says(const QString &sentence) const
    {
        for (const QLabel *label : assistant.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == sentence)
                return true;
        }
        return false;
    }
};

}

class tst_FirstRunAssistant : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoOnlyWantsToTryPressesOneKey()
    {
        Window w;
        Window::press(Qt::Key_Space);
        QCOMPARE(w.practice, 1);
        QVERIFY(!w.answers);
    }

    void aSeatIsSetUpByKeysAlone()
    {
        Window w;
        w.choose(u"Set up this seat"_s);
        QCOMPARE(w.assistant.step(), 1);
        QVERIFY(w.says(u"Type a name"_s));
        QVERIFY(!w.button(u"Continue"_s)->isEnabled());
        w.answerPerson();
        w.choose(u"Continue"_s);
        QCOMPARE(w.assistant.step(), 2);
        w.choose(u"Continue"_s);
        QCOMPARE(w.assistant.step(), 3);
        Window::type(u"ws://127.0.0.1:18789"_s);
        QVERIFY(w.says(u"Type the shared token"_s));
        Window::press(Qt::Key_Tab);
        Window::type(u"shared"_s);
        Window::press(Qt::Key_Tab);
        Window::type(u"dev-laptop"_s);
        w.choose(u"Make key and charter"_s);
        QVERIFY(w.answers);
        QCOMPARE(w.answers->name, u"Test person one"_s);
        QCOMPARE(w.answers->roles, QList { facts::Role::SecurityOperator });
        QCOMPARE(w.answers->passphrase.view().toByteArray(), passphrase.toUtf8());
        QVERIFY(w.answers->seatPassphrase.isEmpty());
        QCOMPARE(w.answers->gateway->known.endpoint.url, QUrl(u"ws://127.0.0.1:18789"_s));
        QCOMPARE(w.answers->gateway->known.endpoint.id, GatewayId(u"dev-laptop"_s));
        QCOMPARE(w.answers->gateway->sharedToken.view().toByteArray(), "shared");
        // Until the answer nothing can be pressed twice.
        QVERIFY(!w.button(u"Make key and charter"_s)->isEnabled());
        QVERIFY(w.says(u"Making keys\u2026"_s));
    }

    void aFailureIsSaidAndThePassphraseIsAskedAgain()
    {
        Window w;
        w.choose(u"Set up this seat"_s);
        w.answerPerson();
        w.choose(u"Continue"_s);
        w.choose(u"Continue"_s);
        w.choose(u"Make key and charter"_s);
        QVERIFY(w.answers);
        w.answers.reset();
        w.assistant.setFailure(Error { ErrorCode::DiskFull });
        QVERIFY(w.says(ErrorText::of(ErrorCode::DiskFull).both()));
        QCOMPARE(w.assistant.step(), 1);
        QVERIFY(w.says(u"Choose a passphrase"_s));
        for (PassphraseField *field : w.assistant.findChildren<PassphraseField *>()) {
            if (field->isVisible())
                QTest::keyClicks(field, passphrase);
        }
        w.choose(u"Continue"_s);
        w.choose(u"Continue"_s);
        w.choose(u"Make key and charter"_s);
        QVERIFY(w.answers);
        QVERIFY(!w.assistant.findChild<Banner *>()->isVisible());
    }

    void withoutAKeychainTheSeatAsksForAPassphrase()
    {
        Window w;
        w.assistant.setKeychainAvailable(false);
        w.choose(u"Set up this seat"_s);
        w.answerPerson();
        w.choose(u"Continue"_s);
        QVERIFY(w.says(u"No keychain answers on this desktop."_s));
        QVERIFY(!w.button(u"Continue"_s)->isEnabled());
    }

    void backKeepsWhatWasTyped()
    {
        Window w;
        w.choose(u"Set up this seat"_s);
        w.answerPerson();
        w.choose(u"Continue"_s);
        w.choose(u"Back"_s);
        QCOMPARE(w.assistant.step(), 1);
        QVERIFY(w.button(u"Continue"_s)->isEnabled());
    }

    void everyStepIsDrawnInBothSchemes()
    {
        Window w;
        const auto picture = [&w](const QString &name) {
            for (const auto choice : { Theme::Choice::Light, Theme::Choice::Dark }) {
                w.theme.setChoice(choice);
                tests::savePicture(tests::grabbed(w.assistant), name);
            }
            // Nothing that must not be cut is cut.
            for (const Label *label : w.assistant.findChildren<Label *>()) {
                if (label->isVisible() && !label->wordWrap())
                    QVERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(label->text()));
            }
            for (const auto *button : w.assistant.findChildren<QAbstractButton *>()) {
                if (button->isVisible() && !button->text().isEmpty())
                    QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
            }
        };
        picture(u"first-run-1"_s);
        w.choose(u"Set up this seat"_s);
        w.answerPerson();
        picture(u"first-run-2"_s);
        w.choose(u"Continue"_s);
        w.assistant.setKeychainAvailable(false);
        picture(u"first-run-3"_s);
        w.assistant.setKeychainAvailable(true);
        QTest::mouseClick(w.button(u"In the keychain of this computer"_s), Qt::LeftButton, {}, QPoint(8, 8));
        w.choose(u"Continue"_s);
        Window::type(u"wss://gateway.example"_s);
        picture(u"first-run-4"_s);
        w.assistant.setFailure(Error { ErrorCode::KeychainMissing });
        picture(u"first-run-failed"_s);
    }
};

QTEST_MAIN(tst_FirstRunAssistant)
#include "tst_FirstRunAssistant.moc"
