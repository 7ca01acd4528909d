// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Button.h"

#include <QDialog>
#include <QVBoxLayout>

using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestButton : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noButtonIsADialogsDefault();
    void theToneReachesTheStyle();
    void aCompactButtonIsLower();
};

void TestButton::noButtonIsADialogsDefault()
{
    QDialog dialog;
    auto *layout = new QVBoxLayout(&dialog);
    auto *button = new Button(u"Allow…"_s, Icon::pen, Button::Tone::Allow);
    layout->addWidget(button);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QSignalSpy clicked(button, &QPushButton::clicked);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(clicked.isEmpty());
    QVERIFY(!button->autoDefault() && !button->isDefault());
}

void TestButton::theToneReachesTheStyle()
{
    Button button(u"Deny…"_s, Button::Tone::Deny);
    QCOMPARE(button.property("tone").toString(), u"deny"_s);
    QVERIFY(button.icon().isNull());
    button.setSign(Icon::deny);
    QVERIFY(!button.icon().isNull());
    button.setTone(Button::Tone::Plain);
    QCOMPARE(button.property("tone").toString(), u"plain"_s);
    QVERIFY(!button.icon().isNull());
}

void TestButton::aCompactButtonIsLower()
{
    Theme theme(*qApp);
    Button button(u"Reload"_s);
    QCOMPARE(button.sizeHint().height(), 28);
    button.setCompact();
    QCOMPARE(button.height(), 24);
}

QTEST_MAIN(TestButton)
#include "tst_Button.moc"
