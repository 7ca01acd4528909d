// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/paths/FactReader.h"

using namespace Qt::StringLiterals;

namespace countersign::paths {

using gateway::LinkState;

namespace {

constexpr int mostSessions = 2'000; ///< of one answer, some 4 MB; a gateway with more is said not to be known

const QList<Fact> &everything()
{
    static const QList<Fact> all{ Fact::Configuration, Fact::HostRules, Fact::Agents, Fact::Sessions, Fact::Identities,
        Fact::Plugins, Fact::Grants };
    return all;
}

QString methodOf(Fact fact)
{
    switch (fact) {
    case Fact::Configuration:
        return u"config.get"_s;
    case Fact::HostRules:
        return u"exec.approvals.get"_s;
    case Fact::Agents:
        return u"agents.list"_s;
    case Fact::Sessions:
        return u"sessions.list"_s;
    case Fact::Identities:
        return u"device.pair.list"_s;
    case Fact::Plugins:
        return u"plugins.list"_s;
    case Fact::Grants:
        return u"exec.approval.grants.list"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

template <typename T> Result<T> read(const Result<gateway::Answer> &answer, Result<T> (*from)(const QJsonObject &))
{
    if (!answer)
        return fail(answer.error()
                .code); // the gateway's words are not kept: a fact that was refused twice alike has not changed
    return from(answer->payload.toObject());
}

}

FactReader::FactReader(gateway::Connection &connection, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_clock(clock)
{
    connect(&connection, &gateway::Connection::greeted, this, &FactReader::begin);
    connect(&connection, &gateway::Connection::stateChanged, this, [this](LinkState state) {
        if (state != LinkState::Connected)
            end();
    });
    connect(&connection, &gateway::Connection::eventReceived, this,
        [this](const gateway::Event &event) { follow(event.name); });
    connect(&connection, &gateway::Connection::gapSeen, this, &FactReader::readAgain);
    connect(&m_period, &QTimer::timeout, this, &FactReader::readAgain);
    m_period.setInterval(periodMs);
    if (connection.state() == LinkState::Connected)
        begin();
}

void FactReader::askAlsoOver(gateway::Connection *evidence)
{
    if (m_evidence == evidence)
        return;
    if (m_evidence)
        m_evidence->disconnect(this);
    m_evidence = evidence;
    if (evidence) {
        // Lost or found: who answers what changes, also to "not known".
        connect(evidence, &gateway::Connection::stateChanged, this, &FactReader::readAgain);
        connect(evidence, &gateway::Connection::eventReceived, this, [this](const gateway::Event &event) {
            if (event.name.startsWith("device.pair."_L1)) // told to none but those who may list them
                follow(event.name);
        });
    }
    readAgain();
}

gateway::Connection &FactReader::over(Fact fact) const
{
    const bool needsMore = fact == Fact::HostRules || fact == Fact::Identities; // operator.admin, operator.pairing
    return needsMore && m_evidence && m_evidence->state() == LinkState::Connected ? *m_evidence : m_connection;
}

void FactReader::readAgain()
{
    if (m_facts && !m_facts->practice)
        ask(everything());
}

void FactReader::begin()
{
    ++m_greeting;
    m_facts.emplace();
    m_facts->scopes = m_connection.hello().scopes;
    m_facts->methods = m_connection.hello().methods;
    m_facts->practice = m_connection.endpoint().practice;
    m_period.start();
    if (!m_facts->practice) // it has nothing to tell
        ask(everything());
    Q_EMIT changed();
}

void FactReader::end()
{
    ++m_greeting;
    m_period.stop();
    if (!m_facts)
        return;
    m_facts.reset();
    Q_EMIT changed();
}

void FactReader::follow(const QString &event)
{
    if (!m_facts || m_facts->practice)
        return;
    if (event == "config.changed"_L1)
        ask({ Fact::Configuration, Fact::HostRules, Fact::Agents });
    else if (event == "plugins.changed"_L1)
        ask(Fact::Plugins);
    else if (event == "sessions.changed"_L1)
        ask(Fact::Sessions);
    else if (event.startsWith("device.pair."_L1))
        ask(Fact::Identities);
    else
        return;
    // What is known to have changed is not known until it was read again.
    if (event == "config.changed"_L1)
        forget(Fact::Configuration);
    else if (event == "plugins.changed"_L1)
        forget(Fact::Plugins);
}

void FactReader::forget(Fact fact)
{
    if (fact == Fact::Configuration)
        m_facts->configured = fail(ErrorCode::Unknown);
    else
        m_facts->foreignPlugins = fail(ErrorCode::Unknown);
    Q_EMIT changed();
}

void FactReader::ask(const QList<Fact> &facts)
{
    for (const Fact fact : facts)
        ask(fact);
}

void FactReader::ask(Fact fact)
{
    QJsonObject params;
    if (fact == Fact::Sessions)
        params.insert(u"limit"_s, mostSessions);
    over(fact).call(methodOf(fact), params)
        .then(this, [this, fact, greeting = m_greeting](const Result<gateway::Answer> &answer) {
            if (greeting == m_greeting)
                take(fact, answer);
        });
}

void FactReader::take(Fact fact, const Result<gateway::Answer> &answer)
{
    const GatewayFacts before = *m_facts;
    GatewayFacts &facts = *m_facts;
    switch (fact) {
    case Fact::Configuration:
        facts.configured = read(answer, &configuredFrom);
        break;
    case Fact::HostRules:
        facts.host = read(answer, &hostFrom);
        break;
    case Fact::Agents:
        facts.agents = read(answer, &agentsFrom);
        break;
    case Fact::Sessions:
        facts.sessions = read(answer, &sessionsFrom);
        break;
    case Fact::Identities:
        facts.identities = read(answer, &identitiesFrom);
        break;
    case Fact::Plugins:
        facts.foreignPlugins = read(answer, &foreignPluginsFrom);
        break;
    case Fact::Grants:
        facts.grants = answer
            ? grantsFrom(answer->payload.toObject(), m_clock.nowMs() + m_connection.hello().clockOffsetMs)
            : Result<int>(fail(answer.error().code));
        break;
    }
    const bool differs = facts != before;
    facts.readAtMs = m_clock.nowMs();
    if (fact == Fact::Configuration && !facts.configured && facts.configured.error().code == ErrorCode::Busy)
        QTimer::singleShot(1'000, this, [this, greeting = m_greeting] {
            if (greeting == m_greeting)
                ask(Fact::Configuration); // saved a moment ago: applied soon, and no event says so
        });
    if (differs)
        Q_EMIT changed();
}

}
