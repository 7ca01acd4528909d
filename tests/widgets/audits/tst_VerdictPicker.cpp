// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/VerdictPicker.h"

#include "widgets/kit/Theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using audits::Verdict;

class tst_VerdictPicker final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aClickChoosesOneOfFive()
    {
        ui::Theme theme(*qApp);
        ui::VerdictPicker picker;
        picker.show();
        QVERIFY(QTest::qWaitForWindowExposed(&picker));
        QVERIFY(!picker.chosen());
        QSignalSpy chosen(&picker, &ui::VerdictPicker::verdictChosen);
        QTest::mouseClick(picker.button(Verdict::Fail), Qt::LeftButton);
        QCOMPARE(picker.chosen(), std::optional(Verdict::Fail));
        QTest::mouseClick(picker.button(Verdict::Pass), Qt::LeftButton);
        QCOMPARE(picker.chosen(), std::optional(Verdict::Pass));
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen.last().first().value<Verdict>(), Verdict::Pass);
        picker.setChosen({});
        QVERIFY(!picker.chosen());
        QCOMPARE(chosen.size(), 2); // only what a person does is told
        QVERIFY(!picker.button(Verdict::Open));
    }

    void whatIsNotOpenCannotBeChosen()
    {
        ui::Theme theme(*qApp);
        ui::VerdictPicker picker;
        picker.show();
        QVERIFY(QTest::qWaitForWindowExposed(&picker));
        picker.setOpen([](Verdict verdict) { return verdict == Verdict::Fail; });
        picker.choose(Verdict::Pass);
        QVERIFY(!picker.chosen());
        QTest::mouseClick(picker.button(Verdict::Pass), Qt::LeftButton);
        QVERIFY(!picker.chosen());
        picker.choose(Verdict::Fail);
        QCOMPARE(picker.chosen(), std::optional(Verdict::Fail));
    }

    void isARadioGroupWithWholeWordsForAScreenReader()
    {
        ui::Theme theme(*qApp);
        ui::VerdictPicker picker;
        auto *interface = QAccessible::queryAccessibleInterface(picker.button(Verdict::NotApplicable));
        QVERIFY(interface);
        QCOMPARE(interface->role(), QAccessible::RadioButton);
        QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Not applicable"));
    }
};
QTEST_MAIN(tst_VerdictPicker)
#include "tst_VerdictPicker.moc"
