// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/ledger/SignedLedger.h"

#include "models/ledger/Anchor.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ledger;
using namespace countersign::test;

class tst_Verifier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatNobodyTouchedHolds();
    void contentsAreOpenedWithTheKey();
    void aWrongContentKeyIsSaid();
    void everyChangedEntryIsNamed();
    void everyMissingEntryIsNamed();
    void everySwapOfEntriesIsNamed();
    void anInsertedEntryIsNamed();
    void aMissingEntryIsNamedAlsoWhenOthersCloseTheGap();
    void everyChangedTileIsFound();
    void everyChangedOrMissingCheckpointIsFound();
    void everyChangedOrMissingContentIsNamed();
    void oneThingBentIsFound_data();
    void oneThingBentIsFound();
    void aTailCutOffIsFoundWhileItsCheckpointStands();
    void aRollbackIsFoundByAnAnchorAlone();
    void aForkIsFoundByAnAnchorAlone();
    void anchorsOfOthersAreIgnoredAloud();
    void aFileThatIsNoLedgerHasNoVerdict();
    void cancellingEndsWithoutAVerdict();
    void nothingIsLeftBesideALedgerThatIsRead();
    void aLedgerInUseIsVerified();

private:
    std::unique_ptr<SignedLedger> m_book;
    static inline std::unique_ptr<SignedLedger> s_original;
};

/// Written once; each test bends its own copy.
void tst_Verifier::init()
{
    if (!s_original) {
        s_original = std::make_unique<SignedLedger>();
        s_original->write();
    }
    m_book = std::make_unique<SignedLedger>();
    m_book->voteEntry = s_original->voteEntry;
    m_book->contentEntry = s_original->contentEntry;
    m_book->checkpoint = s_original->checkpoint;
    QVERIFY(QFile::copy(s_original->path(), m_book->path()));
}

void tst_Verifier::whatNobodyTouchedHolds()
{
    const auto verification = verify(m_book->path());
    QVERIFY(verification);
    QCOMPARE(m_book->found(), QString());
    QVERIFY(!verification->isTampered());
    QCOMPARE(verification->entries, quint64(m_book->count("entry")));
    QCOMPARE(verification->votes, quint64(2));
    QCOMPARE(verification->charters, quint64(1));
    QCOMPARE(verification->contents, quint64(3));
    QCOMPARE(verification->contentsOpened, quint64(0));
    QCOMPARE(verification->contentsDeleted, quint64(1));
    QCOMPARE(verification->checkpoints, quint64(m_book->count("checkpoint")));
    QVERIFY(!verification->newestAnchor);
    QCOMPARE(verification->entriesSinceAnchor, verification->entries);
}

void tst_Verifier::contentsAreOpenedWithTheKey()
{
    const LedgerKeys keys = SignedLedger::keys();
    VerifyOptions options;
    options.contentKey = &keys.contentKey;
    QCOMPARE(m_book->found(options), QString());
    QCOMPARE(verify(m_book->path(), options)->contentsOpened, quint64(3));
}

void tst_Verifier::aWrongContentKeyIsSaid()
{
    const auto other = crypto::SecretBytes::copyOf(QByteArray(32, 'x'));
    VerifyOptions options;
    options.contentKey = &other;
    QCOMPARE(m_book->found(options), u"content-sealed@%1"_s.arg(m_book->contentEntry));
}

void tst_Verifier::everyChangedEntryIsNamed()
{
    QRandomGenerator random(20261122);
    const qint64 entries = m_book->count("entry");
    for (qint64 i = 0; i < entries; ++i) {
        init();
        const QByteArray at = QByteArray::number(i);
        const QByteArray leaf = m_book->blob("SELECT leaf FROM entry WHERE seq = " + at);
        m_book->bend("UPDATE entry SET leaf = " + flipped(leaf, random.bounded(leaf.size())) + " WHERE seq = " + at);
        QVERIFY2(m_book->found().endsWith(u"@%1"_s.arg(i)), qPrintable(u"%1: %2"_s.arg(i).arg(m_book->found())));
    }
}

void tst_Verifier::everyMissingEntryIsNamed()
{
    const qint64 entries = m_book->count("entry");
    for (qint64 i = 0; i < entries; ++i) {
        init();
        m_book->bend("DELETE FROM entry WHERE seq = " + QByteArray::number(i));
        const QString expected = i + 1 < entries ? u"gap@%1"_s.arg(i) : u"missing@%1"_s.arg(i);
        QCOMPARE(m_book->found(), expected);
    }
}

void tst_Verifier::everySwapOfEntriesIsNamed()
{
    const qint64 entries = m_book->count("entry");
    for (qint64 i = 0; i + 1 < entries; ++i) {
        init();
        const QByteArray a = QByteArray::number(i);
        const QByteArray b = QByteArray::number(i + 1);
        m_book->bend("UPDATE entry SET seq = -1 WHERE seq = " + a + "; UPDATE entry SET seq = " + a + " WHERE seq = " + b
                     + "; UPDATE entry SET seq = " + b + " WHERE seq = -1");
        QVERIFY2(m_book->found().endsWith(u"@%1"_s.arg(i)), qPrintable(u"%1: %2"_s.arg(i).arg(m_book->found())));
    }
}

void tst_Verifier::anInsertedEntryIsNamed()
{
    const qint64 entries = m_book->count("entry");
    m_book->bend("INSERT INTO entry(seq, leaf) SELECT max(seq) + 1, leaf FROM entry");
    QVERIFY2(m_book->found().endsWith(u"@%1"_s.arg(entries)), qPrintable(m_book->found()));
}

void tst_Verifier::aMissingEntryIsNamedAlsoWhenOthersCloseTheGap()
{
    m_book->bend("DELETE FROM entry WHERE seq = 5; UPDATE entry SET seq = seq - 1 WHERE seq > 5");
    QVERIFY2(m_book->found().endsWith(u"@5"_s), qPrintable(m_book->found()));
}

void tst_Verifier::everyChangedTileIsFound()
{
    const QByteArray hashes = m_book->blob("SELECT hashes FROM tile WHERE level = 0 AND idx = 0");
    for (qsizetype i = 0; i < hashes.size() / 32; ++i) {
        init();
        m_book->bend("UPDATE tile SET hashes = " + flipped(hashes, i * 32 + i % 32));
        QCOMPARE(m_book->found(), u"tile@%1"_s.arg(i));
    }
}

void tst_Verifier::everyChangedOrMissingCheckpointIsFound()
{
    QRandomGenerator random(7);
    const qint64 checkpoints = m_book->count("checkpoint");
    for (qint64 i = 0; i < checkpoints; ++i) {
        const QByteArray which = " WHERE number = " + QByteArray::number(i);
        init();
        const QByteArray note = m_book->blob("SELECT note FROM checkpoint" + which);
        m_book->bend("UPDATE checkpoint SET note = " + flipped(note, random.bounded(note.size())) + which);
        QVERIFY2(m_book->found().contains(u"checkpoint"_s), qPrintable(m_book->found()));
        init();
        m_book->bend("DELETE FROM checkpoint" + which);
        QVERIFY(!m_book->found().isEmpty());
    }
}

void tst_Verifier::everyChangedOrMissingContentIsNamed()
{
    for (const QByteArray &which : { QByteArray("129"), QByteArray("192"), QByteArray("256") }) {
        init();
        const QString entry = QString::number(which.toInt() / 64);
        const QByteArray sealed = m_book->blob("SELECT sealed FROM content WHERE id = " + which);
        QVERIFY(!sealed.isEmpty());
        m_book->bend("UPDATE content SET sealed = " + flipped(sealed, sealed.size() / 2) + " WHERE id = " + which);
        QCOMPARE(m_book->found(), u"content@"_s + entry);
        init();
        m_book->bend("DELETE FROM content WHERE id = " + which);
        QCOMPARE(m_book->found(), u"content-missing@"_s + entry);
    }
}

void tst_Verifier::oneThingBentIsFound_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("found");
    QTest::newRow("a content too many") << QByteArray("INSERT INTO content VALUES(400, x'00')") << u"content-extra@6"_s;
    QTest::newRow("two contents swapped") << QByteArray("UPDATE content SET id = -1 WHERE id = 192; UPDATE content SET id = 192 WHERE id = 256; UPDATE content SET id = 256 WHERE id = -1") << u"content@3"_s;
    QTest::newRow("a tile missing") << QByteArray("DELETE FROM tile") << u"tile@0"_s;
    QTest::newRow("a tile too many") << QByteArray("INSERT INTO tile VALUES(3, 0, zeroblob(32))") << u"tile@-"_s;
    QTest::newRow("a checkpoint renumbered") << QByteArray("UPDATE checkpoint SET number = 99 WHERE size = 19") << u"checkpoint-gap@18"_s;
    QTest::newRow("a checkpoint under another size") << QByteArray("UPDATE checkpoint SET size = 3 WHERE number = 1") << u"checkpoint@2"_s;
    QTest::newRow("an index row missing") << QByteArray("DELETE FROM entry_index WHERE seq = 4") << u"index@4"_s;
    QTest::newRow("an index row of another kind") << QByteArray("UPDATE entry_index SET kind = 'alert.raised' WHERE seq = 3") << u"index@3"_s;
    QTest::newRow("an index row of another subject") << QByteArray("UPDATE entry_index SET subject = '' WHERE seq = 2") << u"index@2"_s;
    QTest::newRow("an index row of another time") << QByteArray("UPDATE entry_index SET at = at + 1 WHERE seq = 0") << u"index@0"_s;
    QTest::newRow("an index row too many") << QByteArray("INSERT INTO entry_index VALUES(900, 'x', 0, '')") << u"index@19"_s;
    QTest::newRow("a trigger gone") << QByteArray("CREATE TABLE other(x)") << u"schema@-"_s;
    QTest::newRow("everything gone") << QByteArray("DELETE FROM entry; DELETE FROM tile; DELETE FROM checkpoint; DELETE FROM content; DELETE FROM entry_index") << u"missing@0"_s;
}

void tst_Verifier::oneThingBentIsFound()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, found);
    m_book->bend(sql);
    QCOMPARE(m_book->found(), found);
}

void tst_Verifier::aTailCutOffIsFoundWhileItsCheckpointStands()
{
    m_book->bend("DELETE FROM entry WHERE seq >= 10; DELETE FROM entry_index WHERE seq >= 10");
    QVERIFY2(m_book->found().endsWith(u"@10"_s), qPrintable(m_book->found()));
}

/// What the file alone cannot show: all of a shorter, validly signed ledger.
void tst_Verifier::aRollbackIsFoundByAnAnchorAlone()
{
    SignedLedger longer;
    longer.write(3);
    const QString older = longer.folder.filePath(u"older.db"_s);
    QVERIFY(QFile::copy(longer.path(), older));
    {
        Ledger book(longer.path(), SignedLedger::keys(), longer.clock);
        QVERIFY(book.open().result());
        QVERIFY(book.append({ facts::EntryKind::GatewayLost, 0, {}, {} }).result());
        longer.checkpoint = book.checkpoint().result().value();
    }
    QVERIFY(QFile::remove(longer.path()) && QFile::copy(older, longer.path()));
    QCOMPARE(longer.found(), QString());
    QVERIFY(anchor::keep(longer.anchors(), longer.checkpoint));
    QCOMPARE(longer.found(), u"rolled-back@%1"_s.arg(longer.count("entry")));
}

void tst_Verifier::aForkIsFoundByAnAnchorAlone()
{
    QVERIFY(anchor::keep(m_book->anchors(), m_book->checkpoint));
    QCOMPARE(m_book->found(), QString());
    const auto held = verify(m_book->path());
    QCOMPARE(held->newestAnchor, held->head);
    QCOMPARE(held->entriesSinceAnchor, quint64(0));
    SignedLedger other;
    other.clock.advance(1);
    other.write();
    QVERIFY(anchor::keep(other.anchors(), m_book->checkpoint));
    QVERIFY2(other.found().startsWith(u"forked@"_s), qPrintable(other.found()));
}

void tst_Verifier::anchorsOfOthersAreIgnoredAloud()
{
    QVERIFY(QDir().mkpath(m_book->anchors()));
    QFile file(m_book->anchors() + u"/x.checkpoint"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_book->checkpoint.chopped(9)) > 0);
    file.close();
    const auto verification = verify(m_book->path());
    QVERIFY(verification);
    QCOMPARE(verification->anchorsIgnored.size(), 1);
    QVERIFY(!verification->newestAnchor);
    QVERIFY(!verification->isTampered());
}

void tst_Verifier::aFileThatIsNoLedgerHasNoVerdict()
{
    const auto codeOf = [](const QString &path) { return verify(path).error_or(Error { ErrorCode::Expired }).code; };
    QCOMPARE(codeOf(m_book->folder.filePath(u"none.db"_s)), ErrorCode::CannotOpen);
    QCOMPARE(codeOf(m_book->folder.path()), ErrorCode::CannotOpen);
    QFile text(m_book->folder.filePath(u"text.db"_s));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write(QByteArray(5000, 'x')) == 5000);
    text.close();
    QCOMPARE(codeOf(text.fileName()), ErrorCode::CannotRead);
    m_book->bend("PRAGMA user_version = 99");
    QCOMPARE(codeOf(m_book->path()), ErrorCode::NewerVersion);
    m_book->bend("PRAGMA application_id = 1");
    QCOMPARE(codeOf(m_book->path()), ErrorCode::Unsupported);
}

void tst_Verifier::cancellingEndsWithoutAVerdict()
{
    const std::atomic_bool cancelled = true;
    VerifyOptions options;
    options.cancelled = &cancelled;
    QCOMPARE(verify(m_book->path(), options).error().code, ErrorCode::Cancelled);
}

void tst_Verifier::nothingIsLeftBesideALedgerThatIsRead()
{
    const QStringList before = QDir(m_book->folder.path()).entryList(QDir::Files);
    QFile file(m_book->path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(verify(m_book->path()));
    QCOMPARE(QDir(m_book->folder.path()).entryList(QDir::Files), before);
    file.seek(0);
    QCOMPARE(file.readAll(), bytes);
}

void tst_Verifier::aLedgerInUseIsVerified()
{
    Ledger book(m_book->path(), SignedLedger::keys(), m_book->clock);
    QVERIFY(book.open().result());
    QVERIFY(book.append({ facts::EntryKind::GatewayLost, 0, {}, {} }).result());
    const auto verification = verify(m_book->path());
    QVERIFY(verification);
    QCOMPARE(m_book->found(), QString());
    QCOMPARE(verification->head, book.head());
}

QTEST_GUILESS_MAIN(tst_Verifier)
#include "tst_Verifier.moc"
