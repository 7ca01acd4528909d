// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Style.h"

#include "widgets/kit/Button.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTableView>

using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestStyle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void controlsHaveOneHeight();
    void theLongestEntryFitsIntoADropDown();
    void nothingMovesByItself();
    void thereIsNoStyleSheet();
};

void TestStyle::controlsHaveOneHeight()
{
    Theme theme(*qApp);
    QLineEdit field;
    QComboBox combo;
    const Button button(u"Verify now"_s);
    QCOMPARE(field.sizeHint().height(), 28);
    QCOMPARE(combo.sizeHint().height(), 28);
    QCOMPARE(button.sizeHint().height(), 28);
    QVERIFY(Button(u"a"_s).sizeHint().width() >= 72);
}

void TestStyle::theLongestEntryFitsIntoADropDown()
{
    Theme theme(*qApp);
    QComboBox combo;
    combo.addItems({ u"All"_s, u"Waiting for me and for others"_s });
    QVERIFY(combo.sizeHint().width() >= combo.fontMetrics().horizontalAdvance(combo.itemText(1)) + 9 + 26);
}

void TestStyle::nothingMovesByItself()
{
    Theme theme(*qApp);
    QWidget widget;
    QCOMPARE(widget.style()->styleHint(QStyle::SH_Widget_Animate, nullptr, &widget), 0);
}

void TestStyle::thereIsNoStyleSheet()
{
    Theme theme(*qApp);
    QVERIFY(qApp->styleSheet().isEmpty());
}

QTEST_MAIN(TestStyle)
#include "tst_Style.moc"
