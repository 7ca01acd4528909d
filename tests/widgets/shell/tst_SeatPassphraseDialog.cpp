// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/SeatPassphraseDialog.h"

#include "widgets/kit/Button.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/PassphraseField.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class tst_SeatPassphraseDialog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void handsOverWhatWasTypedAndEmptiesTheField()
    {
        ui::SeatPassphraseDialog dialog(u"/profile"_s);
        const QSignalSpy entered(&dialog, &ui::SeatPassphraseDialog::passphraseEntered);
        dialog.show();
        auto *field = dialog.findChild<ui::PassphraseField *>();
        QVERIFY(field != nullptr);
        QTest::keyClick(field, Qt::Key_Return); // nothing typed: nothing happens
        QVERIFY(entered.isEmpty());
        QVERIFY(!dialog.isEntered());
        QTest::keyClicks(field, u"open the seat"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
        QVERIFY(dialog.isEntered()); // it waits for whoever opens the seat
        QCOMPARE(dialog.takeEntered().view(), QByteArrayView("open the seat"));
        QVERIFY(!dialog.isEntered());
        QVERIFY(field->isEmpty());
        QVERIFY(!field->isEnabled()); // until it is answered
    }

    void saysWhyItWasNotRight()
    {
        ui::SeatPassphraseDialog dialog(u"/profile"_s);
        dialog.show();
        dialog.setFailure({ ErrorCode::WrongPassphrase });
        bool said = false;
        for (const ui::Label *label : dialog.findChildren<ui::Label *>())
            said = said || (label->isVisible() && label->text() == ui::ErrorText::of(ErrorCode::WrongPassphrase).both());
        QVERIFY(said);
    }
};
QTEST_MAIN(tst_SeatPassphraseDialog)
#include "tst_SeatPassphraseDialog.moc"
