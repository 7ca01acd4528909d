// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/trail/Sealing.h"

#include "tests/models/ledger/LedgerFixture.h"
#include "tests/models/trail/TrailFixture.h"
#include "tests/support/Await.h"

#include <QSignalSpy>

using namespace countersign;
using namespace countersign::trail;
using namespace Qt::StringLiterals;

class tst_Sealing : public QObject {
    Q_OBJECT

private:
    static QList<ledger::StoredEntry> entriesIn(const ledger::Ledger &book)
    {
        ledger::EntryQuery query;
        query.kinds = { facts::EntryKind::TrailSegment };
        return test::await(book.find(query)).value();
    }

private Q_SLOTS:
    void everyRowIsInOneEntryOfTheLedger();
    void aGapIsSealedAtOnce();
    void fiveThousandRowsAreSealedAtOnce();
    void whatTheLedgerHasIsNotWrittenAgain();
    void whatNeverCameToTheLedgerIsWritten();
    void aLedgerThatRefusesLeavesTheSegmentForLater();
};

void tst_Sealing::everyRowIsInOneEntryOfTheLedger()
{
    test::LedgerFixture book;
    test::TrailFixture fixture;
    QVERIFY(test::await(book.ledger->open()));
    QCOMPARE(fixture.store(test::events(0, 10), { { u"sequence"_s, 10 } }), 10);
    QCOMPARE(fixture.store(test::events(0, 4, u"prod-1"_s, facts::EventSource::Log)), 4);
    Sealing sealing(*fixture.trail, *book.ledger);
    QSignalSpy finished(&sealing, &Sealing::finished);
    sealing.begin();
    QTRY_COMPARE(finished.size(), 1);
    const auto entries = entriesIn(*book.ledger);
    QCOMPARE(entries.size(), 2);
    const auto segments = test::await(fixture.trail->segments(false)).value();
    QCOMPARE(segments.size(), 2);
    for (const auto &segment : segments) {
        const auto entry = std::ranges::find(entries, segment.entry.value_or(0), &ledger::StoredEntry::index);
        QVERIFY(entry != entries.end() && segment.isIn(entry->entry));
        QCOMPARE(test::await(fixture.trail->rootOf(segment)).value(), segment.root);
    }
    sealing.seal(); // nothing new: nothing written
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(entriesIn(*book.ledger).size(), 2);
}

void tst_Sealing::aGapIsSealedAtOnce()
{
    test::LedgerFixture book;
    test::TrailFixture fixture;
    QVERIFY(test::await(book.ledger->open()));
    Sealing sealing(*fixture.trail, *book.ledger);
    QSignalSpy finished(&sealing, &Sealing::finished);
    QSignalSpy sealed(&sealing, &Sealing::sealed);
    sealing.begin();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(fixture.store(test::events(0, 3)), 3);
    auto gap = test::event(9, 1'790'000'050'000, u"stage-1"_s, facts::EventSource::Activity, facts::EventKind::Gap);
    gap.untilMs = 1'790'000'090'000;
    QCOMPARE(fixture.store({ gap }), 1);
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(sealed.size(), 1);
    const auto segment = sealed.first().first().value<TrailSegment>();
    QCOMPARE(segment.rows, 4);
    QCOMPARE(segment.gaps, 1);
    QCOMPARE(segment.toMs, gap.untilMs);
}

void tst_Sealing::fiveThousandRowsAreSealedAtOnce()
{
    test::LedgerFixture book;
    test::TrailFixture fixture;
    QVERIFY(test::await(book.ledger->open()));
    Sealing sealing(*fixture.trail, *book.ledger);
    QSignalSpy finished(&sealing, &Sealing::finished);
    sealing.begin();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(fixture.store(test::events(0, 4999)), 4999);
    QCoreApplication::processEvents();
    QCOMPARE(entriesIn(*book.ledger).size(), 0);
    QCOMPARE(fixture.store(test::events(4999, 5000)), 1);
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(entriesIn(*book.ledger).first().entry.fields.value("rows"_L1).toInteger(), 5000);
}

void tst_Sealing::whatTheLedgerHasIsNotWrittenAgain()
{
    test::LedgerFixture book;
    test::TrailFixture fixture;
    QVERIFY(test::await(book.ledger->open()));
    QCOMPARE(fixture.store(test::events(0, 10)), 10);
    // As after a crash between the ledger's commit and the trail's.
    const auto segment = test::await(fixture.trail->closeSegment()).value();
    const auto appended = test::await(book.ledger->append(segment->ledgerEntry()));
    fixture.reopen();
    QCOMPARE(fixture.store(test::events(10, 12)), 2);
    Sealing sealing(*fixture.trail, *book.ledger);
    QSignalSpy finished(&sealing, &Sealing::finished);
    sealing.begin();
    QTRY_COMPARE(finished.size(), 1);
    const auto segments = test::await(fixture.trail->segments(false)).value();
    QCOMPARE(segments.size(), 2);
    QCOMPARE(segments.first().entry, std::optional<quint64>(appended->index));
    QCOMPARE(segments.last().rows, 2);
    QCOMPARE(entriesIn(*book.ledger).size(), 2);
}

void tst_Sealing::whatNeverCameToTheLedgerIsWritten()
{
    test::LedgerFixture book;
    test::TrailFixture fixture;
    QVERIFY(test::await(book.ledger->open()));
    QCOMPARE(fixture.store(test::events(0, 10)), 10);
    QVERIFY(test::await(fixture.trail->closeSegment()).value());
    Sealing sealing(*fixture.trail, *book.ledger);
    QSignalSpy finished(&sealing, &Sealing::finished);
    sealing.begin();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(entriesIn(*book.ledger).size(), 1);
    QVERIFY(test::await(fixture.trail->segments(true)).value().isEmpty());
}

void tst_Sealing::aLedgerThatRefusesLeavesTheSegmentForLater()
{
    test::LedgerFixture book;
    test::TrailFixture fixture;
    QCOMPARE(fixture.store(test::events(0, 10)), 10);
    {
        Sealing sealing(*fixture.trail, *book.ledger); // the ledger is not open
        QSignalSpy failed(&sealing, &Sealing::failed);
        sealing.begin();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::CannotOpen);
    }
    QVERIFY(test::await(book.ledger->open()));
    Sealing sealing(*fixture.trail, *book.ledger);
    QSignalSpy finished(&sealing, &Sealing::finished);
    sealing.begin();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(entriesIn(*book.ledger).size(), 1);
}

QTEST_GUILESS_MAIN(tst_Sealing)
#include "tst_Sealing.moc"
