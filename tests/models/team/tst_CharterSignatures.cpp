// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/CharterSignatures.h"

#include "tests/support/People.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;
using namespace countersign::team;


class tst_CharterSignatures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theyAreCountedAgainstThePredecessorsAdmins()
    {
        const Charter before = test::teamCharter();
        Charter next = test::nextVersion(before);
        next.people.append(test::person(3, { Role::Admin }, 2, true));
        next.recovery.reset();
        const Signatures one = signaturesOf(&before, next, test::signedCharter(next, { 1 }));
        QCOMPARE(one.admins, QList<PersonId> { test::personId(1) });
        QCOMPARE(one.adminsOpen, QList<PersonId> { test::personId(2) });
        QCOMPARE(one.newcomersOpen, QList<PersonId> { test::personId(3) });
        QCOMPARE(one.needed, 2);
        QVERIFY(!one.isComplete());
        const Signatures noNewcomer = signaturesOf(&before, next, test::signedCharter(next, { 1, 2 }));
        QVERIFY(!noNewcomer.isComplete());
        QVERIFY(signaturesOf(&before, next, test::signedCharter(next, { 1, 2, 3 })).isComplete());
    }

    void aFirstVersionCountsItsOwn()
    {
        const Charter first = test::teamCharter();
        const Signatures none = signaturesOf(nullptr, first, test::signedCharter(first, {}));
        QCOMPARE(none.counted(), 0);
        QCOMPARE(none.adminsOpen.size(), 2);
        QVERIFY(none.newcomersOpen.isEmpty());
        QVERIFY(signaturesOf(nullptr, first, test::signedCharter(first, { 1, 2 })).isComplete());
    }

    void itIsKnownWhetherTheRecoveryKeyWasNeeded()
    {
        const Charter before = test::teamCharter(), next = test::nextVersion(before);
        const auto recovered = [&](const QList<int> &signers) {
            crypto::SignedNote note = test::signedCharter(next, signers);
            if (!note.sign(QString(recoveryName), test::fixedKey(300)))
                qFatal("no signature");
            return signaturesOf(&before, next, note);
        };
        QVERIFY(recovered({ 1 }).isComplete());
        QVERIFY(recovered({ 1 }).neededRecovery());
        QVERIFY(!recovered({ 1, 2 }).neededRecovery());
        QVERIFY(!recovered({}).isComplete());
        QVERIFY(!signaturesOf(nullptr, before, test::signedCharter(before, { 1, 2 })).recovery);
    }

    void aSignatureByAKeyThatIsNotInForceCountsForNothing()
    {
        Charter before = test::teamCharter();
        before.people[0].keys[0].revokedAtMs = test::charterStartMs + 10;
        Charter next = test::nextVersion(before);
        next.validFromMs += 10;
        const Signatures signatures = signaturesOf(&before, next, test::signedCharter(next, { 1, 2 }));
        QCOMPARE(signatures.admins, QList<PersonId> { test::personId(2) });
        QVERIFY(signatures.adminsOpen.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_CharterSignatures)
#include "tst_CharterSignatures.moc"
