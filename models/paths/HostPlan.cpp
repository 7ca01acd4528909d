// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/paths/HostPlan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::paths {

using gateway::LinkState;

namespace {

constexpr qsizetype mostSessions = 20; ///< as steps; more are a sign that the settings are meant so

bool asks(Asking asking)
{
    return asking == Asking::Asks || asking == Asking::Refuses;
}

QString setMode(const QString &place, const QString &mode)
{
    return u"openclaw config set "_s + place + u' ' + mode;
}

/// Back to what stood there.
QString undoMode(const QString &place, const ExecRule &before)
{
    return isPlainWord(before.mode) ? setMode(place, before.mode) : u"openclaw config unset "_s + place;
}

QString patchSession(const QString &key, const QString &mode)
{
    return u"openclaw gateway call sessions.patch --params '{\"key\":\""_s + key + u"\",\"permissionMode\":"_s + mode
        + u"}'"_s;
}

}

bool isPlainWord(const QString &word)
{
    return !word.isEmpty() && !word.startsWith(u'-') && std::ranges::all_of(word, [](QChar sign) {
        return (sign >= u'a' && sign <= u'z') || (sign >= u'A' && sign <= u'Z') || (sign >= u'0' && sign <= u'9')
            || u"._:@+-"_s.contains(sign);
    });
}

void HostPlan::update(const HostView &view)
{
    updatePairing(view);
    if (view.facts) {
        updateRules(*view.facts);
        updateSessions(*view.facts);
        return;
    }
    // Not connected yet: what is not known is in the one text too, so that nobody has to come back to that machine.
    if (view.link == LinkState::Pairing) {
        step(StepKind::AskAboutCommands, {});
        step(StepKind::NoSilentPairing, {});
    }
    for (auto &each : m_steps) {
        if (each.kind != StepKind::ApprovePairing && each.kind != StepKind::ApproveScopes)
            each.state = StepState::Unknown;
    }
}

bool HostPlan::isOpen() const
{
    return std::ranges::any_of(m_steps, [](const HostStep &each) { return each.state != StepState::Done; });
}

HostStep &HostPlan::step(StepKind kind, const QString &subject)
{
    const auto it = std::ranges::find_if(
        m_steps, [&](const HostStep &each) { return each.kind == kind && each.subject == subject; });
    if (it != m_steps.end())
        return *it;
    HostStep made{ .kind = kind, .subject = subject, .command = {}, .undo = {} };
    switch (kind) {
    case StepKind::AskAboutCommands:
        made.command = setMode(u"tools.exec.mode"_s, u"ask"_s);
        made.undo = undoMode(u"tools.exec.mode"_s, {});
        break;
    case StepKind::NoSilentPairing:
        made.command = u"openclaw config set gateway.nodes.pairing.autoApproveLocal false"_s;
        made.undo = u"openclaw config unset gateway.nodes.pairing.autoApproveLocal"_s;
        break;
    default:
        break;
    }
    m_steps.insert(std::ranges::upper_bound(m_steps, kind, {}, &HostStep::kind), made);
    return *std::ranges::find_if(
        m_steps, [&](const HostStep &each) { return each.kind == kind && each.subject == subject; });
}

void HostPlan::updatePairing(const HostView &view)
{
    const bool pairing = view.link == LinkState::Pairing;
    const bool more = view.link == LinkState::Connected && !view.pairing.requestId.isEmpty();
    if (pairing || more) {
        const auto kind = pairing ? StepKind::ApprovePairing : StepKind::ApproveScopes;
        // A request that was superseded is of no use any more.
        m_steps.removeIf([&](const HostStep &each) {
            return each.kind == kind && each.subject != view.pairing.requestId && each.state != StepState::Done;
        });
        auto &approve = step(kind, view.pairing.requestId);
        approve.command = view.pairing.command;
        approve.undo = isPlainWord(view.deviceId) ? u"openclaw devices remove "_s + view.deviceId : QString();
        approve.state = StepState::Open;
    } else if (view.link == LinkState::Connected) {
        const bool granted = std::ranges::all_of(
            view.askedScopes, [&](const QString &scope) { return view.grantedScopes.contains(scope); });
        setAll(StepKind::ApprovePairing, StepState::Done);
        setAll(StepKind::ApproveScopes, granted ? StepState::Done : StepState::Unknown);
    }
}

void HostPlan::updateRules(const GatewayFacts &facts)
{
    const auto &configured = facts.configured;
    if (!configured) {
        for (const auto kind : { StepKind::AskAboutCommands, StepKind::AskAgent, StepKind::NoSilentPairing })
            setAll(kind, StepState::Unknown);
        return;
    }
    // Without the host's own rules, which could be stricter, the configuration alone decides: ask there is enough.
    const auto host = facts.host.value_or(ExecRules());
    const bool everybody = asks(asking(configured->exec.everybody, host.everybody));
    setAll(StepKind::AskAboutCommands, StepState::Done);
    if (!everybody) {
        auto &ask = step(StepKind::AskAboutCommands, {});
        ask.undo = undoMode(u"tools.exec.mode"_s, configured->exec.everybody);
        ask.state = StepState::Open;
    }
    setAll(StepKind::AskAgent, StepState::Done);
    for (auto it = configured->exec.agents.begin(); it != configured->exec.agents.end(); ++it) {
        if (asks(askingOfAgent(it.key(), configured->exec, host)))
            continue;
        auto &ask = step(StepKind::AskAgent, it.key());
        // A dot would lead elsewhere in the settings.
        if (isPlainWord(it.key()) && !it.key().contains(u'.')) {
            const QString place = u"agents.entries."_s + it.key() + u".tools.exec.mode"_s;
            ask.command = setMode(place, u"ask"_s);
            ask.undo = undoMode(place, it.value());
        }
        ask.state = StepState::Open;
    }
    setAll(StepKind::NoSilentPairing, StepState::Done);
    if (configured->silentPairing)
        step(StepKind::NoSilentPairing, {}).state = StepState::Open;
}

void HostPlan::updateSessions(const GatewayFacts &facts)
{
    if (!facts.sessions) {
        setAll(StepKind::ReleaseSession, StepState::Unknown);
        return;
    }
    setAll(StepKind::ReleaseSession, StepState::Done);
    const auto release = [this](const QStringList &keys, const QString &mode) {
        for (const auto &key : keys.first(std::min(keys.size(), mostSessions))) {
            auto &session = step(StepKind::ReleaseSession, key);
            if (isPlainWord(key)) {
                session.command = patchSession(key, u"null"_s);
                session.undo = patchSession(key, u'"' + mode + u'"');
            }
            session.state = StepState::Open;
        }
    };
    release(facts.sessions->full, u"full"_s);
    release(facts.sessions->reviewed, u"workspace"_s);
}

void HostPlan::setAll(StepKind kind, StepState state)
{
    for (auto &each : m_steps) {
        if (each.kind == kind)
            each.state = state;
    }
}

}
