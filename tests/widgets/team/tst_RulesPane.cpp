// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/RulesPane.h"

#include "tests/widgets/team/TeamStage.h"
#include "widgets/kit/Table.h"
#include "widgets/team/DraftEdit.h"
#include "widgets/team/RuleDialog.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using namespace countersign::test;


class tst_RulesPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rulesAreChangedInADraftOnly()
    {
        const auto stage = TeamStage::ofTeam(1);
        const TeamPlace place = stage->place();
        DraftEdit edit;
        RulesPane pane(place, edit);
        QObject::connect(&edit, &DraftEdit::changed, &pane, &RulesPane::lookAgain);
        shownActive(pane);
        QVERIFY(!pane.newRule().isEnabled());
        QVERIFY(pane.newRule().accessibleDescription().contains(u"Begin a change"_s));
        QVERIFY(pane.state().contains(u"recovery key"_s));
        edit.begin(team::CharterDraft::successorOf(stage->team.chain().last()));
        QVERIFY(pane.newRule().isEnabled());
        QTest::mouseClick(&pane.newRule(), Qt::LeftButton);
        auto *dialog = pane.findChild<RuleDialog *>();
        QVERIFY(dialog);
        QTest::keyClicks(&dialog->id(), u"prod"_s);
        QTest::mouseClick(&dialog->accepting(), Qt::LeftButton);
        QCOMPARE(pane.rows().rowCount(), 1);
        QCOMPARE(edit.draft()->charter().rules[0].id.text(), u"prod"_s);
        QTest::mouseClick(&pane.moreSign(), Qt::LeftButton);
        QCOMPARE(edit.draft()->charter().threshold, 2); // never all of them, and two of two is all there is
        QVERIFY(!pane.recovery().isVisible());
    }
};

QTEST_MAIN(tst_RulesPane)
#include "tst_RulesPane.moc"
