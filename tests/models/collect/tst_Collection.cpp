// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/collect/Collection.h"

#include "models/trail/Trail.h"
#include "tests/support/Await.h"
#include "tests/support/FakeGateway.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace countersign;
using namespace countersign::collect;
using namespace Qt::StringLiterals;

class tst_Collection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mirrorsEachGatewayUntilItIsLeft()
    {
        const QTemporaryDir folder;
        const FixedClock clock{ 1'795'375'814'412 };
        trail::Trail trail(folder.filePath(u"trail.db"_s));
        QVERIFY(test::await(trail.open()));
        test::FakeGateway fake;
        connect(&fake, &test::FakeGateway::called, &fake, [&fake](const QString &id) {
            fake.answer(id, R"({"events":[],"items":[],"entries":[],"paired":[],"grants":[],"lines":[]})");
        });
        gateway::Connection connection(gateway::Endpoint{ GatewayId(u"g"_s), fake.url(), {}, false },
            gateway::Credentials{ crypto::SigningKey::generate().value(), {}, crypto::SecretBytes::copyOf("t") },
            gateway::Connection::approverScopes, clock);
        Collection collection(trail, clock);
        QSignalSpy changed(&collection, &Collection::changed);
        collection.attend(connection);
        collection.attend(connection);
        QCOMPARE(collection.gateways(), QList{ GatewayId(u"g"_s) });
        QCOMPARE(collection.states(GatewayId(u"g"_s)).size(), GatewayCollector::sources.size());
        QVERIFY(collection.states(GatewayId(u"other"_s)).isEmpty());
        connection.open();
        const auto all = [&collection] {
            const auto states = collection.states(GatewayId(u"g"_s));
            return std::ranges::all_of(states, [](const SourceState &state) { return state.reach == Reach::Current; });
        };
        QTRY_VERIFY(all());
        collection.leave(GatewayId(u"g"_s));
        QVERIFY(collection.gateways().isEmpty());
        QVERIFY(changed.size() > 2);
    }
    void goesOnOverAnotherConnectionToTheSameGateway()
    {
        const QTemporaryDir folder;
        const FixedClock clock{ 1'795'375'814'412 };
        const GatewayId id(u"g"_s);
        trail::Trail trail(folder.filePath(u"trail.db"_s));
        QVERIFY(test::await(trail.open()));
        // Two fakes, so that each sees which of the two is asked.
        std::array<test::FakeGateway, 2> fakes;
        std::array<int, 2> calls{};
        std::vector<std::unique_ptr<gateway::Connection>> connections;
        for (std::size_t i = 0; i < fakes.size(); ++i) {
            connect(&fakes.at(i), &test::FakeGateway::called, this, [&fakes, &calls, i](const QString &call) {
                ++calls.at(i);
                fakes.at(i).answer(call, R"({"events":[],"items":[],"entries":[],"paired":[],"grants":[],"lines":[]})");
            });
            connections.push_back(std::make_unique<gateway::Connection>(gateway::Endpoint{ id, fakes.at(i).url(), {}, false },
                gateway::Credentials{ crypto::SigningKey::generate().value(), {}, crypto::SecretBytes::copyOf("t") },
                gateway::Connection::approverScopes, clock));
            connections.back()->open();
        }
        Collection collection(trail, clock);
        const auto all = [&] {
            return std::ranges::all_of(collection.states(id), [](const SourceState &state) { return state.reach == Reach::Current; });
        };
        collection.attend(*connections.at(0));
        QTRY_VERIFY(all());
        QTRY_COMPARE(connections.at(1)->state(), gateway::LinkState::Connected);
        QCOMPARE(calls.at(1), 0);
        const int before = calls.at(0);
        collection.attend(*connections.at(1));
        QCOMPARE(collection.gateways(), QList{ id }); // one mirror, not two
        QTRY_VERIFY(all());
        QVERIFY(calls.at(1) >= GatewayCollector::sources.size());
        collection.readNow();
        QTRY_VERIFY(calls.at(1) > GatewayCollector::sources.size());
        QCOMPARE(calls.at(0), before);
    }
};

QTEST_GUILESS_MAIN(tst_Collection)
#include "tst_Collection.moc"
