// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/NewAuditDialog.h"

#include "tests/support/Picture.h"
#include "tests/widgets/audits/AuditStage.h"
#include "widgets/audits/CoveragePane.h"
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
        QPointer<ui::NewAuditDialog> dialog = new ui::NewAuditDialog(place);
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
        QPointer<ui::NewAuditDialog> dialog = new ui::NewAuditDialog(place);
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

    void aMonthComparesTwoGatewaysAndSaysWhatIsMissing()
    {
        AuditStage stage;
        const ui::AuditPlace place = stage.place();
        auto *dialog = new ui::NewAuditDialog(place);
        QList<std::pair<audits::Scope, QString>> chosen;
        connect(dialog, &ui::NewAuditDialog::scopeChosen, this, [&](const audits::Scope &scope, const QString &checklist) { chosen.append({ scope, checklist }); });
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QVERIFY(!dialog->reference().isVisible());
        QTest::keyClick(&dialog->checklist(), Qt::Key_Down);
        QVERIFY(dialog->reference().isVisible());
        QCOMPARE(dialog->reference().currentData().toString(), u"dev-1"_s);
        QTRY_VERIFY2(dialog->coverage().summary().contains(u"missing"_s), qPrintable(dialog->coverage().summary()));
        const int missing = dialog->coverage().rows().missing();
        dialog->reference().setCurrentIndex(0);
        QTRY_COMPARE(dialog->coverage().rows().missing(), missing + 1);
        dialog->reference().setCurrentIndex(1);
        tests::savePicture(tests::grabbed(*dialog), u"new-audit-monthly"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().second, u"monthly"_s);
        QCOMPARE(chosen.first().first.reference.gateway, GatewayId(u"dev-1"_s));
        QVERIFY(qAbs(chosen.first().first.fromMs - (periodEnd - 30 * dayMs)) < 60'000);
    }

    void aGatewayThatDoesNotAnswerIsSaidSoButCanBeAudited()
    {
        AuditStage stage;
        const ui::AuditPlace place = stage.place();
        ui::NewAuditDialog *dialog = new ui::NewAuditDialog(place);
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
        dialog = new ui::NewAuditDialog(place);
        QVERIFY(!dialog->start().isEnabled());
        QVERIFY(sentences().contains(u"no gateway yet"_s));
        delete dialog;
    }
};
QTEST_MAIN(tst_NewAuditDialog)
#include "tst_NewAuditDialog.moc"
