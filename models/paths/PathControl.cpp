// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/paths/PathControl.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::paths {

namespace {

/// Collects what is true of one path.
class Account {
public:
    explicit Account(Path path)
        : m_path{ path, {} }
    {
    }

    void add(Control control, ControlReason reason, int count = 0)
    {
        m_path.findings.append({ .control = control, .reason = reason, .count = count });
    }
    /// Whether the fact was read; where not, that is a finding.
    template <typename T> bool read(Fact fact, const Result<T> &value)
    {
        if (!value)
            m_path.findings.append({ .control = Control::Blind,
                .reason = ControlReason::NotRead,
                .fact = fact,
                .error = value.error().code });
        return value.has_value();
    }
    void seen(const GatewayFacts &facts, QLatin1StringView list)
    {
        if (!facts.seesAll())
            add(Control::Blind, ControlReason::NeedsAdminScope);
        else if (!facts.methods.contains(list))
            add(Control::Blind, ControlReason::NotOffered);
    }
    [[nodiscard]] PathControl settled(ControlReason otherwise)
    {
        if (m_path.findings.isEmpty())
            add(Control::Detected, otherwise);
        std::ranges::stable_sort(m_path.findings, std::greater(), &Finding::control);
        return m_path;
    }

private:
    PathControl m_path;
};

/// The worst of what the rules say and of what the gateway itself makes of them.
Asking askingOf(const GatewayFacts &facts)
{
    const auto host = facts.host.value_or(ExecRules());
    Asking worst = worstAsking(facts.configured->exec, host);
    // The gateway's own reading knows the host's document too; without one the rules stand alone.
    if (facts.agents)
        worst = std::max(worst, facts.agents->worst);
    return worst;
}

PathControl execPath(const GatewayFacts &facts)
{
    Account account(Path::Exec);
    account.seen(facts, "exec.approval.list"_L1);
    bool refuses = false;
    const bool hostRead =
        !facts.seesAll() || account.read(Fact::HostRules, facts.host); // asked of a gateway admin only
    account.read(Fact::Agents, facts.agents);
    if (account.read(Fact::Configuration, facts.configured)) {
        const Asking asking = askingOf(facts);
        refuses = asking == Asking::Refuses;
        if (asking == Asking::Never)
            account.add(Control::Unasked, ControlReason::ExecModeFull);
        else if (asking == Asking::Reviewer)
            account.add(Control::Unasked, ControlReason::ExecModeReviewed);
        else if (asking == Asking::ListOnly)
            account.add(Control::Unasked, ControlReason::ExecModeList);
        else if (asking == Asking::Unknown)
            account.add(Control::Blind, ControlReason::ExecModeUnknown);
    }
    if (account.read(Fact::Sessions, facts.sessions)) {
        if (!facts.sessions->full.isEmpty())
            account.add(Control::Unasked, ControlReason::SessionsInFull, static_cast<int>(facts.sessions->full.size()));
        if (!facts.sessions->reviewed.isEmpty())
            account.add(
                Control::Unasked, ControlReason::SessionsReviewed, static_cast<int>(facts.sessions->reviewed.size()));
    }
    int listed = facts.configured ? facts.configured->exec.listed : 0;
    if (hostRead && facts.host)
        listed += facts.host->listed;
    if (account.read(Fact::Grants, facts.grants))
        listed += *facts.grants;
    if (listed > 0 && !refuses)
        account.add(Control::Degraded, ControlReason::ListedRuns, listed);
    if (account.read(Fact::Plugins, facts.foreignPlugins) && !facts.foreignPlugins->isEmpty())
        account.add(Control::Degraded, ControlReason::ForeignPlugins, static_cast<int>(facts.foreignPlugins->size()));
    return account.settled(refuses ? ControlReason::Refused : ControlReason::AskedAndSeen);
}

PathControl pluginPath(const GatewayFacts &facts)
{
    Account account(Path::Plugin);
    account.seen(facts, "plugin.approval.list"_L1);
    return account.settled(ControlReason::AskedAndSeen);
}

/// Changes that an agent delegates to the gateway's own agent: asked about unless the run is in full mode (docs,
/// permission-modes.md).
PathControl systemAgentPath(const GatewayFacts &facts)
{
    Account account(Path::SystemAgent);
    account.seen(facts, "openclaw.approval.list"_L1);
    if (account.read(Fact::Configuration, facts.configured)) {
        const Asking asking = askingOf(facts);
        if (asking == Asking::Never || asking == Asking::Reviewer)
            account.add(Control::Unasked, ControlReason::ExecModeFull);
        else if (asking == Asking::Unknown)
            account.add(Control::Blind, ControlReason::ExecModeUnknown);
    }
    if (account.read(Fact::Sessions, facts.sessions) && !facts.sessions->full.isEmpty())
        account.add(Control::Unasked, ControlReason::SessionsInFull, static_cast<int>(facts.sessions->full.size()));
    return account.settled(ControlReason::AskedAndSeen);
}

/// nullopt where OpenClaw's own runtime runs everything: then there are no such tools.
std::optional<PathControl> harnessPath(const GatewayFacts &facts)
{
    Account account(Path::HarnessTools);
    QStringList runtimes;
    const bool agents = account.read(Fact::Agents, facts.agents);
    const bool sessions = account.read(Fact::Sessions, facts.sessions);
    if (agents)
        runtimes += facts.agents->runtimes;
    if (sessions)
        runtimes += facts.sessions->runtimes;
    runtimes.removeDuplicates();
    const bool chosen = runtimes.removeAll(u"auto"_s) > 0;
    runtimes.removeAll(u"openclaw"_s);
    if (!runtimes.isEmpty())
        account.add(Control::Unasked, ControlReason::HarnessTools, static_cast<int>(runtimes.size()));
    if (chosen)
        account.add(Control::Degraded, ControlReason::HarnessUnknown);
    if (agents && sessions && runtimes.isEmpty() && !chosen)
        return std::nullopt;
    return account.settled(ControlReason::AskedAndSeen);
}

PathControl neverAsked(Path path)
{
    return { path, { { .control = Control::Unasked, .reason = ControlReason::NeverAsks } } };
}

}

QList<PathControl> pathsOf(const GatewayFacts &facts)
{
    if (facts.practice) { // our own: it asks about everything, and shows it to its one seat
        QList<PathControl> paths;
        for (const Path path : { Path::Exec, Path::Plugin, Path::SystemAgent })
            paths.append({ path, { { .control = Control::Detected, .reason = ControlReason::AskedAndSeen } } });
        return paths;
    }
    QList<PathControl> paths{ execPath(facts), pluginPath(facts), systemAgentPath(facts),
        neverAsked(Path::OtherTools) };
    if (auto harness = harnessPath(facts))
        paths.append(*std::move(harness));
    paths.append(neverAsked(Path::AdminCalls));
    paths.append(neverAsked(Path::ChatReplies));
    return paths;
}

std::optional<Control> worst(const QList<PathControl> &paths)
{
    if (paths.isEmpty())
        return std::nullopt;
    return std::ranges::max(paths, {}, &PathControl::control).control();
}

const PathControl *find(const QList<PathControl> &paths, Path path)
{
    const auto it = std::ranges::find(paths, path, &PathControl::path);
    return it == paths.end() ? nullptr : &*it;
}

Bypasses bypassesOf(const GatewayFacts &facts)
{
    Bypasses bypasses;
    bypasses.sharedToken = facts.configured.transform([](const Configured &configured) {
        return configured.authMode.isEmpty() || configured.authMode == "token"_L1
            || configured.authMode == "password"_L1 || configured.authMode == "none"_L1;
    });
    bypasses.silentPairing =
        facts.configured.transform([](const Configured &configured) { return configured.silentPairing; });
    // To others a gateway lists their own device only.
    if (!facts.scopes.contains("operator.admin"_L1)) {
        bypasses.admins = fail(ErrorCode::MissingScope);
        bypasses.silent = fail(ErrorCode::MissingScope);
        return bypasses;
    }
    bypasses.admins = facts.identities.transform([](const QList<Identity> &all) {
        QList<Identity> admins;
        std::ranges::copy_if(all, std::back_inserter(admins), &Identity::admin);
        return admins;
    });
    bypasses.silent = facts.identities.transform(
        [](const QList<Identity> &all) { return static_cast<int>(std::ranges::count_if(all, &Identity::silent)); });
    return bypasses;
}

}
