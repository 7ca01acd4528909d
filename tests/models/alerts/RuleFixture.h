// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/DetectionRule.h"

#include <QJsonDocument>

/// Rows of a trail as detection rules see them.
namespace countersign::test {

inline constexpr qint64 trailStartMs = 1'790'000'000'000;

inline alerts::TrailRow trailRow(quint32 id, facts::EventSource source, facts::EventKind kind, qint64 atMs,
    const QJsonObject &received = {}, const QString &gateway = QStringLiteral("prod-1"))
{
    alerts::TrailRow row{ id,
        { .gateway = GatewayId(gateway), .source = source, .kind = kind, .key = QString::number(id) } };
    row.event.atMs = atMs;
    row.event.seenMs = atMs + 500;
    QJsonObject said = received;
    said.insert(QStringLiteral("test"), int(id)); // no two rows have the same digest
    row.event.take(QJsonDocument(said).toJson(QJsonDocument::Compact));
    return row;
}

/// A refused login as the gateway's log has it.
inline alerts::TrailRow failedLogin(quint32 id, qint64 atMs, const QString &address, const QString &name = {},
    const QString &device = {}, const QString &gateway = QStringLiteral("prod-1"))
{
    QJsonObject facts{ { QStringLiteral("cause"), QStringLiteral("unauthorized") },
        { QStringLiteral("remoteAddr"), address } };
    if (!name.isEmpty())
        facts.insert(QStringLiteral("clientDisplayName"), name);
    if (!device.isEmpty())
        facts.insert(QStringLiteral("deviceId"), device);
    auto row = trailRow(id, facts::EventSource::Log, facts::EventKind::AuthenticationFailed, atMs,
        { { QStringLiteral("1"), facts } }, gateway);
    row.event.actor = QStringLiteral("address:") + address;
    row.event.status = QStringLiteral("unauthorized");
    return row;
}

/// A paired device with one token for the role operator; 0: never.
inline alerts::TrailRow deviceRow(quint32 id, facts::EventKind kind, qint64 atMs, qint64 createdMs,
    qint64 rotatedMs = 0, qint64 usedMs = 1, qint64 deviceSeenMs = 0, const QString &gateway = QStringLiteral("prod-1"),
    const QString &role = QStringLiteral("operator"))
{
    QJsonObject token{ { QStringLiteral("role"), role }, { QStringLiteral("createdAtMs"), createdMs } };
    if (rotatedMs > 0)
        token.insert(QStringLiteral("rotatedAtMs"), rotatedMs);
    if (usedMs > 0)
        token.insert(QStringLiteral("lastUsedAtMs"), usedMs);
    QJsonObject device{ { QStringLiteral("deviceId"), QStringLiteral("d1") },
        { QStringLiteral("tokens"), QJsonArray{ token } } };
    if (deviceSeenMs > 0)
        device.insert(QStringLiteral("lastSeenAtMs"), deviceSeenMs);
    auto row = trailRow(id, facts::EventSource::Devices, kind, atMs, device, gateway);
    row.event.actor = QStringLiteral("device:d1");
    row.event.subject = QStringLiteral("laptop");
    row.event.status = QStringLiteral("operator.admin");
    return row;
}

inline alerts::TrailRow toolRow(quint32 id, bool started, qint64 atMs, const QString &tool = QStringLiteral("exec"),
    const QString &call = QStringLiteral("c1"), const QString &status = QStringLiteral("succeeded"),
    const QString &session = QStringLiteral("s1"), const QString &agent = QStringLiteral("dev"))
{
    auto row = trailRow(
        id, facts::EventSource::Activity, started ? facts::EventKind::ToolStarted : facts::EventKind::ToolEnded, atMs);
    row.event.subject = tool;
    row.event.toolCall = call;
    row.event.status = started ? QStringLiteral("started") : status;
    row.event.session = session;
    row.event.agent = agent;
    row.event.run = QStringLiteral("run-1");
    return row;
}

inline alerts::TrailRow approvalRow(quint32 id, qint64 atMs, const QString &status = QStringLiteral("allowed"),
    const QString &session = QStringLiteral("s1"), const QString &agent = QStringLiteral("dev"))
{
    auto row = trailRow(id, facts::EventSource::Approvals, facts::EventKind::ApprovalResolved, atMs);
    row.event.status = status;
    row.event.session = session;
    row.event.agent = agent;
    return row;
}

inline alerts::TrailRow gapRow(
    quint32 id, qint64 fromMs, qint64 toMs, const QString &why, facts::EventSource source = facts::EventSource::Devices)
{
    auto row = trailRow(id, source, facts::EventKind::Gap, fromMs);
    row.event.untilMs = toMs;
    row.event.subject = why;
    return row;
}

/// That the approval history of prod-1 was read then.
inline alerts::SourceRead approvalsRead(qint64 atMs)
{
    return { GatewayId(QStringLiteral("prod-1")), facts::EventSource::Approvals, atMs };
}

/// What a rule finds in rows, its memory taken out and put into a new one after every `restartEvery` rows (0: never).
template <typename Rule, typename Make>
QList<alerts::Firing> played(Make make, const QList<alerts::TrailRow> &rows, qsizetype restartEvery = 0)
{
    Rule rule = make();
    QList<alerts::Firing> fired;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (restartEvery > 0 && i % restartEvery == 0) {
            // Through text, as it lies in the file.
            const QJsonObject kept = QJsonDocument::fromJson(QJsonDocument(rule.state()).toJson()).object();
            rule = make();
            rule.restore(kept);
        }
        fired += rule.take(rows[i]);
    }
    return fired;
}
template <typename Rule> QList<alerts::Firing> played(const QList<alerts::TrailRow> &rows, qsizetype restartEvery = 0)
{
    return played<Rule>([] { return Rule(); }, rows, restartEvery);
}

inline QStringList causes(const QList<alerts::Firing> &fired)
{
    QStringList all;
    for (const alerts::Firing &each : fired)
        all.append(each.cause);
    return all;
}

}
