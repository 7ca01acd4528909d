// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/FormField.h"

#include <QLineEdit>

using namespace countersign::ui;
using namespace Qt::StringLiterals;

class tst_FormField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theControlSaysItsNameAndTheSentence()
    {
        auto *edit = new QLineEdit;
        FormField field(u"Name"_s, edit, u"A hint."_s);
        QCOMPARE(edit->accessibleName(), u"Name"_s);
        QCOMPARE(edit->accessibleDescription(), u"A hint."_s);
        field.setWrong(u"It is wrong."_s);
        QCOMPARE(field.sentence(), u"It is wrong."_s);
        QCOMPARE(edit->accessibleDescription(), u"It is wrong."_s);
        QVERIFY(edit->property("invalid").toBool());
        field.setWrong({});
        QCOMPARE(field.sentence(), u"A hint."_s);
        QVERIFY(!edit->property("invalid").toBool());
    }

    void theNamesBuddyIsTheControl()
    {
        auto *edit = new QLineEdit;
        FormField field(u"Name"_s, edit);
        QCOMPARE(field.findChild<QLabel *>()->buddy(), edit);
        QCOMPARE(field.focusProxy(), edit);
    }
};

QTEST_MAIN(tst_FormField)
#include "tst_FormField.moc"
