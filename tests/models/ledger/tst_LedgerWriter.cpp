// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/Checkpoint.h"
#include "models/ledger/LedgerReader.h"
#include "models/ledger/LedgerWriter.h"
#include "models/ledger/Verifier.h"
#include "tests/models/ledger/LedgerFixture.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ledger;
using namespace countersign::test;
using storage::Database;
using storage::OpenMode;

class tst_LedgerWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneCommitIsOneCheckpoint();
    void aContentIsDeletedWithTheEntryThatSaysSo();
    void aRightEdgeThatWasBentIsRefused_data();
    void aRightEdgeThatWasBentIsRefused();
    void somebodyElsesEntryStopsTheWriter();
    void whatWasLeftOfAnUnfinishedCreationIsNoLedger();
    void aGroupOfNothingButRefusalsSignsNothing();
    void joinedEntriesAreWrittenAllOrNone();
    void anEntryNamesTheOneBeforeIt();

private:
    struct Stage {
        QTemporaryDir folder;
        FixedClock clock { 1'790'000'000'000 };
        LedgerKeys keys = seatKeys();
        [[nodiscard]] QString path() const { return folder.filePath(u"ledger.db"_s); }
        [[nodiscard]] Result<LedgerWriter> open() const { return LedgerWriter::open(path(), keys, clock); }
        [[nodiscard]] QString fault() const
        {
            const auto verification = verify(path());
            return verification ? verification->firstFault().value_or(Fault {}).code : name(verification.error().code);
        }
    };
    static Pending pending(int number, const QList<facts::Content> &contents = {})
    {
        facts::Entry entry = requestSeen(number);
        entry.atMs = 1;
        return { entry, contents };
    }
};

void tst_LedgerWriter::oneCommitIsOneCheckpoint()
{
    const Stage stage;
    auto writer = stage.open().value();
    QCOMPARE(writer.head().size, quint64(1));
    QList<Pending> group;
    for (int i = 0; i < 500; ++i)
        group.append(pending(i));
    const auto indexes = writer.commit(group).value();
    QCOMPARE(indexes.size(), 500);
    QCOMPARE(indexes.last(), quint64(500));
    auto database = Database::open(stage.path(), OpenMode::ReadOnly).value();
    QCOMPARE(database.integer("SELECT count(*) FROM checkpoint"), 2);
    const auto newest = LedgerReader(database).newestCheckpoint().value();
    QCOMPARE(newest->number, 1);
    QCOMPARE(checkpoint::verified(newest->note, stage.keys.seatKey.publicKey()), writer.head());
}

void tst_LedgerWriter::aContentIsDeletedWithTheEntryThatSaysSo()
{
    const Stage stage;
    {
        auto writer = stage.open().value();
        const QList<Pending> first { pending(1, { { u"received"_s, "quarterly figures" }, { u"action"_s, "x" } }) };
        QCOMPARE(writer.commit(first).value().first(), quint64(1));
        const auto deletion = [](qint64 entry, const QString &name) {
            return Pending { { facts::EntryKind::ContentDeleted, 1, { { u"entry"_s, entry }, { u"name"_s, name } }, {} }, {} };
        };
        const QList<Pending> group { deletion(1, u"received"_s), deletion(1, u"reason"_s), deletion(9, u"received"_s) };
        const auto indexes = writer.commit(group).value();
        QCOMPARE(indexes[0], quint64(2));
        QCOMPARE(indexes[1].error().code, ErrorCode::NotFound);
        QCOMPARE(indexes[2].error().code, ErrorCode::NotFound);
        QCOMPARE(writer.commit(QList<Pending> { deletion(1, u"received"_s) }).value().first().error().code, ErrorCode::NotFound);
    }
    auto database = Database::open(stage.path(), OpenMode::ReadOnly).value();
    LedgerReader reader(database);
    QCOMPARE(reader.content(1, u"received"_s, stage.keys.contentKey).error().code, ErrorCode::NotFound);
    QCOMPARE(reader.content(1, u"action"_s, stage.keys.contentKey), QByteArray("x"));
    QCOMPARE(stage.fault(), QString());
    QCOMPARE(verify(stage.path())->contentsDeleted, quint64(1));
}

void tst_LedgerWriter::aRightEdgeThatWasBentIsRefused_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("a tile changed") << QByteArray("UPDATE tile SET hashes = zeroblob(length(hashes))");
    QTest::newRow("a tile cut") << QByteArray("UPDATE tile SET hashes = substr(hashes, 1, 32)");
    QTest::newRow("an entry more") << QByteArray("INSERT INTO entry SELECT max(seq) + 1, leaf FROM entry");
    QTest::newRow("a trigger gone") << QByteArray("DROP TRIGGER entry_fixed");
    QTest::newRow("entries gone") << QByteArray("DROP TRIGGER entry_kept; DELETE FROM entry WHERE seq > 1;"
                                               "CREATE TRIGGER entry_kept BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'append-only'); END");
    QTest::newRow("the first entry gone") << QByteArray("DROP TRIGGER entry_kept; DELETE FROM entry WHERE seq = 0;"
                                                       "CREATE TRIGGER entry_kept BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'append-only'); END");
    QTest::newRow("a checkpoint of a larger ledger") << QByteArray("INSERT INTO checkpoint SELECT number + 1, size + 1, note FROM checkpoint ORDER BY number DESC LIMIT 1");
}

void tst_LedgerWriter::aRightEdgeThatWasBentIsRefused()
{
    QFETCH(QByteArray, sql);
    const Stage stage;
    {
        auto writer = stage.open().value();
        QVERIFY(writer.commit(QList<Pending> { pending(1), pending(2) }));
    }
    QVERIFY(Database::open(stage.path(), OpenMode::ReadWrite).value().execute(sql));
    QCOMPARE(stage.open().error_or(Error { ErrorCode::Unknown }).code, ErrorCode::Tampered);
}

void tst_LedgerWriter::somebodyElsesEntryStopsTheWriter()
{
    const Stage stage;
    auto writer = stage.open().value();
    QVERIFY(Database::open(stage.path(), OpenMode::ReadWrite).value().execute("INSERT INTO entry VALUES(1, x'7b')"));
    QCOMPARE(writer.commit(QList<Pending> { pending(1) }).error().code, ErrorCode::Tampered);
}

void tst_LedgerWriter::whatWasLeftOfAnUnfinishedCreationIsNoLedger()
{
    const Stage stage;
    QFile left(stage.path() + u".new"_s);
    QVERIFY(left.open(QIODevice::WriteOnly) && left.write("half a file") > 0);
    left.close();
    QVERIFY(stage.open());
    QVERIFY(!left.exists());
    QCOMPARE(stage.fault(), QString());
}

void tst_LedgerWriter::aGroupOfNothingButRefusalsSignsNothing()
{
    const Stage stage;
    auto writer = stage.open().value();
    const TreeHead before = writer.head();
    Pending large = pending(1);
    large.entry.fields[u"x"_s] = QString(70000, u'x');
    const auto indexes = writer.commit(QList<Pending> { large, large }).value();
    QCOMPARE(indexes.size(), 2);
    QCOMPARE(indexes.first().error().code, ErrorCode::TooLarge);
    QCOMPARE(writer.head(), before);
    QVERIFY(writer.commit(QList<Pending> {}).value().isEmpty());
    QCOMPARE(writer.commit(QList<Pending> { pending(1) }).value().first(), quint64(1));
}

void tst_LedgerWriter::joinedEntriesAreWrittenAllOrNone()
{
    const Stage stage;
    auto writer = stage.open().value();
    Pending large = pending(3);
    large.entry.fields[u"x"_s] = QString(70000, u'x');
    large.joined = true;
    Pending joined = pending(4);
    joined.joined = true;
    // 1 alone; 2, the large one and 4 together; 5 and 6 together
    const auto indexes = writer.commit(QList<Pending> { pending(1), pending(2), large, joined, pending(5), joined }).value();
    QCOMPARE(indexes.size(), 6);
    QCOMPARE(indexes[0], quint64(1));
    for (const int refused : { 1, 2, 3 })
        QCOMPARE(indexes[refused].error().code, ErrorCode::TooLarge);
    QCOMPARE(indexes[4], quint64(2));
    QCOMPARE(indexes[5], quint64(3));
    QCOMPARE(writer.head().size, quint64(4));
    QCOMPARE(stage.fault(), QString());
}

void tst_LedgerWriter::anEntryNamesTheOneBeforeIt()
{
    const Stage stage;
    auto writer = stage.open().value();
    Pending naming = pending(2);
    naming.entry.fields[u"votes"_s] = QJsonArray { 7 };
    naming.namesPrevious = u"votes"_s;
    naming.joined = true;
    QCOMPARE(writer.commit(QList<Pending> { pending(0), pending(1), naming }).value().last(), quint64(3));
    auto database = Database::open(stage.path(), OpenMode::ReadOnly).value();
    QCOMPARE(LedgerReader(database).read(3, 1).value().first().entry.fields.value("votes"_L1).toArray(), QJsonArray({ 7, 2 }));
}

QTEST_GUILESS_MAIN(tst_LedgerWriter)
#include "tst_LedgerWriter.moc"
