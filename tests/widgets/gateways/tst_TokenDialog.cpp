// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/TokenDialog.h"

#include "widgets/kit/Button.h"
#include "widgets/kit/PassphraseField.h"

#include <QPointer>
#include <QTest>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class tst_TokenDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsTheTokenOverOnceAndGoes()
    {
        QPointer<TokenDialog> dialog = new TokenDialog(u"dev-1"_s);
        QByteArray given;
        connect(dialog, &TokenDialog::tokenGiven, this, [&](const std::shared_ptr<crypto::SecretBytes> &token) { given = token->view().toByteArray(); });
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        auto *field = dialog->findChild<PassphraseField *>();
        QTest::keyClick(field, Qt::Key_Return); // nothing typed: nothing given
        QVERIFY(given.isEmpty());
        QTest::keyClicks(field, u"s3cret"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(given, "s3cret");
        QTRY_VERIFY(!dialog);
    }
};

QTEST_MAIN(tst_TokenDialog)
#include "tst_TokenDialog.moc"
