// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/HoldButton.h"

#include <QAccessible>
#include <QVBoxLayout>

using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

/// A window with a short hold, another button, and what was signalled.
struct Stage {
    QWidget window;
    HoldButton *button;
    QPushButton *other;
    QSignalSpy held;
    QSignalSpy clicked;

    explicit Stage(std::chrono::milliseconds time = std::chrono::milliseconds(100))
        : button(new HoldButton(u"Hold to sign: allow"_s, time))
        , other(new QPushButton(u"Other"_s))
        , held(button, &HoldButton::held)
        , clicked(button, &QPushButton::clicked)
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(button);
        layout->addWidget(other);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        button->setFocus();
    }
    void nothingHappened() const
    {
        QVERIFY(!button->isHolding());
        QCOMPARE(button->progress(), 0.);
        QVERIFY(held.isEmpty());
        QVERIFY(clicked.isEmpty());
    }
};

constexpr std::chrono::milliseconds never { 600'000 };

}

class TestHoldButton : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theUsualHoldIsLong();
    void holdingThePointerActsOnce();
    void holdingSpaceActsOnce();
    void lettingGoStartsOver_data();
    void lettingGoStartsOver();
    void aClickDoesNothing();
    void enterDoesNothing();
    void autoRepeatIsNotAnotherPress();
    void otherMouseButtonsDoNothing();
    void aScreenReadersPressDoesNotAct();
    void offItCannotBeHeld();
};

void TestHoldButton::theUsualHoldIsLong()
{
    HoldButton button(u"Hold"_s);
    QVERIFY(button.accessibleDescription().contains(u"1.2"_s));
}

void TestHoldButton::holdingThePointerActsOnce()
{
    Stage s;
    QTest::mousePress(s.button, Qt::LeftButton);
    QVERIFY(s.button->isHolding());
    QTRY_COMPARE(s.held.size(), 1);
    QVERIFY(!s.button->isHolding());
    QTest::mouseRelease(s.button, Qt::LeftButton);
    QCOMPARE(s.held.size(), 1);
    QVERIFY(s.clicked.isEmpty());
}

void TestHoldButton::holdingSpaceActsOnce()
{
    Stage s;
    QTest::keyPress(s.button, Qt::Key_Space);
    QTRY_COMPARE(s.held.size(), 1);
    QTest::keyRelease(s.button, Qt::Key_Space);
    QCOMPARE(s.held.size(), 1);
    QVERIFY(s.clicked.isEmpty());
}

void TestHoldButton::lettingGoStartsOver_data()
{
    QTest::addColumn<std::function<void(Stage &)>>("letGo");
    const auto row = [](const char *name, std::function<void(Stage &)> letGo) { QTest::newRow(name) << std::move(letGo); };
    row("mouse released", [](Stage &s) { QTest::mouseRelease(s.button, Qt::LeftButton); });
    row("pointer moved off", [](Stage &s) { QTest::mouseMove(s.button, QPoint(-20, -20)); });
    row("pointer left", [](Stage &s) {
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(s.button, &leave);
    });
    row("focus gone", [](Stage &s) { s.other->setFocus(); });
    row("window no longer active", [](Stage &s) {
        QEvent event(QEvent::WindowDeactivate);
        QCoreApplication::sendEvent(s.button, &event);
    });
    row("another key", [](Stage &s) { QTest::keyClick(s.button, Qt::Key_A); });
    row("hidden", [](Stage &s) { s.button->hide(); });
    row("turned off", [](Stage &s) { s.button->setEnabled(false); });
}

void TestHoldButton::lettingGoStartsOver()
{
    QFETCH(std::function<void(Stage &)>, letGo);
    Stage s(never);
    QTest::mousePress(s.button, Qt::LeftButton);
    QVERIFY(s.button->isHolding());
    letGo(s);
    s.nothingHappened();
}

void TestHoldButton::aClickDoesNothing()
{
    Stage s(never);
    QTest::mouseClick(s.button, Qt::LeftButton);
    QTest::mouseDClick(s.button, Qt::LeftButton);
    QTest::mouseRelease(s.button, Qt::LeftButton);
    s.nothingHappened();
}

void TestHoldButton::enterDoesNothing()
{
    Stage s(never);
    for (auto key : { Qt::Key_Return, Qt::Key_Enter, Qt::Key_Select }) {
        QTest::keyPress(s.button, key);
        s.nothingHappened();
        QTest::keyRelease(s.button, key);
    }
    s.nothingHappened();
}

void TestHoldButton::autoRepeatIsNotAnotherPress()
{
    Stage s(never);
    QTest::keyPress(s.button, Qt::Key_Space);
    QKeyEvent release(QEvent::KeyRelease, Qt::Key_Space, Qt::NoModifier, u" "_s, true);
    QKeyEvent press(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, u" "_s, true);
    QCoreApplication::sendEvent(s.button, &release);
    QCoreApplication::sendEvent(s.button, &press);
    QVERIFY(s.button->isHolding()); // still the first
    QTest::keyRelease(s.button, Qt::Key_Space);
    QVERIFY(!s.button->isHolding());
    QCoreApplication::sendEvent(s.button, &press); // a key that was down before the button had the focus
    s.nothingHappened();
}

void TestHoldButton::otherMouseButtonsDoNothing()
{
    Stage s(never);
    QTest::mousePress(s.button, Qt::RightButton);
    s.nothingHappened();
    QTest::mousePress(s.button, Qt::MiddleButton);
    s.nothingHappened();
}

void TestHoldButton::aScreenReadersPressDoesNotAct()
{
    Stage s(never);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(s.button);
    accessible->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(!s.button->isHolding());
    QVERIFY(s.held.isEmpty());
}

void TestHoldButton::offItCannotBeHeld()
{
    Stage s(never);
    s.button->setEnabled(false);
    QTest::mousePress(s.button, Qt::LeftButton);
    QTest::keyPress(s.button, Qt::Key_Space);
    s.nothingHappened();
}

QTEST_MAIN(TestHoldButton)
#include "tst_HoldButton.moc"
