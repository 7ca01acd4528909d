// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/paths/GatewayFacts.h"

#include "tests/support/FakeFacts.h"

#include <QJsonDocument>
#include <QTest>

using namespace countersign;
using namespace countersign::paths;
using namespace Qt::StringLiterals;
using test::FakeFacts;

class tst_GatewayFacts : public QObject {
    Q_OBJECT

    static QJsonObject json(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }

private Q_SLOTS:
    void readsTheConfiguration()
    {
        const auto plain = configuredFrom(json(FakeFacts::configuration({}, {})));
        QVERIFY(plain);
        QVERIFY(plain->silentPairing && plain->authMode.isEmpty()); // the gateway's defaults
        const auto set = configuredFrom(json(FakeFacts::configuration("ask")));
        QVERIFY(set);
        QVERIFY(!set->silentPairing);
        QCOMPARE(set->authMode, u"token"_s);
        QCOMPARE(set->exec.everybody.mode, u"ask"_s);
    }
    void aSavedConfigurationIsNotOneInForce()
    {
        auto saved = FakeFacts::configuration("ask");
        saved.replace(R"("appliedConfigHash":"a")", R"("appliedConfigHash":"b")");
        QCOMPARE(configuredFrom(json(saved)).error().code, ErrorCode::Busy);
        saved.replace(R"("valid":true)", R"("valid":false)");
        QCOMPARE(configuredFrom(json(saved)).error().code, ErrorCode::Malformed);
    }
    void whatIsNotAsExpectedIsNotRead()
    {
        const QJsonObject other{ { u"x"_s, 1 } };
        QCOMPARE(configuredFrom(other).error().code, ErrorCode::Malformed);
        QCOMPARE(hostFrom(other).error().code, ErrorCode::Malformed);
        QCOMPARE(agentsFrom(other).error().code, ErrorCode::Malformed);
        QCOMPARE(sessionsFrom(other).error().code, ErrorCode::Malformed);
        QCOMPARE(identitiesFrom(other).error().code, ErrorCode::Malformed);
        QCOMPARE(foreignPluginsFrom(other).error().code, ErrorCode::Malformed);
        QCOMPARE(grantsFrom(other, 0).error().code, ErrorCode::Malformed);
    }
    void aSessionsOwnModeCountsAndPartOfThemIsNone()
    {
        QCOMPARE(sessionsFrom(json(FakeFacts::sessions("full")))->full, QStringList{ u"agent:dev:t1"_s });
        QCOMPARE(sessionsFrom(json(FakeFacts::sessions("workspace")))->reviewed, QStringList{ u"agent:dev:t1"_s });
        QCOMPARE(sessionsFrom(json(FakeFacts::sessions("later")))->full.size(), 1); // not known to ask
        const auto guarded = sessionsFrom(json(FakeFacts::sessions("guarded")));
        QVERIFY(guarded->full.isEmpty() && guarded->reviewed.isEmpty());
        QCOMPARE(guarded->runtimes, QStringList{ u"openclaw"_s });
        QCOMPARE(sessionsFrom(json(FakeFacts::sessions("", "true"))).error().code, ErrorCode::TooLarge);
    }
    void agentsSayTheirWorst()
    {
        QCOMPARE(int(agentsFrom(json(FakeFacts::agents("full")))->worst), int(Asking::Never));
        QCOMPARE(int(agentsFrom(json(FakeFacts::agents("")))->worst),
            int(Asking::Refuses)); // says nothing: the rules decide
        QCOMPARE(
            agentsFrom(json(FakeFacts::agents("guarded", "claude-cli")))->runtimes, QStringList{ u"claude-cli"_s });
        QCOMPARE(agentsFrom(json(R"({"agents":[{"id":"dev"}]})"))->runtimes, QStringList{ u"unknown"_s });
    }
    void countsAdminsWithoutRevokedOnesAndSilentPairings()
    {
        const auto known = identitiesFrom(json(FakeFacts::devices(true)));
        QVERIFY(known);
        QCOMPARE(known->size(), 3);
        QCOMPARE(known->at(0),
            (Identity{ u"aa"_s, u"Console A"_s, true, false })); // the owner's label before the device's own name
        QCOMPARE(known->at(1), (Identity{ u"cc"_s, u"gone"_s, false, false }));
        QCOMPARE(known->at(2), (Identity{ u"bb"_s, u"laptop"_s, true, true }));
    }
    void namesPluginsThatDidNotComeWithIt()
    {
        QCOMPARE(
            *foreignPluginsFrom(json(
                R"({"plugins":[{"id":"a","origin":"bundled","enabled":true},{"id":"b","origin":"config","enabled":true},{"id":"c","origin":"global","enabled":false}]})")),
            QStringList{ u"b"_s });
    }
    void countsGrantsInForce()
    {
        const auto grants = json(
            R"({"grants":[{"grantId":"1","expiresAtMs":null},{"grantId":"2","expiresAtMs":100},{"grantId":"3","expiresAtMs":5000},{"grantId":"4","revokedAtMs":1}]})");
        QCOMPARE(*grantsFrom(grants, 1'000), 2);
    }
};

QTEST_GUILESS_MAIN(tst_GatewayFacts)
#include "tst_GatewayFacts.moc"
