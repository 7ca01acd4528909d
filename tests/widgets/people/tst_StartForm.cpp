// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/people/StartForm.h"

#include "widgets/kit/Button.h"

using namespace countersign::ui;
using namespace Qt::StringLiterals;

class tst_StartForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bothWaysAreReachedByKeys()
    {
        StartForm form;
        QSignalSpy practice(&form, &StartForm::practiceChosen);
        QSignalSpy setUp(&form, &StartForm::setUpChosen);
        form.show();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        form.firstField()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(practice.count(), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(setUp.count(), 1);
        QCOMPARE(practice.count(), 1);
        QVERIFY(form.obstacle().isEmpty());
    }
};

QTEST_MAIN(tst_StartForm)
#include "tst_StartForm.moc"
