// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/RuleSet.h"

#include "models/alerts/BlindCollector.h"
#include "models/alerts/FailedLogins.h"
#include "models/alerts/StaleToken.h"
#include "models/alerts/ToolSurge.h"
#include "models/alerts/UnapprovedAction.h"
#include "models/core/CanonicalJson.h"

using namespace Qt::StringLiterals;

namespace countersign::alerts {

namespace {

constexpr qsizetype keyDigits = 32;

Alert alertOf(const Firing &firing)
{
    Alert alert;
    alert.code = word(firing.kind);
    alert.severity = severityOf(firing.kind);
    alert.gateway = firing.gateway;
    const QString key = QStringList{ alert.code, firing.gateway.text(), firing.cause }.join(u'\n');
    alert.subject = firing.gateway.text() + u'/' + crypto::sha256(key.toUtf8()).hex().first(keyDigits);
    // What has no canonical form must not keep the alert from being raised.
    alert.evidence =
        canonical::write({ { u"rows"_s, firing.rows }, { u"facts"_s, firing.facts } }).value_or(QByteArray());
    return alert;
}

}

RuleSet::RuleSet(NewCredential::IsProduction isProduction)
{
    m_rules.push_back(std::make_unique<FailedLogins>());
    m_rules.push_back(std::make_unique<UnapprovedAction>());
    m_rules.push_back(std::make_unique<NewCredential>(std::move(isProduction)));
    m_rules.push_back(std::make_unique<StaleToken>());
    m_rules.push_back(std::make_unique<ToolSurge>());
    m_rules.push_back(std::make_unique<BlindCollector>());
}

QList<Alert> RuleSet::take(const TrailRow &row)
{
    QList<Alert> alerts;
    for (const auto &rule : m_rules) {
        const QList<Firing> fired = rule->take(row);
        for (const Firing &firing : fired)
            alerts.append(alertOf(firing));
    }
    return alerts;
}

QList<Alert> RuleSet::settle(const SourceRead &read)
{
    QList<Alert> alerts;
    for (const auto &rule : m_rules) {
        const QList<Firing> fired = rule->settle(read);
        for (const Firing &firing : fired)
            alerts.append(alertOf(firing));
    }
    return alerts;
}

QJsonObject RuleSet::state() const
{
    QJsonObject all;
    for (const auto &rule : m_rules)
        all.insert(rule->name(), rule->state());
    return all;
}

void RuleSet::restore(const QJsonObject &state)
{
    for (const auto &rule : m_rules)
        rule->restore(state[rule->name()].toObject());
}

}
