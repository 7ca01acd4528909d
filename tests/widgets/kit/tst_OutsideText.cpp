// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/OutsideText.h"

#include <QAccessible>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestOutsideText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLongWordWrapsInsteadOfLeavingItsBox();
    void linesBreakWhereTheTextSays();
    void aScreenReaderHearsTheNamesOfMarks();
};

void TestOutsideText::aLongWordWrapsInsteadOfLeavingItsBox()
{
    const OutsideText text(DisplayText::fromText(QString(2000, u'a')));
    QVERIFY(text.minimumSizeHint().width() < 200);
    QVERIFY(text.heightForWidth(300) > text.heightForWidth(600));
    QVERIFY(text.heightForWidth(300) >= QFontMetrics(text.font()).height() * 40);
}

void TestOutsideText::linesBreakWhereTheTextSays()
{
    const OutsideText one(DisplayText::fromText(u"a"_s));
    const OutsideText three(DisplayText::fromText(u"a\nb\nc"_s));
    QCOMPARE(three.heightForWidth(300), one.heightForWidth(300) * 3);
}

void TestOutsideText::aScreenReaderHearsTheNamesOfMarks()
{
    OutsideText text(DisplayText::fromText(u"a\u202eb"_s));
    const QString heard = QAccessible::queryAccessibleInterface(&text)->text(QAccessible::Name);
    QVERIFY2(heard.contains(u"right-to-left override"_s, Qt::CaseInsensitive), qPrintable(heard));
    QVERIFY(heard.startsWith(u'a') && heard.endsWith(u'b'));
}

QTEST_MAIN(TestOutsideText)
#include "tst_OutsideText.moc"
