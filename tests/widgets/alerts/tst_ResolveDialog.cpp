// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/alerts/ResolveDialog.h"

#include "widgets/kit/Button.h"
#include "widgets/kit/Theme.h"

#include <QApplication>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class tst_ResolveDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itEndsOnlyWithAReason()
    {
        const ui::Theme theme(*qApp);
        ui::ResolveDialog dialog(u"Five failed logins"_s);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QVERIFY(dialog.windowTitle().contains(u"Five failed logins"_s));
        QVERIFY(!dialog.resolve().isEnabled());
        QTest::keyClicks(&dialog.words(), u"  "_s);
        QVERIFY(!dialog.resolve().isEnabled());
        QTest::keyClicks(&dialog.words(), u"my own test "_s);
        QVERIFY(dialog.resolve().isEnabled());
        QCOMPARE(dialog.reason(), u"my own test"_s);
        QCOMPARE(dialog.outcome(), alerts::AlertOutcome::Mended);
        QTest::keyClick(&dialog.outcomes(), Qt::Key_Down);
        QCOMPARE(dialog.outcome(), alerts::AlertOutcome::Expected);
        dialog.words().setPlainText(QString(alerts::AlertChange::mostReason + 1, u'x'));
        QVERIFY(!dialog.resolve().isEnabled());
        QTest::mouseClick(&dialog.resolve(), Qt::LeftButton);
        QVERIFY(dialog.isVisible());
    }
};

QTEST_MAIN(tst_ResolveDialog)
#include "tst_ResolveDialog.moc"
