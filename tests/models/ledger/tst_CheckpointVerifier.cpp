// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/Checkpoint.h"
#include "models/ledger/CheckpointVerifier.h"
#include "models/storage/Database.h"
#include "tests/support/People.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ledger;
using namespace countersign::test;

/// The tree here is a fiction: the root of n entries is the digest of the number n.
class tst_CheckpointVerifier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreeingCheckpointsAndAnchorsHold();
    void whatDoesNotAgreeIsNamed_data();
    void whatDoesNotAgreeIsNamed();
    void anchorsBeyondTheEndShowARollback();
    void theRootIsAskedForOnlyWhereItIsClaimed();

private:
    static constexpr quint64 entries = 6;
    static crypto::Digest rootOf(quint64 size) { return crypto::sha256(QByteArray::number(size)); }
    static QString origin() { return checkpoint::originOf(fixedKey(101).publicKey()); }
    static QByteArray note(quint64 size, int key = 101, std::optional<crypto::Digest> root = {})
    {
        return checkpoint::sign({ origin(), size, root.value_or(rootOf(size)) }, fixedKey(key)).value().bytes();
    }
    struct Row {
        qint64 number;
        qint64 size;
        QByteArray note;
    };
    static Verification run(const QList<Row> &rows, const QList<anchor::Found> &anchors = {}, int *asked = nullptr)
    {
        auto database = storage::Database::inMemory().value();
        if (!database.execute("CREATE TABLE checkpoint(number INTEGER PRIMARY KEY, size INTEGER, note BLOB)"))
            qFatal("no table");
        auto insert = database.prepare("INSERT INTO checkpoint VALUES(?, ?, ?)").value();
        for (const Row &row : rows) {
            if (!insert.bind(1, row.number).bind(2, row.size).bind(3, row.note).run())
                qFatal("no row");
        }
        Verification found;
        found.origin = origin();
        SignatureChecks checks;
        auto verifier = CheckpointVerifier::begin(database, checks, found).value();
        const auto key = fixedKey(101).publicKey();
        verifier.useAnchors(anchors, key, found);
        for (quint64 size = 1; size <= entries; ++size) {
            const auto root = [size, asked] {
                if (asked)
                    ++*asked;
                return rootOf(size);
            };
            if (!verifier.reached(size, root, key, found))
                qFatal("cannot read");
        }
        verifier.finish(entries, found);
        found.authorship = checks.finish();
        return found;
    }
    static QStringList faults(const Verification &found)
    {
        QStringList all;
        for (const Fault &fault : found.integrity + found.authorship + found.anchorFaults)
            all.append(u"%1@%2"_s.arg(fault.code).arg(fault.entry.value_or(9999)));
        return all;
    }
    static QList<Row> sound() { return { { 0, 1, note(1) }, { 1, 4, note(4) }, { 2, 6, note(6) } }; }
};

void tst_CheckpointVerifier::agreeingCheckpointsAndAnchorsHold()
{
    const auto found = run(sound(), { { u"a/one.checkpoint"_s, note(2) }, { u"a/two.checkpoint"_s, note(5) } });
    QCOMPARE(faults(found), QStringList());
    QCOMPARE(found.checkpoints, quint64(3));
    QCOMPARE(found.newestAnchor->size, quint64(5));
    QCOMPARE(found.newestAnchorFile, u"two.checkpoint"_s);
    QCOMPARE(found.entriesSinceAnchor, quint64(1));
}

void tst_CheckpointVerifier::whatDoesNotAgreeIsNamed_data()
{
    QTest::addColumn<QList<int>>("change"); // position, then what
    QTest::addColumn<QStringList>("faults");
    enum { Remove, Number, Size, Root, Key, Note, Origin, Twice };
    const auto row = [](const char *name, int position, int what, const QStringList &faults) {
        QTest::newRow(name) << QList<int> { position, what } << faults;
    };
    row("the first is missing", 0, Remove, { u"checkpoint-gap@0"_s });
    row("one in the middle is missing", 1, Remove, { u"checkpoint-gap@1"_s });
    row("the last is missing", 2, Remove, { u"unsigned@4"_s });
    row("numbers from 7 on", 1, Number, { u"checkpoint-gap@1"_s });
    row("another size than its note", 1, Size, { u"checkpoint@4"_s });
    row("another root, validly signed", 1, Root, { u"checkpoint-root@1"_s });
    row("another key", 1, Key, { u"checkpoint-signature@3"_s });
    row("no note", 1, Note, { u"checkpoint@3"_s });
    row("another origin", 1, Origin, { u"checkpoint@3"_s });
    row("two signatures", 1, Twice, { u"checkpoint@3"_s });
}

void tst_CheckpointVerifier::whatDoesNotAgreeIsNamed()
{
    QFETCH(QList<int>, change);
    QFETCH(QStringList, faults);
    QList<Row> rows = sound();
    Row &row = rows[change[0]];
    switch (change[1]) {
    case 0:
        rows.removeAt(change[0]);
        break;
    case 1:
        rows[1].number = 7;
        rows[2].number = 8;
        break;
    case 2:
        row.size = 5;
        break;
    case 3:
        row.note = note(4, 101, crypto::sha256("other"));
        break;
    case 4:
        row.note = note(4, 102);
        break;
    case 5:
        row.note = "text";
        break;
    case 6:
        row.note = checkpoint::sign({ u"countersign/other"_s, 4, rootOf(4) }, fixedKey(101)).value().bytes();
        break;
    default: {
        auto twice = crypto::SignedNote::parse(row.note).value();
        QVERIFY(twice.sign(u"somebody"_s, fixedKey(3)));
        row.note = twice.bytes();
    }
    }
    QCOMPARE(tst_CheckpointVerifier::faults(run(rows)), faults);
}

void tst_CheckpointVerifier::anchorsBeyondTheEndShowARollback()
{
    const auto rolledBack = run(sound(), { { u"new"_s, note(9) }, { u"old"_s, note(3) } });
    QCOMPARE(faults(rolledBack), QStringList { u"rolled-back@6"_s });
    QCOMPARE(rolledBack.newestAnchor->size, quint64(3));
    QCOMPARE(faults(run(sound(), { { u"fork"_s, note(5, 101, crypto::sha256("other")) } })), QStringList { u"forked@4"_s });
    const auto others = run(sound(), { { u"a"_s, note(3, 102) }, { u"b"_s, "text" },
                                       { u"c"_s, checkpoint::sign({ u"countersign/other"_s, 3, rootOf(3) }, fixedKey(101)).value().bytes() } });
    QCOMPARE(faults(others), QStringList());
    QCOMPARE(others.anchorsIgnored.size(), 3);
    QVERIFY(!others.newestAnchor);
    QCOMPARE(others.entriesSinceAnchor, entries);
}

void tst_CheckpointVerifier::theRootIsAskedForOnlyWhereItIsClaimed()
{
    int asked = 0;
    QCOMPARE(faults(run(sound(), { { u"a"_s, note(2) } }, &asked)), QStringList());
    QCOMPARE(asked, 4);
}

QTEST_GUILESS_MAIN(tst_CheckpointVerifier)
#include "tst_CheckpointVerifier.moc"
