// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Badges.h"

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestBadges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void marksAreColouredInTheirParagraph();
    void everyMarkOfATextIsSpoken();
};

void TestBadges::marksAreColouredInTheirParagraph()
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

void TestBadges::everyMarkOfATextIsSpoken()
{
    const DisplayText text = DisplayText::fromText(u"a\u202eb\u200bc"_s);
    const QString spoken = spokenText(text);
    QCOMPARE(text.marks().size(), 2);
    for (const DisplayMark &mark : text.marks())
        QVERIFY(spoken.contains(mark.spoken));
    QVERIFY(!spoken.contains(u"U+"_s));
    QCOMPARE(spokenText(DisplayText::fromText(u"plain"_s)), u"plain"_s);
}

QTEST_MAIN(TestBadges)
#include "tst_Badges.moc"
