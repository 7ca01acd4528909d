// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/trail/Trail.h"

#include "tests/models/trail/TrailFixture.h"
#include "tests/support/Await.h"

#include <QSignalSpy>

using namespace countersign;
using namespace countersign::trail;
using namespace Qt::StringLiterals;

class tst_Trail : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsNewOnceItIsOnDisk()
    {
        test::TrailFixture fixture;
        QSignalSpy stored(fixture.trail.get(), &Trail::stored);
        QCOMPARE(test::await(fixture.trail->store(test::batch(test::events(0, 5)))), 5);
        QTRY_COMPARE(stored.size(), 1);
        const auto events = stored.first().first().value<QList<StoredEvent>>();
        QCOMPARE(events.size(), 5);
        QCOMPARE(events.last().id, 5u);
        QVERIFY(!events.first().event.received.isEmpty()); // who detects something from it needs its text
        QCOMPARE(test::await(fixture.trail->event(5))->event.digest, events.last().event.digest);
        QCOMPARE(test::await(fixture.trail->store(test::batch(test::events(0, 5)))), 0);
        QCOMPARE(stored.size(), 1);
    }
    void aLongReadingIsToldInParts()
    {
        test::TrailFixture fixture;
        QSignalSpy stored(fixture.trail.get(), &Trail::stored);
        QCOMPARE(test::await(fixture.trail->store(test::batch(test::events(0, 12'000)))), 12'000);
        QTRY_COMPARE(stored.size(), 3);
        QCOMPARE(fixture.trail->newest(), 12'000u);
    }
    void comesBackAsItWas()
    {
        test::TrailFixture fixture;
        QCOMPARE(fixture.store(test::events(0, 5), { { u"sequence"_s, 5 } }), 5);
        fixture.reopen();
        QCOMPARE(fixture.trail->newest(), 5u);
        QCOMPARE(test::await(fixture.trail->watermark(GatewayId(u"stage-1"_s), facts::EventSource::Activity)).value(),
            (QJsonObject{ { u"sequence"_s, 5 } }));
        QCOMPARE(test::await(fixture.trail->read(1, 10))->size(), 5);
        QVERIFY(test::await(fixture.trail->read(2, 1))->first().event.received.isEmpty());
        const auto whole = test::await(fixture.trail->whole(2, 3)).value();
        QCOMPARE(whole.size(), 3);
        QCOMPARE(whole.first().id, 2u);
        QCOMPARE(whole.first().event.received, QByteArray("{\"n\":1}"));
        QCOMPARE(test::await(fixture.trail->find({}, 2))->size(), 2);
    }
    void saysThatItIsNotOpen()
    {
        const QTemporaryDir folder;
        Trail trail(folder.filePath(u"none/trail.db"_s));
        QCOMPARE(test::await(trail.open()).error().code, ErrorCode::CannotOpen);
        QSignalSpy failed(&trail, &Trail::failed);
        QCOMPARE(test::await(trail.store(test::batch(test::events(0, 1)))).error().code, ErrorCode::CannotOpen);
        QCOMPARE(test::await(trail.read(1, 1)).error().code, ErrorCode::CannotOpen);
    }
    void aSearchThatWasStoppedBeforeItBeganDoesNothing()
    {
        test::TrailFixture fixture;
        const auto stop = std::make_shared<std::atomic_bool>(true);
        QCOMPARE(test::await(fixture.trail->order({}, 0, 0, stop)).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(tst_Trail)
#include "tst_Trail.moc"
