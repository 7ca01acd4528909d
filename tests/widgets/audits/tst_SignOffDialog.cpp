// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/SignOffDialog.h"

#include "tests/widgets/audits/AuditStage.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/PassphraseField.h"

#include <QComboBox>
#include <QPointer>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using audits::SignOff;

class tst_SignOffDialog final : public QObject
{
    Q_OBJECT

    static void type(ui::SignOffDialog &dialog, int person)
    {
        auto *field = dialog.findChild<ui::PassphraseField *>();
        QTest::keyClicks(field, u"passphrase of person %1"_s.arg(person));
    }

private Q_SLOTS:
    void showsTheDigestAndSignsWithCtrlEnterOnly()
    {
        AuditStage stage;
        audits::AuditRun &run = stage.evaluated();
        QVERIFY(await(run.setResidualRisk(u"Small."_s)));
        const ui::AuditPlace place = stage.place();
        QPointer<ui::SignOffDialog> dialog = new ui::SignOffDialog(place, run, SignOff::As::Auditor);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QCOMPARE(dialog->findChild<ui::DigestBlock *>()->digest(), crypto::sha256(run.audit().resultsJson().value()).hex());
        auto *field = dialog->findChild<ui::PassphraseField *>();
        QVERIFY(!buttonIn(*dialog, u"Sign"_s)->isEnabled());
        type(*dialog, 1);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QVERIFY(run.audit().signatures.isEmpty());
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(run.audit().signatures.size(), 1);
        QTRY_VERIFY(!dialog);
        QCOMPARE(run.audit().signatures.first().statement.person, personId(1));
        QCOMPARE(run.audit().signatures.first().statement.seat, seatRecord(1).id);
    }

    void aWrongPassphraseChangesNothingAndIsSaid()
    {
        AuditStage stage;
        audits::AuditRun &run = stage.evaluated();
        QVERIFY(await(run.setResidualRisk(u"Small."_s)));
        const ui::AuditPlace place = stage.place();
        QPointer<ui::SignOffDialog> dialog = new ui::SignOffDialog(place, run, SignOff::As::Auditor);
        dialog->show();
        type(*dialog, 2);
        QTest::mouseClick(buttonIn(*dialog, u"Sign"_s), Qt::LeftButton);
        const auto said = [&] {
            for (auto *each : dialog->findChildren<ui::Label *>()) {
                if (each->token() == ui::Token::bad && !each->text().isEmpty())
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(said());
        QVERIFY(run.audit().signatures.isEmpty());
        QVERIFY(dialog->findChild<ui::PassphraseField *>()->isEmpty());
        delete dialog;
    }

    void onlyAnotherPersonIsOfferedForTheSecondSignature()
    {
        AuditStage stage;
        audits::AuditRun &run = stage.evaluated();
        QVERIFY(await(run.setResidualRisk(u"Small."_s)));
        stage.sign(run, 1, SignOff::As::Auditor);
        const ui::AuditPlace place = stage.place();
        QPointer<ui::SignOffDialog> dialog = new ui::SignOffDialog(place, run, SignOff::As::Reviewer);
        dialog->show();
        auto *people = dialog->findChild<QComboBox *>();
        QCOMPARE(people->count(), 1);
        QCOMPARE(people->currentData().toString(), personId(2).text());
        type(*dialog, 2);
        QTest::keyClick(dialog->findChild<ui::PassphraseField *>(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(run.audit().isSignedOff());
        QTRY_VERIFY(!dialog);
    }

    void closesWhenTheAuditChangesUnderIt()
    {
        AuditStage stage;
        audits::AuditRun &run = stage.evaluated();
        QVERIFY(await(run.setResidualRisk(u"Small."_s)));
        const ui::AuditPlace place = stage.place();
        QPointer<ui::SignOffDialog> dialog = new ui::SignOffDialog(place, run, SignOff::As::Auditor);
        dialog->show();
        QVERIFY(await(run.setResidualRisk(u"Not so small."_s)));
        QTRY_VERIFY(!dialog);
    }
};
QTEST_MAIN(tst_SignOffDialog)
#include "tst_SignOffDialog.moc"
