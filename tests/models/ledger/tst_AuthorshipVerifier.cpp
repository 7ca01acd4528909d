// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/AuthorshipVerifier.h"
#include "models/ledger/Checkpoint.h"
#include "tests/models/ledger/SignedLedger.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ledger;
using namespace countersign::test;
using facts::Charter;
using facts::Entry;
using facts::EntryKind;

class tst_AuthorshipVerifier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsSignedByItsPeopleHolds();
    void theFirstEntryNamesTheSeatKey_data();
    void theFirstEntryNamesTheSeatKey();
    void theNewestCharterMustListTheSeat();
    void chartersFollowOneAnother_data();
    void chartersFollowOneAnother();
    void votesAreSignedByTheirPeople_data();
    void votesAreSignedByTheirPeople();
    void headsThatVotersSawAreKeptForTheTree();

private:
    /// The faults of entries that follow one another, first those of authorship.
    static QStringList judge(const QList<Entry> &entries, QList<std::pair<quint64, facts::TreeHeadSeen>> *seen = nullptr)
    {
        SignatureChecks checks;
        AuthorshipVerifier verifier(checks);
        Verification found;
        for (qsizetype i = 0; i < entries.size(); ++i)
            verifier.add(static_cast<quint64>(i), entries[i], found);
        verifier.finish(found);
        QStringList faults;
        for (const auto &list : { found.authorship, checks.finish(), found.integrity }) {
            for (const Fault &fault : list)
                faults.append(u"%1@%2"_s.arg(fault.code).arg(fault.entry.value_or(9999)));
        }
        if (seen)
            *seen = verifier.headsSeen();
        return faults;
    }
    static Entry began(int key = 101)
    {
        const auto seatKey = fixedKey(key).publicKey();
        return { EntryKind::LedgerBegan, 1, { { u"origin"_s, checkpoint::originOf(seatKey) }, { u"seatKey"_s, seatKey.base64Url() } }, {} };
    }
    static Entry charter(const Charter &charter, const QList<int> &signers)
    {
        Entry entry = SignedLedger::noted(EntryKind::CharterAdopted, signedCharter(charter, signers));
        entry.atMs = charter.validFromMs;
        return entry;
    }
    static Entry vote(const crypto::SignedNote &note) { return SignedLedger::noted(EntryKind::VoteCast, note); }

    /// A team's own charter: three admins, of whom two must sign the next.
    static Charter team()
    {
        Charter charter = trialCharter();
        charter.trial = false;
        charter.threshold = 2;
        charter.people = { person(1, { facts::Role::Admin, facts::Role::SecurityOperator }), person(2, { facts::Role::Admin }),
                           person(3, { facts::Role::Admin, facts::Role::SecurityOperator }) };
        return charter;
    }
    static Charter next(const Charter &before)
    {
        Charter charter = before;
        charter.version = before.version + 1;
        charter.previous = before.digest().value();
        return charter;
    }
};

void tst_AuthorshipVerifier::whatIsSignedByItsPeopleHolds()
{
    const SignedLedger book;
    const Charter first = team();
    Charter second = next(first);
    second.people.append(person(4, { facts::Role::Auditor }));
    QCOMPARE(judge({ began(), charter(trialCharter(), { 1 }), vote(book.vote(1, {}, "r")), charter(first, { 1, 2 }), charter(first, { 1, 2 }),
                     charter(second, { 2, 3, 4 }), vote(book.vote(2, {}, "r")) }),
             QStringList());
}

void tst_AuthorshipVerifier::theFirstEntryNamesTheSeatKey_data()
{
    QTest::addColumn<Entry>("first");
    QTest::addColumn<QStringList>("faults");
    Entry entry = began();
    QTest::newRow("as it is") << entry << QStringList();
    entry.fields[u"seatKey"_s] = fixedKey(102).publicKey().base64Url();
    QTest::newRow("another key") << entry << QStringList { u"seat-key@0"_s };
    entry.fields[u"seatKey"_s] = u"AAAA"_s;
    QTest::newRow("no key") << entry << QStringList { u"seat-key@0"_s };
    entry = began();
    entry.kind = EntryKind::AlertRaised;
    QTest::newRow("another kind") << entry << QStringList { u"beginning@0"_s };
}

void tst_AuthorshipVerifier::theFirstEntryNamesTheSeatKey()
{
    QFETCH(Entry, first);
    QFETCH(QStringList, faults);
    QCOMPARE(judge({ first }), faults);
    QCOMPARE(judge({ began(), began() }), QStringList { u"beginning@1"_s });
}

void tst_AuthorshipVerifier::theNewestCharterMustListTheSeat()
{
    QCOMPARE(judge({ began(102), charter(trialCharter(), { 1 }) }), QStringList { u"seat-key@1"_s });
    // A seat that came later stands in the version that let it in.
    const Charter first = team();
    Charter second = next(first);
    second.seats.append(seatRecord(2));
    QCOMPARE(judge({ began(102), charter(first, { 1, 2 }), charter(second, { 1, 2 }) }), QStringList());
}

void tst_AuthorshipVerifier::chartersFollowOneAnother_data()
{
    QTest::addColumn<Entry>("first");
    QTest::addColumn<Entry>("second");
    QTest::addColumn<QStringList>("faults");
    const Entry trial = charter(trialCharter(), { 1 });
    const Entry own = charter(team(), { 1, 2 });
    const QStringList signature { u"charter-signature@2"_s };
    const QStringList chain { u"charter-chain@2"_s };
    QTest::newRow("two of three of the one before") << own << charter(next(team()), { 1, 3 }) << QStringList();
    QTest::newRow("one of three") << own << charter(next(team()), { 1 }) << signature;
    QTest::newRow("somebody else") << own << charter(next(team()), { 1, 7 }) << signature;
    Charter taken = next(team());
    taken.people = { person(7, { facts::Role::Admin }), person(8, { facts::Role::Admin }) };
    QTest::newRow("its own admins, not those before") << own << charter(taken, { 7, 8 }) << signature;
    Charter more = next(team());
    more.people.append(person(4, { facts::Role::Auditor }));
    QTest::newRow("somebody new who did not sign") << own << charter(more, { 1, 2 }) << signature;
    QTest::newRow("a version left out") << own << charter(next(next(team())), { 1, 2 }) << chain;
    Charter other = next(team());
    other.previous = crypto::sha256("other");
    QTest::newRow("another one before it") << own << charter(other, { 1, 2 }) << chain;
    other = next(team());
    other.team = u"Other team"_s;
    QTest::newRow("another team") << own << charter(other, { 1, 2 }) << chain;
    other = team();
    other.team = u"Other team"_s;
    QTest::newRow("a first version after a first version") << own << charter(other, { 1, 2 }) << chain;
    QTest::newRow("a first version in place of a trial") << trial << own << QStringList();
    Charter backdated = team();
    --backdated.validFromMs;
    for (auto &each : backdated.people)
        each.keys[0].fromMs = 0;
    // Whoever joins a team later began their own trial after it: the trial is no predecessor.
    QTest::newRow("... dated before it") << trial << charter(backdated, { 1, 2 }) << QStringList();
    Entry early = charter(next(team()), { 1, 2 });
    early.atMs -= 5 * 60 * 1000;
    QTest::newRow("by a clock five minutes behind") << own << early << QStringList();
    --early.atMs;
    QTest::newRow("adopted before it begins") << own << early << chain;
    QTest::newRow("... signed by one") << trial << charter(team(), { 1 }) << signature;
    Charter promoted = next(trialCharter());
    promoted.trial = false;
    QTest::newRow("a trial promoted") << trial << charter(promoted, { 1 }) << chain;
    Charter forged = next(team());
    forged.people[1].keys[0].proof[5] = char(forged.people[1].keys[0].proof[5] ^ 1);
    QTest::newRow("a key without possession") << own << charter(forged, { 1, 3 }) << QStringList { u"charter-possession@2"_s };
    Entry broken = own;
    broken.fields[u"note"_s] = u"text"_s;
    QTest::newRow("no charter at all") << own << broken << QStringList { u"charter-form@2"_s };
}

void tst_AuthorshipVerifier::chartersFollowOneAnother()
{
    QFETCH(Entry, first);
    QFETCH(Entry, second);
    QFETCH(QStringList, faults);
    QCOMPARE(judge({ began(), first, second }), faults);
}

void tst_AuthorshipVerifier::votesAreSignedByTheirPeople_data()
{
    QTest::addColumn<Entry>("entry");
    QTest::addColumn<QStringList>("faults");
    SignedLedger book;
    QTest::newRow("its person's key") << vote(book.vote(2, {}, "r")) << QStringList();
    const auto text = book.vote(1, {}, "r").text();
    const auto signedBy = [](const QByteArray &noteText, const QString &name, int key) {
        auto note = crypto::SignedNote::fromText(noteText).value();
        if (!note.sign(name, fixedKey(key)))
            qFatal("a test vote cannot be signed");
        return vote(note);
    };
    const QStringList unsignedVote { u"vote-signature@2"_s };
    QTest::newRow("another's key under its person") << signedBy(text, personId(1).text(), 2) << unsignedVote;
    QTest::newRow("another person's name") << signedBy(text, personId(2).text(), 2) << unsignedVote;
    QTest::newRow("nobody") << vote(crypto::SignedNote::fromText(text).value()) << QStringList { u"vote-form@2"_s };
    Entry changed = vote(book.vote(1, {}, "r"));
    changed.fields[u"note"_s] = changed.fields[u"note"_s].toString().replace(u"decision allow"_s, u"decision deny"_s);
    QTest::newRow("allow turned to deny") << changed << unsignedVote;
    QTest::newRow("somebody the charter does not list") << vote(book.vote(7, {}, "r")) << QStringList { u"vote-charter@2"_s };
    book.clock.set(charterStartMs - 1);
    QTest::newRow("before the key was valid") << vote(book.vote(1, {}, "r")) << unsignedVote;
    Entry none = vote(book.vote(1, {}, "r"));
    none.fields.remove(u"note"_s);
    QTest::newRow("no note") << none << QStringList { u"vote-form@2"_s };
}

void tst_AuthorshipVerifier::votesAreSignedByTheirPeople()
{
    QFETCH(Entry, entry);
    QFETCH(QStringList, faults);
    QCOMPARE(judge({ began(), charter(trialCharter(), { 1 }), entry }), faults);
    // A charter that comes only after the vote does not speak for it.
    QVERIFY(judge({ began(), entry, charter(trialCharter(), { 1 }) }).join(u' ').contains(u"vote-"_s));
}

void tst_AuthorshipVerifier::headsThatVotersSawAreKeptForTheTree()
{
    const SignedLedger book;
    const QString origin = began().fields[u"origin"_s].toString();
    const facts::TreeHeadSeen own { origin, 2, crypto::sha256("root") };
    const facts::TreeHeadSeen later { origin, 3, crypto::sha256("root") };
    const facts::TreeHeadSeen elsewhere { u"countersign/elsewhere"_s, 90, crypto::sha256("root") };
    QList<std::pair<quint64, facts::TreeHeadSeen>> seen;
    const Entry trial = charter(trialCharter(), { 1 });
    QCOMPARE(judge({ began(), trial, vote(book.vote(1, own, "r")) }, &seen), QStringList());
    QCOMPARE(seen.size(), 1);
    QCOMPARE(seen.first().second, own);
    QCOMPARE(judge({ began(), trial, vote(book.vote(1, elsewhere, "r")) }, &seen), QStringList());
    QVERIFY(seen.isEmpty());
    QCOMPARE(judge({ began(), trial, vote(book.vote(1, later, "r")) }, &seen), QStringList { u"vote-ledger@2"_s });
}

QTEST_GUILESS_MAIN(tst_AuthorshipVerifier)
#include "tst_AuthorshipVerifier.moc"
