// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Hello.h"

#include <QJsonArray>
#include <QTest>

#include <limits>

using namespace countersign;
using namespace countersign::gateway;
using namespace Qt::StringLiterals;

class tst_Hello : public QObject
{
    Q_OBJECT

    static QJsonObject greeting(int tickMs = 30'000)
    {
        return { { u"type"_s, u"hello-ok"_s }, { u"protocol"_s, 4 }, { u"controlUiWidgetKinds"_s, QJsonArray() },
            { u"server"_s, QJsonObject { { u"version"_s, u"2026.9.6"_s }, { u"bootId"_s, u"b"_s }, { u"connId"_s, u"c"_s } } },
            { u"features"_s, QJsonObject { { u"methods"_s, QJsonArray { u"x"_s, u"y"_s } } } },
            { u"auth"_s, QJsonObject { { u"scopes"_s, QJsonArray { u"operator.read"_s } } } },
            { u"policy"_s, QJsonObject { { u"maxPayload"_s, 26'214'400 }, { u"tickIntervalMs"_s, tickMs } } } };
    }

private Q_SLOTS:
    void readsWhatWeKeep();
    void boundsTheTick_data();
    void boundsTheTick();
    void refusesWhatIsNoGreeting();
    void aClockOfNonsenseDoesNotOverflow();
};

void tst_Hello::readsWhatWeKeep()
{
    const auto hello = Hello::parse(greeting());
    QVERIFY(hello);
    QCOMPARE(hello->serverVersion, u"2026.9.6"_s);
    QCOMPARE(hello->bootId, u"b"_s);
    QCOMPARE(hello->connectionId, u"c"_s);
    QCOMPARE(hello->scopes, QStringList { u"operator.read"_s });
    QCOMPARE(hello->methods, (QStringList { u"x"_s, u"y"_s }));
    QCOMPARE(hello->maxPayload, 26'214'400);
}

void tst_Hello::boundsTheTick_data()
{
    QTest::addColumn<int>("said");
    QTest::addColumn<qint64>("kept");
    QTest::newRow("as said") << 30'000 << qint64(30'000);
    QTest::newRow("so short that we would reconnect without end") << 1 << qint64(1'000);
    QTest::newRow("so long that nobody would notice") << 86'400'000 << qint64(120'000);
}

void tst_Hello::boundsTheTick()
{
    QFETCH(const int, said);
    const auto hello = Hello::parse(greeting(said));
    QVERIFY(hello);
    QTEST(hello->tickIntervalMs, "kept");
}

void tst_Hello::refusesWhatIsNoGreeting()
{
    auto protocol = greeting();
    protocol.insert(u"protocol"_s, 5);
    QCOMPARE(Hello::parse(protocol).error().code, ErrorCode::ProtocolMismatch);
    auto boot = greeting();
    boot.remove(u"server"_s);
    QCOMPARE(Hello::parse(boot).error().code, ErrorCode::Malformed);
    QCOMPARE(Hello::parse({}).error().code, ErrorCode::Malformed);
}

void tst_Hello::aClockOfNonsenseDoesNotOverflow()
{
    QCOMPARE(clockOffset(1'500, 1'000), 500);
    QCOMPARE(clockOffset(500, 1'000), -500);
    QCOMPARE(clockOffset(-7, 1'000), -1'000);
    QCOMPARE(clockOffset(std::numeric_limits<qint64>::max(), 0), (qint64(1) << 53) - 1);
}

QTEST_GUILESS_MAIN(tst_Hello)
#include "tst_Hello.moc"
