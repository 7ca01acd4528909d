// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/SignStep.h"

#include "widgets/kit/Label.h"

#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign::ui;

class tst_SignStep : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysItsTitleAndNoteAndHoldsWhatIsToBeDone()
    {
        const Theme theme(*qApp);
        SignStep step(2, u"Say <b>why</b>"_s, u"a note"_s);
        auto *field = new QLineEdit;
        step.add(field);
        step.resize(500, 100);
        step.show();
        QVERIFY(QTest::qWaitForWindowExposed(&step));
        QVERIFY(field->isVisible());
        const auto labels = step.findChildren<Label *>();
        QCOMPARE(labels.size(), 2);
        QCOMPARE(labels[0]->text(), u"Say <b>why</b>"_s);
        QCOMPARE(labels[0]->textFormat(), Qt::PlainText);
        QCOMPARE(labels[1]->text(), u"a note"_s);
        step.setNote(u"another"_s);
        QCOMPARE(labels[1]->text(), u"another"_s);
        QVERIFY(field->y() > labels[0]->y() + labels[0]->height() - 1); // below its title
    }
};

QTEST_MAIN(tst_SignStep)
#include "tst_SignStep.moc"
