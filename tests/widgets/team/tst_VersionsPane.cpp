// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/VersionsPane.h"

#include "tests/support/Picture.h"
#include "tests/widgets/team/TeamStage.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/Table.h"

#include <QLabel>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using namespace countersign::test;


class tst_VersionsPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNewestStandsFirstWithItsSigners()
    {
        const auto stage = TeamStage::ofTeam(1);
        facts::Charter next = nextVersion(teamCharter());
        next.validFromMs += 500;
        crypto::SignedNote note = signedCharter(next, { 1 });
        QVERIFY(note.sign(QString(facts::recoveryName), fixedKey(300)).has_value());
        QVERIFY(await(stage->adopt({ note })).has_value());
        const TeamPlace place = stage->place();
        VersionsPane pane(place);
        shownActive(pane);
        QCOMPARE(pane.rows().rowCount(), 2);
        QVERIFY(pane.rows().records()[0].inForce);
        QVERIFY(pane.rows().records()[0].signatures.neededRecovery());
        QVERIFY(!pane.rows().records()[1].inForce);
        const QString signers = pane.table().columnModel()->index(0, 3).data(Qt::AccessibleTextRole).toString();
        QVERIFY(signers.contains(u"Test person 1"_s) && signers.contains(u"RECOVERY KEY"_s));
        QCOMPARE(pane.findChild<DigestBlock *>()->digest(), stage->team.charterDigest().hex());
        tests::savePicture(tests::grabbed(pane), u"team-versions"_s);
    }

    void practiceIsPracticeAndNoTrial()
    {
        facts::Charter charter = trialCharter();
        charter.practice = true;
        charter.gateways = { gatewayRecord(u"practice"_s, facts::Environment::Stage) };
        const auto said = [](const facts::Charter &of) {
            const auto stage = std::make_unique<TeamStage>(1, of, QList { 1 });
            const TeamPlace place = stage->place();
            VersionsPane pane(place);
            shownActive(pane);
            QStringList all;
            for (const QLabel *each : pane.findChildren<QLabel *>())
                all.append(each->text());
            return all;
        };
        const QStringList practice = said(charter);
        QVERIFY2(practice.contains(u"Nothing here is real"_s), qPrintable(practice.join(u'|')));
        QVERIFY(!practice.contains(u"Trial"_s));
        QVERIFY(said(trialCharter()).contains(u"Trial"_s));
    }
};

QTEST_MAIN(tst_VersionsPane)
#include "tst_VersionsPane.moc"
