// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/alerts/OwnerDialog.h"

#include "tests/support/People.h"
#include "widgets/kit/Theme.h"

#include <QApplication>
#include <QComboBox>
#include <QTest>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

class tst_OwnerDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneOfTheCharterIsChosen()
    {
        const ui::Theme theme(*qApp);
        facts::Charter charter = trialCharter();
        charter.people[0].name = u"Al\u202ea"_s;
        ui::OwnerDialog dialog(charter, personId(2));
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QCOMPARE(dialog.owner(), personId(2)); // proposed
        QCOMPARE(dialog.people().itemText(0), u"Al⟨U+202E⟩a"_s);
        QTest::keyClick(&dialog.people(), Qt::Key_Up);
        QCOMPARE(dialog.owner(), personId(1));
        ui::OwnerDialog unknown(charter, personId(9));
        QCOMPARE(unknown.owner(), personId(1));
    }
};

QTEST_MAIN(tst_OwnerDialog)
#include "tst_OwnerDialog.moc"
