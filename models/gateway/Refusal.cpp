// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Refusal.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign::gateway {

Refusal Refusal::fromJson(const QJsonObject &error)
{
    return { error.value("code"_L1).toString(), error.value("message"_L1).toString(), error.value("details"_L1).toObject() };
}

QString Refusal::detailCode() const
{
    return details.value("code"_L1).toString();
}

QString Refusal::reason() const
{
    return details.value("reason"_L1).toString();
}

Error Refusal::toError() const
{
    const QJsonObject whole { { u"code"_s, code }, { u"message"_s, message }, { u"details"_s, details } };
    const bool scope = detailCode() == "MISSING_SCOPE"_L1;
    return { scope ? ErrorCode::MissingScope : ErrorCode::Refused,
        QString::fromUtf8(QJsonDocument(whole).toJson(QJsonDocument::Compact)) };
}

std::optional<Refusal> Refusal::from(const Error &error)
{
    if (error.code != ErrorCode::Refused && error.code != ErrorCode::MissingScope)
        return std::nullopt;
    const auto document = QJsonDocument::fromJson(error.detail.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    return fromJson(document.object());
}

}
