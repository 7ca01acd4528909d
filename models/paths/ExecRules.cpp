// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/paths/ExecRules.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace countersign::paths {

namespace {

/// As ranks, so that the stricter one is found by comparing; nullopt for a word of later.
struct Policy {
    int security; ///< 0 deny, 1 allowlist, 2 full
    int ask; ///< 0 always, 1 on-miss, 2 off
    bool reviewer = false;
};

std::optional<int> rank(const std::array<QLatin1StringView, 3> &words, const QString &word)
{
    const auto it = std::ranges::find(words, word);
    return it == words.end() ? std::nullopt : std::optional(static_cast<int>(it - words.begin()));
}

constexpr std::array securities{ "deny"_L1, "allowlist"_L1, "full"_L1 };
constexpr std::array asks{ "always"_L1, "on-miss"_L1, "off"_L1 };
constexpr Policy stock{ 2, 2 };

/// What is said by mode or by the older pair; what is not said is as in `inherited`.
std::optional<Policy> policyOf(const ExecRule &rule, Policy inherited)
{
    if (rule.mode == "deny"_L1)
        return Policy{ 0, 2 };
    if (rule.mode == "allowlist"_L1)
        return Policy{ 1, 2 };
    if (rule.mode == "ask"_L1)
        return Policy{ 1, 1 };
    if (rule.mode == "auto"_L1)
        return Policy{ 1, 1, true };
    if (rule.mode == "full"_L1)
        return stock;
    if (!rule.mode.isEmpty())
        return std::nullopt;
    Policy policy = inherited;
    if (!rule.security.isEmpty()) {
        const auto security = rank(securities, rule.security);
        if (!security)
            return std::nullopt;
        policy = { *security, policy.ask };
    }
    if (!rule.ask.isEmpty()) {
        const auto ask = rank(asks, rule.ask);
        if (!ask)
            return std::nullopt;
        policy.ask = *ask;
    }
    return policy;
}

Asking askingOf(const Policy &policy)
{
    if (policy.security == 0)
        return Asking::Refuses;
    if (policy.ask == 0)
        return Asking::Asks;
    if (policy.security == 2)
        return Asking::Never; // everything is allowed, so that nothing is ever missing on a list
    if (policy.ask == 2)
        return Asking::ListOnly;
    return policy.reviewer ? Asking::Reviewer : Asking::Asks;
}

ExecRule ruleOf(const QJsonObject &place)
{
    return { place.value("mode"_L1).toString(), place.value("security"_L1).toString(),
        place.value("ask"_L1).toString() };
}

/// A more special layer over a more general one.
ExecRule over(const ExecRule &special, const ExecRule &general)
{
    if (!special.mode.isEmpty())
        return special;
    if (special.security.isEmpty() && special.ask.isEmpty())
        return general;
    if (general.mode.isEmpty())
        return { {}, special.security.isEmpty() ? general.security : special.security,
            special.ask.isEmpty() ? general.ask : special.ask };
    return special; // a pair over a mode: what the pair leaves out is stock, the looser reading
}

}

ExecRules ExecRules::fromConfiguration(const QJsonObject &resolved)
{
    const auto execOf = [](const QJsonObject &place) {
        return place.value("tools"_L1).toObject().value("exec"_L1).toObject();
    };
    ExecRules rules;
    rules.everybody = ruleOf(execOf(resolved));
    rules.listed = static_cast<int>(execOf(resolved).value("safeBins"_L1).toArray().size());
    const auto agents = resolved.value("agents"_L1).toObject();
    const auto entries = agents.value("entries"_L1).toObject();
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        if (const auto own = ruleOf(execOf(it.value().toObject())); own != ExecRule())
            rules.agents.insert(it.key(), own);
    }
    // The roster's older spelling.
    const auto list = agents.value("list"_L1).toArray();
    for (const auto &each : list) {
        if (const auto own = ruleOf(execOf(each.toObject())); own != ExecRule())
            rules.agents.insert(each.toObject().value("id"_L1).toString(), own);
    }
    return rules;
}

ExecRules ExecRules::fromHost(const QJsonObject &file)
{
    ExecRules rules;
    rules.everybody = ruleOf(file.value("defaults"_L1).toObject());
    rules.everybody.mode.clear();
    const auto agents = file.value("agents"_L1).toObject();
    for (auto it = agents.begin(); it != agents.end(); ++it) {
        auto own = ruleOf(it.value().toObject());
        own.mode.clear();
        if (own != ExecRule())
            rules.agents.insert(it.key(), own);
        rules.listed += static_cast<int>(it.value().toObject().value("allowlist"_L1).toArray().size());
    }
    return rules;
}

Asking asking(const ExecRule &configured, const ExecRule &host)
{
    const auto wanted = policyOf(configured, stock);
    const auto floor = policyOf(host, stock);
    if (!wanted || !floor)
        return Asking::Unknown;
    return askingOf(
        { std::min(wanted->security, floor->security), std::min(wanted->ask, floor->ask), wanted->reviewer });
}

Asking askingOfAgent(const QString &agent, const ExecRules &configured, const ExecRules &host)
{
    return asking(
        over(configured.agents.value(agent), configured.everybody), over(host.agents.value(agent), host.everybody));
}

Asking worstAsking(const ExecRules &configured, const ExecRules &host)
{
    Asking worst = asking(configured.everybody, host.everybody);
    QSet<QString> agents(configured.agents.keyBegin(), configured.agents.keyEnd());
    agents.unite(QSet<QString>(host.agents.keyBegin(), host.agents.keyEnd()));
    for (const auto &agent : std::as_const(agents))
        worst = std::max(worst, askingOfAgent(agent, configured, host));
    return worst;
}

Asking askingOfMode(const QString &permissionMode)
{
    if (permissionMode == "read-only"_L1)
        return Asking::Refuses;
    if (permissionMode == "guarded"_L1)
        return Asking::Asks;
    if (permissionMode == "workspace"_L1)
        return Asking::Reviewer;
    return permissionMode == "full"_L1 ? Asking::Never : Asking::Unknown;
}

}
