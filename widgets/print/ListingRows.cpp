// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/ListingRows.h"

#include "widgets/print/AuditWords.h"

#include <QJsonArray>

#include <utility>

using namespace Qt::StringLiterals;

namespace countersign::ui {

namespace {

using Kind = reports::Listing::Kind;
using Print = PrintStyle::Size;

PrintCell when(const QJsonObject &row) { return { {}, PrintText::code(AuditWords::shortTime(row[u"at"_s].toInteger())) }; }
PrintCell outside(const QJsonObject &row, const QString &name) { return { {}, PrintText::outside(row[name].toString(), Print::Small) }; }
PrintCell evidence(const QJsonObject &row, const QString &name) { return { {}, PrintText::command(row[name].toString()) }; }

QString joined(const QJsonValue &array)
{
    QStringList texts;
    const QJsonArray values = array.toArray();
    for (const QJsonValue &value : values)
        texts.append(value.toString());
    return texts.join(u", "_s);
}

// Enough of an id to find it in the evidence, where it stands whole.
QString shortened(const QString &id) { return id.size() > 20 ? QString(id.first(18) + u"\u2026"_s) : id; }

}

QList<qreal> ListingRows::widths() const
{
    switch (m_kind) {
    case Kind::FailedAuthentications: return { 66, 110, 191, 120 };
    case Kind::AuthenticationBursts: return { 66, 66, 285, 70 };
    case Kind::SuspiciousTools: return { 66, 90, 70, 81, 180 };
    case Kind::BroadCredentials: return { 66, 130, 121, 170 };
    case Kind::NewDevices: return { 66, 130, 121, 170 };
    case Kind::PrivilegedActions: return { 66, 70, 71, 130, 150 };
    case Kind::DecidedApprovals: return { 66, 181, 60, 180 };
    case Kind::ConfigChanges: return { 66, 75, 86, 260 };
    }
    std::unreachable();
}

QStringList ListingRows::titles() const
{
    const QString time = tr("UTC");
    switch (m_kind) {
    case Kind::FailedAuthentications: return { time, tr("Address"), tr("Calls itself (not proved)"), tr("Why") };
    case Kind::AuthenticationBursts: return { tr("From"), tr("To"), tr("Address or name"), tr("Failures") };
    case Kind::SuspiciousTools: return { time, tr("Tool"), tr("Ended"), tr("Agent"), tr("Run") };
    case Kind::BroadCredentials: return { tr("Granted"), tr("Device"), tr("Device id"), tr("Scopes") };
    case Kind::NewDevices: return { tr("Let in"), tr("Device"), tr("Approved by way of"), tr("Scopes") };
    case Kind::PrivilegedActions: return { time, tr("Tool"), tr("Agent"), tr("Run"), tr("Approved by") };
    case Kind::DecidedApprovals: return { time, tr("Action"), tr("Outcome"), tr("Decided by") };
    case Kind::ConfigChanges: return { time, tr("Kind"), tr("By way of"), tr("What") };
    }
    std::unreachable();
}

QList<PrintCell> ListingRows::cells(const QJsonObject &row) const
{
    const QJsonObject ours = row[u"ours"_s].toObject();
    switch (m_kind) {
    case Kind::FailedAuthentications:
        return { when(row), evidence(row, u"address"_s), outside(row, u"actor"_s), evidence(row, row.contains(u"reason"_s) ? u"reason"_s : u"cause"_s) };
    case Kind::AuthenticationBursts:
        return { { {}, PrintText::code(AuditWords::shortTime(row[u"from"_s].toInteger())) }, { {}, PrintText::code(AuditWords::shortTime(row[u"to"_s].toInteger())) },
                 outside(row, u"key"_s), { {}, PrintText::ours(QString::number(row[u"count"_s].toInteger()), Print::Small) } };
    case Kind::SuspiciousTools:
        return { when(row), evidence(row, u"tool"_s), outside(row, u"status"_s), outside(row, u"agent"_s), { {}, PrintText::command(shortened(row[u"run"_s].toString())) } };
    case Kind::BroadCredentials:
        return { when(row), outside(row, u"label"_s), { {}, PrintText::command(shortened(row[u"id"_s].toString())) }, { {}, PrintText::command(joined(row[u"scopes"_s])) } };
    case Kind::NewDevices:
        return { when(row), outside(row, u"label"_s), outside(row, u"approvedVia"_s), { {}, PrintText::command(joined(row[u"scopes"_s])) } };
    case Kind::PrivilegedActions:
        return { when(row), evidence(row, u"tool"_s), outside(row, u"agent"_s), { {}, PrintText::command(shortened(row[u"run"_s].toString())) }, { {}, people(ours, row) } };
    case Kind::DecidedApprovals:
        return { when(row), evidence(row, u"label"_s), outside(row, u"status"_s), { {}, people(ours, row) } };
    case Kind::ConfigChanges:
        return { when(row), outside(row, u"kind"_s), outside(row, u"source"_s), outside(row, u"label"_s) };
    }
    std::unreachable();
}

// Whose votes are in our ledger, or who it was instead.
PrintText ListingRows::people(const QJsonObject &ours, const QJsonObject &row)
{
    const QString resolver = row.contains(u"resolverKind"_s) ? QString(row[u"resolverKind"_s].toString() + u' ' + shortened(row[u"resolverId"_s].toString())) : QString();
    if (ours.isEmpty())
        return PrintText::outside(resolver.isEmpty() ? tr("nobody: not in our ledger") : tr("not in our ledger; the gateway says %1").arg(resolver), Print::Small, Token::bad);
    const QString voters = joined(ours[u"state"_s] == "denied"_L1 ? ours[u"denied"_s] : ours[u"allowed"_s]);
    if (!ours[u"ours"_s].toBool())
        return PrintText::outside(tr("something else (%1); our votes: %2").arg(resolver.isEmpty() ? tr("not told") : resolver, voters.isEmpty() ? tr("none") : voters), Print::Small, Token::bad);
    return PrintText::outside(voters.isEmpty() ? tr("no vote on record") : voters, Print::Small);
}

}
