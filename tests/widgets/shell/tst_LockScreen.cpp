// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/LockScreen.h"

#include "widgets/kit/ErrorText.h"

#include <QComboBox>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestLockScreen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void returnAsksToUnlockWithPersonAndPassphrase();
    void anEmptyPassphraseAsksNothing();
    void aFailureIsSaidAndTheKeysAreTakenAgain();
    void whoChoosesAnotherPersonIsAskedForThatOne();
    void onePersonNeedsNoChoice();
};

namespace {

const QList<LockScreen::Person> two { { u"test-one"_s, u"Test person one"_s }, { u"test-two"_s, u"Test person two"_s } };

struct Screen {
    LockScreen screen;
    QString person;
    QByteArray passphrase;
    int asked = 0;

    Screen()
    {
        screen.setPeople(two, u"test-two"_s);
        screen.show();
        QObject::connect(&screen, &LockScreen::unlockRequested, &screen,
            [this](const QString &who, const std::shared_ptr<crypto::SecretBytes> &secret) {
                person = who;
                passphrase = secret->view().toByteArray();
                ++asked;
            });
    }
    PassphraseField *field() { return screen.findChild<PassphraseField *>(); }
};

}

void TestLockScreen::returnAsksToUnlockWithPersonAndPassphrase()
{
    Screen s;
    QTest::keyClicks(s.field(), u"correct horse"_s);
    QTest::keyClick(s.field(), Qt::Key_Return);
    QCOMPARE(s.asked, 1);
    QCOMPARE(s.person, u"test-two"_s);
    QCOMPARE(s.passphrase, QByteArray("correct horse"));
    QVERIFY(s.field()->isEmpty());
    QVERIFY(!s.field()->isEnabled()); // until the answer
}

void TestLockScreen::anEmptyPassphraseAsksNothing()
{
    Screen s;
    QTest::keyClick(s.field(), Qt::Key_Return);
    QCOMPARE(s.asked, 0);
    QVERIFY(!s.screen.findChild<QPushButton *>()->isEnabled());
}

void TestLockScreen::aFailureIsSaidAndTheKeysAreTakenAgain()
{
    Screen s;
    QTest::keyClicks(s.field(), u"wrong"_s);
    QTest::keyClick(s.field(), Qt::Key_Return);
    s.screen.setFailure(Error { ErrorCode::WrongPassphrase });
    bool said = false;
    for (const QLabel *label : s.screen.findChildren<QLabel *>())
        said |= label->isVisible() && label->text() == ErrorText::of(ErrorCode::WrongPassphrase).both();
    QVERIFY(said);
    QVERIFY(s.field()->isEnabled());
}

void TestLockScreen::whoChoosesAnotherPersonIsAskedForThatOne()
{
    Screen s;
    QTest::keyClick(s.screen.findChild<QComboBox *>(), Qt::Key_Up);
    QTest::keyClicks(s.field(), u"p"_s);
    QTest::mouseClick(s.screen.findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(s.person, u"test-one"_s);
}

void TestLockScreen::onePersonNeedsNoChoice()
{
    LockScreen screen;
    screen.setPeople({ two.first() });
    screen.show();
    QVERIFY(!screen.findChild<QComboBox *>()->isVisible());
}

QTEST_MAIN(TestLockScreen)
#include "tst_LockScreen.moc"
