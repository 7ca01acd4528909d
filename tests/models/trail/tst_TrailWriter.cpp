// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/trail/TrailWriter.h"

#include "models/trail/TrailReader.h"
#include "tests/models/trail/TrailFixture.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace countersign;
using namespace countersign::trail;
using namespace Qt::StringLiterals;

class tst_TrailWriter : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<TrailWriter> m_writer;

    [[nodiscard]] QString path() const { return m_folder->filePath(u"trail.db"_s); }
    QList<StoredEvent> store(const collect::Batch &batch)
    {
        QList<StoredEvent> all;
        const auto done = m_writer->store(batch, [&all](const QList<StoredEvent> &fresh) { all += fresh; });
        return done ? all : QList<StoredEvent>();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_writer.emplace(TrailWriter::open(path()).value());
    }
    void cleanup()
    {
        m_writer.reset();
        m_folder.reset();
    }
    void aSecondReadingOfTheSameRowsAddsNothing()
    {
        QCOMPARE(store(test::batch(test::events(0, 10))).size(), 10);
        const auto again = store(test::batch(test::events(5, 12)));
        QCOMPARE(again.size(), 2);
        QCOMPARE(again.first().id, 11u);
        // The same key of another gateway or source is another event.
        QCOMPARE(store(test::batch(test::events(0, 3, u"prod-1"_s))).size(), 3);
        QCOMPARE(store(test::batch(test::events(0, 3, u"stage-1"_s, facts::EventSource::Log))).size(), 3);
    }
    void whateverTheOrderAndOverlapEachRowIsThereOnce()
    {
        QRandomGenerator random(2211);
        const auto all = test::events(0, 400);
        QSet<int> given;
        qsizetype fresh = 0;
        for (int round = 0; round < 40; ++round) {
            const int first = int(random.bounded(380));
            auto some = all.sliced(first, 1 + random.bounded(19));
            std::ranges::shuffle(some, random);
            if (round % 3 == 0)
                some += some; // twice in one reading
            for (const auto &event : some)
                given.insert(event.key.section(u'-', 1).toInt());
            fresh += store(test::batch(some)).size();
            QCOMPARE(fresh, given.size());
            if (round % 10 == 9)
                m_writer.emplace(TrailWriter::open(path()).value());
        }
        QCOMPARE(m_writer->newest().value(), quint32(given.size())); // ids have no gaps
    }
    void theWatermarkComesWithTheRows()
    {
        const GatewayId gateway(u"stage-1"_s);
        QCOMPARE(m_writer->watermark(gateway, facts::EventSource::Activity).value(), QJsonObject());
        store(test::batch(test::events(0, 3), { { u"sequence"_s, 3 } }));
        store(test::batch({}, { { u"sequence"_s, 4 } })); // a reading without news moves it too
        QCOMPARE(
            m_writer->watermark(gateway, facts::EventSource::Activity).value(), (QJsonObject{ { u"sequence"_s, 4 } }));
        QCOMPARE(m_writer->watermark(gateway, facts::EventSource::Log).value(), QJsonObject());
        m_writer.emplace(TrailWriter::open(path()).value());
        QCOMPARE(
            m_writer->watermark(gateway, facts::EventSource::Activity).value(), (QJsonObject{ { u"sequence"_s, 4 } }));
    }
    void aReadingThatFailsLeavesTheWatermark()
    {
        store(test::batch(test::events(0, 3), { { u"sequence"_s, 3 } }));
        {
            auto other = storage::Database::open(path(), storage::OpenMode::ReadWrite).value();
            QVERIFY(other.execute("CREATE TRIGGER full BEFORE INSERT ON event WHEN NEW.at = 1790000005000 BEGIN SELECT "
                                  "RAISE(ABORT, 'x'); END"));
        }
        QVERIFY(!m_writer->store(test::batch(test::events(3, 9), { { u"sequence"_s, 9 } }),
            [](const auto &) { QFAIL("told of what is not there"); }));
        QCOMPARE(m_writer->newest().value(), 3u);
        QCOMPARE(m_writer->watermark(GatewayId(u"stage-1"_s), facts::EventSource::Activity).value(),
            (QJsonObject{ { u"sequence"_s, 3 } }));
        // A word that was first seen in what was rolled back is written again.
        QCOMPARE(store(test::batch(test::events(3, 5))).size(), 2);
    }
    void rowsAreClosedOnceAndNoneIsLeftOut()
    {
        store(test::batch(test::events(0, 7)));
        store(test::batch(test::events(0, 4, u"stage-1"_s, facts::EventSource::Log)));
        store(test::batch(test::events(7, 9)));
        QMap<QString, qint64> rows;
        while (const auto segment = m_writer->closeSegment().value()) {
            rows[segment->subject()] += segment->rows;
            QVERIFY(!segment->entry);
        }
        QCOMPARE(rows, (QMap<QString, qint64>{ { u"trail/stage-1/activity"_s, 9 }, { u"trail/stage-1/log"_s, 4 } }));
        store(test::batch(test::events(9, 10)));
        const auto last = m_writer->closeSegment().value();
        QCOMPARE(last->rows, 1);
        QCOMPARE(last->first, 14u);
        QVERIFY(!m_writer->closeSegment().value());
    }
    void aLongSourceIsClosedInParts()
    {
        store(test::batch(test::events(0, 5200)));
        QCOMPARE(m_writer->closeSegment().value()->rows, TrailSegment::mostRows);
        const auto second = m_writer->closeSegment().value();
        QCOMPARE(second->rows, 200);
        QCOMPARE(second->first, 5001u);
        QCOMPARE(second->fromMs, 1'790'000'000'000 + qint64(5000) * 1000);
        QVERIFY(!m_writer->closeSegment().value());
    }
    void anotherKindOfFileIsRefused()
    {
        m_writer.reset();
        QVERIFY(QFile::remove(path()));
        QVERIFY(storage::Database::open(path(), storage::OpenMode::ReadWrite)
                .value()
                .execute("CREATE TABLE t(x) ; PRAGMA application_id = 7; PRAGMA user_version = 1"));
        QCOMPARE(TrailWriter::open(path()).error().code, ErrorCode::Unsupported);
    }
};

QTEST_GUILESS_MAIN(tst_TrailWriter)
#include "tst_TrailWriter.moc"
