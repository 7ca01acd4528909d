// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/LedgerWalk.h"
#include "models/storage/Database.h"
#include "tests/models/ledger/SignedLedger.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ledger;
using namespace countersign::test;

/// The walk itself; what it finds in bent ledgers is in tst_Verifier.
class tst_LedgerWalk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void progressEndsWithinTheEntries();
    void aVoteOverOtherEntriesIsFound();
    void pagesThatCannotBeReadNameTheEntryTheyStopAt();
    void aCopyThatBrokeOffHasNoVerdict();
};

void tst_LedgerWalk::progressEndsWithinTheEntries()
{
    SignedLedger book;
    book.write(3000);
    auto database = storage::Database::open(book.path(), storage::OpenMode::ReadOnly).value();
    QList<quint64> steps;
    VerifyOptions options;
    options.progress = [&steps](quint64 done, quint64 all) {
        QCOMPARE(all, quint64(3007));
        steps.append(done);
    };
    const auto found = LedgerWalk(database, options, {}).run();
    QVERIFY(found);
    QCOMPARE(found->entries, quint64(3007));
    QCOMPARE(steps, (QList<quint64> { 0, 1024, 2048 }));
}

/// A whole ledger made anew with the seat's own key: only what a person signed elsewhere betrays it.
void tst_LedgerWalk::aVoteOverOtherEntriesIsFound()
{
    SignedLedger book;
    {
        Ledger ledger(book.path(), SignedLedger::keys(), book.clock);
        QVERIFY(ledger.open().result());
        QVERIFY(ledger.append(SignedLedger::noted(facts::EntryKind::CharterAdopted, signedCharter(trialCharter(), { 1 }))).result());
        const facts::TreeHeadSeen other { ledger.origin(), 2, crypto::sha256("what was there before") };
        QVERIFY(ledger.append(SignedLedger::noted(facts::EntryKind::VoteCast, book.vote(1, other, "r"))).result());
    }
    QCOMPARE(book.found(), u"vote-root@2"_s);
}

void tst_LedgerWalk::pagesThatCannotBeReadNameTheEntryTheyStopAt()
{
    SignedLedger book;
    book.write(3000);
    const QByteArray leaf = book.blob("SELECT leaf FROM entry WHERE seq = 1500");
    QFile file(book.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 place = file.readAll().indexOf(leaf);
    QVERIFY(place > 0);
    // The page that holds entry 1500 becomes noise.
    QVERIFY(file.seek(place / 4096 * 4096) && file.write(QByteArray(4096, 'x')) == 4096);
    file.close();
    const auto found = verify(book.path());
    QVERIFY(found);
    const auto first = found->firstFault();
    QVERIFY(first);
    QCOMPARE(first->code, u"unreadable"_s);
    QVERIFY2(*first->entry > 1400 && *first->entry <= 1500, qPrintable(QString::number(*first->entry)));
}

void tst_LedgerWalk::aCopyThatBrokeOffHasNoVerdict()
{
    SignedLedger book;
    book.write(3000);
    QFile file(book.path());
    QVERIFY(file.resize(file.size() / 3 / 4096 * 4096));
    QCOMPARE(verify(book.path()).error_or(Error { ErrorCode::Unknown }).code, ErrorCode::CannotRead);
}

QTEST_GUILESS_MAIN(tst_LedgerWalk)
#include "tst_LedgerWalk.moc"
