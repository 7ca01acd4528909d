// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/ApprovalsPage.h"

#include "tests/support/Legible.h"
#include "tests/support/Picture.h"
#include "tests/widgets/approvals/ApprovalStage.h"
#include "tests/widgets/approvals/SignByKeys.h"
#include "widgets/approvals/Arming.h"
#include "widgets/approvals/CaseDetail.h"
#include "widgets/approvals/QueueEmpty.h"
#include "widgets/approvals/SignDialog.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/EmptyState.h"
#include "widgets/kit/FilterField.h"
#include "widgets/kit/PageHeader.h"
#include "widgets/kit/Table.h"
#include "widgets/viewer/ActionView.h"

#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using namespace countersign::ui;
using approvals::CaseState;

/// The page where decisions are made, used as a person uses it: keys, clicks, a real desk behind it.
class tst_ApprovalsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void cleanup();
    void twoPeopleAllowByKeyboardAlone();
    void allowOpensOnlyAfterTheTextWasReadToItsEnd_data();
    void allowOpensOnlyAfterTheTextWasReadToItsEnd();
    void aLongTextIsReadToItsEndInANarrowWindow();
    void shiftAInAFieldIsOnlyALetter();
    void theRowStaysTheOneThatIsReadWhenTheQueueChanges();
    void whatIsReadStaysWhenItLeavesTheList();
    void aChangedRequestFreezesWhatIsShown();
    void anEmptyListSaysWhy();
    void aBlindGatewayIsNeverTakenForAnEmptyQueue();
    void gatewayTextIsNeverRichText();
    void everythingThatTakesKeysHasAName();
    void nothingIsCut_data();
    void nothingIsCut();

private:
    void open()
    {
        QVERIFY(m_stage->seat.start());
        m_queue = std::make_unique<approvals::ApprovalQueueModel>(m_stage->seat.desk, m_stage->seat.clock);
        m_page = std::make_unique<ApprovalsPage>(m_stage->place, *m_queue);
        m_page->resize(1240, 780);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->table().setFocus();
    }
    void waitForRows(int count) { QTRY_COMPARE(m_page->table().model()->rowCount(), count); }
    Button *button(const QString &name) const { return m_page->findChild<Button *>(name); }
    void waitUntilArmed(const QString &name) { QTRY_VERIFY(button(name)->isEnabled()); }
    /// Through the open dialog as the person who is first in its list, by the keyboard.
    void signByKeyboard(int person);
    /// Page by page with Space in the list, then until Allow is armed.
    void readToTheEnd(int mostPages);
    QString shownKey() const { return m_page->detail().key() ? m_page->detail().key()->request.text() : QString(); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ApprovalStage> m_stage;
    std::unique_ptr<approvals::ApprovalQueueModel> m_queue;
    std::unique_ptr<ApprovalsPage> m_page;
};

void tst_ApprovalsPage::init()
{
    m_theme->setChoice(Theme::Choice::Light);
    m_stage = std::make_unique<ApprovalStage>();
    m_stage->seeAll();
}

void tst_ApprovalsPage::cleanup()
{
    m_page.reset();
    m_queue.reset();
    m_stage.reset();
}

void tst_ApprovalsPage::signByKeyboard(int person)
{
    QPointer<SignDialog> dialog = m_page->detail().dialog();
    QVERIFY(dialog);
    signWithTheTypedWord(*dialog, person);
    QTRY_VERIFY(!dialog);
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void tst_ApprovalsPage::twoPeopleAllowByKeyboardAlone()
{
    open();
    QVERIFY(m_stage->raised(u"r1"_s, u"touch file"_s));
    waitForRows(1);
    QTest::keyClick(&m_page->table(), Qt::Key_Down);
    QCOMPARE(shownKey(), u"r1"_s);
    QTest::keyClick(&m_page->table(), Qt::Key_A, Qt::ShiftModifier);
    QVERIFY(!m_page->detail().dialog()); // armed only after a moment
    waitUntilArmed(u"allow"_s);
    QTest::keyClick(&m_page->table(), Qt::Key_A, Qt::ShiftModifier);
    QVERIFY(m_page->detail().dialog());
    QCOMPARE(m_stage->seat.entries(u"r1"_s).size(), 1); // opening decides nothing
    signByKeyboard(1);
    QCOMPARE(m_stage->item(u"r1"_s).allows(m_stage->seat.clock.nowMs()), 1);
    QVERIFY(m_stage->fake.resolves().isEmpty());

    waitUntilArmed(u"allow"_s);
    QTest::keyClick(&m_page->table(), Qt::Key_A, Qt::ShiftModifier);
    QVERIFY(m_page->detail().dialog());
    QCOMPARE(m_page->detail().dialog()->findChild<QComboBox *>()->count(), 1); // who signed is not offered again
    signByKeyboard(2);
    QVERIFY(m_stage->seat.waitForState(u"r1"_s, CaseState::Allowed));
    QCOMPARE(m_stage->fake.resolves(), QStringList { u"r1 exec allow-once"_s });
    tests::savePicture(tests::grabbed(*m_page), u"approvals-allowed"_s);
}

void tst_ApprovalsPage::allowOpensOnlyAfterTheTextWasReadToItsEnd_data()
{
    QTest::addColumn<QString>("command");
    QString lines = u"echo 0"_s;
    for (int i = 1; i < 200; ++i)
        lines += u"\necho %1"_s.arg(i);
    QTest::newRow("200 lines") << lines;
    QTest::newRow("16 KiB in one line") << QString(u"echo "_s + QString(16 * 1024, u'a'));
    // The command stands twice in what is signed, which may have 256 KiB.
    QTest::newRow("120 KiB in one line") << QString(u"echo "_s + QString(120 * 1024, u'a'));
}

void tst_ApprovalsPage::readToTheEnd(int mostPages)
{
    int pages = 0;
    for (; pages < mostPages && !m_page->detail().isSeen(); ++pages) {
        QTest::keyClick(&m_page->table(), Qt::Key_Space);
        m_page->grab(); // paints, as a screen does
        QCoreApplication::sendPostedEvents();
    }
    const auto &text = m_page->detail().text();
    QVERIFY2(m_page->detail().isSeen(), qPrintable(u"%1 seen after %2 pages, line %3 of %4"_s.arg(text.seenShare()).arg(pages).arg(text.verticalScrollBar()->value()).arg(text.verticalScrollBar()->maximum())));
    QVERIFY(pages > 3);
    waitUntilArmed(u"allow"_s);
}

void tst_ApprovalsPage::aLongTextIsReadToItsEndInANarrowWindow()
{
    open();
    m_page->resize(852, 450); // what a window of 900 by 600 leaves
    QVERIFY(m_stage->raised(u"r1"_s, u"echo "_s + QString(4 * 1024, u'a')));
    waitForRows(1);
    QTest::keyClick(&m_page->table(), Qt::Key_Down);
    waitUntilArmed(u"deny"_s);
    QVERIFY(!m_page->detail().isSeen());
    readToTheEnd(200);
    tests::savePicture(tests::grabbed(*m_page), u"approvals-narrow"_s);
}

void tst_ApprovalsPage::allowOpensOnlyAfterTheTextWasReadToItsEnd()
{
    QFETCH(const QString, command);
    open();
    QVERIFY(m_stage->raised(u"r1"_s, command));
    waitForRows(1);
    QTest::keyClick(&m_page->table(), Qt::Key_Down);
    waitUntilArmed(u"deny"_s);
    QVERIFY(!m_page->detail().isSeen());
    QVERIFY(!button(u"allow"_s)->isEnabled());
    QTest::keyClick(&m_page->table(), Qt::Key_A, Qt::ShiftModifier);
    QVERIFY(!m_page->detail().dialog());
    QTest::keyClick(&m_page->detail().text(), Qt::Key_End, Qt::ControlModifier); // a jump skips what lies between
    QTest::qWait(50);
    QVERIFY(!m_page->detail().isSeen());
    QTest::keyClick(&m_page->detail().text(), Qt::Key_Home, Qt::ControlModifier);
    readToTheEnd(400);
}

void tst_ApprovalsPage::shiftAInAFieldIsOnlyALetter()
{
    open();
    QVERIFY(m_stage->raised(u"r1"_s, u"touch file"_s));
    waitForRows(1);
    QTest::keyClick(&m_page->table(), Qt::Key_Down);
    waitUntilArmed(u"allow"_s);
    for (auto *edit : m_page->detail().findChildren<QLineEdit *>()) {
        if (edit->accessibleName() != u"Reason"_s)
            continue;
        edit->setFocus();
        QTest::keyClick(edit, 'A', Qt::ShiftModifier);
        QTest::keyClick(edit, Qt::Key_R);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(!m_page->detail().dialog());
        QCOMPARE(edit->text().toLower(), u"ar"_s);
    }
    for (const auto key : { Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space }) { // in the list they read, they never decide
        QTest::keyClick(&m_page->table(), key);
        QVERIFY(!m_page->detail().dialog());
    }
    QCOMPARE(m_stage->seat.entries(u"r1"_s).size(), 1);
}

void tst_ApprovalsPage::theRowStaysTheOneThatIsReadWhenTheQueueChanges()
{
    open();
    QVERIFY(m_stage->raised(u"r5"_s, u"touch five"_s, 50 * 60'000));
    waitForRows(1);
    QTest::keyClick(&m_page->table(), Qt::Key_Down);
    QCOMPARE(shownKey(), u"r5"_s);
    for (int i = 1; i <= 4; ++i) // more urgent, so above it
        QVERIFY(m_stage->raised(u"r%1"_s.arg(i), u"touch %1"_s.arg(i), i * 60'000));
    waitForRows(5);
    QCOMPARE(shownKey(), u"r5"_s);
    QCOMPARE(m_page->table().currentIndex().row(), 4);
    QCOMPARE(m_page->detail().text().shownText().text(), u"touch five"_s);
    m_stage->fake.resolveForeign(u"r2"_s, u"deny"_s);
    waitForRows(4);
    QCOMPARE(shownKey(), u"r5"_s);
    QCOMPARE(m_page->table().currentIndex().row(), 3);
}

void tst_ApprovalsPage::whatIsReadStaysWhenItLeavesTheList()
{
    open();
    QVERIFY(m_stage->raised(u"r1"_s, u"touch one"_s, 10 * 60'000));
    QVERIFY(m_stage->raised(u"r2"_s, u"touch two"_s, 20 * 60'000));
    waitForRows(2);
    QTest::keyClick(&m_page->table(), Qt::Key_Down);
    QCOMPARE(shownKey(), u"r1"_s);
    waitUntilArmed(u"allow"_s);
    m_stage->fake.resolveForeign(u"r1"_s, u"allow-once"_s);
    waitForRows(1);
    QCOMPARE(shownKey(), u"r1"_s); // not another one under the reader's eyes
    QCOMPARE(m_page->detail().text().shownText().text(), u"touch one"_s);
    QVERIFY(!button(u"allow"_s)->isEnabled());
    QTest::keyClick(&m_page->table(), Qt::Key_A, Qt::ShiftModifier);
    QVERIFY(!m_page->detail().dialog());
}

void tst_ApprovalsPage::aChangedRequestFreezesWhatIsShown()
{
    open();
    QVERIFY(m_stage->raised(u"r1"_s, u"touch file"_s));
    waitForRows(1);
    QTest::keyClick(&m_page->table(), Qt::Key_Down);
    waitUntilArmed(u"allow"_s);
    QTest::keyClick(&m_page->table(), Qt::Key_A, Qt::ShiftModifier);
    QPointer<SignDialog> dialog = m_page->detail().dialog();
    QVERIFY(dialog);
    m_stage->fake.change(u"r1"_s, u"rm file"_s);
    QTRY_VERIFY(m_page->detail().isFrozen());
    QVERIFY(dialog->isFrozen());
    QVERIFY(dialog->findChild<Banner *>()->sentence().startsWith(u"The request changed on the gateway."_s));
    QTest::qWait(Arming::deafMs + 100); // what is typed before it was seen is dropped
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QCOMPARE(m_page->detail().text().shownText().text(), u"touch file"_s); // still what was read
    QTest::keyClick(&m_page->table(), Qt::Key_A, Qt::ShiftModifier);
    QTest::keyClick(&m_page->table(), Qt::Key_D, Qt::ShiftModifier);
    QVERIFY(!m_page->detail().dialog());
    tests::savePicture(tests::grabbed(*m_page), u"approvals-frozen"_s);
    for (auto *each : m_page->detail().findChildren<Button *>()) {
        if (each->text() == u"Read it again"_s)
            QTest::mouseClick(each, Qt::LeftButton);
    }
    QVERIFY(!m_page->detail().isFrozen());
    QCOMPARE(m_page->detail().text().shownText().text(), u"rm file"_s);
    QVERIFY(!button(u"allow"_s)->isEnabled()); // armed anew
    waitUntilArmed(u"allow"_s);
}

void tst_ApprovalsPage::anEmptyListSaysWhy()
{
    open();
    auto *empty = m_page->findChild<QueueEmpty *>();
    QTRY_VERIFY(empty->isVisible());
    QCOMPARE(empty->state().sentence(), u"Nothing is waiting"_s);
    QVERIFY(m_page->findChild<PageHeader *>()->state().startsWith(u"0 waiting"_s));
    auto *shown = m_page->findChild<QComboBox *>();
    const auto visible = [&]() -> QString {
        for (const auto *state : m_page->findChildren<EmptyState *>()) {
            if (state->isVisible())
                return state->sentence();
        }
        return {};
    };
    shown->setCurrentIndex(2);
    QCOMPARE(visible(), u"Nothing was decided yet"_s);
    shown->setCurrentIndex(1);

    QVERIFY(m_stage->raised(u"r1"_s, u"touch file"_s));
    QVERIFY(m_stage->seat.vote(u"r1"_s, 1));
    m_stage->seat.vault.lock();
    QVERIFY(QTest::qWaitFor([&] { return m_stage->seat.vault.isLocked(); }));
    shown->setCurrentIndex(0);
    waitForRows(0);
    QCOMPARE(visible(), u"Nothing waits for you"_s); // others still have to sign: never "nothing is waiting"
    shown->setCurrentIndex(1);
    waitForRows(1);
    auto *filter = m_page->findChild<FilterField *>();
    QTest::keyClicks(filter, u"no such thing"_s);
    waitForRows(0);
    QCOMPARE(visible(), u"No request matches the filter"_s);
}

void tst_ApprovalsPage::aBlindGatewayIsNeverTakenForAnEmptyQueue()
{
    m_stage->fake.gateway.hello.insert(u"auth"_s, QJsonObject { { u"scopes"_s, QJsonArray { u"operator.read"_s, u"operator.approvals"_s } } });
    open();
    auto *empty = m_page->findChild<QueueEmpty *>();
    QTRY_VERIFY(empty->isVisible());
    QCOMPARE(empty->state().sentence(), u"Nothing is known to wait"_s);
    QVERIFY(m_page->findChild<PageHeader *>()->state().contains(u"not every gateway can be seen"_s));
    bool said = false;
    for (const auto *banner : m_page->findChildren<Banner *>())
        said |= banner->isVisible() && banner->sentence().startsWith(u"dev-1 is blind"_s);
    QVERIFY(said);
    m_stage->seat.connection.close();
    QTRY_COMPARE(empty->state().sentence(), u"Nothing is known"_s);
}

void tst_ApprovalsPage::gatewayTextIsNeverRichText()
{
    open();
    const QString hostile = u"<b>bold</b><img src=\"file:///etc/passwd\"><!-- x -->&lt;"_s;
    QVERIFY(m_stage->raised(u"<i>r1</i>"_s, hostile, 60'000, { { u"agentId"_s, hostile }, { u"cwd"_s, hostile }, { u"host"_s, hostile } }));
    waitForRows(1);
    QTest::keyClick(&m_page->table(), Qt::Key_Down);
    int shown = 0;
    for (const auto *label : m_page->findChildren<QLabel *>()) {
        QVERIFY(label->textFormat() == Qt::PlainText || label->text().isEmpty() || !Qt::mightBeRichText(label->text()));
        shown += label->text().contains(u"<b>bold</b>"_s) ? 1 : 0;
        if (!label->toolTip().isEmpty() && label->toolTip().contains(u"<i>r1"_s))
            QFAIL(qPrintable(label->toolTip())); // a tool tip draws markup
    }
    QVERIFY(shown >= 3);
    QCOMPARE(m_page->detail().text().toPlainText(), hostile);
}

void tst_ApprovalsPage::everythingThatTakesKeysHasAName()
{
    open();
    QVERIFY(m_stage->raised(u"r1"_s, u"touch file"_s));
    waitForRows(1);
    QTest::keyClick(&m_page->table(), Qt::Key_Down);
    for (const auto *widget : m_page->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        auto *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

void tst_ApprovalsPage::nothingIsCut_data()
{
    tests::addTextSizes();
}

void tst_ApprovalsPage::nothingIsCut()
{
    QFETCH(const int, percent);
    QFETCH(const bool, dark);
    const tests::TextSize size(percent);
    m_theme->setChoice(dark ? Theme::Choice::Dark : Theme::Choice::Light);
    open();
    m_page->resize(1240 * percent / 100, 780 * percent / 100);
    QVERIFY(m_stage->raised(u"r1"_s, u"touch file"_s));
    waitForRows(1);
    QTest::keyClick(&m_page->table(), Qt::Key_Down);
    waitUntilArmed(u"allow"_s); // all of it is read, drawn and laid out by then
    tests::savePicture(tests::grabbed(*m_page), u"approvals-%1"_s.arg(percent));
    QCOMPARE(tests::firstCut(*m_page), QString());
}

QTEST_MAIN(tst_ApprovalsPage)
#include "tst_ApprovalsPage.moc"
