// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/WaitingCount.h"

#include "models/team/Team.h"
#include "models/vault/Vault.h"

#include <algorithm>
#include <limits>

namespace countersign::approvals {

WaitingCount::WaitingCount(
    const Desk &desk, const team::Team &team, const vault::Vault &vault, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_vault(vault)
    , m_clock(clock)
{
    for (const auto signal : { &Desk::caseAdded, &Desk::caseChanged, &Desk::caseClosed })
        connect(&desk, signal, this, &WaitingCount::lookAgain);
    connect(&desk, &Desk::listed, this, &WaitingCount::lookAgain);
    connect(&team, &team::Team::charterChanged, this, &WaitingCount::lookAgain);
    connect(&vault, &vault::Vault::lockedChanged, this, &WaitingCount::lookAgain);
}

const WaitingCount::Waiting &WaitingCount::now()
{
    if (!m_known || m_clock.nowMs() >= m_untilMs)
        count();
    return m_waiting;
}

void WaitingCount::count()
{
    const qint64 now = m_clock.nowMs();
    m_waiting = {};
    m_known = true;
    m_untilMs = std::numeric_limits<qint64>::max();
    const auto keys = m_desk.keys();
    for (const CaseKey &key : keys) {
        const Case *item = m_desk.find(key);
        if (!item->isOpen())
            continue;
        ++m_waiting.open;
        ++m_waiting.at[key.gateway];
        if (m_desk.mayVote(key, m_vault.signedIn(), facts::Decision::Allow)) {
            ++m_waiting.mine;
            m_untilMs = std::min(m_untilMs, now + std::max<qint64>(item->leftMs(now), 0));
        }
    }
}

}
