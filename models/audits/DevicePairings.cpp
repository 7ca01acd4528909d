// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/PageReader.h"
#include "models/audits/Readings.h"

using namespace Qt::StringLiterals;

namespace countersign::audits::readings {

namespace {

// The scopes of the tokens that work, or, for a device without any, those it was approved for.
QJsonArray liveScopes(const QJsonObject &row)
{
    const QJsonValue tokens = row[u"tokens"_s];
    if (!tokens.isArray() || tokens.toArray().isEmpty())
        return textsOf(row[u"scopes"_s]);
    QJsonArray scopes;
    const QJsonArray list = tokens.toArray();
    for (const QJsonValue &token : list) {
        if (token[u"revokedAtMs"_s].isDouble())
            continue;
        const QJsonArray held = textsOf(token[u"scopes"_s]);
        for (const QJsonValue &scope : held) {
            if (!scopes.contains(scope))
                scopes.append(scope);
        }
    }
    return scopes;
}

bool isBroad(const QJsonArray &scopes, const QJsonArray &broad)
{
    return std::ranges::any_of(scopes, [&](const QJsonValue &scope) { return scope.toString().contains(u'*') || broad.contains(scope); });
}

// Each token of a device that still works. A device that was seen although none of its tokens was ever used came in by another way:
// the shared token of the gateway.
void addTokens(QJsonArray &tokens, PageReader &reader, const QJsonObject &row, const QJsonObject &device, const QJsonArray &broadScopes)
{
    const QJsonArray list = row[u"tokens"_s].toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject token = value.toObject();
        if (token[u"revokedAtMs"_s].isDouble())
            continue;
        const QJsonArray scopes = textsOf(token[u"scopes"_s]);
        const QString role = reader.text(token, u"role"_s);
        QJsonObject made {
            { u"id"_s, QString(device[u"id"_s].toString() + u'/' + role) },
            { u"device"_s, device[u"id"_s] },
            { u"role"_s, role },
            { u"scopes"_s, scopes },
            { u"broad"_s, isBroad(scopes, broadScopes) },
            { u"at"_s, reader.time(token, token[u"rotatedAtMs"_s].isDouble() ? u"rotatedAtMs"_s : u"createdAtMs"_s) },
            { u"used"_s, token[u"lastUsedAtMs"_s].isDouble() || !row[u"lastSeenAtMs"_s].isDouble() },
        };
        if (token[u"lastUsedAtMs"_s].isDouble())
            made.insert(u"lastUsed"_s, reader.time(token, u"lastUsedAtMs"_s));
        copyText(made, u"label"_s, device[u"label"_s]);
        tokens.append(made);
    }
}

}

Result<Reading> devicePairings(const Answers &answers, const QJsonObject &parameters)
{
    const Evidence &newest = *answers.constLast();
    const QJsonArray broadScopes = parameters[u"broadScopes"_s].toArray();
    PageReader paired(newest, u"paired"_s);
    QJsonArray devices;
    QJsonArray broad;
    QJsonArray broadIds;
    QJsonArray tokens;
    for (const QJsonObject &row : paired.rows()) {
        const QJsonArray scopes = liveScopes(row);
        QJsonObject device {
            { u"id"_s, paired.text(row, u"deviceId"_s) },
            { u"at"_s, paired.time(row, row.contains(u"approvedAtMs"_s) ? u"approvedAtMs"_s : u"createdAtMs"_s) },
            { u"scopes"_s, scopes },
            { u"broad"_s, isBroad(scopes, broadScopes) },
        };
        copyText(device, u"name"_s, row[u"displayName"_s]);
        copyText(device, u"approvedVia"_s, row[u"approvedVia"_s]);
        copyText(device, u"label"_s, row[u"operatorLabel"_s].isString() ? row[u"operatorLabel"_s] : row[u"displayName"_s]);
        if (device[u"broad"_s].toBool()) {
            broad.append(device);
            broadIds.append(device[u"id"_s]);
        }
        addTokens(tokens, paired, row, device, broadScopes);
        devices.append(device);
    }
    PageReader waiting(newest, u"pending"_s);
    QJsonArray pending;
    for (const QJsonObject &row : waiting.rows()) {
        QJsonObject request { { u"id"_s, waiting.text(row, u"deviceId"_s) } };
        // 2026.9.6 calls it "ts" in the event and is not documented for the list: without it the rule meets Missing.
        const QString time = row.contains(u"createdAtMs"_s) ? u"createdAtMs"_s : u"ts"_s;
        if (row[time].isDouble())
            request.insert(u"at"_s, waiting.time(row, time));
        copyText(request, u"label"_s, row[u"displayName"_s]);
        pending.append(request);
    }
    for (const PageReader *reader : { &paired, &waiting }) {
        if (reader->error())
            return std::unexpected(*reader->error());
    }
    return Reading { { { u"devices"_s, devices }, { u"broad"_s, broad }, { u"broadIds"_s, broadIds }, { u"pending"_s, pending }, { u"tokens"_s, tokens } },
                     newest.collectedAtMs, newest.collectedAtMs };
}

}
