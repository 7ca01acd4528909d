// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/trail/TrailReader.h"

#include "models/storage/Database.h"
#include "models/trail/TrailWriter.h"
#include "tests/models/trail/TrailFixture.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace countersign;
using namespace countersign::trail;
using namespace Qt::StringLiterals;

class tst_TrailReader : public QObject {
    Q_OBJECT

private:
    test::TrailFixture m_fixture;
    std::optional<storage::Database> m_database;

    [[nodiscard]] TrailReader reader() { return TrailReader(*m_database); }
    std::vector<quint32> ids(const QString &typed) { return reader().order(*TrailQuery::parse(typed, 0))->ids; }

private Q_SLOTS:
    void initTestCase();
    void readsBackWhatWasStored();
    void answersAsAScanOfAllRowsDoes();
    void theNewestComeFirstInFind();
    void aHeadSaysThatItIsNotWhole();
    void onlyWhatCameLater();
    void aQueryThatNobodyWaitsForEnds();
    void aChangedRowHasAnotherRoot();
    void saysWhichEntryHoldsARow();
    void aWordThatLooksLikeAPatternIsAWord();
};

void tst_TrailReader::initTestCase()
{
    QCOMPARE(m_fixture.store(test::events(0, 300)), 300);
    QCOMPARE(m_fixture.store(test::events(0, 50, u"prod-1"_s, facts::EventSource::Log)), 50);
    auto odd = test::event(900, 1'790'000'000'500);
    odd.subject = u"100%_done\\"_s;
    odd.received = "says Bearer-free Text";
    odd.request = u"req-9"_s;
    QCOMPARE(m_fixture.store({ odd }), 1);
    m_database.emplace(storage::Database::open(m_fixture.path(), storage::OpenMode::ReadOnly).value());
}

void tst_TrailReader::readsBackWhatWasStored()
{
    auto expected = test::event(7, 1'790'000'007'000);
    const auto whole = reader().event(8);
    QVERIFY(whole);
    expected.key.clear(); // stored as a hash
    QCOMPARE(whole->event, expected);
    QCOMPARE(whole->id, 8u);
    QVERIFY(!whole->entry);
    const auto some = reader().read(8, 2);
    QCOMPARE(some->size(), 2);
    expected.received.clear();
    QCOMPARE(some->first().event, expected);
    QCOMPARE(reader().event(999).error().code, ErrorCode::NotFound);
}

void tst_TrailReader::answersAsAScanOfAllRowsDoes()
{
    const auto all = reader().read(1, 1000).value();
    struct Case {
        QString typed;
        std::function<bool(const facts::Event &)> holds;
    };
    const auto has = [](const facts::Event &event, const QString &word) {
        return std::ranges::any_of(QStringList{ event.subject, event.actor, event.agent, event.session, event.status },
            [&](const QString &text) { return text.contains(word, Qt::CaseInsensitive); });
    };
    const QList<Case> cases{
        { QString(), [](const auto &) { return true; } },
        { u"status:failed"_s, [](const auto &event) { return event.status == "failed"_L1; } },
        { u"gateway:prod-1 EXEC"_s,
            [&](const auto &event) { return event.gateway.text() == "prod-1"_L1 && has(event, u"exec"_s); } },
        { u"source:log actor:agent:3"_s,
            [](const auto &event) { return event.source == facts::EventSource::Log && event.actor == "agent:3"_L1; } },
        { u"run:run-7"_s, [](const auto &event) { return event.run == "run-7"_L1; } },
        { u"request:req-9"_s, [](const auto &event) { return event.request == "req-9"_L1; } },
        { u"\"exec 3\" fail"_s, [&](const auto &event) { return has(event, u"exec 3"_s) && has(event, u"fail"_s); } },
        { u"kind:run"_s, [](const auto &) { return false; } },
        { u"nobody"_s, [](const auto &) { return false; } },
        { u"before:2026-09-21T14:15"_s, [](const auto &event) { return event.atMs < 1'790'000'100'000; } },
    };
    for (const Case &each : cases) {
        std::vector<std::pair<qint64, quint32>> expected;
        for (const auto &stored : all) {
            if (each.holds(stored.event))
                expected.emplace_back(stored.event.atMs, stored.id);
        }
        std::ranges::sort(expected);
        const auto query = TrailQuery::parse(each.typed, 0);
        QVERIFY2(query, qPrintable(each.typed));
        const auto order = reader().order(*query);
        QVERIFY2(order, qPrintable(each.typed));
        QVERIFY(order->whole);
        QCOMPARE(order->covered, 351u);
        QCOMPARE(order->ids.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY2(
                order->times[i] == expected[i].first && order->ids[i] == expected[i].second, qPrintable(each.typed));
    }
}

void tst_TrailReader::theNewestComeFirstInFind()
{
    const auto found = reader().find(*TrailQuery::parse(u"text:bearer-FREE", 0), 10);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().event.received, "says Bearer-free Text");
    const auto newest = reader().find({}, 3);
    QCOMPARE(newest->size(), 3);
    QVERIFY(newest->first().event.atMs > newest->last().event.atMs);
}

void tst_TrailReader::aHeadSaysThatItIsNotWhole()
{
    const auto head = reader().order({}, 0, 10);
    QVERIFY(!head->whole);
    QCOMPARE(head->ids.size(), std::size_t(10));
    QCOMPARE(head->times.back(), 1'790'000'299'000);
}

void tst_TrailReader::onlyWhatCameLater()
{
    const auto later = reader().order({}, 345);
    QCOMPARE(later->ids, (std::vector<quint32>{ 351, 346, 347, 348, 349, 350 }));
}

void tst_TrailReader::aQueryThatNobodyWaitsForEnds()
{
    auto stop = std::make_shared<std::atomic_bool>(true);
    QVERIFY(m_fixture.store(test::events(1000, 9000)) == 8000);
    m_database->stopWhen(stop);
    QCOMPARE(reader().order(*TrailQuery::parse(u"text:nowhere", 0)).error().code, ErrorCode::Cancelled);
    m_database->stopWhen(nullptr);
    QVERIFY(reader().order(*TrailQuery::parse(u"text:nowhere", 0)));
}

void tst_TrailReader::aChangedRowHasAnotherRoot()
{
    while (m_fixture.trail->closeSegment().result().value()) { }
    const auto segments = reader().segments(true).value();
    QVERIFY(segments.size() >= 3);
    for (const auto &segment : segments)
        QCOMPARE(reader().rootOf(segment).value(), segment.root);
    auto writer = storage::Database::open(m_fixture.path(), storage::OpenMode::ReadWrite).value();
    QVERIFY(writer.execute("DROP TRIGGER event_fixed; UPDATE event SET seen = seen + 1 WHERE id = 9"));
    qsizetype differ = 0;
    for (const auto &segment : segments)
        differ += reader().rootOf(segment).value() != segment.root;
    QCOMPARE(differ, 1);
    QVERIFY(writer.execute("UPDATE event SET seen = seen - 1 WHERE id = 9"));
}

void tst_TrailReader::saysWhichEntryHoldsARow()
{
    const auto segments = reader().segments(true).value();
    QVERIFY(m_fixture.trail->confirm(segments.first().number, 42).result());
    QCOMPARE(reader().event(segments.first().first)->entry, std::optional<quint64>(42));
    QVERIFY(!reader().event(segments.last().last)->entry);
    QCOMPARE(reader().segments(true)->size(), segments.size() - 1);
}

void tst_TrailReader::aWordThatLooksLikeAPatternIsAWord()
{
    QCOMPARE(ids(u"100%_done"_s).size(), std::size_t(1));
    QCOMPARE(ids(u"1%d_ne"_s).size(), std::size_t(0));
    QCOMPARE(ids(u"_"_s).size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(tst_TrailReader)
#include "tst_TrailReader.moc"
