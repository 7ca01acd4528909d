// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/FilterField.h"

#include <QVBoxLayout>

using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestFilterField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itSpeaksOnceWhenTypingPauses();
    void returnSpeaksAtOnceAndNotTwice();
    void escEmptiesIt();
    void slashBringsTheFocusFromAnywhereInThePage();
};

void TestFilterField::itSpeaksOnceWhenTypingPauses()
{
    FilterField field(u"Filter requests"_s);
    QSignalSpy changed(&field, &FilterField::filterChanged);
    QTest::keyClicks(&field, u"prod"_s);
    QVERIFY(changed.isEmpty());
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toString(), u"prod"_s);
}

void TestFilterField::returnSpeaksAtOnceAndNotTwice()
{
    FilterField field(u"Filter requests"_s);
    QSignalSpy changed(&field, &FilterField::filterChanged);
    QTest::keyClicks(&field, u"prod"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(changed.size(), 1);
}

void TestFilterField::escEmptiesIt()
{
    FilterField field(u"Filter requests"_s);
    QTest::keyClicks(&field, u"prod"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QSignalSpy changed(&field, &FilterField::filterChanged);
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
    QCOMPARE(changed.size(), 1);
}

void TestFilterField::slashBringsTheFocusFromAnywhereInThePage()
{
    QWidget page;
    auto *layout = new QVBoxLayout(&page);
    auto *field = new FilterField(u"Filter requests"_s);
    auto *other = new QWidget;
    other->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(other);
    layout->addWidget(field);
    field->listenIn(&page);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    other->setFocus();
    QTest::keyClick(other, Qt::Key_Slash);
    QVERIFY(field->hasFocus());
    QVERIFY(field->text().isEmpty());
}

QTEST_MAIN(TestFilterField)
#include "tst_FilterField.moc"
