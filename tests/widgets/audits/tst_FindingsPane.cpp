// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/FindingsPane.h"

#include "tests/widgets/audits/AuditStage.h"
#include "widgets/audits/FindingForm.h"
#include "widgets/kit/EmptyState.h"
#include "widgets/kit/Table.h"

#include <QComboBox>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

class tst_FindingsPane final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noneIsSaidOnlyWhenItIsProven()
    {
        AuditStage stage;
        const ui::AuditPlace place = stage.place();
        ui::FindingsPane pane(place);
        auto *empty = pane.findChild<ui::EmptyState *>();
        audits::AuditRun &run = stage.begun();
        pane.setRun(&run);
        QCOMPARE(empty->sentence(), u"Not known yet"_s);
        QVERIFY(await(AuditStage::hand(run, stage.week)) && await(run.evaluate()));
        pane.setRun(&run);
        QCOMPARE(empty->sentence(), u"No finding"_s);
    }

    void theFirstIsShownAndEnterLeadsIntoIt()
    {
        AuditStage stage;
        stage.week = BookFixture::weekWithForeignAnswer();
        audits::AuditRun &run = stage.evaluated();
        const ui::AuditPlace place = stage.place();
        auto pane = std::make_unique<ui::FindingsPane>(place);
        pane->setRun(&run);
        shownWidget(pane);
        QCOMPARE(pane->table().currentRow().row(), 0);
        QCOMPARE(pane->table().model()->rowCount(), int(run.audit().findings.size()));
        pane->table().setFocus();
        QTest::keyClick(&pane->table(), Qt::Key_Return);
        QTRY_VERIFY(pane->form().severity().hasFocus());
    }
};
QTEST_MAIN(tst_FindingsPane)
#include "tst_FindingsPane.moc"
