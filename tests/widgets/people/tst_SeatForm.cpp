// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/people/SeatForm.h"

#include "widgets/kit/PassphraseField.h"

#include <QLabel>
#include <QRadioButton>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class tst_SeatForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withAKeychainNothingMoreIsAsked()
    {
        SeatForm form;
        form.show();
        QVERIFY(form.inKeychain());
        QVERIFY(form.obstacle().isEmpty());
        QVERIFY(!form.findChild<PassphraseField *>()->isVisible());
        QVERIFY(form.takePassphrase().isEmpty());
    }

    void withoutOneOnlyThePassphraseIsLeftAndTheReasonIsSaid()
    {
        SeatForm form;
        form.show();
        form.setKeychainAvailable(false);
        QVERIFY(!form.inKeychain());
        QVERIFY(!form.findChildren<QRadioButton *>().value(0)->isEnabled());
        bool says = false;
        for (const QLabel *label : form.findChildren<QLabel *>())
            says |= label->isVisible() && label->text() == u"No keychain answers on this desktop."_s;
        QVERIFY(says);
        QCOMPARE(form.obstacle(), u"Choose a passphrase"_s);
        for (PassphraseField *field : form.findChildren<PassphraseField *>()) {
            QVERIFY(field->isVisible());
            QTest::keyClicks(field, u"violet kettle under moss"_s);
        }
        QVERIFY(form.obstacle().isEmpty());
        QCOMPARE(form.takePassphrase().view().toByteArray(), "violet kettle under moss"_ba);
    }

    void theFileMayBeChosenByClick()
    {
        SeatForm form;
        form.show();
        QSignalSpy changed(&form, &Form::changed);
        QTest::mouseClick(form.findChildren<QRadioButton *>().value(1), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(!form.inKeychain());
        QVERIFY(changed.count() > 0);
    }
};

QTEST_MAIN(tst_SeatForm)
#include "tst_SeatForm.moc"
