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

QString ListingRows::change(const QString &word)
{
    if (word == "added"_L1)
        return tr("only here");
    return word == "removed"_L1 ? tr("only there") : tr("differs");
}

QString ListingRows::sent(const QJsonObject &ours)
{
    if (!ours.contains(u"sentAction"_s))
        return tr("no answer sent");
    return ours[u"sentAction"_s] == ours[u"action"_s] ? tr("the bytes that were asked") : tr("other bytes than were asked");
}

QList<qreal> ListingRows::widths() const
{
    switch (m_kind) {
    case Kind::FailedAuthentications: return { 66, 110, 191, 120 };
    case Kind::AuthenticationBursts: return { 66, 66, 285, 70 };
    case Kind::SuspiciousTools: return { 66, 90, 70, 81, 180 };
    case Kind::BroadCredentials: return { 66, 130, 121, 170 };
    case Kind::SilentPairings:
    case Kind::NewDevices: return { 66, 130, 121, 170 };
    case Kind::PrivilegedActions: return { 66, 70, 71, 130, 150 };
    case Kind::DecidedApprovals: return { 66, 181, 60, 180 };
    case Kind::ConfigChanges: return { 66, 75, 86, 260 };
    case Kind::ConfigDrift: return { 160, 52, 80, 80, 115 };
    case Kind::SharedCredentials: return { 244, 243 };
    case Kind::TokenAges: return { 66, 36, 100, 60, 155, 70 };
    case Kind::SampledActions: return { 66, 40, 121, 60, 100, 100 };
    case Kind::ForeignDecisions: return { 66, 201, 80, 140 };
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
    case Kind::SilentPairings:
    case Kind::NewDevices: return { tr("Let in"), tr("Device"), tr("Approved by way of"), tr("Scopes") };
    case Kind::PrivilegedActions: return { time, tr("Tool"), tr("Agent"), tr("Run"), tr("Approved by") };
    case Kind::DecidedApprovals: return { time, tr("Action"), tr("Outcome"), tr("Decided by") };
    case Kind::ConfigChanges: return { time, tr("Kind"), tr("By way of"), tr("What") };
    case Kind::ConfigDrift: return { tr("Path"), tr("Change"), tr("This gateway"), tr("The other"), tr("Why it may differ") };
    case Kind::SharedCredentials: return { tr("Path in this gateway"), tr("Path in the other") };
    case Kind::TokenAges: return { tr("Issued"), tr("Days"), tr("Device"), tr("Role"), tr("Scopes"), tr("Last used") };
    case Kind::SampledActions: return { time, tr("Entry"), tr("Kind, request"), tr("Outcome"), tr("Approved by"), tr("Answer sent about") };
    case Kind::ForeignDecisions: return { time, tr("Kind, request"), tr("Recorded"), tr("Decided by") };
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
    case Kind::SilentPairings:
    case Kind::NewDevices:
        return { when(row), outside(row, u"label"_s), outside(row, u"approvedVia"_s), { {}, PrintText::command(joined(row[u"scopes"_s])) } };
    case Kind::PrivilegedActions:
        return { when(row), evidence(row, u"tool"_s), outside(row, u"agent"_s), { {}, PrintText::command(shortened(row[u"run"_s].toString())) }, { {}, people(ours, row) } };
    case Kind::DecidedApprovals:
        return { when(row), evidence(row, u"label"_s), outside(row, u"status"_s), { {}, people(ours, row) } };
    case Kind::ConfigChanges:
        return { when(row), outside(row, u"kind"_s), outside(row, u"source"_s), outside(row, u"label"_s) };
    case Kind::ConfigDrift:
        return { evidence(row, u"path"_s), { {}, PrintText::ours(change(row[u"change"_s].toString()), Print::Small) }, evidence(row, u"own"_s), evidence(row, u"other"_s),
                 row[u"expected"_s].toBool() ? outside(row, u"reason"_s) : PrintCell { {}, PrintText::ours(tr("nobody expects it"), Print::Small, QFont::Normal, Token::bad) } };
    case Kind::SharedCredentials:
        return { evidence(row, u"path"_s), evidence(row, u"other"_s) };
    case Kind::TokenAges: {
        const bool wasUsed = row.contains(u"lastUsed"_s);
        return { { {}, PrintText::code(AuditWords::day(row[u"at"_s].toInteger())) }, { {}, PrintText::code(QString::number(row[u"days"_s].toInteger())) }, outside(row, u"label"_s), outside(row, u"role"_s), { {}, PrintText::command(joined(row[u"scopes"_s])) },
                 { {}, wasUsed ? PrintText::code(AuditWords::day(row[u"lastUsed"_s].toInteger())) : PrintText::ours(tr("never"), Print::Small) } };
    }
    case Kind::SampledActions:
        return { when(row), { {}, PrintText::code(QString::number(row[u"entry"_s].toInteger())) }, { {}, PrintText::outside(row[u"label"_s].toString(), Print::Small) },
                 { {}, PrintText::outside(ours[u"state"_s].toString(tr("open")), Print::Small) }, { {}, people(ours, row) }, { {}, PrintText::ours(sent(ours), Print::Small) } };
    case Kind::ForeignDecisions:
        return { when(row), outside(row, u"label"_s), outside(row, u"recorded"_s), { {}, people(ours, row) } };
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
