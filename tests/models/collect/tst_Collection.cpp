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
};

QTEST_GUILESS_MAIN(tst_Collection)
#include "tst_Collection.moc"
