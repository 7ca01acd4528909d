// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/Desk.h"

#include <QHash>
#include <QObject>

namespace countersign::approvals {

/// How many requests are open, and how many of them the person at this seat may sign. Counted where somebody asks and
/// something changed since the last time: with a thousand requests, asking every second costs nothing while nothing
/// moves. Lives in the GUI thread.
class WaitingCount final : public QObject {
    Q_OBJECT
public:
    struct Waiting {
        int open = 0;
        int mine = 0; ///< that whoever is signed in may allow now, as the queue counts them
        QHash<GatewayId, int> at; ///< open ones of each gateway that has any
    };

    /// All outlive it.
    WaitingCount(const Desk &desk, const team::Team &team, const vault::Vault &vault, const Clock &clock,
        QObject *parent = nullptr);

    [[nodiscard]] const Waiting &now();
    /// For what the desk does not tell: who may vote hangs on the gateways' connections too.
    void lookAgain() { m_known = false; }

private:
    void count();

    const Desk &m_desk;
    const vault::Vault &m_vault;
    const Clock &m_clock;
    Waiting m_waiting;
    bool m_known = false;
    qint64 m_untilMs = 0; ///< our clock: then the first of `mine` runs out
};

}
