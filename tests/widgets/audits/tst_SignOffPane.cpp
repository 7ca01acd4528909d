// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/SignOffPane.h"

#include "tests/widgets/audits/AuditStage.h"
#include "widgets/audits/SignOffDialog.h"
#include "widgets/kit/Label.h"

#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using audits::SignOff;

class tst_SignOffPane final : public QObject
{
    Q_OBJECT

    static QString said(const ui::SignOffPane &pane)
    {
        QStringList all;
        for (auto *each : pane.findChildren<ui::Label *>())
            all.append(each->text());
        return all.join(u'|');
    }

private Q_SLOTS:
    void theRiskComesFirstThenTwoSignatures()
    {
        AuditStage stage;
        audits::AuditRun &run = stage.evaluated();
        const ui::AuditPlace place = stage.place();
        auto pane = std::make_unique<ui::SignOffPane>(place);
        pane->setRun(&run);
        shownWidget(pane, { 800, 700 });
        QVERIFY(!pane->sign(SignOff::As::Auditor).isEnabled());
        QVERIFY(said(*pane).contains(u"Write down the residual risk first."_s));
        pane->risk().setFocus();
        QTest::keyClicks(&pane->risk(), u"Small: chat replies are not held."_s);
        QTest::keyClick(&pane->risk(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(run.audit().residualRisk, u"Small: chat replies are not held."_s);
        QVERIFY(pane->sign(SignOff::As::Auditor).isEnabled());
        QVERIFY(pane->sign(SignOff::As::Reviewer).isEnabled());
        QTest::mouseClick(&pane->sign(SignOff::As::Auditor), Qt::LeftButton);
        auto *dialog = pane->findChild<ui::SignOffDialog *>();
        QVERIFY(dialog);
        dialog->reject();
        stage.sign(run, 1, SignOff::As::Auditor);
        QVERIFY(pane->sign(SignOff::As::Auditor).isHidden());
        QVERIFY(said(*pane).contains(u"Auditor: Test person 1"_s));
        QVERIFY(!pane->risk().isEnabled());
        stage.sign(run, 2, SignOff::As::Reviewer);
        QVERIFY(said(*pane).contains(u"Reviewer: Test person 2"_s));
        QVERIFY(pane->sign(SignOff::As::Reviewer).isHidden());
    }

    void saysWhatTheAuditComesTo()
    {
        AuditStage stage;
        const ui::AuditPlace place = stage.place();
        ui::SignOffPane pane(place);
        QVERIFY(said(pane).contains(u"Not evaluated yet"_s));
        stage.week = BookFixture::weekWithForeignAnswer();
        pane.setRun(&stage.evaluated());
        QVERIFY2(said(pane).contains(u"Not effective"_s), qPrintable(said(pane)));
        pane.setRun(nullptr);
        QVERIFY(!pane.sign(SignOff::As::Auditor).isEnabled());
    }
};
QTEST_MAIN(tst_SignOffPane)
#include "tst_SignOffPane.moc"
