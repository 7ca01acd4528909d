// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/EvidencePane.h"

#include "tests/widgets/audits/AuditStage.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/Table.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

class tst_EvidencePane final : public QObject
{
    Q_OBJECT

    static QString spoken(const ui::EvidencePane &pane)
    {
        QStringList all;
        const auto *model = pane.findChild<ui::Table *>()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column)
                all.append(model->index(row, column).data(Qt::AccessibleTextRole).toString());
        }
        return all.join(u'|');
    }

private Q_SLOTS:
    void saysWhyAnAnswerIsMissing()
    {
        AuditStage stage;
        audits::Evidence refused = stage.week.first();
        refused.raw.clear();
        refused.digest = {};
        refused.error = name(ErrorCode::MissingScope);
        stage.week[0] = refused;
        audits::AuditRun &run = stage.evaluated();
        const ui::AuditPlace place = stage.place();
        ui::EvidencePane pane(place);
        pane.setRun(&run);
        QVERIFY2(spoken(pane).contains(ui::EvidencePane::failure(u"MissingScope"_s)), qPrintable(spoken(pane)));
        QVERIFY(spoken(pane).contains(u"Here, with its digest in the ledger."_s));
        QVERIFY(ui::EvidencePane::failure(u"Strange"_s).contains(u"Strange"_s));
    }

    void followsTheCollectingAndAsksForItAgain()
    {
        AuditStage stage;
        audits::AuditRun &run = stage.begun();
        const ui::AuditPlace place = stage.place();
        auto pane = std::make_unique<ui::EvidencePane>(place);
        pane->setRun(&run);
        shownWidget(pane);
        QSignalSpy asked(pane.get(), &ui::EvidencePane::collectAsked);
        QTest::mouseClick(buttonIn(*pane, u"Collect again"_s), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        pane->setCollecting(true);
        QVERIFY(!buttonIn(*pane, u"Collect again"_s)->isEnabled());
        const auto state = [&] { return pane->findChild<ui::Label *>()->text(); };
        QCOMPARE(state(), u"Collecting: 0 of 6 answers are here."_s);
        QVERIFY(await(run.collect(stage.week.first())));
        QCOMPARE(state(), u"Collecting: 1 of 6 answers are here."_s);
        pane->setCollecting(false);
        QVERIFY(state().contains(u"1 of 6 asked"_s));
        stage.unlockAs(2);
        pane->setRun(&run);
        QVERIFY(!buttonIn(*pane, u"Collect again"_s)->isEnabled());
        QVERIFY(state().contains(u"Only an auditor"_s));
    }
};
QTEST_MAIN(tst_EvidencePane)
#include "tst_EvidencePane.moc"
