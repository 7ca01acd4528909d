// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/drill/PracticeTeam.h"

#include "models/team/Team.h"
#include "models/vault/Vault.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class tst_PracticeTeam final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesACharterThatIsMarkedAndInForce()
    {
        QTemporaryDir folder;
        FixedClock clock(1'795'376'000'000);
        vault::Vault vault(folder.filePath(u"keys"_s), clock, 1);
        const auto seatKey = crypto::SigningKey::generate();
        QVERIFY(seatKey);
        auto future = drill::practice::makeTeam(vault, seatKey->publicKey(), clock.nowMs());
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 30000);
        const auto note = future.result();
        QVERIFY2(note, note ? "" : qPrintable(name(note.error().code) + note.error().detail));
        team::Team team(clock);
        const auto adopted = team.adopt(**note);
        QVERIFY2(adopted, adopted ? "" : qPrintable(name(adopted.error().code) + u' ' + adopted.error().detail));
        QVERIFY(team.charter().practice);
        QCOMPARE(team.charter().people.size(), 2);
        for (const facts::Person &person : team.charter().people)
            QVERIFY(person.keys.first().sameSeat);
        QCOMPARE(vault.people().size(), 2);
    }
};
QTEST_GUILESS_MAIN(tst_PracticeTeam)
#include "tst_PracticeTeam.moc"
