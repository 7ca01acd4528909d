// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/CharterGatewaysPane.h"

#include "tests/support/Picture.h"
#include "tests/widgets/team/TeamStage.h"
#include "widgets/kit/Table.h"
#include "widgets/team/DraftEdit.h"

#include <QComboBox>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using namespace countersign::test;


class tst_CharterGatewaysPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void gatewaysAreNamedMovedAndRemovedInADraftOnly()
    {
        const auto stage = TeamStage::ofTeam(1);
        const TeamPlace place = stage->place();
        DraftEdit edit;
        CharterGatewaysPane pane(place, edit);
        QObject::connect(&edit, &DraftEdit::changed, &pane, &CharterGatewaysPane::lookAgain);
        shownActive(pane);
        QCOMPARE(pane.rows().rowCount(), 3);
        QVERIFY(!pane.add().isEnabled() && !pane.removeButton().isEnabled());
        QVERIFY(pane.add().accessibleDescription().contains(u"Begin a change"_s));
        edit.begin(team::CharterDraft::successorOf(stage->team.chain().last()));
        QCOMPARE(pane.known().count(), 1); // the other one is named
        pane.environment().setCurrentIndex(2);
        QTest::mouseClick(&pane.add(), Qt::LeftButton);
        QVERIFY(edit.draft()->charter().gateway(GatewayId(u"new-1"_s)));
        QCOMPARE(edit.draft()->charter().gateway(GatewayId(u"new-1"_s))->environment, facts::Environment::Prod);
        QVERIFY(!pane.add().isEnabled());
        pane.table().setCurrentRow(pane.rows().index(3));
        pane.environment().setCurrentIndex(1);
        QTest::mouseClick(&pane.moveButton(), Qt::LeftButton);
        QCOMPARE(edit.draft()->charter().gateway(GatewayId(u"new-1"_s))->environment, facts::Environment::Stage);
        tests::savePicture(tests::grabbed(pane), u"team-gateways"_s);
        QTest::mouseClick(&pane.removeButton(), Qt::LeftButton);
        QVERIFY(!edit.draft()->charter().gateway(GatewayId(u"new-1"_s)));
    }

    void aTrialTakesNoProductionGateway()
    {
        const auto stage = TeamStage::ofTrial(1);
        const TeamPlace place = stage->place();
        DraftEdit edit;
        edit.begin(team::CharterDraft::successorOf(stage->team.chain().last()));
        CharterGatewaysPane pane(place, edit);
        shownActive(pane);
        pane.environment().setCurrentIndex(2);
        QTest::mouseClick(&pane.add(), Qt::LeftButton);
        QVERIFY(edit.changes().isEmpty());
    }
};

QTEST_MAIN(tst_CharterGatewaysPane)
#include "tst_CharterGatewaysPane.moc"
