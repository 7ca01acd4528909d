// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Clock.h"
#include "models/gateway/Connection.h"
#include "models/paths/GatewayFacts.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace countersign::paths {

/// Asks one gateway for the facts that its paths depend on: at each hello, at each event that says one changed, and
/// every minute, since a session's own mode changes without an event. Nothing is known of a gateway that is not
/// connected. Lives in the GUI thread.
class FactReader final : public QObject {
    Q_OBJECT
public:
    static constexpr int periodMs = 60'000;

    /// Both outlive it.
    FactReader(gateway::Connection &connection, const Clock &clock, QObject *parent = nullptr);

    /// Asks over this second connection to the same gateway for what the first one needs no right to know. nullptr: over the first
    /// one, as at the beginning. It may go before this.
    void askAlsoOver(gateway::Connection *evidence);
    /// nullptr while the gateway is not connected.
    [[nodiscard]] const GatewayFacts *facts() const { return m_facts ? &*m_facts : nullptr; }
    /// Asks for everything again; what is known stays until its answer comes.
    void readAgain();

Q_SIGNALS:
    void changed(); ///< facts differ from before, or there are none any more

private:
    void begin();
    void end();
    void follow(const QString &event);
    void ask(Fact fact);
    void ask(const QList<Fact> &facts);
    void forget(Fact fact);
    void take(Fact fact, const Result<gateway::Answer> &answer);

    [[nodiscard]] gateway::Connection &over(Fact fact) const;

    gateway::Connection &m_connection;
    QPointer<gateway::Connection> m_evidence;
    const Clock &m_clock;
    std::optional<GatewayFacts> m_facts;
    quint64 m_greeting = 0; ///< answers to questions of an earlier one are dropped
    QTimer m_period;
};

}
