// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/SignDialog.h"

#include "tests/support/Legible.h"
#include "tests/support/Picture.h"
#include "tests/widgets/approvals/ApprovalStage.h"
#include "tests/widgets/approvals/SignByKeys.h"
#include "widgets/approvals/Arming.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/HoldButton.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/PassphraseField.h"

#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using namespace countersign::ui;
using approvals::CaseState;
using facts::Decision;

/// One signature, given and refused in every way that a person can meet.
class tst_SignDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void cleanup();
    void holdingTheButtonSigns();
    void lettingGoEarlySignsNothing();
    void enterAndSpaceNeverSign();
    void theTypedWordSigns();
    void nobodyLeavesWhileTheSignatureIsMade();
    void keysTypedBeforeItWasSeenAreDropped();
    void aWrongPassphraseSaysSoAndChangesNothing();
    void anotherPersonCompletesIt();
    void nobodyIsOfferedWhoMayNotSign();
    void aDenialNeedsAReason();
    void denyInsteadAsksForADenial();
    void whatExpiresFreezes();
    void whatIsDecidedElsewhereFreezes();
    void aLockedSeatIsSaid();
    void namesAreSaidToScreenReaders();
    void nothingIsCut_data();
    void nothingIsCut();

private:
    void open(Decision decision = Decision::Allow, const QString &reason = {});
    void arm() { QTRY_VERIFY(m_shownFor.hasExpired(Arming::armingMs + 150)); }
    void type(int person) { QTest::keyClicks(passphrase(), u"passphrase of person %1"_s.arg(person)); }
    PassphraseField *passphrase() const { return m_dialog->findChild<PassphraseField *>(); }
    HoldButton *hold() const { return m_dialog->findChild<HoldButton *>(); }
    QComboBox *people() const { return m_dialog->findChild<QComboBox *>(); }
    QLineEdit *field(const QString &name) const { return fieldNamed(*m_dialog, name); }
    QStringList words() const
    {
        QStringList all;
        for (const auto *label : m_dialog->findChildren<Label *>()) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all;
    }
    int votes() const { return static_cast<int>(m_stage->item(u"r1"_s).votes.size()); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ApprovalStage> m_stage;
    QPointer<SignDialog> m_dialog;
    QElapsedTimer m_shownFor;
};

void tst_SignDialog::init()
{
    m_theme->setChoice(Theme::Choice::Light);
    m_stage = std::make_unique<ApprovalStage>();
    QVERIFY(m_stage->seat.start());
    QVERIFY(m_stage->raised(u"r1"_s, u"touch file"_s));
}

void tst_SignDialog::cleanup()
{
    delete m_dialog;
    m_stage.reset();
}

void tst_SignDialog::open(Decision decision, const QString &reason)
{
    m_dialog = new SignDialog(m_stage->place, m_stage->seat.ballot(u"r1"_s, 1, decision, reason));
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    m_shownFor.start();
}

void tst_SignDialog::holdingTheButtonSigns()
{
    open();
    QVERIFY(!hold()->isEnabled());
    type(1); // within the first half second: dropped
    arm();
    QVERIFY(!hold()->isEnabled());
    QVERIFY(words().contains(u"The passphrase is missing."_s));
    type(1);
    QVERIFY(hold()->isEnabled());
    tests::savePicture(tests::grabbed(*m_dialog), u"sign-dialog"_s);
    QSignalSpy done(m_dialog, &SignDialog::voteSigned);
    QTest::mousePress(hold(), Qt::LeftButton);
    QTRY_COMPARE(done.size(), 1);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(votes(), 1);
    QVERIFY(m_stage->fake.resolves().isEmpty());
}

void tst_SignDialog::lettingGoEarlySignsNothing()
{
    open();
    arm();
    type(1);
    QTest::mousePress(hold(), Qt::LeftButton);
    QTRY_VERIFY(hold()->progress() > 0.3);
    QTest::mouseRelease(hold(), Qt::LeftButton);
    QVERIFY(!hold()->isHolding());
    QTest::mouseClick(hold(), Qt::LeftButton);
    QTest::keyClick(hold(), Qt::Key_Space);
    QVERIFY(!hold()->isHolding());
    QCOMPARE(votes(), 0);
    QVERIFY(m_dialog);
}

void tst_SignDialog::enterAndSpaceNeverSign()
{
    open();
    arm();
    type(1);
    QTest::keyClicks(field(u"Type dev-1 to confirm"_s), u"dev-1"_s);
    for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->isEnabled() || widget->focusPolicy() == Qt::NoFocus || qobject_cast<Button *>(widget))
            continue;
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_Return);
        QTest::keyClick(widget, Qt::Key_Enter);
    }
    QTest::keyClick(hold(), Qt::Key_Space);
    QVERIFY(m_dialog);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(votes(), 0);
    QCOMPARE(m_stage->seat.entries(u"r1"_s).size(), 1);
    for (const auto *button : m_dialog->findChildren<QPushButton *>())
        QVERIFY(!button->isDefault() && !button->autoDefault());
}

void tst_SignDialog::theTypedWordSigns()
{
    open();
    arm();
    type(1);
    auto *typed = field(u"Type dev-1 to confirm"_s);
    QTest::keyClicks(typed, u"dev-2"_s);
    QTest::keyClick(typed, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_dialog && m_dialog->isVisible());
    QCOMPARE(m_stage->seat.entries(u"r1"_s).size(), 1);
    typed->clear();
    passphrase()->clear();
    signWithTheTypedWord(*m_dialog, 1);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(votes(), 1);
}

void tst_SignDialog::nobodyLeavesWhileTheSignatureIsMade()
{
    open();
    arm();
    type(1);
    auto *typed = field(u"Type dev-1 to confirm"_s);
    QTest::keyClicks(typed, u"dev-1"_s);
    QTest::keyClick(typed, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QVERIFY(!m_dialog->close());
    QVERIFY(m_dialog->isVisible());
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(votes(), 1);
}

void tst_SignDialog::keysTypedBeforeItWasSeenAreDropped()
{
    open();
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTest::keyClicks(passphrase(), u"hello"_s);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(passphrase()->isEmpty());
    QTRY_VERIFY(m_shownFor.hasExpired(Arming::deafMs + 100));
    QTest::keyClicks(passphrase(), u"hello"_s);
    QCOMPARE(passphrase()->length(), 5);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(votes(), 0);
}

void tst_SignDialog::aWrongPassphraseSaysSoAndChangesNothing()
{
    open(Decision::Allow, u"kept"_s);
    arm();
    type(2); // of somebody else
    auto *typed = field(u"Type dev-1 to confirm"_s);
    QTest::keyClicks(typed, u"dev-1"_s);
    QTest::keyClick(typed, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(words().contains(u"The passphrase is wrong. Nothing was changed. Type it again."_s));
    QCOMPARE(votes(), 0);
    QCOMPARE(m_stage->seat.entries(u"r1"_s).size(), 1);
    QVERIFY(passphrase()->isEmpty());
    QCOMPARE(field(u"Reason"_s)->text(), u"kept"_s);
    m_stage->seat.clock.advance(1000); // the vault makes the next one wait
    type(1);
    QTest::keyClicks(typed, u"dev-1"_s);
    QTest::keyClick(typed, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(votes(), 1);
}

void tst_SignDialog::anotherPersonCompletesIt()
{
    QVERIFY(m_stage->seat.vote(u"r1"_s, 1));
    open();
    QCOMPARE(m_dialog->windowTitle(), u"Sign as another person"_s);
    QCOMPARE(people()->count(), 1);
    QVERIFY(people()->currentText().startsWith(u"Test person 2"_s));
    arm();
    type(2);
    QTest::keyPress(hold(), Qt::Key_Space);
    QTRY_VERIFY(!m_dialog);
    QVERIFY(m_stage->seat.waitForState(u"r1"_s, CaseState::Allowed));
    QCOMPARE(m_stage->fake.resolves(), QStringList { u"r1 exec allow-once"_s });
}

void tst_SignDialog::nobodyIsOfferedWhoMayNotSign()
{
    open();
    QStringList offered;
    for (int i = 0; i < people()->count(); ++i)
        offered.append(people()->itemData(i).toString());
    offered.sort();
    QCOMPARE(offered, QStringList({ personId(1).text(), personId(2).text() })); // 3 is a viewer
    QCOMPARE(people()->currentData().toString(), personId(1).text());           // who signed in
}

void tst_SignDialog::aDenialNeedsAReason()
{
    open(Decision::Deny);
    QCOMPARE(m_dialog->windowTitle(), u"Sign a denial"_s);
    arm();
    type(1);
    QVERIFY(!hold()->isEnabled());
    QVERIFY(words().contains(u"The reason is missing."_s));
    QTest::keyClicks(field(u"Reason"_s), u"   "_s);
    QVERIFY(!hold()->isEnabled());
    QTest::keyClicks(field(u"Reason"_s), u"not today"_s);
    QVERIFY(hold()->isEnabled());
    QTest::mousePress(hold(), Qt::LeftButton);
    QTRY_VERIFY(!m_dialog);
    QVERIFY(m_stage->seat.waitForState(u"r1"_s, CaseState::Denied));
    QCOMPARE(m_stage->fake.resolves(), QStringList { u"r1 exec deny"_s });
}

void tst_SignDialog::denyInsteadAsksForADenial()
{
    open();
    QSignalSpy asked(m_dialog, &SignDialog::denyAsked);
    for (auto *button : m_dialog->findChildren<Button *>()) {
        if (button->text() == u"Deny instead…"_s) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    QCOMPARE(asked.size(), 1);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(votes(), 0);
}

void tst_SignDialog::whatExpiresFreezes()
{
    open();
    arm();
    type(1);
    m_stage->seat.clock.advance(31 * 60 * 1000);
    QTRY_VERIFY(m_dialog->isFrozen());
    QVERIFY(m_dialog->findChild<Banner *>()->sentence().startsWith(u"The request has expired."_s));
    QVERIFY(!hold()->isEnabled());
    QVERIFY(passphrase()->isEmpty()); // a secret does not stay where nothing can be signed
}

void tst_SignDialog::whatIsDecidedElsewhereFreezes()
{
    open();
    m_stage->fake.resolveForeign(u"r1"_s, u"allow-once"_s);
    QTRY_VERIFY(m_dialog->isFrozen());
    QTRY_VERIFY(m_dialog->findChild<Banner *>()->isVisible());
    arm();
    QVERIFY(!hold()->isEnabled());
    QVERIFY(words().contains(u"Close this and read the request again."_s));
}

void tst_SignDialog::aLockedSeatIsSaid()
{
    open();
    arm();
    type(1);
    m_stage->seat.vault.lock();
    auto *typed = field(u"Type dev-1 to confirm"_s);
    QTest::keyClicks(typed, u"dev-1"_s);
    QTest::keyClick(typed, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(words().contains(u"This seat is locked. Unlock it, then try again."_s));
    QCOMPARE(votes(), 0);
}

void tst_SignDialog::namesAreSaidToScreenReaders()
{
    open();
    for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        auto *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

void tst_SignDialog::nothingIsCut_data()
{
    tests::addTextSizes();
}

void tst_SignDialog::nothingIsCut()
{
    QFETCH(const int, percent);
    QFETCH(const bool, dark);
    const tests::TextSize size(percent);
    m_theme->setChoice(dark ? Theme::Choice::Dark : Theme::Choice::Light);
    QVERIFY(m_stage->seat.vote(u"r1"_s, 1)); // both digests
    open();
    tests::savePicture(tests::grabbed(*m_dialog), u"sign-dialog-%1"_s.arg(percent));
    QCOMPARE(tests::firstCut(*m_dialog), QString());
}

QTEST_MAIN(tst_SignDialog)
#include "tst_SignDialog.moc"
