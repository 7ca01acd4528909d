// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/WindowPrompt.h"

#include "widgets/kit/ErrorText.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

const Question question { .title = u"Disconnect"_s, .sentence = u"The gateway would no longer be watched."_s,
    .advice = u"<b>Its approvals</b> would wait."_s, .yes = u"Disconnect"_s, .no = u"Keep"_s };

struct Stage {
    QWidget window;
    WindowPrompt prompt { &window };
    QList<bool> answers;

    Stage()
    {
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    QDialog *ask(QObject *context = nullptr)
    {
        prompt.ask(context ? context : &window, question, [this](bool yes) { answers.append(yes); });
        return window.findChild<QDialog *>();
    }
};

QPushButton *button(const QDialog &dialog, const QString &text)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>())
        if (button->text() == text)
            return button;
    return nullptr;
}

}

class TestWindowPrompt : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theAnswerComesLaterAndOnce();
    void itIsModalToItsWindowOnly();
    void enterAndSpaceDecideNothing();
    void escMeansNo();
    void whoIsGoneIsNotAnswered();
    void aFailureIsToldInItsWords();
};

void TestWindowPrompt::theAnswerComesLaterAndOnce()
{
    Stage s;
    QDialog *dialog = s.ask();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(s.answers.isEmpty());
    QTest::mouseClick(button(*dialog, u"Disconnect"_s), Qt::LeftButton);
    QCOMPARE(s.answers, QList<bool> { true });
    QTRY_VERIFY(!s.window.findChild<QDialog *>());
}

void TestWindowPrompt::itIsModalToItsWindowOnly()
{
    Stage s;
    QCOMPARE(s.ask()->windowModality(), Qt::WindowModal);
}

void TestWindowPrompt::enterAndSpaceDecideNothing()
{
    Stage s;
    QDialog *dialog = s.ask();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    for (int i = 0; i < 50; ++i)
        for (auto key : { Qt::Key_Return, Qt::Key_Space, Qt::Key_Enter, Qt::Key_Y })
            QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog, key);
    QVERIFY(s.answers.isEmpty());
    for (const QPushButton *choice : dialog->findChildren<QPushButton *>())
        QVERIFY(!choice->isDefault() && !choice->autoDefault());
}

void TestWindowPrompt::escMeansNo()
{
    Stage s;
    QTest::keyClick(s.ask(), Qt::Key_Escape);
    QCOMPARE(s.answers, QList<bool> { false });
}

void TestWindowPrompt::whoIsGoneIsNotAnswered()
{
    Stage s;
    auto context = std::make_unique<QObject>();
    QDialog *dialog = s.ask(context.get());
    context.reset();
    dialog->accept();
    QVERIFY(s.answers.isEmpty());
}

void TestWindowPrompt::aFailureIsToldInItsWords()
{
    Stage s;
    s.prompt.tell(&s.window, u"Export"_s, Error { ErrorCode::DiskFull, u"errno 28"_s });
    QStringList texts;
    for (const QLabel *label : s.window.findChild<QDialog *>()->findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY(texts.contains(ErrorText::of(ErrorCode::DiskFull).sentence));
    QVERIFY(texts.contains(ErrorText::of(ErrorCode::DiskFull).advice));
}

QTEST_MAIN(TestWindowPrompt)
#include "tst_WindowPrompt.moc"
