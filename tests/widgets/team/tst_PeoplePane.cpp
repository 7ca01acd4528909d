// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/PeoplePane.h"

#include "tests/support/Picture.h"
#include "tests/widgets/team/TeamStage.h"
#include "widgets/kit/Table.h"
#include "widgets/team/AliasDialog.h"
#include "widgets/team/DraftEdit.h"
#include "widgets/team/RevokeDialog.h"
#include "widgets/team/RoleChoice.h"
#include "widgets/team/TeamWords.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QScrollArea>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using namespace countersign::test;

class tst_PeoplePane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rolesAndKeysAreChangedInADraftOnly()
    {
        const auto stage = TeamStage::ofTeam(1);
        const TeamPlace place = stage->place();
        DraftEdit edit;
        PeoplePane pane(place, edit);
        QObject::connect(&edit, &DraftEdit::changed, &pane, &PeoplePane::lookAgain);
        shownActive(pane);
        QCOMPARE(pane.rows().rowCount(), 2);
        QVERIFY(!pane.revoke().isEnabled() && !pane.roles().isEnabled());
        edit.begin(team::CharterDraft::successorOf(stage->team.chain().last()));
        pane.table().setCurrentRow(pane.rows().index(1));
        QVERIFY(pane.roles().isEnabled());
        QTest::keyClick(&pane.roles().box(facts::Role::Auditor), Qt::Key_Space);
        QVERIFY(edit.draft()->charter().people[1].has(facts::Role::Auditor));
        QTest::mouseClick(&pane.revoke(), Qt::LeftButton);
        auto *dialog = pane.findChild<RevokeDialog *>();
        QVERIFY(dialog);
        QTest::mouseClick(&dialog->revokeButton(), Qt::LeftButton);
        QVERIFY(edit.draft()->charter().people[1].keys[0].revokedAtMs.has_value());
        QTRY_VERIFY(!pane.findChild<RevokeDialog *>());
        QTest::mouseClick(&pane.removeButton(), Qt::LeftButton);
        QCOMPARE(pane.rows().rowCount(), 1);
    }

    void whoARequesterIsStandsInTheDraftAndInWhatIsSigned()
    {
        const auto stage = TeamStage::ofTeam(1);
        const TeamPlace place = stage->place();
        DraftEdit edit;
        PeoplePane pane(place, edit);
        QObject::connect(&edit, &DraftEdit::changed, &pane, &PeoplePane::lookAgain);
        pane.resize(1100, 600);
        shownActive(pane);
        QVERIFY(!pane.aliases().isEnabled());
        QVERIFY(!pane.aliases().accessibleDescription().isEmpty());
        edit.begin(team::CharterDraft::successorOf(stage->team.chain().last()));
        pane.table().setCurrentRow(pane.rows().index(1));
        pane.aliases().setFocus();
        QTest::keyClick(&pane.aliases(), Qt::Key_Space);
        auto *dialog = pane.findChild<AliasDialog *>();
        QVERIFY(dialog);
        QTest::keyClicks(&dialog->field(), u"channel:telegram:@two"_s);
        QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
        QCOMPARE(edit.draft()->charter().people[1].aliases, QStringList { u"channel:telegram:@two"_s });
        QCOMPARE(pane.rows().index(1), pane.table().currentRow()); // the same person is still chosen
        const QList<team::Change> changes = edit.changes();
        QCOMPARE(changes.size(), 1);
        QVERIFY2(TeamWords::change(changes.first()).contains(u"channel:telegram:@two"_s), qPrintable(TeamWords::change(changes.first())));
        tests::savePicture(tests::grabbed(pane), u"team-people-aliases"_s);
    }

    void theDetailIsNeverCutAtItsSide()
    {
        const auto stage = TeamStage::ofTeam(1);
        const TeamPlace place = stage->place();
        DraftEdit edit;
        PeoplePane pane(place, edit);
        pane.resize(700, 600);
        shownActive(pane);
        const auto *scroll = pane.findChild<QScrollArea *>();
        QVERIFY(scroll);
        QVERIFY(scroll->widget()->width() <= scroll->viewport()->width());
    }

    void aRoleThatMayNotIsToldSo()
    {
        facts::Charter charter = teamCharter();
        charter.people.append(person(3, { facts::Role::Auditor }, 3));
        charter.seats.append(seatRecord(3));
        const auto stage = std::make_unique<TeamStage>(3, charter, QList { 1, 2 });
        const TeamPlace place = stage->place();
        DraftEdit edit;
        edit.begin(team::CharterDraft::successorOf(stage->team.chain().last()));
        PeoplePane pane(place, edit);
        shownActive(pane);
        QVERIFY(!pane.roles().isEnabled() && !pane.removeButton().isEnabled());
        QVERIFY(!pane.aliases().isEnabled());
        QVERIFY(pane.aliases().accessibleDescription().contains(u"auditor"_s));
        QVERIFY(pane.removeButton().accessibleDescription().contains(u"auditor"_s));
    }
};

QTEST_MAIN(tst_PeoplePane)
#include "tst_PeoplePane.moc"
