// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/MarkView.h"

#include "tests/support/Legible.h"
#include "widgets/kit/Fonts.h"

#include <QAccessible>

using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestMarkView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMarkViewIsATextToScreenReaders();
    void itTakesTheSizeOfItsMark();
    void itGrowsWithTheText_data();
    void itGrowsWithTheText();
};

void TestMarkView::aMarkViewIsATextToScreenReaders()
{
    MarkView view(Severity::Critical);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&view);
    QCOMPARE(accessible->role(), QAccessible::StaticText);
    QCOMPARE(accessible->text(QAccessible::Name), u"Critical"_s);
    view.setMark(ControlState::Blind);
    QCOMPARE(accessible->text(QAccessible::Name), u"Blind"_s);
}

void TestMarkView::itTakesTheSizeOfItsMark()
{
    MarkView view(Severity::Critical);
    QCOMPARE(view.sizeHint(), QSize(16, 16));
    view.setMark(Environment::Prod);
    QCOMPARE(view.sizeHint(), QSize(44, 16));
    QVERIFY(view.toolTip().contains(u"Production"_s));
}

void TestMarkView::itGrowsWithTheText_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : { 100, 150, 200, 300 })
        QTest::addRow("%d %%", percent) << percent;
}

void TestMarkView::itGrowsWithTheText()
{
    QFETCH(const int, percent);
    const countersign::tests::TextSize size(percent);
    const QFontMetrics text(uiFont());
    for (const Mark &mark : { Mark(Severity::High), Mark(Environment::Dev), Mark(CheckResult::Fail), Mark(ControlState::Blind), Mark(Quorum()) }) {
        const MarkView view(mark);
        QVERIFY2(view.sizeHint().height() >= text.ascent(), qPrintable(words(mark)));
        QCOMPARE(view.minimumSizeHint(), view.sizeHint());
    }
}

QTEST_MAIN(TestMarkView)
#include "tst_MarkView.moc"
