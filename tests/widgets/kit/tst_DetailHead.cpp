// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/DetailHead.h"

#include "widgets/kit/MarkView.h"
#include <QPushButton>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestDetailHead : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newMarksTakeThePlaceOfOldOnes();
    void textFromOutsideShowsItsMarks();
    void whatIsUrgentStandsAtTheRightEnd();
};

void TestDetailHead::newMarksTakeThePlaceOfOldOnes()
{
    DetailHead head;
    head.setMarks({ Environment::Prod, Severity::Critical });
    head.setMarks({ Environment::Dev });
    head.show();
    QStringList shown;
    for (const MarkView *view : head.findChildren<MarkView *>())
        if (!view->isHidden())
            shown.append(words(view->mark()));
    QCOMPARE(shown, QStringList { u"Development"_s });
}

void TestDetailHead::textFromOutsideShowsItsMarks()
{
    DetailHead head;
    head.setTitle(DisplayText::fromText(u"run\u202e me"_s, DisplayText::Lines::Escape));
    bool found = false;
    for (const Label *label : head.findChildren<Label *>())
        found |= label->text() == u"run⟨U+202E⟩ me"_s;
    QVERIFY(found);
}

void TestDetailHead::whatIsUrgentStandsAtTheRightEnd()
{
    DetailHead head;
    head.setTitle(u"Run a shell script"_s);
    auto *urgent = new QPushButton(u"Open"_s);
    head.addWidget(urgent);
    head.resize(800, 38);
    head.show();
    QVERIFY(QTest::qWaitForWindowExposed(&head));
    QVERIFY(urgent->geometry().right() > 780);
}

QTEST_MAIN(TestDetailHead)
#include "tst_DetailHead.moc"
