// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/paths/PathControl.h"

#include <QTest>

#include <functional>

using namespace countersign;
using namespace countersign::paths;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::function<void(GatewayFacts &)>)

namespace {

/// Everything was read, and everything asks.
GatewayFacts asking()
{
    GatewayFacts facts;
    facts.scopes = { u"operator.read"_s, u"operator.approvals"_s, u"operator.pairing"_s, u"operator.admin"_s };
    facts.methods = { u"exec.approval.list"_s, u"plugin.approval.list"_s, u"openclaw.approval.list"_s };
    facts.configured =
        Configured{ .exec = { .everybody = { .mode = u"ask"_s, .security = {}, .ask = {} }, .agents = {} },
            .authMode = u"token"_s,
            .silentPairing = false };
    facts.host = ExecRules();
    facts.agents = AgentModes{ Asking::Asks, { u"openclaw"_s } };
    facts.sessions = SessionModes{ {}, {}, { u"openclaw"_s } };
    facts.identities = QList<Identity>{ { u"aa"_s, u"Console"_s, true, false } };
    facts.foreignPlugins = QStringList();
    facts.grants = 0;
    return facts;
}

using Change = std::function<void(GatewayFacts &)>;

}

class tst_PathControl : public QObject {
    Q_OBJECT

    static Finding worstOf(const GatewayFacts &facts, Path path)
    {
        const auto paths = pathsOf(facts);
        const auto *found = find(paths, path);
        return found ? found->findings.first() : Finding{ Control::Enforced, ControlReason::Held };
    }

private Q_SLOTS:
    void saysWhatIsTrueOfEachPath_data()
    {
        QTest::addColumn<Path>("path");
        QTest::addColumn<Change>("change");
        QTest::addColumn<Control>("control");
        QTest::addColumn<ControlReason>("reason");
        const auto row = [](const char *name, Path path, const Change &change, Control control, ControlReason reason) {
            QTest::newRow(name) << path << change << control << reason;
        };
        using enum Control;
        const auto mode = [](const char *word) {
            return Change([word](GatewayFacts &f) {
                f.configured->exec.everybody.mode = QString::fromLatin1(word);
                f.agents->worst = Asking::Refuses;
            });
        };
        const Change nothing = [](GatewayFacts &) { };
        const Change noAdmin = [](GatewayFacts &f) { f.scopes.removeAll(u"operator.admin"_s); };
        row("exec, asked and seen", Path::Exec, nothing, Detected, ControlReason::AskedAndSeen);
        row("exec, deny", Path::Exec, mode("deny"), Detected, ControlReason::Refused);
        row("exec, allowlist", Path::Exec, mode("allowlist"), Unasked, ControlReason::ExecModeList);
        row("exec, auto", Path::Exec, mode("auto"), Unasked, ControlReason::ExecModeReviewed);
        row("exec, full", Path::Exec, mode("full"), Unasked, ControlReason::ExecModeFull);
        row("exec, not set", Path::Exec, mode(""), Unasked, ControlReason::ExecModeFull);
        row("exec, a mode of later", Path::Exec, mode("vote"), Blind, ControlReason::ExecModeUnknown);
        row(
            "exec, the gateway itself says an agent is in full", Path::Exec,
            [](GatewayFacts &f) { f.agents->worst = Asking::Never; }, Unasked, ControlReason::ExecModeFull);
        row(
            "exec, one session in full", Path::Exec, [](GatewayFacts &f) { f.sessions->full.append(u"k"_s); }, Unasked,
            ControlReason::SessionsInFull);
        row(
            "exec, one session reviewed", Path::Exec, [](GatewayFacts &f) { f.sessions->reviewed.append(u"k"_s); },
            Unasked, ControlReason::SessionsReviewed);
        row(
            "exec, something listed", Path::Exec, [](GatewayFacts &f) { f.host->listed = 1; }, Degraded,
            ControlReason::ListedRuns);
        row(
            "exec, a standing grant", Path::Exec, [](GatewayFacts &f) { f.grants = 1; }, Degraded,
            ControlReason::ListedRuns);
        row(
            "exec, a foreign plugin", Path::Exec, [](GatewayFacts &f) { f.foreignPlugins->append(u"x"_s); }, Degraded,
            ControlReason::ForeignPlugins);
        row("exec, no admin", Path::Exec, noAdmin, Blind, ControlReason::NeedsAdminScope);
        row(
            "exec, no admin and full", Path::Exec,
            [](GatewayFacts &f) {
                f.scopes.clear();
                f.configured->exec.everybody.mode = u"full"_s;
            },
            Unasked, ControlReason::ExecModeFull);
        row(
            "exec, no approvals", Path::Exec, [](GatewayFacts &f) { f.scopes.removeAll(u"operator.approvals"_s); },
            Blind, ControlReason::NeedsAdminScope);
        row(
            "exec, no such list", Path::Exec, [](GatewayFacts &f) { f.methods.removeAll(u"exec.approval.list"_s); },
            Blind, ControlReason::NotOffered);
        row("plugin, seen", Path::Plugin, nothing, Detected, ControlReason::AskedAndSeen);
        row("plugin, no admin", Path::Plugin, noAdmin, Blind, ControlReason::NeedsAdminScope);
        row(
            "plugin, no such list", Path::Plugin, [](GatewayFacts &f) { f.methods.clear(); }, Blind,
            ControlReason::NotOffered);
        row("system agent, seen", Path::SystemAgent, nothing, Detected, ControlReason::AskedAndSeen);
        row("system agent, full", Path::SystemAgent, mode("full"), Unasked, ControlReason::ExecModeFull);
        row("system agent, allowlist still asks", Path::SystemAgent, mode("allowlist"), Detected,
            ControlReason::AskedAndSeen);
        row(
            "system agent, session in full", Path::SystemAgent,
            [](GatewayFacts &f) { f.sessions->full.append(u"k"_s); }, Unasked, ControlReason::SessionsInFull);
        row("system agent, no admin", Path::SystemAgent, noAdmin, Blind, ControlReason::NeedsAdminScope);
        row(
            "harness, another program", Path::HarnessTools,
            [](GatewayFacts &f) { f.sessions->runtimes.append(u"codex"_s); }, Unasked, ControlReason::HarnessTools);
        row(
            "harness, chosen by the gateway", Path::HarnessTools,
            [](GatewayFacts &f) { f.agents->runtimes = { u"auto"_s }; }, Degraded, ControlReason::HarnessUnknown);
        row("harness, none: no such path", Path::HarnessTools, nothing, Enforced,
            ControlReason::Held); // what worstOf says of no path
        for (const auto path : { Path::OtherTools, Path::AdminCalls, Path::ChatReplies })
            QTest::addRow("never asked, %d", int(path)) << path << nothing << Unasked << ControlReason::NeverAsks;
    }
    void saysWhatIsTrueOfEachPath()
    {
        QFETCH(const Path, path);
        QFETCH(const Change, change);
        QFETCH(const Control, control);
        QFETCH(const ControlReason, reason);
        auto facts = asking();
        change(facts);
        const auto found = worstOf(facts, path);
        QCOMPARE(int(found.control), int(control));
        QCOMPARE(int(found.reason), int(reason));
    }

    void aFactThatCouldNotBeReadIsNeverBetterThanBlind_data()
    {
        QTest::addColumn<Fact>("fact");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QList<Path>>("paths");
        const auto error = fail(ErrorCode::TimedOut);
        QTest::newRow("configuration") << Fact::Configuration << Change([=](GatewayFacts &f) { f.configured = error; })
                                       << QList{ Path::Exec, Path::SystemAgent };
        QTest::newRow("host rules") << Fact::HostRules << Change([=](GatewayFacts &f) { f.host = error; })
                                    << QList{ Path::Exec };
        QTest::newRow("agents") << Fact::Agents << Change([=](GatewayFacts &f) { f.agents = error; })
                                << QList{ Path::Exec, Path::HarnessTools };
        QTest::newRow("sessions") << Fact::Sessions << Change([=](GatewayFacts &f) { f.sessions = error; })
                                  << QList{ Path::Exec, Path::SystemAgent, Path::HarnessTools };
        QTest::newRow("plugins") << Fact::Plugins << Change([=](GatewayFacts &f) { f.foreignPlugins = error; })
                                 << QList{ Path::Exec };
        QTest::newRow("grants") << Fact::Grants << Change([=](GatewayFacts &f) { f.grants = error; })
                                << QList{ Path::Exec };
    }
    void aFactThatCouldNotBeReadIsNeverBetterThanBlind()
    {
        QFETCH(const Fact, fact);
        QFETCH(const Change, change);
        QFETCH(const QList<Path>, paths);
        auto facts = asking();
        change(facts);
        for (const auto path : paths) {
            const auto found = worstOf(facts, path);
            QVERIFY(found.control >= Control::Blind);
            QCOMPARE(int(found.reason), int(ControlReason::NotRead));
            QCOMPARE(int(found.fact), int(fact));
            QCOMPARE(found.error, ErrorCode::TimedOut);
        }
    }
    void beforeAnythingWasReadNothingIsClaimed()
    {
        GatewayFacts facts = asking();
        const GatewayFacts unread;
        facts.configured = unread.configured;
        facts.host = unread.host;
        facts.agents = unread.agents;
        facts.sessions = unread.sessions;
        facts.foreignPlugins = unread.foreignPlugins;
        facts.grants = unread.grants;
        const auto paths = pathsOf(facts);
        for (const auto &path : paths) {
            if (path.path != Path::Plugin) // depends on scopes and methods alone, which hello tells
                QVERIFY(path.control() >= Control::Blind);
        }
    }
    void namesEverythingThatIsTrueTheWorstFirst()
    {
        auto facts = asking();
        facts.host->listed = 2;
        facts.configured->exec.everybody.mode = u"full"_s;
        facts.grants = fail(ErrorCode::Refused);
        const auto paths = pathsOf(facts);
        QList<int> reasons;
        for (const auto &finding : find(paths, Path::Exec)->findings)
            reasons.append(int(finding.reason));
        QCOMPARE(reasons,
            (QList{ int(ControlReason::ExecModeFull), int(ControlReason::NotRead), int(ControlReason::ListedRuns) }));
        QCOMPARE(find(paths, Path::Exec)->findings.last().count, 2);
    }
    void neverClaimsEnforced()
    {
        for (const auto &path : pathsOf(asking()))
            QVERIFY(path.control() != Control::Enforced);
    }
    void practiceAsksAboutEverythingItHas()
    {
        GatewayFacts facts;
        facts.practice = true;
        QCOMPARE(worst(pathsOf(facts)), Control::Detected);
    }
    void takesTheWorstForTheBadge()
    {
        QCOMPARE(worst({}), std::nullopt);
        QCOMPARE(worst(pathsOf(asking())), Control::Unasked);
    }
    void namesWhoCanGetRoundIt()
    {
        auto facts = asking();
        facts.identities = QList<Identity>{ { u"aa"_s, u"Console"_s, true, false },
            { u"bb"_s, u"Laptop"_s, true, true }, { u"cc"_s, u"Reader"_s, false, true } };
        auto bypasses = bypassesOf(facts);
        QCOMPARE(bypasses.admins->size(), 2);
        QCOMPARE(*bypasses.silent, 2);
        QVERIFY(*bypasses.sharedToken);
        QVERIFY(!*bypasses.silentPairing);
        facts.configured->authMode = u"trusted-proxy"_s;
        QVERIFY(!*bypassesOf(facts).sharedToken);
        facts.scopes.removeAll(u"operator.admin"_s); // its list is then of its own device only
        bypasses = bypassesOf(facts);
        QCOMPARE(bypasses.admins.error().code, ErrorCode::MissingScope);
        QCOMPARE(bypasses.silent.error().code, ErrorCode::MissingScope);
        facts.configured = fail(ErrorCode::Refused);
        QCOMPARE(bypassesOf(facts).sharedToken.error().code, ErrorCode::Refused);
    }
};

QTEST_GUILESS_MAIN(tst_PathControl)
#include "tst_PathControl.moc"
