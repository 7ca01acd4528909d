// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/ForeignResolver.h"

#include "models/core/CanonicalJson.h"

using namespace Qt::StringLiterals;

namespace countersign::alerts {

void ForeignResolver::note(const ForeignAnswer &answer)
{
    raise(answer).then(this, [this](const Result<void> &raised) {
        if (!raised && raised.error().code != ErrorCode::AlreadyDecided)
            Q_EMIT failed(raised.error());
    });
}

FutureResult<void> ForeignResolver::raise(const ForeignAnswer &answer)
{
    constexpr qsizetype longestRecord = 64 * 1024;
    const auto votes = [&answer](int count) { return answer.seen ? QJsonValue(count) : QJsonValue(QJsonValue::Null); };
    QJsonObject seen { { "status"_L1, answer.status },
                             { "decision"_L1, answer.decision },
                             { "resolverKind"_L1, answer.resolverKind },
                             { "resolverId"_L1, answer.resolverId },
                             { "resolvedAtMs"_L1, answer.resolvedAtMs },
                             { "allows"_L1, votes(answer.allows) },
                             { "needed"_L1, votes(answer.needed) } };
    if (!answer.record.isEmpty() && answer.record.size() <= longestRecord)
        seen.insert("record"_L1, QString::fromUtf8(answer.record));
    Alert alert;
    alert.code = code;
    alert.severity = facts::Severity::Critical;
    alert.gateway = answer.gateway;
    alert.subject = answer.gateway.text() + u'/' + answer.request.text();
    alert.occasion = QString::number(answer.resolvedAtMs);
    // What has no canonical form (a lone surrogate in a name) must not keep the alert from being raised.
    alert.evidence = canonical::write(seen).value_or(QByteArray());
    return m_log.raise(std::move(alert));
}

}
