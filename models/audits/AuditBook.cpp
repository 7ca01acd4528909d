// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/AuditBook.h"

#include <algorithm>

namespace countersign::audits {

AuditBook::AuditBook(ledger::Ledger &ledger, const Clock &clock, QObject *parent) : QObject(parent), m_ledger(ledger), m_clock(clock) { }

AuditBook::~AuditBook() = default;

FutureResult<int> AuditBook::restore()
{
    return AuditArchive(m_ledger).list().then(this, [this](const Result<QList<AuditSummary>> &found) -> Result<int> {
        if (!found)
            return std::unexpected(found.error());
        m_audits = *found;
        Q_EMIT reset();
        return int(m_audits.size());
    });
}

void AuditBook::setCharter(const facts::Charter &charter)
{
    m_charter = charter;
    for (const auto &[id, run] : m_runs)
        run->setCharter(charter);
}

const AuditSummary *AuditBook::summary(const QString &id) const
{
    const auto it = std::ranges::find(m_audits, id, &AuditSummary::id);
    return it == m_audits.end() ? nullptr : &*it;
}

AuditRun *AuditBook::find(const QString &id) const
{
    const auto it = m_runs.find(id);
    return it == m_runs.end() ? nullptr : it->second.get();
}

AuditRun *AuditBook::keep(std::unique_ptr<AuditRun> made)
{
    AuditRun *run = made.get();
    connect(run, &AuditRun::changed, this, [this, run] {
        const auto it = std::ranges::find(m_audits, run->audit().id, &AuditSummary::id);
        if (it == m_audits.end())
            return;
        *it = AuditSummary::of(run->audit());
        Q_EMIT changed(it->id);
    });
    m_runs[run->audit().id] = std::move(made);
    return run;
}

FutureResult<AuditRun *> AuditBook::begin(std::shared_ptr<const Checklist> checklist, const Scope &scope, const PersonId &by)
{
    if (!m_charter)
        return ready<AuditRun *>(fail(ErrorCode::NotInForce));
    if (!by.isEmpty()) {
        if (const auto allowed = mayAudit(*m_charter, by); !allowed)
            return ready<AuditRun *>(std::unexpected(allowed.error()));
    }
    auto made = std::make_shared<std::unique_ptr<AuditRun>>(std::make_unique<AuditRun>(m_ledger, m_clock, std::move(checklist), scope, *m_charter, by));
    return (*made)->begin().then(this, [this, made](const Result<void> &begun) -> Result<AuditRun *> {
        if (!begun)
            return std::unexpected(begun.error());
        AuditRun *run = keep(std::move(*made));
        run->setCharter(*m_charter);
        m_audits.prepend(AuditSummary::of(run->audit()));
        Q_EMIT added(run->audit().id);
        return run;
    });
}

FutureResult<AuditRun *> AuditBook::open(const QString &id)
{
    if (AuditRun *run = find(id))
        return ready<AuditRun *>(run);
    if (!m_charter)
        return ready<AuditRun *>(fail(ErrorCode::NotInForce, id));
    return AuditArchive(m_ledger).load(id).then(this, [this, id](const Result<Audit> &audit) -> Result<AuditRun *> {
        if (!audit)
            return std::unexpected(audit.error());
        if (AuditRun *run = find(id))
            return run; // asked for twice
        return keep(std::make_unique<AuditRun>(m_ledger, m_clock, *audit, *m_charter));
    });
}

}
