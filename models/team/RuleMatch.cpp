// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/RuleMatch.h"

#include "models/team/Glob.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::team {

namespace {

bool matchesAny(const QStringList &patterns, const std::optional<QString> &text)
{
    if (patterns.isEmpty())
        return true;
    return text && std::ranges::any_of(patterns, [&text](const QString &pattern) { return matchesGlob(pattern, *text); });
}

bool matches(const facts::Rule &rule, const facts::Request &request, facts::Environment environment)
{
    return (rule.kinds.isEmpty() || rule.kinds.contains(facts::word(request.kind)))
        && (rule.environments.isEmpty() || rule.environments.contains(environment)) && matchesAny(rule.commandPatterns, request.command)
        && matchesAny(rule.agentPatterns, request.agent);
}

}

facts::Rule unmatchedRule()
{
    facts::Rule rule;
    rule.id = RuleId(u"unmatched"_s);
    rule.roles = { facts::Role::SecurityOperator };
    return rule;
}

facts::Rule ruleFor(const facts::Charter &charter, const facts::Request &request)
{
    const facts::GatewayRecord *gateway = charter.gateway(request.gateway);
    const facts::Environment environment = gateway ? gateway->environment : facts::Environment::Prod;
    const auto found = std::ranges::find_if(charter.rules, [&](const facts::Rule &rule) { return matches(rule, request, environment); });
    return found == charter.rules.end() ? unmatchedRule() : *found;
}

}
