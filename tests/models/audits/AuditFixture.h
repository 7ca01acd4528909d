// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/AuditRun.h"
#include "models/audits/LedgerEvidence.h"
#include "models/audits/MaskedConfig.h"
#include "models/audits/SampleRecord.h"
#include "models/core/CanonicalJson.h"
#include "models/ledger/Checkpoint.h"
#include "tests/models/ledger/LedgerFixture.h"

#include <QFile>
#include <QJsonDocument>

/// Evidence, scope and people for tests of the audits and of what is made from them.
namespace countersign::test {

inline constexpr qint64 hourMs = 3'600'000;
inline constexpr qint64 dayMs = 24 * hourMs;
inline constexpr qint64 periodEnd = 1'790'000'000'000;
inline constexpr qint64 periodStart = periodEnd - 7 * dayMs;

inline QByteArray compact(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

inline QByteArray recorded(const QString &method)
{
    QFile file(QStringLiteral(TEST_DATA "/evidence/%1.json").arg(method));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline audits::Evidence evidence(const QString &method, const QList<QByteArray> &pages, qint64 atMs = periodEnd)
{
    audits::Evidence made;
    made.gateway = GatewayId(QStringLiteral("prod-1"));
    made.identity = QStringLiteral("175adba1ae2d2b73");
    made.bootId = QStringLiteral("f92678c5-3c1a-4b52-b89b-82c76954fb30");
    made.method = method;
    made.setPages(pages);
    made.collectedAtMs = atMs;
    made.complete = true;
    return made;
}

inline audits::Evidence evidence(const QString &method, const QJsonObject &page, qint64 atMs = periodEnd) { return evidence(method, QList { compact(page) }, atMs); }

inline audits::Scope prodScope()
{
    return { GatewayId(QStringLiteral("prod-1")), QStringLiteral("175adba1ae2d2b73"), facts::Environment::Prod, periodStart, periodEnd };
}

/// One line of the gateway's log.
inline QString logLine(qint64 atMs, const QJsonObject &facts = {})
{
    QJsonObject record { { QStringLiteral("0"), QStringLiteral("{\"subsystem\":\"gateway/ws\"}") },
                         { QStringLiteral("time"), QDateTime::fromMSecsSinceEpoch(atMs, QTimeZone::UTC).toString(Qt::ISODateWithMs) } };
    if (!facts.isEmpty()) {
        record.insert(QStringLiteral("1"), facts);
        record.insert(QStringLiteral("2"), QStringLiteral("closed before connect conn=1"));
    }
    return QString::fromUtf8(compact(record));
}

inline QJsonObject logPage(const QStringList &lines, qint64 cursor = 1000)
{
    return { { QStringLiteral("cursor"), cursor }, { QStringLiteral("lines"), QJsonArray::fromStringList(lines) },
             { QStringLiteral("truncated"), false }, { QStringLiteral("reset"), false } };
}

inline QString failedLogin(qint64 atMs, const QString &address, const QString &name)
{
    return logLine(atMs, { { QStringLiteral("cause"), QStringLiteral("unauthorized") }, { QStringLiteral("remoteAddr"), address },
                           { QStringLiteral("clientDisplayName"), name } });
}

inline QJsonObject toolRow(qint64 atMs, const QString &tool, const QString &status, const QString &toolCall, const QString &run = QStringLiteral("run-1"))
{
    return { { QStringLiteral("occurredAt"), atMs }, { QStringLiteral("kind"), QStringLiteral("tool_action") }, { QStringLiteral("status"), status },
             { QStringLiteral("toolName"), tool }, { QStringLiteral("agentId"), QStringLiteral("dev") }, { QStringLiteral("runId"), run },
             { QStringLiteral("toolCallId"), audits::hashedToolCall(toolCall) } };
}

inline QJsonObject historyRow(const QString &id, const QString &status, qint64 atMs, const QString &command = QStringLiteral("systemctl restart billing"))
{
    return { { QStringLiteral("id"), id }, { QStringLiteral("status"), status }, { QStringLiteral("reason"), QStringLiteral("user") },
             { QStringLiteral("decision"), status == QLatin1StringView("allowed") ? QStringLiteral("allow-once") : QStringLiteral("deny") },
             { QStringLiteral("createdAtMs"), atMs - 60'000 }, { QStringLiteral("resolvedAtMs"), atMs },
             { QStringLiteral("resolver"), QJsonObject { { QStringLiteral("kind"), QStringLiteral("device") }, { QStringLiteral("id"), QStringLiteral("aa11") } } },
             { QStringLiteral("presentation"), QJsonObject { { QStringLiteral("kind"), QStringLiteral("exec") },
                   { QStringLiteral("commandText"), command }, { QStringLiteral("agentId"), QStringLiteral("dev") } } } };
}

inline QJsonObject deviceRow(const QString &id, const QStringList &scopes, qint64 atMs, const QString &via = QStringLiteral("owner"))
{
    return { { QStringLiteral("deviceId"), id }, { QStringLiteral("displayName"), QString(QStringLiteral("Console ") + id) }, { QStringLiteral("approvedVia"), via },
             { QStringLiteral("createdAtMs"), atMs }, { QStringLiteral("approvedAtMs"), atMs },
             { QStringLiteral("tokens"), QJsonArray { QJsonObject { { QStringLiteral("role"), QStringLiteral("operator") },
                   { QStringLiteral("scopes"), QJsonArray::fromStringList(scopes) }, { QStringLiteral("createdAtMs"), atMs } } } } };
}

inline QJsonObject devicePage(const QJsonArray &paired, const QJsonArray &pending = {})
{
    return { { QStringLiteral("paired"), paired }, { QStringLiteral("pending"), pending } };
}

inline QJsonObject recordCase(const QString &request, const QString &state, int allows, bool ours = true, const QString &toolCall = {})
{
    QJsonObject made { { QStringLiteral("request"), request }, { QStringLiteral("state"), state }, { QStringLiteral("allows"), allows },
                       { QStringLiteral("needed"), 2 }, { QStringLiteral("ours"), ours } };
    if (!toolCall.isEmpty())
        made.insert(QStringLiteral("toolCall"), audits::hashedToolCall(toolCall));
    return made;
}

inline audits::Evidence ownRecord(const QJsonArray &cases, const QJsonArray &alerts = {}, qint64 atMs = periodEnd)
{
    audits::Evidence made = evidence(audits::ledgerRecordMethod, QJsonObject { { QStringLiteral("schema"), audits::ledgerRecordSchema },
        { QStringLiteral("from"), periodStart }, { QStringLiteral("to"), periodEnd }, { QStringLiteral("cases"), cases }, { QStringLiteral("alerts"), alerts } }, atMs);
    made.source = audits::Evidence::Source::Ledger;
    return made;
}

/// A quiet, well-kept week: one approved privileged action, one failed login, one refused tool call.
inline QList<audits::Evidence> goodWeek()
{
    const QJsonArray devices { deviceRow(QStringLiteral("aa11"), { QStringLiteral("operator.admin"), QStringLiteral("operator.read") }, periodStart - 20 * dayMs),
                               deviceRow(QStringLiteral("bb22"), { QStringLiteral("operator.read") }, periodStart + dayMs) };
    return {
        evidence(QStringLiteral("logs.tail"), logPage({ logLine(periodStart - hourMs), failedLogin(periodStart + dayMs, QStringLiteral("192.0.2.7"), QStringLiteral("stranger")) })),
        evidence(QStringLiteral("audit.activity.list"), QJsonObject { { QStringLiteral("events"), QJsonArray {
            toolRow(periodStart + 2 * dayMs, QStringLiteral("exec"), QStringLiteral("succeeded"), QStringLiteral("call-1")),
            toolRow(periodStart + 2 * dayMs + 5, QStringLiteral("exec"), QStringLiteral("blocked"), QStringLiteral("call-2")) } } }),
        evidence(QStringLiteral("device.pair.list"), devicePage(devices)),
        evidence(QStringLiteral("device.pair.list"), devicePage({ devices.at(0) }), periodStart - hourMs),
        evidence(QStringLiteral("approval.history"), QJsonObject { { QStringLiteral("items"), QJsonArray {
            historyRow(QStringLiteral("req-1"), QStringLiteral("allowed"), periodStart + 2 * dayMs),
            historyRow(QStringLiteral("req-2"), QStringLiteral("denied"), periodStart + 3 * dayMs) } } }),
        evidence(QStringLiteral("openclaw.changes.list"), QJsonObject { { QStringLiteral("entries"), QJsonArray {} } }),
        ownRecord({ recordCase(QStringLiteral("req-1"), QStringLiteral("allowed"), 2, true, QStringLiteral("call-1")),
                    recordCase(QStringLiteral("req-2"), QStringLiteral("denied"), 0) }),
    };
}

inline facts::Person person(const QString &id, const QList<facts::Role> &roles, const crypto::SigningKey &key)
{
    return { .id = PersonId(id), .name = QString(QStringLiteral("Test ") + id), .roles = roles,
             .keys = { { .key = key.publicKey(), .fromMs = 0, .untilMs = {}, .revokedAtMs = {}, .proof = {}, .seat = {}, .sameSeat = false } }, .aliases = {} };
}

/// An auditor ("person-one"), a security operator ("person-two") and a viewer ("person-three"); keys are keyOf('1'), '2', '3'.
inline facts::Charter smallCharter()
{
    facts::Charter charter;
    charter.team = QStringLiteral("Test team");
    charter.trial = false;
    charter.validFromMs = periodStart - 30 * dayMs;
    charter.validUntilMs = periodEnd + 30 * dayMs;
    charter.people = { person(QStringLiteral("person-one"), { facts::Role::Auditor }, keyOf('1')),
                       person(QStringLiteral("person-two"), { facts::Role::SecurityOperator }, keyOf('2')),
                       person(QStringLiteral("person-three"), { facts::Role::Viewer }, keyOf('3')) };
    charter.gateways = { { .id = GatewayId(QStringLiteral("prod-1")), .name = QStringLiteral("Production"), .environment = facts::Environment::Prod, .tlsPin = {} } };
    return charter;
}

inline std::shared_ptr<const audits::Checklist> weekly()
{
    return std::make_shared<const audits::Checklist>(audits::Checklist::builtIn(QStringLiteral("weekly")).value());
}

inline std::shared_ptr<const audits::Checklist> monthly()
{
    return std::make_shared<const audits::Checklist>(audits::Checklist::builtIn(QStringLiteral("monthly")).value());
}

inline constexpr qint64 monthStart = periodEnd - 30 * dayMs;

inline audits::Scope monthScope()
{
    audits::Scope scope = prodScope();
    scope.fromMs = monthStart;
    scope.reference = { GatewayId(QStringLiteral("stage-1")), QStringLiteral("99aabbccddeeff00") };
    return scope;
}

/// A configuration as an audit keeps it.
inline audits::Evidence configOf(const QJsonObject &settings, qint64 atMs = periodEnd)
{
    const QByteArray key(audits::masking::keyBytes, 'k');
    return evidence(QStringLiteral("config.get"), QList { audits::masking::maskedConfig(compact({ { QStringLiteral("resolved"), settings } }), key).value() }, atMs);
}

inline audits::Evidence ofStage(audits::Evidence made)
{
    made.gateway = GatewayId(QStringLiteral("stage-1"));
    made.identity = QStringLiteral("99aabbccddeeff00");
    made.bootId = QStringLiteral("aa0c8d54-1111-4b52-b89b-82c76954fb30");
    return made;
}

/// A hardened configuration; the password in the address is the only credential that its gateway does not hide.
inline QJsonObject hardened(const QString &password = QStringLiteral("Prod-pass-77"))
{
    const auto object = [](const QString &name, const QJsonValue &value) { return QJsonObject { { name, value } }; };
    return {
        { QStringLiteral("gateway"), QJsonObject { { QStringLiteral("port"), 18789 }, { QStringLiteral("roles"), object(QStringLiteral("definitions"), object(QStringLiteral("viewer"), 1)) },
              { QStringLiteral("auth"), QJsonObject { { QStringLiteral("mode"), QStringLiteral("trusted-proxy") }, { QStringLiteral("token"), QStringLiteral("__OPENCLAW_REDACTED__") } } } } },
        { QStringLiteral("browser"), object(QStringLiteral("enabled"), false) },
        { QStringLiteral("tools"), QJsonObject { { QStringLiteral("exec"), object(QStringLiteral("mode"), QStringLiteral("ask")) }, { QStringLiteral("elevated"), object(QStringLiteral("enabled"), false) } } },
        { QStringLiteral("logging"), object(QStringLiteral("audit"), QJsonObject { { QStringLiteral("messages"), QStringLiteral("all") }, { QStringLiteral("executionIdentity"), true } }) },
        { QStringLiteral("store"), object(QStringLiteral("url"), QString(QStringLiteral("postgres://app:%1@db.example.net/app")).arg(password)) },
    };
}

/// A sample of that many requests "req-1" …, every one an exec, seen an hour apart from the period's start.
inline audits::SampleRecord sampleOf(int requests, qsizetype size = 20)
{
    audits::SampleRecord record;
    record.audit = QStringLiteral("monthly-2026-09-21-ab12");
    record.check = QStringLiteral("CS-AUD-03");
    record.gateway = QStringLiteral("prod-1");
    record.fromMs = monthStart;
    record.toMs = periodEnd;
    record.size = size;
    record.plan = quint64(requests) + 1;
    record.checkpoint = ledger::checkpoint::sign({ QStringLiteral("countersign/0011223344556677"), record.plan + 1, crypto::sha256("root") }, keyOf('s')).value().bytes();
    record.auditorNonce = QByteArray(audits::sampling::nonceBytes, 'a');
    record.reviewerNonce = QByteArray(audits::sampling::nonceBytes, 'r');
    for (int i = 1; i <= requests; ++i)
        record.population.append({ { quint64(i), crypto::sha256(QByteArray::number(i)), QStringLiteral("exec") }, QStringLiteral("req-%1").arg(i), monthStart + i * hourMs });
    return record;
}

inline audits::Evidence sampleEvidence(const audits::SampleRecord &record)
{
    audits::Evidence made = evidence(audits::sampleMethod, QList { record.write().value() });
    made.source = audits::Evidence::Source::Ledger;
    return made;
}

/// A month in which everything is as it should be, save what only people can say.
inline QList<audits::Evidence> goodMonth()
{
    QJsonObject admin = deviceRow(QStringLiteral("aa11"), { QStringLiteral("operator.admin"), QStringLiteral("operator.read") }, monthStart - 20 * dayMs);
    QJsonArray tokens = admin[QStringLiteral("tokens")].toArray();
    QJsonObject token = tokens[0].toObject();
    token[QStringLiteral("rotatedAtMs")] = monthStart + dayMs;
    tokens[0] = token;
    admin[QStringLiteral("tokens")] = tokens;
    QJsonArray cases;
    for (int i = 1; i <= 3; ++i) {
        QJsonObject one = recordCase(QStringLiteral("req-%1").arg(i), QStringLiteral("allowed"), 2, true, QStringLiteral("call-%1").arg(i));
        for (const QString &name : { QStringLiteral("action"), QStringLiteral("sentAction") })
            one[name] = QStringLiteral("digest-%1").arg(i);
        one[QStringLiteral("kind")] = QStringLiteral("exec");
        one[QStringLiteral("recorded")] = QStringLiteral("allowed");
        one[QStringLiteral("seenAt")] = monthStart + i * hourMs;
        one[QStringLiteral("allowed")] = QJsonArray { QStringLiteral("person-one"), QStringLiteral("person-two") };
        cases.append(one);
    }
    audits::Evidence record = ownRecord(cases);
    record.setPages({ compact({ { QStringLiteral("schema"), audits::ledgerRecordSchema }, { QStringLiteral("from"), monthStart }, { QStringLiteral("to"), periodEnd },
                                { QStringLiteral("cases"), cases }, { QStringLiteral("alerts"), QJsonArray() } }) });
    return {
        configOf(hardened()),
        ofStage(configOf(hardened(QStringLiteral("Stage-pass-12")))),
        evidence(QStringLiteral("device.pair.list"), devicePage({ admin })),
        evidence(QStringLiteral("device.pair.list"), devicePage({ admin }), monthStart - hourMs),
        evidence(QStringLiteral("openclaw.changes.list"), QJsonObject { { QStringLiteral("entries"), QJsonArray {} } }),
        record,
        sampleEvidence(sampleOf(3)),
    };
}

}
