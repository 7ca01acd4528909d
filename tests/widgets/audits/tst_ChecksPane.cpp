// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/ChecksPane.h"

#include "tests/widgets/audits/AuditStage.h"
#include "widgets/audits/AttachmentDialog.h"
#include "widgets/audits/CheckDetail.h"
#include "widgets/audits/VerdictPicker.h"
#include "widgets/kit/Table.h"

#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using audits::ResultModel;
using audits::Verdict;

class tst_ChecksPane final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysAnswerAndLeadToTheNextToDo()
    {
        AuditStage stage;
        audits::AuditRun &run = stage.evaluated();
        const ui::AuditPlace place = stage.place();
        auto pane = std::make_unique<ui::ChecksPane>(place);
        pane->setRun(&run);
        shownWidget(pane);
        pane->table().setFocus();
        const auto current = [&] { return pane->table().currentRow().data(ResultModel::CheckRole).toString(); };
        QCOMPARE(current(), u"CS-LOG-02"_s); // the first that waits for a person
        QTest::keyClick(&pane->table(), Qt::Key_T);
        QCOMPARE(current(), u"CS-EXE-07"_s);
        QTest::keyClick(&pane->table(), Qt::Key_P);
        QCOMPARE(pane->detail().picker().chosen(), std::optional(Verdict::Pass));
        QVERIFY(pane->detail().statement().hasFocus());
        // Letters are text now, not answers.
        QTest::keyClicks(&pane->detail().statement(), u"Fun, a test"_s);
        QCOMPARE(pane->detail().statement().toPlainText(), u"Fun, a test"_s);
        QTest::keyClick(&pane->detail().statement(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(run.audit().result(CheckId(u"CS-EXE-07"_s))->verdict, Verdict::Pass);
        QTest::keyClick(&pane->detail(), Qt::Key_Escape);
        QTRY_VERIFY(pane->table().hasFocus());
        QTest::keyClick(&pane->table(), Qt::Key_T);
        QCOMPARE(current(), u"CS-LOG-02"_s);
        const std::array keys { std::pair(Qt::Key_F, Verdict::Fail), std::pair(Qt::Key_U, Verdict::Unknown), std::pair(Qt::Key_N, Verdict::NotApplicable) };
        for (const auto &[key, verdict] : keys) {
            pane->table().setFocus();
            QTest::keyClick(&pane->table(), key);
            QCOMPARE(pane->detail().picker().chosen(), std::optional(verdict));
        }
        pane->table().setFocus();
        QTest::keyClick(&pane->table(), Qt::Key_A); // a rule that holds leaves nothing to accept
        QCOMPARE(pane->detail().picker().chosen(), std::optional(Verdict::NotApplicable));
    }

    void aKeyAddsEvidenceToTheCheckInSight()
    {
        AuditStage stage;
        audits::AuditRun &run = stage.evaluated();
        const ui::AuditPlace place = stage.place();
        auto pane = std::make_unique<ui::ChecksPane>(place);
        pane->setRun(&run);
        shownWidget(pane);
        pane->table().setFocus();
        QTest::keyClick(&pane->table(), Qt::Key_E);
        auto *dialog = pane->findChild<ui::AttachmentDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->windowTitle().contains(pane->table().currentRow().data(ResultModel::CheckRole).toString()));
        dialog->reject();
        stage.unlockAs(3); // a viewer
        pane->setRun(nullptr);
        pane->setRun(&run);
        QTRY_VERIFY(!pane->findChild<ui::AttachmentDialog *>());
        pane->table().setFocus();
        QTest::keyClick(&pane->table(), Qt::Key_E);
        QVERIFY(!pane->findChild<ui::AttachmentDialog *>());
    }

    void rowsTellEverythingToAScreenReader()
    {
        AuditStage stage;
        audits::AuditRun &run = stage.evaluated();
        const ui::AuditPlace place = stage.place();
        ui::ChecksPane pane(place);
        pane.setRun(&run);
        const auto *model = pane.table().model();
        QStringList spoken;
        for (int column = 0; column < model->columnCount(); ++column)
            spoken.append(model->index(1, column).data(Qt::AccessibleTextRole).toString());
        QVERIFY2(spoken.join(u'|').contains(u"LOG-02"_s), qPrintable(spoken.join(u'|')));
        QVERIFY2(spoken.join(u'|').contains(u"High"_s), qPrintable(spoken.join(u'|')));
        QVERIFY(model->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u" of 3"_s));
    }
};
QTEST_MAIN(tst_ChecksPane)
#include "tst_ChecksPane.moc"
