// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/OutsideText.h"

#include "widgets/kit/Badges.h"

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
    void marksAreColouredInTheirParagraph();
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

void TestOutsideText::marksAreColouredInTheirParagraph()
{
    const DisplayText text = DisplayText::fromText(u"plain\nb\u200bc\n\u202ed"_s);
    const qsizetype second = text.text().indexOf(u'\n') + 1;
    const qsizetype third = text.text().indexOf(u'\n', second) + 1;
    QVERIFY(badgeFormats(text.marks(), 0, second - 1).isEmpty());
    const auto formats = badgeFormats(text.marks(), second, third - second - 1);
    QCOMPARE(formats.size(), 1);
    QCOMPARE(formats.first().start, 1);
    QCOMPARE(formats.first().length, 8); // ⟨U+200B⟩
    QCOMPARE(badgeFormats(text.marks(), third, text.text().size() - third).size(), 1);
}

QTEST_MAIN(TestOutsideText)
#include "tst_OutsideText.moc"
