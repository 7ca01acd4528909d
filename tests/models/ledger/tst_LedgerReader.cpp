// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/LedgerReader.h"
#include "tests/models/ledger/SignedLedger.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ledger;
using namespace countersign::test;

/// What a reader makes of files that were bent; what it makes of sound ones is seen through Ledger.
class tst_LedgerReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void entriesThatAreNoneAreTampering();
    void anIndexThatLiesIsTampering();
    void aHeadNobodySignedIsNoHead();
    void aBentTileProvesNothing();
    void aBentContentIsNotHandedOut();
    void everySearchUsesAnIndexOrTheOrder();

private:
    template <typename Ask>
    ErrorCode asked(Ask ask) const
    {
        auto database = storage::Database::open(m_book->path(), storage::OpenMode::ReadOnly).value();
        const auto answer = ask(LedgerReader(database));
        return answer ? ErrorCode::Unknown : answer.error().code;
    }
    std::unique_ptr<SignedLedger> m_book;
    const crypto::PublicKey m_key = fixedKey(101).publicKey();
};

void tst_LedgerReader::init()
{
    m_book = std::make_unique<SignedLedger>();
    m_book->write();
}

void tst_LedgerReader::entriesThatAreNoneAreTampering()
{
    m_book->bend("UPDATE entry SET leaf = x'7b' WHERE seq = 6");
    QCOMPARE(asked([](LedgerReader reader) { return reader.read(0, 100); }), ErrorCode::Tampered);
    QCOMPARE(asked([](LedgerReader reader) { return reader.read(7, 100); }), ErrorCode::Unknown);
    QCOMPARE(asked([](LedgerReader reader) { return reader.content(6, u"x"_s, {}); }), ErrorCode::Tampered);
}

void tst_LedgerReader::anIndexThatLiesIsTampering()
{
    m_book->bend("UPDATE entry_index SET kind = 'vote.cast', subject = 'other' WHERE seq = 6");
    QCOMPARE(asked([](LedgerReader reader) { return reader.find({ .kinds = { facts::EntryKind::VoteCast }, .subject = {} }); }), ErrorCode::Tampered);
    QCOMPARE(asked([](LedgerReader reader) { return reader.find({ .kinds = {}, .subject = u"other"_s }); }), ErrorCode::Tampered);
}

void tst_LedgerReader::aHeadNobodySignedIsNoHead()
{
    QCOMPARE(asked([this](LedgerReader reader) { return reader.head(m_key); }), ErrorCode::Unknown);
    QCOMPARE(asked([](LedgerReader reader) { return reader.head(fixedKey(102).publicKey()); }), ErrorCode::Tampered);
    m_book->bend("UPDATE checkpoint SET size = size + 1 WHERE size = 19");
    QCOMPARE(asked([this](LedgerReader reader) { return reader.head(m_key); }), ErrorCode::Tampered);
    m_book->bend("DELETE FROM checkpoint");
    QCOMPARE(asked([this](LedgerReader reader) { return reader.head(m_key); }), ErrorCode::Tampered);
}

void tst_LedgerReader::aBentTileProvesNothing()
{
    const auto earlier = [this] {
        auto database = storage::Database::open(m_book->path(), storage::OpenMode::ReadOnly).value();
        return LedgerReader(database).head(m_key).value();
    }();
    m_book->bend("UPDATE tile SET hashes = zeroblob(length(hashes))");
    QCOMPARE(asked([this](LedgerReader reader) { return reader.inclusionProof(3, m_key); }), ErrorCode::Tampered);
    const TreeHead older { earlier.origin, 7, earlier.root };
    QCOMPARE(asked([&](LedgerReader reader) { return reader.proveContains(older, m_key); }), ErrorCode::Tampered);
    m_book->bend("DELETE FROM tile");
    QCOMPARE(asked([&](LedgerReader reader) { return reader.proveContains(older, m_key); }), ErrorCode::Tampered);
}

void tst_LedgerReader::aBentContentIsNotHandedOut()
{
    const LedgerKeys keys = SignedLedger::keys();
    const auto ask = [&keys](LedgerReader reader) { return reader.content(2, u"action"_s, keys.contentKey); };
    QCOMPARE(asked(ask), ErrorCode::Unknown);
    m_book->bend("UPDATE content SET sealed = zeroblob(length(sealed))");
    QCOMPARE(asked(ask), ErrorCode::Tampered);
}

/// Noise-free stand-in for a timing: no search of a console walks the whole table or sorts.
void tst_LedgerReader::everySearchUsesAnIndexOrTheOrder()
{
    auto database = storage::Database::open(m_book->path(), storage::OpenMode::ReadOnly).value();
    const QList<EntryQuery> searches { { .kinds = {}, .subject = u"x"_s }, { .kinds = {}, .subject = u"x"_s, .newestFirst = true },
                                       { .kinds = { facts::EntryKind::VoteCast }, .subject = {} },
                                       { .kinds = { facts::EntryKind::VoteCast }, .subject = u"x"_s } };
    for (const EntryQuery &query : searches) {
        auto plan = database.prepare("EXPLAIN QUERY PLAN " + LedgerReader::searchSql(query)).value();
        QString steps;
        while (plan.step().value())
            steps += plan.text(3) + u'\n';
        QVERIFY2(!steps.contains(u"SCAN"_s) && !steps.contains(u"TEMP B-TREE"_s), qPrintable(steps));
    }
}

QTEST_GUILESS_MAIN(tst_LedgerReader)
#include "tst_LedgerReader.moc"
