// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/FakeApprovals.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign::test {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject refusal(const QString &code, const QString &reason)
{
    return { { u"code"_s, code }, { u"message"_s, reason }, { u"details"_s, QJsonObject { { u"reason"_s, reason } } } };
}

}

FakeApprovals::FakeApprovals()
{
    connect(&gateway, &FakeGateway::called, this, &FakeApprovals::answerCall);
}

void FakeApprovals::raise(const QString &id, const QString &command, qint64 lifetimeMs, const QJsonObject &more)
{
    QJsonObject request { { u"command"_s, command }, { u"cwd"_s, u"/srv/agent/ws"_s }, { u"nodeId"_s, QJsonValue::Null },
        { u"host"_s, u"gateway"_s }, { u"allowedDecisions"_s, QJsonArray { u"allow-once"_s, u"deny"_s } }, { u"agentId"_s, u"dev"_s },
        { u"resolvedPath"_s, u"/usr/bin/touch"_s }, { u"sessionKey"_s, u"agent:dev:main"_s }, { u"runId"_s, u"run-1"_s },
        { u"toolCallId"_s, u"call-1"_s } };
    for (auto it = more.begin(); it != more.end(); ++it)
        request.insert(it.key(), it.value());
    raiseRaw(u"exec"_s, compact({ { u"approvalKind"_s, u"exec"_s }, { u"id"_s, id }, { u"request"_s, request },
                                  { u"createdAtMs"_s, nowMs }, { u"expiresAtMs"_s, nowMs + lifetimeMs } }));
}

void FakeApprovals::raiseRaw(const QString &family, const QByteArray &record)
{
    const QString id = QJsonDocument::fromJson(record).object().value("id"_L1).toString();
    m_raised.insert(id, { family, record });
    m_records.insert(id, { { u"id"_s, id }, { u"status"_s, u"pending"_s }, { u"presentation"_s, QJsonObject() }, { u"createdAtMs"_s, nowMs } });
    gateway.sendEvent(family + u".approval.requested"_s, record);
}

void FakeApprovals::change(const QString &id, const QString &command)
{
    auto record = QJsonDocument::fromJson(m_raised.value(id).record).object();
    auto request = record.value("request"_L1).toObject();
    request.insert("command"_L1, command);
    record.insert("request"_L1, request);
    m_raised[id].record = compact(record);
    gateway.sendEvent(m_raised[id].family + u".approval.requested"_s, m_raised[id].record);
}

void FakeApprovals::settle(const QString &id, const QString &status, const QString &reason, const QString &decision, const QJsonObject &resolver)
{
    auto &record = m_records[id];
    record.insert("status"_L1, status);
    record.insert("reason"_L1, reason);
    if (!decision.isEmpty())
        record.insert("decision"_L1, decision);
    record.insert("resolver"_L1, resolver);
    record.insert("resolvedAtMs"_L1, nowMs + 1000 * ++m_ends);
}

void FakeApprovals::tellResolved(const QString &id)
{
    gateway.sendEvent(m_raised.value(id).family + u".approval.resolved"_s,
                      compact({ { u"id"_s, id }, { u"decision"_s, m_records.value(id).value("decision"_L1) }, { u"resolvedBy"_s, u"a self-chosen name"_s } }));
}

void FakeApprovals::resolveForeign(const QString &id, const QString &decision, const QString &kind, const QString &by)
{
    settle(id, decision == "deny"_L1 ? u"denied"_s : u"allowed"_s, u"user"_s, decision, { { u"kind"_s, kind }, { u"id"_s, by } });
    tellResolved(id);
}

void FakeApprovals::expire(const QString &id)
{
    settle(id, u"expired"_s, u"timeout"_s, {}, { { u"kind"_s, u"system"_s } });
    tellResolved(id);
}

void FakeApprovals::restart()
{
    for (auto it = m_records.begin(); it != m_records.end(); ++it) {
        if (it.value().value("status"_L1) == "pending"_L1)
            settle(it.key(), u"cancelled"_s, u"gateway-restart"_s, {}, { { u"kind"_s, u"system"_s } });
    }
    auto server = gateway.hello.value("server"_L1).toObject();
    server.insert("bootId"_L1, u"boot-%1"_s.arg(++m_boot));
    gateway.hello.insert("server"_L1, server);
    gateway.killSocket();
}

QString FakeApprovals::ourDevice() const
{
    return gateway.connects().isEmpty() ? QString() : gateway.connects().last().value("device"_L1).toObject().value("id"_L1).toString();
}

QByteArray FakeApprovals::list(const QString &family) const
{
    QByteArray rows;
    for (auto it = m_raised.begin(); it != m_raised.end(); ++it) {
        if (it.value().family == family && statusOf(it.key()) == "pending"_L1)
            rows += (rows.isEmpty() ? "" : ",") + it.value().record;
    }
    return '[' + rows + ']';
}

void FakeApprovals::answerCall(const QString &call, const QString &method, const QJsonObject &params)
{
    ++m_calls[method];
    const QString id = params.value("id"_L1).toString();
    if (method.endsWith(".approval.list"_L1)) {
        gateway.answer(call, list(method.section(u'.', 0, 0)));
    } else if (method == "approval.get"_L1) {
        if (holdsGets)
            m_heldGets.append({ call, compact({ { u"approval"_s, m_records.value(id) } }) });
        else if (m_records.contains(id))
            gateway.answer(call, compact({ { u"approval"_s, m_records.value(id) } }));
        else
            gateway.refuse(call, refusal(u"INVALID_REQUEST"_s, u"APPROVAL_NOT_FOUND"_s));
    } else if (method == "approval.history"_L1) {
        QMap<qint64, QJsonObject> ended;
        for (const auto &record : std::as_const(m_records)) {
            if (record.value("status"_L1) != "pending"_L1)
                ended.insert(-record.value("resolvedAtMs"_L1).toInteger(), record);
        }
        QJsonArray items = historyNoise;
        for (const auto &record : std::as_const(ended)) // newest first
            items.append(record);
        if (refusesHistory) {
            gateway.refuse(call, refusal(u"UNAVAILABLE"_s, u"gateway-restarting"_s));
            return;
        }
        gateway.answer(call, compact({ { u"items"_s, items } }));
    } else if (method == "approval.resolve"_L1) {
        resolve(call, params);
    } else {
        gateway.refuse(call, refusal(u"INVALID_REQUEST"_s, u"unknown method"_s));
    }
}

void FakeApprovals::releaseGets()
{
    holdsGets = false;
    for (const auto &[call, payload] : std::exchange(m_heldGets, {}))
        gateway.answer(call, payload);
}

void FakeApprovals::release()
{
    resolve(std::exchange(m_heldCall, {}), m_heldParams);
}

void FakeApprovals::resolve(const QString &call, const QJsonObject &params)
{
    const Fault fault = std::exchange(nextResolve, Fault::None);
    if (fault == Fault::Silent) {
        m_heldCall = call;
        m_heldParams = params;
        return;
    }
    const QString id = params.value("id"_L1).toString();
    const QString decision = params.value("decision"_L1).toString();
    m_resolves.append(id + u' ' + params.value("kind"_L1).toString() + u' ' + decision);
    if (fault == Fault::RequestLost) {
        gateway.killSocket();
        return;
    }
    if (fault == Fault::Refused) {
        gateway.refuse(call, refusal(u"UNAVAILABLE"_s, u"gateway-restarting"_s));
        return;
    }
    if (!m_records.contains(id)) {
        gateway.refuse(call, refusal(u"INVALID_REQUEST"_s, u"APPROVAL_NOT_FOUND"_s));
        return;
    }
    const bool first = statusOf(id) == "pending"_L1;
    if (first) {
        if (beforeDecision)
            beforeDecision(id, decision);
        settle(id, decision == "deny"_L1 ? u"denied"_s : u"allowed"_s, u"user"_s, decision, { { u"kind"_s, u"device"_s }, { u"id"_s, ourDevice() } });
        Q_EMIT decided(id, decision);
    }
    if (fault == Fault::AnswerLost) {
        gateway.killSocket();
        return;
    }
    if (first) { // the real one tells everybody, twice for system agents, before it answers
        tellResolved(id);
        tellResolved(id);
    }
    gateway.answer(call, compact({ { u"applied"_s, first }, { u"approval"_s, m_records.value(id) } }));
}

}
