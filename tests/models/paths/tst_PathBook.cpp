// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/paths/PathBook.h"

#include "tests/support/FakeFacts.h"
#include "tests/support/MemoryTokenStore.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace countersign::paths;
using namespace Qt::StringLiterals;

class tst_PathBook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsEveryGatewayOfTheSeat()
    {
        constexpr int patience = 20'000;
        QTemporaryDir folder;
        test::MemoryTokenStore store;
        SystemClock clock;
        test::FakeGateway fake;
        test::FakeFacts told;
        fake.hello.insert(
            u"auth"_s, QJsonObject{ { u"scopes"_s, QJsonArray::fromStringList(gateway::Gateways::adminScopes) } });
        connect(&fake, &test::FakeGateway::called, this,
            [&](const QString &id, const QString &method) { told.answer(fake, id, method); });
        gateway::Gateways gateways(folder.path(), store, clock);
        PathBook book(gateways, clock);
        QSignalSpy changed(&book, &PathBook::changed);
        const GatewayId id(u"dev-1"_s);
        QVERIFY(book.paths(id).isEmpty() && !book.facts(id));

        gateways.add({ { id, fake.url(), {}, false }, gateway::Gateways::adminScopes }, {}).waitForFinished();
        const auto exec = [&] {
            const auto paths = book.paths(id);
            return paths.isEmpty() ? std::optional<Control>() : std::optional(find(paths, Path::Exec)->control());
        };
        QTRY_COMPARE_WITH_TIMEOUT(exec(), Control::Detected, patience);
        QVERIFY(changed.count() > 0);
        QCOMPARE(changed.last().first().value<GatewayId>(), id);
        told.set(u"config.get"_s, test::FakeFacts::configuration(""));
        book.readAgain(id);
        QTRY_COMPARE_WITH_TIMEOUT(exec(), Control::Unasked, patience);
        (void)gateways.remove(id);
        QVERIFY(book.paths(id).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_PathBook)
#include "tst_PathBook.moc"
