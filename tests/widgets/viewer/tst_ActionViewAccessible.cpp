// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/viewer/ActionViewAccessible.h"

#include "widgets/viewer/ActionView.h"

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestActionViewAccessible : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aScreenReaderHearsTheNamesOfMarks();
    void anyPartCanBeAskedFor();
};

void TestActionViewAccessible::aScreenReaderHearsTheNamesOfMarks()
{
    ActionView shownView;
    ActionView *view = &shownView;
    view->setText(DisplayText::fromText(u"rm \u202e x"_s));
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(view);
    QVERIFY(accessible && accessible->textInterface());
    const QString spoken = accessible->textInterface()->text(0, accessible->textInterface()->characterCount());
    QVERIFY2(spoken.contains(u"right-to-left override"_s, Qt::CaseInsensitive), qPrintable(spoken));
    QVERIFY(!spoken.contains(u"U+202E"_s));
    QCOMPARE(accessible->text(QAccessible::Value), spoken);
    QVERIFY(accessible->state().readOnly);
}

void TestActionViewAccessible::anyPartCanBeAskedFor()
{
    ActionView view;
    view.setText(DisplayText::fromText(u"0123456789"_s));
    QAccessibleTextInterface *text = QAccessible::queryAccessibleInterface(&view)->textInterface();
    QCOMPARE(text->characterCount(), 10);
    QCOMPARE(text->text(2, 5), u"234"_s);
    QCOMPARE(text->text(8, 99), u"89"_s);
    QCOMPARE(text->text(-3, 1), u"0"_s);
    QCOMPARE(text->text(5, 2), QString());
}

QTEST_MAIN(TestActionViewAccessible)
#include "tst_ActionViewAccessible.moc"
