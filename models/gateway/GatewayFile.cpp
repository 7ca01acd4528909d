// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/GatewayFile.h"

#include "models/facts/Charter.h"
#include "models/gateway/TransportPolicy.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::gateway::gatewayfile {

namespace {

constexpr auto schema = "countersign.gateways/2"_L1;
constexpr auto firstSchema = "countersign.gateways/1"_L1; ///< without collectors
constexpr qsizetype mostGateways = 1'000;

/// Empty where it is not a list of names.
QStringList scopesOf(const QJsonValue &value)
{
    QStringList scopes;
    const auto list = value.toArray();
    for (const auto &scope : list)
        scopes.append(scope.toString());
    return scopes.contains(QString()) ? QStringList() : scopes;
}

Result<KnownCollector> parseCollector(const QJsonValue &value)
{
    KnownCollector collector { scopesOf(value["scopes"_L1]), scopesOf(value["approving"_L1]) };
    if (collector.scopes.isEmpty() || collector.approving.isEmpty())
        return fail(ErrorCode::Malformed, u"a collector without scopes"_s);
    return collector;
}

Result<KnownGateway> parseOne(const QJsonObject &object, bool mayCollectApart)
{
    KnownGateway known;
    known.endpoint.id = GatewayId(object.value("id"_L1).toString());
    known.endpoint.url = QUrl(object.value("url"_L1).toString(), QUrl::StrictMode);
    if (const QString pin = object.value("tlsPin"_L1).toString(); !pin.isEmpty()) {
        const auto digest = crypto::Digest::fromHex(pin);
        if (!digest)
            return std::unexpected(digest.error());
        known.endpoint.tlsPin = *digest;
    }
    known.endpoint.identity = object.value("identity"_L1).toString();
    known.scopes = scopesOf(object.value("scopes"_L1));
    if (!isGoodId(known.endpoint.id) || known.scopes.isEmpty())
        return fail(ErrorCode::Malformed, u"a gateway without id or scopes"_s);
    if (const auto allowed = transport::check(known.endpoint); !allowed)
        return std::unexpected(allowed.error());
    if (const QJsonValue apart = object.value("collector"_L1); !apart.isUndefined() && !apart.isNull()) {
        const auto collector = mayCollectApart ? parseCollector(apart) : fail(ErrorCode::Malformed, u"a collector in a file of before there were any"_s);
        if (!collector)
            return std::unexpected(collector.error());
        known.collector = *collector;
    }
    return known;
}

}

QByteArray write(const QList<KnownGateway> &gateways)
{
    QJsonArray list;
    for (const auto &known : gateways) {
        const auto &pin = known.endpoint.tlsPin;
        const QJsonValue collector = known.collector
            ? QJsonValue(QJsonObject { { u"scopes"_s, QJsonArray::fromStringList(known.collector->scopes) },
                                       { u"approving"_s, QJsonArray::fromStringList(known.collector->approving) } })
            : QJsonValue(QJsonValue::Null);
        list.append(QJsonObject { { u"id"_s, known.endpoint.id.text() }, { u"url"_s, known.endpoint.url.toString() },
            { u"tlsPin"_s, pin ? QJsonValue(pin->hex()) : QJsonValue(QJsonValue::Null) },
            { u"identity"_s, known.endpoint.identity }, { u"scopes"_s, QJsonArray::fromStringList(known.scopes) }, { u"collector"_s, collector } });
    }
    return QJsonDocument(QJsonObject { { u"schema"_s, schema }, { u"gateways"_s, list } }).toJson();
}

Result<QList<KnownGateway>> parse(const QByteArray &json)
{
    const auto document = QJsonDocument::fromJson(json);
    if (!document.isObject() || !document.object().value("gateways"_L1).isArray())
        return fail(ErrorCode::Malformed, u"not a list of gateways"_s);
    const bool isFirst = document.object().value("schema"_L1) == firstSchema;
    if (!isFirst && document.object().value("schema"_L1) != schema)
        return fail(ErrorCode::NewerVersion, document.object().value("schema"_L1).toString());
    QList<KnownGateway> gateways;
    QSet<GatewayId> ids;
    const auto list = document.object().value("gateways"_L1).toArray();
    for (const auto &each : list) {
        auto known = parseOne(each.toObject(), !isFirst);
        if (!known)
            return std::unexpected(known.error());
        if (ids.contains(known->endpoint.id) || gateways.size() >= mostGateways)
            return fail(ErrorCode::Malformed, u"a gateway stands twice, or too many"_s);
        ids.insert(known->endpoint.id);
        gateways.append(std::move(*known));
    }
    return gateways;
}

Result<QList<KnownGateway>> load(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QList<KnownGateway>();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::CannotRead, file.errorString());
    return parse(file.readAll());
}

Result<void> save(const QString &path, const QList<KnownGateway> &gateways)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::CannotWrite, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(write(gateways));
    if (!file.commit())
        return fail(ErrorCode::CannotWrite, file.errorString());
    return {};
}

bool isGoodId(const GatewayId &id)
{
    const QString &text = id.text();
    return !text.isEmpty() && text.size() <= 64 && !facts::isPractice(id) && std::ranges::all_of(text, [](QChar sign) {
        return (sign >= u'a' && sign <= u'z') || (sign >= u'0' && sign <= u'9') || sign == u'-';
    });
}

}
