// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/DraftBar.h"

#include "tests/widgets/team/TeamStage.h"
#include "widgets/team/DraftEdit.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using namespace countersign::test;


class tst_DraftBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itSaysWhatStandsInTheWay()
    {
        const auto stage = TeamStage::ofTeam(1);
        const TeamPlace place = stage->place();
        DraftEdit edit;
        DraftBar bar(place, edit);
        QVERIFY(bar.isHidden());
        edit.begin(team::CharterDraft::successorOf(stage->team.chain().last()));
        QVERIFY(!bar.isHidden());
        QVERIFY(bar.sign().isEnabled());
        QVERIFY(bar.takeIntoForce().isHidden());
        QVERIFY(edit.apply([](team::CharterDraft &draft) { return draft.remove(personId(2)); }).has_value());
        QVERIFY(!bar.sign().isEnabled());
        QVERIFY(bar.sign().accessibleDescription().contains(u"threshold"_s));
        QTest::mouseClick(&bar.discard(), Qt::LeftButton);
        QVERIFY(bar.isHidden());
        QVERIFY(!edit.draft());
    }

    void aTeamIsNamedWhileItIsFounded()
    {
        const auto stage = TeamStage::ofTrial(1);
        const TeamPlace place = stage->place();
        DraftEdit edit;
        DraftBar bar(place, edit);
        edit.begin(team::CharterDraft::founding(u"Our team"_s, stage->team.chain().last()));
        shownActive(bar);
        QCOMPARE(bar.teamName().text(), u"Our team"_s);
        bar.teamName().setFocus();
        bar.teamName().selectAll();
        QTest::keyClicks(&bar.teamName(), u"Night shift"_s);
        QTest::keyClick(&bar.teamName(), Qt::Key_Return);
        QCOMPARE(edit.draft()->charter().team, u"Night shift"_s);
        bar.teamName().selectAll();
        QTest::keyClick(&bar.teamName(), Qt::Key_Delete);
        QTest::keyClick(&bar.teamName(), Qt::Key_Return);
        QCOMPARE(bar.teamName().text(), u"Night shift"_s); // a team has a name
    }

    void itCountsSignaturesAndOffersWhatIsComplete()
    {
        const auto one = TeamStage::ofTeam(1), two = TeamStage::ofTeam(2);
        QVERIFY(await(one->desk.sign(team::CharterDraft::successorOf(one->team.chain().last()), personId(1), TeamStage::passphrase())).has_value());
        const TeamPlace place = two->place();
        DraftEdit edit;
        DraftBar bar(place, edit);
        QObject::connect(&two->desk, &team::CharterDesk::changed, &bar, &DraftBar::lookAgain);
        QVERIFY(two->desk.take(*one->desk.file()).has_value());
        QVERIFY(bar.state().contains(u"waits for signatures"_s));
        QVERIFY(bar.takeIntoForce().isHidden() && !bar.sign().isHidden());
        QVERIFY(await(two->desk.cosign(personId(2), TeamStage::passphrase())).has_value());
        QVERIFY(bar.state().contains(u"all its signatures"_s));
        QVERIFY(!bar.takeIntoForce().isHidden() && bar.sign().isHidden());
    }
};

QTEST_MAIN(tst_DraftBar)
#include "tst_DraftBar.moc"
