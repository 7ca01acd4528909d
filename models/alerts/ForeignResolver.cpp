// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/ForeignResolver.h"

#include "models/core/CanonicalJson.h"

using namespace Qt::StringLiterals;

namespace countersign::alerts {

void ForeignResolver::note(const ForeignAnswer &answer)
{
    const QJsonObject seen { { "status"_L1, answer.status },
                             { "decision"_L1, answer.decision },
                             { "resolverKind"_L1, answer.resolverKind },
                             { "resolverId"_L1, answer.resolverId },
                             { "resolvedAtMs"_L1, answer.resolvedAtMs },
                             { "allows"_L1, answer.allows },
                             { "needed"_L1, answer.needed } };
    Alert alert;
    alert.code = code;
    alert.severity = facts::Severity::Critical;
    alert.gateway = answer.gateway;
    alert.subject = answer.gateway.text() + u'/' + answer.request.text();
    alert.occasion = QString::number(answer.resolvedAtMs);
    // What has no canonical form (a lone surrogate in a name) must not keep the alert from being raised.
    alert.evidence = canonical::write(seen).value_or(QByteArray());
    m_log.raise(alert).then(this, [this](const Result<void> &raised) {
        if (!raised && raised.error().code != ErrorCode::AlreadyDecided)
            Q_EMIT failed(raised.error());
    });
}

}
