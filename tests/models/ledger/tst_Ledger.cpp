// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "LedgerFixture.h"

#include "models/ledger/Checkpoint.h"
#include "models/ledger/TreeHasher.h"
#include "models/ledger/TreeProof.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ledger;
using namespace countersign::test;

class tst_Ledger : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsWithAnEntryOfItsOwn();
    void whatIsAcknowledgedIsReadBack();
    void manyAtOnceKeepTheirOrder();
    void contentsComeBackWithTheirKeyOnly();
    void entriesAreFoundByKindSubjectAndTime();
    void everyCheckpointIsContainedInLaterOnes();
    void aHeadThatWasNeverOursIsNotContained();
    void inclusionOfEveryEntryIsProved();
    void theCheckpointIsASignedNoteUnderTheOrigin();
    void goesOnAfterReopening();
    void anEntryThatIsTooLargeIsRefusedAlone();
    void whatIsAppendedTogetherIsOneCommit();
    void aSecondLedgerOnTheSameFileIsBusyAndMayRead();
    void anotherSeatsLedgerIsRefused();
    void appendingToALedgerThatIsNotOpenFails();
    void appendedIsSaidOnceACommitIsOnDisk();
    void whatIsQueuedIsWrittenBeforeTheEnd();
};

void tst_Ledger::beginsWithAnEntryOfItsOwn()
{
    LedgerFixture f;
    const auto head = answer(f.ledger->open());
    QVERIFY2(head, head ? "" : qPrintable(head.error().detail));
    QCOMPARE(head->size, quint64(1));
    QCOMPARE(head->origin, f.ledger->origin());
    const auto entries = answer(f.ledger->read(0, 10));
    QVERIFY(entries);
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->first().entry.kind, facts::EntryKind::LedgerBegan);
    QCOMPARE(entries->first().entry.fields["seatKey"_L1].toString(), keyOf('s').publicKey().base64Url());
    QCOMPARE(entries->first().entry.atMs, f.clock.nowMs());
    QCOMPARE(TreeHasher().leaf(entries->first().leaf), head->root);
}

void tst_Ledger::whatIsAcknowledgedIsReadBack()
{
    LedgerFixture f;
    QVERIFY(answer(f.ledger->open()));
    const auto done = answer(f.ledger->append(requestSeen(7)));
    QVERIFY(done);
    QCOMPARE(done->index, quint64(1));
    QCOMPARE(done->head.size, quint64(2));
    QCOMPARE(f.ledger->head(), done->head);
    const auto entries = answer(f.ledger->read(1, 1));
    QVERIFY(entries);
    QCOMPARE(entries->first().entry.fields["number"_L1].toInt(), 7);
    QCOMPARE(entries->first().leaf, entries->first().entry.bytes().value());
}

void tst_Ledger::manyAtOnceKeepTheirOrder()
{
    LedgerFixture f;
    QVERIFY(answer(f.ledger->open()));
    QList<FutureResult<Appended>> futures;
    for (int i = 0; i < 700; ++i) {
        futures.append(f.ledger->append(requestSeen(i)));
    }
    for (int i = 0; i < 700; ++i) {
        QCOMPARE(answer(futures[i]).value().index, static_cast<quint64>(i + 1));
    }
    const auto entries = answer(f.ledger->read(1, 1000));
    QVERIFY(entries);
    QCOMPARE(entries->size(), 700);
    for (int i = 0; i < 700; ++i) {
        QCOMPARE(entries->at(i).entry.fields["number"_L1].toInt(), i);
    }
}

void tst_Ledger::contentsComeBackWithTheirKeyOnly()
{
    LedgerFixture f;
    QVERIFY(answer(f.ledger->open()));
    const QByteArray text = "rm -rf /srv/quarterly-figures";
    QVERIFY(answer(f.ledger->append(requestSeen(1), { { u"received"_s, text }, { u"action"_s, {} } })));
    QCOMPARE(answer(f.ledger->content(1, u"received"_s)).value(), text);
    QCOMPARE(answer(f.ledger->content(1, u"action"_s)).value(), QByteArray());
    QCOMPARE(answer(f.ledger->content(1, u"reason"_s)).error().code, ErrorCode::NotFound);
    QCOMPARE(answer(f.ledger->content(0, u"received"_s)).error().code, ErrorCode::NotFound);
    QCOMPARE(answer(f.ledger->content(9, u"received"_s)).error().code, ErrorCode::NotFound);
    for (const QString &ending : { QString(), u"-wal"_s }) {
        QFile file(f.path() + ending);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("quarterly"));
    }
    f.ledger = nullptr;
    f.ledger = std::make_unique<Ledger>(f.path(), LedgerKeys { keyOf('s'), crypto::SecretBytes::copyOf(QByteArray(32, 'x')) }, f.clock);
    QVERIFY(answer(f.ledger->open()));
    QVERIFY(!answer(f.ledger->content(1, u"received"_s)));
}

void tst_Ledger::entriesAreFoundByKindSubjectAndTime()
{
    LedgerFixture f;
    QVERIFY(answer(f.ledger->open()));
    for (int i = 0; i < 10; ++i) {
        f.clock.advance(1000);
        QVERIFY(answer(f.ledger->append(requestSeen(i % 5))));
        QVERIFY(answer(f.ledger->append({ facts::EntryKind::AlertRaised, 0, {}, {} })));
    }
    const auto indexes = [&f](const EntryQuery &query) {
        QList<quint64> found;
        const auto entries = answer(f.ledger->find(query)).value();
        for (const StoredEntry &stored : entries) {
            found.append(stored.index);
        }
        return found;
    };
    using Kind = facts::EntryKind;
    QCOMPARE(indexes({ .kinds = {}, .subject = u"stage/2"_s }), (QList<quint64> { 5, 15 }));
    QCOMPARE(indexes({ .kinds = {}, .subject = u"stage/2"_s, .newestFirst = true }), (QList<quint64> { 15, 5 }));
    QCOMPARE(indexes({ .kinds = { Kind::LedgerBegan }, .subject = {} }), QList<quint64> { 0 });
    QCOMPARE(indexes({ .kinds = { Kind::LedgerBegan, Kind::AlertRaised }, .subject = {}, .limit = 3 }), (QList<quint64> { 0, 2, 4 }));
    QCOMPARE(indexes({ .kinds = {}, .subject = {}, .fromMs = f.clock.nowMs() }), (QList<quint64> { 19, 20 }));
    QCOMPARE(indexes({ .kinds = { Kind::RequestSeen }, .subject = {}, .toMs = f.clock.nowMs() - 8000 }), (QList<quint64> { 1, 3 }));
    QCOMPARE(indexes({ .kinds = {}, .subject = u"stage/%"_s }), QList<quint64> {});
    QCOMPARE(indexes({}).size(), 21);
}

void tst_Ledger::everyCheckpointIsContainedInLaterOnes()
{
    LedgerFixture f;
    QList<TreeHead> heads { answer(f.ledger->open()).value() };
    for (int i = 0; i < 40; ++i) {
        heads.append(answer(f.ledger->append(requestSeen(i))).value().head);
    }
    for (const TreeHead &head : std::as_const(heads)) {
        QCOMPARE(answer(f.ledger->proveContains(head)).value(), heads.last());
    }
    QVERIFY(answer(f.ledger->proveContains({ f.ledger->origin(), 0, TreeHasher().empty() })));
}

void tst_Ledger::aHeadThatWasNeverOursIsNotContained()
{
    LedgerFixture f;
    const TreeHead first = answer(f.ledger->open()).value();
    const TreeHead second = answer(f.ledger->append(requestSeen(1))).value().head;
    const auto refused = [&f](const TreeHead &head) { return answer(f.ledger->proveContains(head)).error_or(Error { ErrorCode::Unknown }).code; };
    QCOMPARE(refused({ first.origin, first.size, second.root }), ErrorCode::Tampered);
    QCOMPARE(refused({ first.origin, 3, second.root }), ErrorCode::Tampered);
    QCOMPARE(refused({ u"countersign/other"_s, first.size, first.root }), ErrorCode::Tampered);
}

void tst_Ledger::inclusionOfEveryEntryIsProved()
{
    LedgerFixture f;
    QVERIFY(answer(f.ledger->open()));
    for (int i = 0; i < 20; ++i) {
        QVERIFY(answer(f.ledger->append(requestSeen(i))));
    }
    const TreeHead head = f.ledger->head();
    const auto entries = answer(f.ledger->read(0, 100)).value();
    QCOMPARE(entries.size(), 21);
    for (const StoredEntry &stored : entries) {
        const auto proof = answer(f.ledger->inclusionProof(stored.index));
        QVERIFY(proof);
        QVERIFY(verifyInclusion(stored.index, TreeHasher().leaf(stored.leaf), head.size, head.root, *proof));
    }
    QCOMPARE(answer(f.ledger->inclusionProof(21)).error().code, ErrorCode::NotFound);
}

void tst_Ledger::theCheckpointIsASignedNoteUnderTheOrigin()
{
    LedgerFixture f;
    QVERIFY(answer(f.ledger->open()));
    const TreeHead head = answer(f.ledger->append(requestSeen(1))).value().head;
    const QByteArray note = answer(f.ledger->checkpoint()).value();
    QCOMPARE(checkpoint::verified(note, keyOf('s').publicKey()).value(), head);
    QCOMPARE(checkpoint::verified(note, keyOf('t').publicKey()).error().code, ErrorCode::BadSignature);
}

void tst_Ledger::goesOnAfterReopening()
{
    LedgerFixture f;
    QVERIFY(answer(f.ledger->open()));
    for (int round = 0; round < 6; ++round) {
        for (int i = 0; i < 60; ++i) {
            QVERIFY(answer(f.ledger->append(requestSeen(i))));
        }
        const TreeHead before = f.ledger->head();
        f.ledger = nullptr;
        f.ledger = f.make();
        const auto head = answer(f.ledger->open());
        QVERIFY2(head, head ? "" : qPrintable(head.error().detail));
        QCOMPARE(*head, before);
    }
    QCOMPARE(f.ledger->head().size, quint64(361));
}

void tst_Ledger::anEntryThatIsTooLargeIsRefusedAlone()
{
    LedgerFixture f;
    QVERIFY(answer(f.ledger->open()));
    const auto before = f.ledger->append(requestSeen(1));
    const auto large = f.ledger->append({ facts::EntryKind::AlertRaised, 0, { { u"text"_s, QString(70000, u'x') } }, {} });
    const auto after = f.ledger->append(requestSeen(2));
    QVERIFY(answer(before));
    QCOMPARE(answer(large).error().code, ErrorCode::TooLarge);
    QCOMPARE(answer(after).value().index, quint64(2));
}

void tst_Ledger::whatIsAppendedTogetherIsOneCommit()
{
    LedgerFixture f;
    QVERIFY(answer(f.ledger->open()));
    QSignalSpy said(f.ledger.get(), &Ledger::appended);
    const auto done = answer(f.ledger->appendTogether({ { requestSeen(1), {} }, { requestSeen(2), {} }, { requestSeen(3), {} } })).value();
    QCOMPARE(done.index, quint64(3)); // of the last one
    QCOMPARE(done.head.size, quint64(4));
    QTRY_VERIFY(!said.isEmpty());
    QTRY_COMPARE(said.last().first().toULongLong(), quint64(4));
    QVERIFY(!std::ranges::any_of(said, [](const auto &each) { return each.first().toULongLong() == 2 || each.first().toULongLong() == 3; }));

    facts::Entry large { facts::EntryKind::AlertRaised, 0, { { u"text"_s, QString(70000, u'x') } }, {} };
    QCOMPARE(answer(f.ledger->appendTogether({ { requestSeen(4), {} }, { large, {} } })).error().code, ErrorCode::TooLarge);
    QCOMPARE(f.ledger->head().size, quint64(4));
    QCOMPARE(answer(f.ledger->appendTogether({})).error().code, ErrorCode::Malformed);
}

void tst_Ledger::aSecondLedgerOnTheSameFileIsBusyAndMayRead()
{
    LedgerFixture f;
    QVERIFY(answer(f.ledger->open()));
    const auto second = f.make();
    QCOMPARE(answer(second->open()).error().code, ErrorCode::Busy);
    QCOMPARE(answer(second->append(requestSeen(1))).error().code, ErrorCode::Busy);
    QCOMPARE(answer(second->read(0, 10)).value().size(), 1);
    f.ledger.reset();
    QVERIFY(answer(second->open()));
}

void tst_Ledger::anotherSeatsLedgerIsRefused()
{
    LedgerFixture f;
    QVERIFY(answer(f.ledger->open()));
    f.ledger = nullptr;
    f.ledger = f.make('t');
    QCOMPARE(answer(f.ledger->open()).error().code, ErrorCode::BadKey);
}

void tst_Ledger::appendingToALedgerThatIsNotOpenFails()
{
    LedgerFixture f;
    QCOMPARE(answer(f.ledger->append(requestSeen(1))).error().code, ErrorCode::CannotOpen);
    QCOMPARE(answer(f.ledger->read(0, 1)).error().code, ErrorCode::CannotOpen);
    QVERIFY(answer(f.ledger->open()));
    QVERIFY(answer(f.ledger->append(requestSeen(1))));
    QVERIFY(answer(f.ledger->read(0, 1)));
}

void tst_Ledger::appendedIsSaidOnceACommitIsOnDisk()
{
    LedgerFixture f;
    QSignalSpy said(f.ledger.get(), &Ledger::appended);
    QVERIFY(answer(f.ledger->open()));
    QVERIFY(answer(f.ledger->append(requestSeen(1))));
    QTRY_COMPARE(said.size(), 2);
    QCOMPARE(said.last().first().toULongLong(), quint64(2));
}

void tst_Ledger::whatIsQueuedIsWrittenBeforeTheEnd()
{
    LedgerFixture f;
    const auto opened = f.ledger->open();
    QList<FutureResult<Appended>> futures;
    for (int i = 0; i < 50; ++i) {
        futures.append(f.ledger->append(requestSeen(i)));
    }
    f.ledger.reset();
    QVERIFY(answer(opened));
    for (const auto &future : std::as_const(futures)) {
        QVERIFY(future.isFinished());
        QVERIFY(answer(future));
    }
}

QTEST_GUILESS_MAIN(tst_Ledger)
#include "tst_Ledger.moc"
