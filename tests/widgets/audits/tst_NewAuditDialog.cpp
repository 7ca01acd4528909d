// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/NewAuditDialog.h"

#include "tests/widgets/audits/AuditStage.h"
#include "widgets/kit/FormField.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QPointer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

class tst_NewAuditDialog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void enterStartsWithTheLastSevenDays()
    {
        AuditStage stage;
        const ui::AuditPlace place = stage.place();
        QPointer<ui::NewAuditDialog> dialog = new ui::NewAuditDialog(place, 7 * dayMs);
        QList<audits::Scope> chosen;
        connect(dialog, &ui::NewAuditDialog::scopeChosen, this, [&](const audits::Scope &scope) { chosen.append(scope); });
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().gateway, GatewayId(u"prod-1"_s));
        QCOMPARE(chosen.first().identity, prodScope().identity);
        QCOMPARE(chosen.first().toMs, periodEnd); // to the millisecond, although the field shows minutes
        QVERIFY(qAbs(chosen.first().fromMs - periodStart) < 60'000);
        QTRY_VERIFY(!dialog);
    }

    void aPeriodThatIsNotOverOrEndsBeforeItBeginsIsRefused()
    {
        AuditStage stage;
        const ui::AuditPlace place = stage.place();
        QPointer<ui::NewAuditDialog> dialog = new ui::NewAuditDialog(place, 7 * dayMs);
        QSignalSpy chosen(dialog, &ui::NewAuditDialog::scopeChosen);
        dialog->show();
        QVERIFY(dialog->start().isEnabled());
        const QDateTime end = dialog->to().dateTime();
        dialog->to().setDateTime(end.addDays(1));
        QVERIFY(!dialog->start().isEnabled());
        dialog->to().setDateTime(end.addDays(-30));
        QVERIFY(!dialog->start().isEnabled());
        dialog->to().setDateTime(end);
        dialog->from().setDateTime(end.addDays(-60));
        QVERIFY(!dialog->start().isEnabled());
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(chosen.size(), 0);
        dialog->from().setDateTime(end.addDays(-8));
        QVERIFY(dialog->start().isEnabled());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
    }

    void aGatewayThatDoesNotAnswerIsSaidSoButCanBeAudited()
    {
        AuditStage stage;
        const ui::AuditPlace place = stage.place();
        ui::NewAuditDialog *dialog = new ui::NewAuditDialog(place, 7 * dayMs);
        dialog->gateway().setCurrentIndex(1);
        const auto sentences = [&] {
            QStringList all;
            for (auto *each : dialog->findChildren<ui::FormField *>())
                all.append(each->sentence());
            return all.join(u'|');
        };
        QVERIFY2(sentences().contains(u"does not answer now"_s), qPrintable(sentences()));
        QVERIFY(dialog->start().isEnabled());
        delete dialog;
        stage.answers = false;
        dialog = new ui::NewAuditDialog(place, 7 * dayMs);
        QVERIFY(!dialog->start().isEnabled());
        QVERIFY(sentences().contains(u"no gateway yet"_s));
        delete dialog;
    }
};
QTEST_MAIN(tst_NewAuditDialog)
#include "tst_NewAuditDialog.moc"
