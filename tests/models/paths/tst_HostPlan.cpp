// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/paths/HostPlan.h"

#include <QTest>

using namespace countersign;
using namespace countersign::paths;
using namespace Qt::StringLiterals;
using gateway::LinkState;

class tst_HostPlan : public QObject {
    Q_OBJECT

    static GatewayFacts stock()
    {
        GatewayFacts facts;
        facts.configured = Configured{};
        facts.host = ExecRules();
        facts.sessions = SessionModes();
        return facts;
    }
    static HostView connected(const GatewayFacts &facts)
    {
        HostView view;
        view.link = LinkState::Connected;
        view.askedScopes = { u"operator.read"_s };
        view.grantedScopes = view.askedScopes;
        view.facts = &facts;
        return view;
    }
    static HostView pairing(const QString &request)
    {
        HostView view;
        view.link = LinkState::Pairing;
        view.deviceId = u"819413bb"_s;
        view.pairing = { request, u"819413bb"_s, {}, u"openclaw devices approve "_s + request };
        return view;
    }
    static QStringList commands(const HostPlan &plan)
    {
        QStringList all;
        for (const auto &step : plan.steps())
            all.append(step.command);
        return all;
    }
    static QList<int> states(const HostPlan &plan)
    {
        QList<int> all;
        for (const auto &step : plan.steps())
            all.append(int(step.state));
        return all;
    }
    static constexpr int open = int(StepState::Open);
    static constexpr int done = int(StepState::Done);
    static constexpr int unknown = int(StepState::Unknown);

private Q_SLOTS:
    void oneTextFromPairingToAsking()
    {
        HostPlan plan;
        plan.update(pairing(u"68c3-1"_s));
        const QStringList all{ u"openclaw devices approve 68c3-1"_s, u"openclaw config set tools.exec.mode ask"_s,
            u"openclaw config set gateway.nodes.pairing.autoApproveLocal false"_s };
        QCOMPARE(commands(plan), all);
        QCOMPARE(states(plan), (QList{ open, unknown, unknown }));
        QCOMPARE(plan.steps().first().undo, u"openclaw devices remove 819413bb"_s);

        auto facts = stock();
        plan.update(connected(facts));
        QCOMPARE(states(plan), (QList{ done, open, open }));
        facts.configured->exec.everybody.mode = u"ask"_s;
        plan.update(connected(facts));
        QCOMPARE(states(plan), (QList{ done, done, open }));
        QVERIFY(plan.isOpen());
        facts.configured->silentPairing = false;
        plan.update(connected(facts));
        QCOMPARE(commands(plan), all); // ticked, not gone
        QCOMPARE(states(plan), (QList{ done, done, done }));
        QVERIFY(!plan.isOpen());
        facts.configured->exec.everybody.mode = u"full"_s;
        plan.update(connected(facts));
        QCOMPARE(states(plan), (QList{ done, open, done })); // a tick is not for ever
        QCOMPARE(plan.steps().at(1).undo, u"openclaw config set tools.exec.mode full"_s);
    }
    void nothingIsAskedForWhereEverythingIsSo()
    {
        auto facts = stock();
        facts.configured->exec.everybody.mode = u"ask"_s;
        facts.configured->silentPairing = false;
        HostPlan plan;
        plan.update(connected(facts));
        QVERIFY(plan.steps().isEmpty());
    }
    void aSupersededRequestIsLeftOut()
    {
        HostPlan plan;
        plan.update(pairing(u"r1"_s));
        plan.update(pairing(u"r2"_s));
        QCOMPARE(commands(plan).filter(u"approve"_s), QStringList{ u"openclaw devices approve r2"_s });
    }
    void moreRightsAreDoneOnlyOnceTheyAreGranted()
    {
        auto facts = stock();
        auto view = connected(facts);
        view.askedScopes.append(u"operator.admin"_s);
        view.pairing = { u"up-1"_s, u"819413bb"_s, {}, u"openclaw devices approve up-1"_s };
        HostPlan plan;
        plan.update(view);
        QCOMPARE(int(plan.steps().first().kind), int(StepKind::ApproveScopes));
        view.pairing = {};
        plan.update(view);
        QCOMPARE(int(plan.steps().first().state), unknown);
        view.grantedScopes.append(u"operator.admin"_s);
        plan.update(view);
        QCOMPARE(int(plan.steps().first().state), done);
    }
    void agentsAndSessionsOfTheirOwnMode()
    {
        auto facts = stock();
        facts.configured->exec.everybody.mode = u"ask"_s;
        facts.configured->silentPairing = false;
        facts.configured->exec.agents = { { u"dev"_s, { u"full"_s, {}, {} } }, { u"a.b"_s, { u"full"_s, {}, {} } },
            { u"ops"_s, { u"deny"_s, {}, {} } } };
        facts.sessions->full = { u"agent:dev:t1"_s, u"agent:dev:'; rm -rf ~"_s };
        HostPlan plan;
        plan.update(connected(facts));
        QCOMPARE(commands(plan),
            (QStringList{ {}, u"openclaw config set agents.entries.dev.tools.exec.mode ask"_s,
                u"openclaw gateway call sessions.patch --params '{\"key\":\"agent:dev:t1\",\"permissionMode\":null}'"_s,
                {} }));
        QCOMPARE(plan.steps().at(2).undo,
            u"openclaw gateway call sessions.patch --params '{\"key\":\"agent:dev:t1\",\"permissionMode\":\"full\"}'"_s);
        facts.sessions->full.clear();
        facts.configured->exec.agents.remove(u"dev"_s);
        plan.update(connected(facts));
        QCOMPARE(states(plan), (QList{ open, done, done, done }));
    }
    void whatCouldNotBeReadIsNotTicked()
    {
        auto facts = stock();
        HostPlan plan;
        plan.update(connected(facts));
        facts.configured = fail(ErrorCode::TimedOut);
        plan.update(connected(facts));
        QCOMPARE(states(plan), (QList{ unknown, unknown }));
        facts.configured =
            Configured{ .exec = { .everybody = { .mode = u"ask"_s, .security = {}, .ask = {} }, .agents = {} },
                .authMode = {},
                .silentPairing = false };
        plan.update(connected(facts));
        QCOMPARE(states(plan), (QList{ done, done }));
        HostView gone; // the line is cut
        plan.update(gone);
        QCOMPARE(states(plan), (QList{ unknown, unknown }));
    }
    void onlyPlainWordsGoIntoACommand()
    {
        for (const auto &good : { u"dev"_s, u"agent:dev:t1"_s, u"a_b-c.d@e+1"_s })
            QVERIFY(isPlainWord(good));
        for (const auto &bad : { QString(), u"-x"_s, u"a b"_s, u"a'b"_s, u"$(id)"_s, u"a;b"_s, u"\u0430"_s, u"a\nb"_s,
                 u"a\"b"_s, u"a`b"_s, u"a|b"_s })
            QVERIFY2(!isPlainWord(bad), qPrintable(bad));
    }
};

QTEST_GUILESS_MAIN(tst_HostPlan)
#include "tst_HostPlan.moc"
