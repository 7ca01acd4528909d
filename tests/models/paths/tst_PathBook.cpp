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
    void asksTheCollectorForWhatApprovingNeedsNoRightTo()
    {
        constexpr int patience = 20'000;
        QTemporaryDir folder;
        test::MemoryTokenStore store;
        SystemClock clock;
        test::FakeGateway fake;
        fake.grantsWhatIsAsked = true;
        test::FakeFacts told;
        told.set(u"device.pair.list"_s, test::FakeFacts::devices(true));
        gateway::Gateways gateways(folder.path(), store, clock);
        const GatewayId id(u"dev-1"_s);
        connect(&fake, &test::FakeGateway::called, this, [&](const QString &call, const QString &method) {
            const bool collects = gateways.collector(id) && fake.speaker() == gateways.collector(id)->deviceId();
            told.refused = collects ? QStringList() : QStringList { u"device.pair.list"_s, u"exec.approvals.get"_s };
            told.answer(fake, call, method);
        });
        PathBook book(gateways, clock);
        gateways.add({ { id, fake.url(), {}, false }, gateway::Connection::approverScopes }, {}).waitForFinished();
        const auto identities = [&] { return book.facts(id) ? book.facts(id)->identities : Result<QList<Identity>>(fail(ErrorCode::Unknown)); };
        QTRY_VERIFY_WITH_TIMEOUT(!identities() && identities().error().code == ErrorCode::MissingScope, patience);
        gateways.collectApart(id, gateway::Connection::approverScopes, {}).waitForFinished();
        QTRY_VERIFY_WITH_TIMEOUT(identities() && book.facts(id)->host, patience);
        QVERIFY(!book.facts(id)->seesAll()); // that goes by what the first connection may
        fake.judge = [](const QJsonObject &params) {
            return params.value("caps"_L1).toArray().isEmpty() ? QJsonObject{ { u"code"_s, u"UNAVAILABLE"_s } } : QJsonObject();
        };
        fake.killDevice(gateways.collector(id)->deviceId());
        QTRY_VERIFY_WITH_TIMEOUT(!identities(), patience); // what it told is not known any more
        fake.judge = {};
        QTRY_VERIFY_WITH_TIMEOUT(identities(), patience);
        (void)gateways.collectTogether(id);
        QTRY_VERIFY_WITH_TIMEOUT(!identities() && identities().error().code == ErrorCode::MissingScope, patience);
    }
};

QTEST_GUILESS_MAIN(tst_PathBook)
#include "tst_PathBook.moc"
