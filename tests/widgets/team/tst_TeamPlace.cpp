// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/TeamPlace.h"

#include "tests/widgets/team/TeamStage.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using namespace countersign::test;


class tst_TeamPlace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRefusalNamesTheRoleAndTheRight()
    {
        const auto stage = TeamStage::ofTeam(1);
        const TeamPlace place = stage->place();
        QCOMPARE(place.refusal(team::Right::ChangeCharter), QString());
        QCOMPARE(place.changeRefusal(), QString());
        QVERIFY(place.refusal(team::Right::Audit).contains(u"charter admin"_s));
        QVERIFY(place.isReal());
        stage->vault.lock();
        QVERIFY(place.refusal(team::Right::Look).contains(u"locked"_s));
    }

    void aTrialIsNotReal()
    {
        const auto stage = TeamStage::ofTrial(1);
        QVERIFY(!stage->place().isReal());
        QCOMPARE(stage->place().changeRefusal(), QString());
    }

    void whoHasNoValidKeyMayNothing()
    {
        facts::Charter charter = teamCharter();
        charter.people[0].keys[0].untilMs = charterStartMs + 2000;
        const auto stage = std::make_unique<TeamStage>(1, charter, QList { 1, 2 });
        stage->clock.advance(1000);
        QVERIFY(stage->place().refusal(team::Right::Look).contains(u"no valid key"_s));
    }
};

QTEST_MAIN(tst_TeamPlace)
#include "tst_TeamPlace.moc"
