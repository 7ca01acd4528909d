// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/ledger/EntryWords.h"

#include <QDateTime>
#include <QTimeZone>

namespace countersign::ui {

// No default: a new kind does not compile until it has words.
QString EntryWords::of(facts::EntryKind kind)
{
    using Kind = facts::EntryKind;
    switch (kind) {
    case Kind::LedgerBegan:
        return tr("ledger began");
    case Kind::CharterAdopted:
        return tr("charter adopted");
    case Kind::GatewayConnected:
        return tr("gateway connected");
    case Kind::GatewayLost:
        return tr("gateway lost");
    case Kind::HistoryRead:
        return tr("history read");
    case Kind::RequestSeen:
        return tr("request seen");
    case Kind::VoteCast:
        return tr("vote");
    case Kind::DecisionSent:
        return tr("decision sent");
    case Kind::DecisionRecorded:
        return tr("decision recorded");
    case Kind::DecisionUnknown:
        return tr("decision unknown");
    case Kind::CaseClosed:
        return tr("case closed");
    case Kind::OutcomeSeen:
        return tr("outcome seen");
    case Kind::AlertRaised:
        return tr("alert");
    case Kind::AlertChanged:
        return tr("alert changed");
    case Kind::AuditBegan:
        return tr("audit began");
    case Kind::EvidenceCollected:
        return tr("evidence collected");
    case Kind::SamplePlanned:
        return tr("sample planned");
    case Kind::ChecklistResult:
        return tr("check result");
    case Kind::RiskStated:
        return tr("residual risk stated");
    case Kind::FindingChanged:
        return tr("finding changed");
    case Kind::AuditSignedOff:
        return tr("audit signed off");
    case Kind::ReportMade:
        return tr("report made");
    case Kind::ContentDeleted:
        return tr("content deleted");
    case Kind::AnchorMade:
        return tr("anchor kept");
    case Kind::TrailSegment:
        return tr("trail segment");
    }
    Q_UNREACHABLE_RETURN({});
}

QString EntryWords::time(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

}
