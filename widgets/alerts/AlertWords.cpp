// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/alerts/AlertWords.h"

#include "models/facts/Event.h"
#include "widgets/kit/ErrorText.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using alerts::Alert;
using alerts::AlertKind;
using alerts::AlertOutcome;

// No default anywhere here: a new kind does not compile until it has words.
QString AlertWords::title(AlertKind kind)
{
    switch (kind) {
    case AlertKind::ForeignAnswer:
        return tr("Answered outside dual control");
    case AlertKind::AgainstDecision:
        return tr("Ran against the decision");
    case AlertKind::RecoveryKey:
        return tr("Recovery key used");
    case AlertKind::FailedLogins:
        return tr("Five failed logins");
    case AlertKind::UnapprovedAction:
        return tr("Privileged action without approval");
    case AlertKind::NewCredential:
        return tr("New credential in production");
    case AlertKind::OldToken:
        return tr("Token older than 90 days");
    case AlertKind::SharedToken:
        return tr("Shared token in use");
    case AlertKind::ToolSurge:
        return tr("Surge of tool calls");
    case AlertKind::CollectorBlind:
        return tr("A source cannot be read");
    case AlertKind::CollectorLate:
        return tr("Records are missing");
    }
    Q_UNREACHABLE_RETURN({});
}

QString AlertWords::title(const Alert &alert)
{
    const auto kind = alerts::alertKind(alert.code);
    return kind ? title(*kind) : tr("An alert of a newer version");
}

namespace {

QString ruleOf(AlertKind kind)
{
    switch (kind) {
    case AlertKind::ForeignAnswer:
        return AlertWords::tr(
            "Somebody or something else answered a request that two people of this team had to sign.");
    case AlertKind::AgainstDecision:
        return AlertWords::tr("The gateway recorded that a call ran to its end although it was denied, withdrawn or "
                              "had run out of time.");
    case AlertKind::RecoveryKey:
        return AlertWords::tr(
            "A version of the charter came into force because the recovery key stood in for a charter admin.");
    case AlertKind::FailedLogins:
        return AlertWords::tr("Five logins were refused within 600,000 ms, from one address or by one actor. Others of "
                              "the same ten minutes belong to this alert.");
    case AlertKind::UnapprovedAction:
        return AlertWords::tr("A privileged tool ran to its end, and no allowed approval of its agent and session was "
                              "resolved while it lasted. One alert for each agent, tool and hour.");
    case AlertKind::NewCredential:
        return AlertWords::tr("A device, token or standing grant appeared on a production gateway that was not there "
                              "at the reading before.");
    case AlertKind::OldToken:
        return AlertWords::tr(
            "A device's token was not issued anew for more than 90 days. Tokens of a gateway never end by themselves.");
    case AlertKind::SharedToken:
        return AlertWords::tr("A device came in a day and more after its own token was made, without ever using it: it "
                              "uses the gateway's shared token.");
    case AlertKind::ToolSurge:
        return AlertWords::tr(
            "At least 100 tool calls began within ten minutes, more than four times the average of the day before.");
    case AlertKind::CollectorBlind:
        return AlertWords::tr(
            "The gateway does not let a source be read, or nobody understands it: what happens there is not seen.");
    case AlertKind::CollectorLate:
        return AlertWords::tr(
            "Records of a gateway were gone before they were read, or nobody looked for a quarter of an hour or more.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString adviceOf(AlertKind kind)
{
    switch (kind) {
    case AlertKind::ForeignAnswer:
        return AlertWords::tr("Find out who that is, and what ran. Take operator.approvals and operator.admin from "
                              "everybody who does not need them.");
    case AlertKind::AgainstDecision:
        return AlertWords::tr("Stop the agent, keep the gateway's log, and look at what the call did. Who administers "
                              "the gateway can let calls pass; ask who that is.");
    case AlertKind::RecoveryKey:
        return AlertWords::tr("Call both charter admins. If neither used the key, revoke what this version changed and "
                              "make a new recovery key.");
    case AlertKind::FailedLogins:
        return AlertWords::tr("Find out whose address or device this is. Behind a proxy many share one address. Rotate "
                              "the token if anybody may have guessed or copied it.");
    case AlertKind::UnapprovedAction:
        return AlertWords::tr("Look at the run. If the gateway asks nobody, set tools.exec.mode to ask; if this agent "
                              "has a standing grant, ask who made it.");
    case AlertKind::NewCredential:
        return AlertWords::tr("Ask who made it and why. If nobody knows, revoke it: openclaw devices revoke --device "
                              "<id> --role operator.");
    case AlertKind::OldToken:
        return AlertWords::tr("Issue it anew: openclaw devices rotate --device <id> --role operator.");
    case AlertKind::SharedToken:
        return AlertWords::tr("Let the device connect with its own token, then change the shared token of the gateway "
                              "and keep it with two people.");
    case AlertKind::ToolSurge:
        return AlertWords::tr(
            "Look at the runs of these ten minutes in the trail. An agent may be caught in a loop, or misused.");
    case AlertKind::CollectorBlind:
        return AlertWords::tr(
            "Give the collecting connection the scope it needs, or update Countersign where the gateway is newer.");
    case AlertKind::CollectorLate:
        return AlertWords::tr("What happened in this time is unknown. Ask the gateway's owner for its own log, and "
                              "keep a seat running that reads all the time.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString sourceWords(const QString &word)
{
    using Source = facts::EventSource;
    const auto source = facts::eventSource(word);
    if (!source)
        return word;
    switch (*source) {
    case Source::Activity:
        return AlertWords::tr("audit activity");
    case Source::Approvals:
        return AlertWords::tr("approval history");
    case Source::Changes:
        return AlertWords::tr("changes");
    case Source::Configuration:
        return AlertWords::tr("configuration");
    case Source::Devices:
        return AlertWords::tr("devices");
    case Source::Grants:
        return AlertWords::tr("standing grants");
    case Source::Log:
        return AlertWords::tr("log");
    case Source::Connection:
        return AlertWords::tr("connection");
    }
    Q_UNREACHABLE_RETURN({});
}

/// Why a source cannot be read: the trail keeps the name of an error.
QString reasonWords(const QString &name)
{
    for (int code = 0; code <= int(ErrorCode::Unknown); ++code) {
        if (countersign::name(static_cast<ErrorCode>(code)) == name)
            return ErrorText::of(static_cast<ErrorCode>(code)).sentence;
    }
    return name;
}

/// The device's name where it has one.
QString deviceWords(const QJsonObject &facts)
{
    const QString label = facts["label"_L1].toString();
    const QString device = facts["device"_L1].toString();
    return label.isEmpty() ? device : QString(label + u" ("_s + device + u')');
}

QString credentialSummary(const QJsonObject &facts)
{
    const QString what = facts["what"_L1].toString();
    const QString label = facts["label"_L1].toString();
    const QString id = facts["id"_L1].toString();
    if (what == "grant"_L1)
        return AlertWords::tr("Standing grant for: %1").arg(label);
    if (what == "token"_L1)
        return AlertWords::tr("Token for the role %1 of %2").arg(facts["role"_L1].toString(), deviceWords(facts));
    return AlertWords::tr("Device %1, %2, with %3").arg(label, id, facts["scopes"_L1].toString());
}

QString loginSummary(const QJsonObject &facts)
{
    const QString by = facts["by"_L1].toString();
    const QString key = facts["key"_L1].toString();
    const QString who = by == "address"_L1 ? AlertWords::tr("from address %1").arg(key)
        : by == "device"_L1                ? AlertWords::tr("by device %1").arg(key)
                                           : AlertWords::tr("by somebody who claims to be %1").arg(key);
    return AlertWords::tr("%1 failed logins %2, %3 to %4 UTC")
        .arg(QString::number(facts["count"_L1].toInteger()), who, AlertWords::utc(facts["from"_L1].toInteger()),
            AlertWords::utc(facts["to"_L1].toInteger()));
}

QString foreignSummary(const QJsonObject &seen)
{
    const QString by = QString(seen["resolverKind"_L1].toString() + u' ' + seen["resolverId"_L1].toString()).trimmed();
    const QString status = seen["status"_L1].toString();
    if (seen["allows"_L1].isNull())
        return AlertWords::tr("%1 by %2, while nobody here looked").arg(status, by);
    return AlertWords::tr("%1 by %2, with %3 of %4 votes")
        .arg(status, by, QString::number(seen["allows"_L1].toInt()), QString::number(seen["needed"_L1].toInt()));
}

QString summaryOf(AlertKind kind, const QJsonObject &seen)
{
    const QJsonObject facts = seen["facts"_L1].toObject();
    const auto time = [&facts](QLatin1StringView name) { return AlertWords::utc(facts[name].toInteger()); };
    const auto number = [&facts](QLatin1StringView name) { return QLocale().toString(facts[name].toInteger()); };
    switch (kind) {
    case AlertKind::ForeignAnswer:
        return foreignSummary(seen);
    case AlertKind::AgainstDecision:
        return AlertWords::tr("Request %1 was %2, and its call ran to its end")
            .arg(facts["request"_L1].toString(), facts["state"_L1].toString());
    case AlertKind::RecoveryKey:
        return AlertWords::tr("Charter version %1").arg(seen["version"_L1].toInt());
    case AlertKind::FailedLogins:
        return loginSummary(facts);
    case AlertKind::UnapprovedAction:
        return AlertWords::tr("%1 by agent %2, ended %3 UTC")
            .arg(facts["tool"_L1].toString(), facts["agent"_L1].toString(), time("to"_L1));
    case AlertKind::NewCredential:
        return credentialSummary(facts);
    case AlertKind::OldToken:
        return AlertWords::tr("%1, role %2, issued %3 UTC")
            .arg(deviceWords(facts), facts["role"_L1].toString(), time("issued"_L1));
    case AlertKind::SharedToken:
        return AlertWords::tr("%1, role %2, seen %3 UTC")
            .arg(deviceWords(facts), facts["role"_L1].toString(), time("seen"_L1));
    case AlertKind::ToolSurge:
        return AlertWords::tr("%1 calls from %2 UTC on; %3 in the %4 windows before")
            .arg(number("count"_L1), time("from"_L1), number("before"_L1), number("windows"_L1));
    case AlertKind::CollectorBlind:
        return AlertWords::tr("%1 cannot be read since %2 UTC: %3")
            .arg(sourceWords(facts["source"_L1].toString()), time("from"_L1), reasonWords(facts["why"_L1].toString()));
    case AlertKind::CollectorLate:
        return facts["to"_L1].toInteger() > 0
            ? AlertWords::tr("%1, from %2 to %3 UTC: %4")
                  .arg(sourceWords(facts["source"_L1].toString()), time("from"_L1), time("to"_L1),
                      facts["why"_L1].toString())
            : AlertWords::tr("%1, %2 UTC: %3")
                  .arg(sourceWords(facts["source"_L1].toString()), time("from"_L1), facts["why"_L1].toString());
    }
    Q_UNREACHABLE_RETURN({});
}

}

QString AlertWords::rule(const Alert &alert)
{
    const auto kind = alerts::alertKind(alert.code);
    return kind ? ruleOf(*kind) : tr("This version of Countersign does not know the rule.");
}

QString AlertWords::advice(const Alert &alert)
{
    const auto kind = alerts::alertKind(alert.code);
    return kind ? adviceOf(*kind) : tr("Update Countersign, and look at the evidence below.");
}

DisplayText AlertWords::summary(const Alert &alert)
{
    const auto kind = alerts::alertKind(alert.code);
    const QJsonObject seen = QJsonDocument::fromJson(alert.evidence).object();
    const QString words = !kind ? alert.code : seen.isEmpty() ? tr("its evidence is not here") : summaryOf(*kind, seen);
    return DisplayText::fromText(words, DisplayText::Lines::Escape);
}

DisplayText AlertWords::row(const QJsonObject &row)
{
    const QStringList parts{ utc(row["at"_L1].toInteger()), row["kind"_L1].toString(), row["who"_L1].toString(),
        row["what"_L1].toString(), row["status"_L1].toString() };
    QStringList said;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            said.append(part);
    }
    return DisplayText::fromText(said.join(u" · "_s), DisplayText::Lines::Escape);
}

QString AlertWords::outcome(AlertOutcome outcome)
{
    switch (outcome) {
    case AlertOutcome::Mended:
        return tr("mended");
    case AlertOutcome::Expected:
        return tr("expected");
    case AlertOutcome::FalseAlarm:
        return tr("false alarm");
    case AlertOutcome::Incident:
        return tr("incident");
    }
    Q_UNREACHABLE_RETURN({});
}

QString AlertWords::state(const alerts::AlertLife &life)
{
    if (!life.isOpen())
        return life.outcome ? outcome(*life.outcome) : tr("resolved");
    return !life.owner.isEmpty() ? tr("owned") : life.isAcknowledged() ? tr("acknowledged") : tr("new");
}

Severity AlertWords::mark(facts::Severity severity)
{
    switch (severity) {
    case facts::Severity::Low:
        return Severity::Low;
    case facts::Severity::Medium:
        return Severity::Medium;
    case facts::Severity::High:
        return Severity::High;
    case facts::Severity::Critical:
        return Severity::Critical;
    }
    Q_UNREACHABLE_RETURN(Severity::Critical);
}

QString AlertWords::utc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

}
