// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/SectionTitle.h"

#include <QPushButton>

using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestSectionTitle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyNoteTakesNoRoom();
    void whatIsAddedStandsAtTheRight();
};

void TestSectionTitle::anEmptyNoteTakesNoRoom()
{
    SectionTitle title(u"Digest"_s);
    title.show();
    int visible = 0;
    for (const Label *label : title.findChildren<Label *>())
        visible += label->isVisible();
    QCOMPARE(visible, 1);
    title.setNote(u"SHA-256 of the action"_s);
    visible = 0;
    for (const Label *label : title.findChildren<Label *>())
        visible += label->isVisible();
    QCOMPARE(visible, 2);
}

void TestSectionTitle::whatIsAddedStandsAtTheRight()
{
    SectionTitle title(u"Digest"_s);
    auto *copy = new QPushButton(u"Copy"_s);
    title.addWidget(copy);
    title.resize(600, 28);
    title.show();
    QVERIFY(QTest::qWaitForWindowExposed(&title));
    QVERIFY(copy->geometry().right() >= 598);
}

QTEST_MAIN(TestSectionTitle)
#include "tst_SectionTitle.moc"
