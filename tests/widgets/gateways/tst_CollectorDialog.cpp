// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/CollectorDialog.h"

#include "models/gateway/Gateways.h"
#include "tests/support/Picture.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/PassphraseField.h"

#include <QComboBox>
#include <QPointer>
#include <QTest>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class tst_CollectorDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;

    static bool reads(const QDialog &dialog, const QString &words)
    {
        const auto labels = dialog.findChildren<Label *>();
        return std::ranges::any_of(labels, [&](const Label *label) { return label->isVisible() && label->text().contains(words); });
    }

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void handsTheTokenOverOnceAndGoes()
    {
        QPointer<CollectorDialog> dialog = new CollectorDialog(u"dev-1"_s, true);
        QByteArray given;
        connect(dialog, &CollectorDialog::tokenGiven, this, [&](const std::shared_ptr<crypto::SecretBytes> &token) { given = token->view().toByteArray(); });
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        tests::savePicture(tests::grabbed(*dialog), u"collector-dialog"_s);
        auto *field = dialog->findChild<PassphraseField *>();
        QTest::keyClick(field, Qt::Key_Return); // nothing typed: nothing given
        QVERIFY(given.isEmpty());
        QTest::keyClicks(field, u"s3cret"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(given, "s3cret");
        QTRY_VERIFY(!dialog);
    }
    void whoSeesEverythingMayGiveThatUpAndIsToldWhatItMeans()
    {
        CollectorDialog dialog(u"dev-1"_s, true);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QCOMPARE(dialog.approving(), gateway::Gateways::approvingScopes);
        QVERIFY(!dialog.approving().contains(u"operator.pairing"_s));
        auto *choice = dialog.findChild<QComboBox *>();
        QCOMPARE(choice->accessibleName(), u"Approvals go on with"_s);
        QVERIFY(!reads(dialog, u"this seat is blind"_s));
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Down);
        QCOMPARE(dialog.approving(), gateway::Connection::approverScopes);
        QVERIFY(reads(dialog, u"this seat is blind"_s));
        for (const QString &scope : gateway::Gateways::adminScopes)
            QVERIFY2(reads(dialog, scope) && reads(dialog, CollectorDialog::purpose(scope)) && !CollectorDialog::purpose(scope).isEmpty(), qPrintable(scope));
    }
    void whoDoesNotSeeEverythingIsNotOfferedIt()
    {
        CollectorDialog dialog(u"dev-1"_s, false);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QCOMPARE(dialog.findChild<QComboBox *>()->count(), 1);
        QCOMPARE(dialog.approving(), gateway::Connection::approverScopes);
    }
};

QTEST_MAIN(tst_CollectorDialog)
#include "tst_CollectorDialog.moc"
