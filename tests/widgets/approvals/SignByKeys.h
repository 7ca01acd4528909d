// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/approvals/Arming.h"
#include "widgets/approvals/SignDialog.h"
#include "widgets/kit/PassphraseField.h"

#include <QLineEdit>
#include <QTest>

namespace countersign::test {

/// The field of a window that a screen reader calls so, or whose name begins so.
inline QLineEdit *fieldNamed(const QWidget &window, const QString &name)
{
    for (auto *edit : window.findChildren<QLineEdit *>()) {
        if (edit->accessibleName().startsWith(name))
            return edit;
    }
    return nullptr;
}

/// Signs in an open dialog as the person who is chosen in it, by keys alone: the passphrase, the gateway's id, Ctrl+Enter.
inline void signWithTheTypedWord(ui::SignDialog &dialog, int person)
{
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::qWait(ui::Arming::armingMs + 100); // the dialog's own pause, which is what is tested
    QTest::keyClicks(dialog.findChild<ui::PassphraseField *>(), QStringLiteral("passphrase of person %1").arg(person));
    QLineEdit *typed = fieldNamed(dialog, QStringLiteral("Type dev-1"));
    QVERIFY(typed);
    QTest::keyClicks(typed, QStringLiteral("dev-1"));
    QTest::keyClick(typed, Qt::Key_Return); // Enter alone never signs
    QVERIFY(dialog.isVisible());
    QTest::keyClick(typed, Qt::Key_Return, Qt::ControlModifier);
}

}
