// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/PassphraseField.h"

#include <QAccessible>
#include <QClipboard>
#include <QInputMethodEvent>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytes(const PassphraseField &field)
{
    return field.passphrase().view().toByteArray();
}

}

class TestPassphraseField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTypedIsWhatIsTaken();
    void theLineBelowHoldsOnlyFillers();
    void editingWorksInTheMiddle();
    void lettersBeyondTheFirstPlaneAreOneCharacter();
    void pastingTakesTheTextWithoutItsLineEnd();
    void cuttingCopyingAndUndoGiveNothingAway();
    void takingEmptiesIt();
    void somebodyElsesTextEmptiesIt();
    void anInputMethodsTextCounts();
    void twoFieldsAreCompared();
    void itEndsAtItsLimit();
};

void TestPassphraseField::whatIsTypedIsWhatIsTaken()
{
    PassphraseField field;
    QSignalSpy changed(&field, &PassphraseField::passphraseChanged);
    QTest::keyClicks(&field, u"correct horse"_s);
    QCOMPARE(bytes(field), QByteArray("correct horse"));
    QCOMPARE(field.length(), 13);
    QCOMPARE(changed.size(), 13);
}

void TestPassphraseField::theLineBelowHoldsOnlyFillers()
{
    PassphraseField field;
    QTest::keyClicks(&field, u"secret words"_s);
    QCOMPARE(field.text(), QString(12, u'x'));
    QCOMPARE(field.echoMode(), QLineEdit::Password);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&field);
    QVERIFY(!accessible->text(QAccessible::Value).contains(u"secret"_s));
    QVERIFY(accessible->state().passwordEdit);
}

void TestPassphraseField::editingWorksInTheMiddle()
{
    PassphraseField field;
    QTest::keyClicks(&field, u"abcd"_s);
    QTest::keyClick(&field, Qt::Key_Left);
    QTest::keyClick(&field, Qt::Key_Left);
    QTest::keyClicks(&field, u"X"_s); // abXcd
    QTest::keyClick(&field, Qt::Key_Delete); // abXd
    QTest::keyClick(&field, Qt::Key_Backspace); // abd
    QCOMPARE(bytes(field), QByteArray("abd"));
    QTest::keyClick(&field, Qt::Key_Home, Qt::ShiftModifier); // selects ab
    QTest::keyClicks(&field, u"Z"_s);
    QCOMPARE(bytes(field), QByteArray("Zd"));
    QTest::keyClick(&field, Qt::Key_End);
    QTest::keyClick(&field, Qt::Key_Backspace, Qt::ControlModifier);
    QVERIFY(field.isEmpty());
    QTest::keyClick(&field, Qt::Key_Backspace);
    QTest::keyClick(&field, Qt::Key_Delete);
    QVERIFY(field.isEmpty());
}

void TestPassphraseField::lettersBeyondTheFirstPlaneAreOneCharacter()
{
    PassphraseField field;
    QGuiApplication::clipboard()->setText(u"ä€"_s + QString::fromUcs4(U"\U0001F511") + u"z"_s);
    QTest::keySequence(&field, QKeySequence::Paste);
    QCOMPARE(field.length(), 4);
    QCOMPARE(bytes(field), (u"ä€"_s + QString::fromUcs4(U"\U0001F511") + u"z"_s).toUtf8());
    QTest::keyClick(&field, Qt::Key_Backspace);
    QTest::keyClick(&field, Qt::Key_Backspace);
    QCOMPARE(bytes(field), u"ä€"_s.toUtf8());
}

void TestPassphraseField::pastingTakesTheTextWithoutItsLineEnd()
{
    PassphraseField field;
    QGuiApplication::clipboard()->setText(u"pasted words\n"_s);
    QTest::keySequence(&field, QKeySequence::Paste);
    QCOMPARE(bytes(field), QByteArray("pasted words"));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"pasted words\n"_s); // theirs, not ours to change
}

void TestPassphraseField::cuttingCopyingAndUndoGiveNothingAway()
{
    PassphraseField field;
    QTest::keyClicks(&field, u"secret"_s);
    QGuiApplication::clipboard()->setText(u"before"_s);
    QTest::keySequence(&field, QKeySequence::SelectAll);
    QTest::keySequence(&field, QKeySequence::Copy);
    QTest::keySequence(&field, QKeySequence::Cut);
    QTest::keySequence(&field, QKeySequence::Undo);
    QTest::keyClick(&field, Qt::Key_U, Qt::ControlModifier);
    QTest::keyClick(&field, Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    QCOMPARE(bytes(field), QByteArray("secret"));
    QCOMPARE(field.text().size(), 6);
}

void TestPassphraseField::takingEmptiesIt()
{
    PassphraseField field;
    QTest::keyClicks(&field, u"secret"_s);
    const crypto::SecretBytes taken = field.take();
    QCOMPARE(taken.view().toByteArray(), QByteArray("secret"));
    QVERIFY(field.isEmpty());
    QVERIFY(field.text().isEmpty());
    QVERIFY(bytes(field).isEmpty());
}

void TestPassphraseField::somebodyElsesTextEmptiesIt()
{
    PassphraseField field;
    QTest::keyClicks(&field, u"secret"_s);
    static_cast<QLineEdit &>(field).setText(u"other"_s);
    QVERIFY(field.isEmpty());
    QVERIFY(field.text().isEmpty());
}

void TestPassphraseField::anInputMethodsTextCounts()
{
    PassphraseField field;
    QInputMethodEvent event(u"preedit"_s, {});
    event.setCommitString(u"日本"_s);
    QCoreApplication::sendEvent(&field, &event);
    QCOMPARE(bytes(field), u"日本"_s.toUtf8());
}

void TestPassphraseField::twoFieldsAreCompared()
{
    PassphraseField one;
    PassphraseField two;
    QTest::keyClicks(&one, u"same"_s);
    QTest::keyClicks(&two, u"sam"_s);
    QVERIFY(!one.equals(two));
    QTest::keyClicks(&two, u"e"_s);
    QVERIFY(one.equals(two));
}

void TestPassphraseField::itEndsAtItsLimit()
{
    PassphraseField field;
    QGuiApplication::clipboard()->setText(QString(600, u'a'));
    QTest::keySequence(&field, QKeySequence::Paste);
    QCOMPARE(field.length(), 512);
    QTest::keyClicks(&field, u"b"_s);
    QCOMPARE(bytes(field), QByteArray(512, 'a'));
}

QTEST_MAIN(TestPassphraseField)
#include "tst_PassphraseField.moc"
