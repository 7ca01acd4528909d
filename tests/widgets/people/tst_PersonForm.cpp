// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/people/PersonForm.h"

#include "widgets/kit/PassphraseField.h"

#include <QLabel>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class tst_PersonForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingIsAskedInTurnByKeysAlone()
    {
        PersonForm form;
        form.show();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        form.firstField()->setFocus();
        const auto focus = [] { return QApplication::focusWidget(); };
        QCOMPARE(form.obstacle(), u"Type a name"_s);
        QTest::keyClicks(focus(), u"  Test  person one "_s);
        QTest::keyClick(focus(), Qt::Key_Tab);
        QTest::keyClick(focus(), Qt::Key_Space); // no security operator
        QCOMPARE(form.obstacle(), u"Choose at least one role"_s);
        QTest::keyClick(focus(), Qt::Key_Space);
        QTest::keyClick(focus(), Qt::Key_Tab);
        QTest::keyClick(focus(), Qt::Key_Space);
        QTest::keyClick(focus(), Qt::Key_Tab);
        QTest::keyClicks(focus(), u"violet kettle under moss"_s);
        QTest::keyClick(focus(), Qt::Key_Tab);
        QTest::keyClicks(focus(), u"violet kettle under moss"_s);
        QCOMPARE(form.obstacle(), QString());
        QCOMPARE(form.name(), u"Test person one"_s);
        QCOMPARE(form.roles(), (QList { facts::Role::SecurityOperator, facts::Role::Auditor }));
        QCOMPARE(form.takePassphrase().view().toByteArray(), "violet kettle under moss"_ba);
    }

    void itSaysThatNobodyRecoversAPassphrase()
    {
        PersonForm form;
        bool says = false;
        for (const QLabel *label : form.findChildren<QLabel *>())
            says |= label->text().startsWith(u"Nobody can recover this passphrase."_s);
        QVERIFY(says);
    }
};

QTEST_MAIN(tst_PersonForm)
#include "tst_PersonForm.moc"
