// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/Desk.h"

#include "models/approvals/CaseBook.h"
#include "models/approvals/DecisionSender.h"
#include "models/approvals/DeskRestore.h"
#include "models/approvals/Intake.h"

#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;

namespace countersign::approvals {

class Desk::Private
{
public:
    Private(ledger::Ledger &ledger, team::Team &team, vault::Vault &vault, const Clock &clock)
        : sender(book, ledger, clock), intake(book, sender, ledger, team), voting(book, sender, ledger, team, vault, clock),
          restoring(book, intake, voting, ledger, team, clock)
    {
    }

    CaseBook book;
    DecisionSender sender;
    Intake intake;
    Voting voting;
    DeskRestore restoring;
    QTimer expiry;
};

Desk::Desk(ledger::Ledger &ledger, team::Team &team, vault::Vault &vault, const Clock &clock, QObject *parent)
    : QObject(parent), m_d(std::make_unique<Private>(ledger, team, vault, clock))
{
    connect(&m_d->book, &CaseBook::added, this, &Desk::caseAdded);
    connect(&m_d->book, &CaseBook::changed, this, &Desk::caseChanged);
    connect(&m_d->book, &CaseBook::closed, this, &Desk::caseClosed);
    connect(&m_d->book, &CaseBook::failed, this, &Desk::failed);
    connect(&m_d->sender, &DecisionSender::resolvedElsewhere, this, &Desk::resolvedElsewhere);
    connect(&m_d->intake, &Intake::listed, this, &Desk::listed);
    connect(&m_d->voting, &Voting::voted, &m_d->sender, &DecisionSender::consider);
    // By a clock of whole seconds: what expired is read from the gateway, whose word counts.
    connect(&m_d->expiry, &QTimer::timeout, &m_d->sender, &DecisionSender::readExpired);
    m_d->expiry.start(1s);
}

Desk::~Desk() = default;

void Desk::watch(gateway::Connection &connection)
{
    m_d->intake.watch(connection);
}

void Desk::unwatch(gateway::Connection &connection)
{
    m_d->intake.unwatch(connection);
}

FutureResult<int> Desk::restore()
{
    return m_d->restoring.run();
}

QList<CaseKey> Desk::keys() const
{
    return m_d->book.keys();
}

const Case *Desk::find(const CaseKey &key) const
{
    return std::as_const(m_d->book).find(key);
}

bool Desk::hasListed(const GatewayId &gateway) const
{
    return m_d->intake.hasListed(gateway);
}

int Desk::unreadable(const GatewayId &gateway) const
{
    return m_d->intake.unreadable(gateway);
}

Result<void> Desk::mayVote(const CaseKey &key, const PersonId &person, facts::Decision decision) const
{
    return m_d->voting.mayVote(key, person, decision);
}

FutureResult<void> Desk::vote(Ballot ballot, crypto::SecretBytes passphrase)
{
    return m_d->voting.vote(std::move(ballot), std::move(passphrase));
}

}
