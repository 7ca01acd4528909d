// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/people/StepList.h"

#include "tests/support/Picture.h"

#include <QLabel>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class tst_StepList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachStepSaysWhereItStands()
    {
        StepList list({ { u"One"_s, u"first"_s }, { u"Two"_s, u"second"_s }, { u"Three"_s, u"third"_s } });
        list.setCurrent(1);
        QStringList names;
        for (const QLabel *label : list.findChildren<QLabel *>()) {
            if (!label->accessibleName().isEmpty())
                names.append(label->accessibleName());
        }
        QCOMPARE(names, (QStringList { u"Step 1 of 3, done: One"_s, u"Step 2 of 3, now: Two"_s, u"Step 3 of 3, to come: Three"_s }));
    }

    void theCurrentStepIsDrawn()
    {
        Theme theme(*qApp);
        theme.setChoice(Theme::Choice::Light);
        StepList list({ { u"One"_s, u"first"_s }, { u"Two"_s, u"second"_s } });
        list.resize(300, 140);
        const QImage before = tests::grabbed(list).toImage();
        list.setCurrent(1);
        QVERIFY(tests::grabbed(list).toImage() != before);
    }
};

QTEST_MAIN(tst_StepList)
#include "tst_StepList.moc"
