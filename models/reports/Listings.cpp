// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/reports/Listings.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace countersign::reports {

namespace {
constexpr qint64 dayMs = 86'400'000;
}

QString word(Listing::Kind kind)
{
    switch (kind) {
    case Listing::Kind::FailedAuthentications: return u"failed-authentications"_s;
    case Listing::Kind::AuthenticationBursts: return u"authentication-bursts"_s;
    case Listing::Kind::SuspiciousTools: return u"suspicious-tools"_s;
    case Listing::Kind::BroadCredentials: return u"broad-credentials"_s;
    case Listing::Kind::NewDevices: return u"new-devices"_s;
    case Listing::Kind::PrivilegedActions: return u"privileged-actions"_s;
    case Listing::Kind::DecidedApprovals: return u"decided-approvals"_s;
    case Listing::Kind::ConfigChanges: return u"config-changes"_s;
    case Listing::Kind::ConfigDrift: return u"config-drift"_s;
    case Listing::Kind::SharedCredentials: return u"shared-credentials"_s;
    case Listing::Kind::TokenAges: return u"token-ages"_s;
    case Listing::Kind::SampledActions: return u"sampled-actions"_s;
    case Listing::Kind::ForeignDecisions: return u"foreign-decisions"_s;
    case Listing::Kind::SilentPairings: return u"silent-pairings"_s;
    }
    std::unreachable();
}

Listings::Listings(const audits::Audit &audit, const QHash<QString, audits::Prepared> &prepared) : m_audit(audit), m_prepared(prepared)
{
}

QList<Listing> Listings::of(const QString &question) const
{
    using Kind = Listing::Kind;
    if (question == "authentication-and-tools"_L1)
        return { make(Kind::FailedAuthentications), make(Kind::AuthenticationBursts), make(Kind::SuspiciousTools) };
    if (question == "broad-credentials"_L1)
        return { make(Kind::BroadCredentials), make(Kind::NewDevices) };
    if (question == "production-approvals"_L1)
        return { make(Kind::PrivilegedActions), make(Kind::DecidedApprovals), make(Kind::ConfigChanges) };
    if (question == "drift"_L1)
        return { make(Kind::ConfigDrift), make(Kind::ConfigChanges) };
    if (question == "credentials-and-access"_L1)
        return { make(Kind::TokenAges), make(Kind::BroadCredentials), make(Kind::SilentPairings), make(Kind::NewDevices) };
    if (question == "critical-actions"_L1)
        return { make(Kind::SampledActions), make(Kind::ForeignDecisions) };
    if (question == "hardening"_L1)
        return { make(Kind::SharedCredentials) };
    return {};
}

Listing Listings::make(Listing::Kind kind) const
{
    const QJsonArray privileged = m_audit.checklist->parameters()[u"privilegedTools"_s].toArray();
    const auto all = [](const QJsonObject &) { return true; };
    switch (kind) {
    case Listing::Kind::FailedAuthentications:
        return rows(kind, u"authentication"_s, u"failures"_s, u"CS-LOG-02"_s, all);
    case Listing::Kind::AuthenticationBursts:
        return rows(kind, u"authentication"_s, u"bursts"_s, u"CS-ALR-01"_s, all);
    case Listing::Kind::SuspiciousTools:
        return rows(kind, u"activity"_s, u"tools"_s, u"CS-EXE-07"_s, [](const QJsonObject &row) {
            const QString status = row[u"status"_s].toString();
            return status == "blocked"_L1 || status == "failed"_L1 || status == "timed_out"_L1 || status == "unknown"_L1;
        });
    case Listing::Kind::BroadCredentials:
        return rows(kind, u"devices"_s, u"broad"_s, u"CS-TOK-06"_s, all, true);
    case Listing::Kind::NewDevices:
        return rows(kind, u"devices"_s, u"devices"_s, u"CS-ACC-12"_s, all);
    case Listing::Kind::PrivilegedActions: {
        Listing listing = rows(kind, u"activity"_s, u"tools"_s, u"CS-APR-02"_s, [&](const QJsonObject &row) {
            return row[u"status"_s] == "succeeded"_L1 && privileged.contains(row[u"tool"_s]);
        });
        addOurs(listing.rows, u"byToolCall"_s, u"toolCall"_s);
        return listing;
    }
    case Listing::Kind::DecidedApprovals: {
        Listing listing = rows(kind, u"approvals"_s, u"items"_s, u"CS-APR-03"_s, [](const QJsonObject &row) { return row[u"reason"_s] == "user"_L1; });
        addOurs(listing.rows, u"byRequest"_s, u"id"_s);
        return listing;
    }
    case Listing::Kind::ConfigChanges:
        return rows(kind, u"changes"_s, u"changes"_s, u"CS-APR-04"_s, all);
    case Listing::Kind::ConfigDrift:
        return rows(kind, u"drift"_s, u"differences"_s, u"CS-CFG-01"_s, all, true);
    case Listing::Kind::SharedCredentials:
        return rows(kind, u"drift"_s, u"shared"_s, u"CS-TOK-05"_s, all, true);
    case Listing::Kind::TokenAges: {
        Listing listing = rows(kind, u"devices"_s, u"tokens"_s, u"CS-TOK-01"_s, all, true);
        addAges(listing.rows);
        return listing;
    }
    case Listing::Kind::SampledActions: {
        Listing listing = rows(kind, u"sample"_s, u"items"_s, u"CS-AUD-03"_s, all);
        addOurs(listing.rows, u"byRequest"_s, u"request"_s);
        return listing;
    }
    case Listing::Kind::SilentPairings:
        return rows(kind, u"devices"_s, u"devices"_s, u"CS-ACC-12"_s, [](const QJsonObject &row) { return row[u"approvedVia"_s] != "owner"_L1; }, true);
    case Listing::Kind::ForeignDecisions: {
        Listing listing = rows(kind, u"record"_s, u"cases"_s, u"CS-APR-03"_s, [](const QJsonObject &row) { return row[u"state"_s] == "foreign"_L1; });
        addOurs(listing.rows, u"byRequest"_s, u"request"_s);
        return listing;
    }
    }
    std::unreachable();
}

Listing Listings::rows(Listing::Kind kind, const QString &need, const QString &member, const QString &check,
                       const std::function<bool(const QJsonObject &)> &keep, bool anyTime) const
{
    Listing listing { .kind = kind, .known = false, .rows = {} };
    const auto it = m_prepared.constFind(need);
    if (it == m_prepared.constEnd() || it->reason != audits::UnknownReason::None)
        return listing;
    listing.known = true;
    const audits::CheckResult *result = m_audit.result(CheckId(check));
    QList<QJsonObject> kept;
    const QJsonArray elements = it->reading.document[member].toArray();
    for (const QJsonValue &element : elements) {
        QJsonObject row = element.toObject();
        const qint64 at = row[u"at"_s].toInteger(-1);
        if ((!anyTime && (at < m_audit.scope.fromMs || at >= m_audit.scope.toMs)) || !keep(row))
            continue;
        const bool deviates = result && std::ranges::any_of(result->deviations, [&](const audits::Deviation &each) { return each.element == element; });
        if (deviates)
            row.insert(u"deviates"_s, true);
        kept.append(row);
    }
    std::ranges::stable_sort(kept, {}, [](const QJsonObject &row) { return row[u"at"_s].toInteger(); });
    for (const QJsonObject &row : std::as_const(kept))
        listing.rows.append(row);
    return listing;
}

// How old each is at the end of the period, in whole days.
void Listings::addAges(QJsonArray &rows) const
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QJsonObject row = rows[i].toObject();
        row.insert(u"days"_s, (m_audit.scope.toMs - row[u"at"_s].toInteger()) / dayMs);
        rows[i] = row;
    }
}

// What our own ledger knows about each row: who voted, whose answer it was.
void Listings::addOurs(QJsonArray &rows, const QString &by, const QString &key) const
{
    const auto it = m_prepared.constFind(u"record"_s);
    if (it == m_prepared.constEnd() || it->reason != audits::UnknownReason::None)
        return;
    const QJsonObject record = it->reading.document[by].toObject();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QJsonObject row = rows[i].toObject();
        row.insert(u"ours"_s, record.value(row[key].toString()));
        rows[i] = row;
    }
}

}
