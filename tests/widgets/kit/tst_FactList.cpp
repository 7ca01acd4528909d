// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/FactList.h"

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestFactList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsMissingIsSaidAndHatched();
    void aValueFromOutsideIsNeverCut();
    void namesBelongToTheirValues();
    void clearedItIsEmpty();
};

void TestFactList::whatIsMissingIsSaidAndHatched()
{
    FactList facts;
    facts.addAbsent(u"Elevated"_s);
    QStringList texts;
    for (const QLabel *label : facts.findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY(texts.contains(u"Not supplied by gateway"_s));
    QVERIFY(texts.contains(words(NotVerified())));
}

void TestFactList::aValueFromOutsideIsNeverCut()
{
    FactList facts;
    const OutsideText *value = facts.add(u"Folder"_s, DisplayText::fromText(QString(400, u'a')));
    facts.resize(300, 400);
    facts.show();
    QVERIFY(QTest::qWaitForWindowExposed(&facts));
    QVERIFY(value->width() <= 300);
    QVERIFY(value->height() >= value->heightForWidth(value->width()));
}

void TestFactList::namesBelongToTheirValues()
{
    FactList facts;
    QWidget *value = facts.add(u"Rule"_s, u"prod-shell"_s);
    for (const QLabel *label : facts.findChildren<QLabel *>())
        if (label->text() == u"Rule"_s)
            QCOMPARE(label->buddy(), value);
    QCOMPARE(facts.count(), 1);
}

void TestFactList::clearedItIsEmpty()
{
    FactList facts;
    facts.add(u"a"_s, u"1"_s);
    facts.add(u"b"_s, ControlState::Enforced);
    facts.clear();
    QCOMPARE(facts.count(), 0);
    facts.show();
    for (const QLabel *label : facts.findChildren<QLabel *>())
        QVERIFY(!label->isVisible());
    facts.add(u"c"_s, u"3"_s);
    QCOMPARE(facts.count(), 1);
}

QTEST_MAIN(TestFactList)
#include "tst_FactList.moc"
