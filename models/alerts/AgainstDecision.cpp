// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/AgainstDecision.h"

#include "models/alerts/AlertKind.h"
#include "models/core/CanonicalJson.h"
#include "models/facts/Event.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace countersign::alerts {

FutureResult<void> raiseAgainstDecision(AlertLog &log, const RanAnyway &what)
{
    Alert alert;
    alert.code = word(AlertKind::AgainstDecision);
    alert.severity = severityOf(AlertKind::AgainstDecision);
    alert.gateway = what.gateway;
    alert.subject = what.gateway.text() + u'/' + what.request.text();
    alert.occasion = QString::number(what.endedAtMs);
    const QJsonObject row{ { u"row"_s, qint64(what.row) }, { u"digest"_s, what.digest }, { u"at"_s, what.endedAtMs },
        { u"kind"_s, facts::word(facts::EventKind::ToolEnded) }, { u"status"_s, what.status } };
    const QJsonObject said{ { u"request"_s, what.request.text() }, { u"state"_s, what.state },
        { u"status"_s, what.status }, { u"outcome"_s, qint64(what.entry) } };
    // What has no canonical form must not keep the alert from being raised.
    alert.evidence =
        canonical::write({ { u"rows"_s, QJsonArray{ row } }, { u"facts"_s, said } }).value_or(QByteArray());
    return log.raise(std::move(alert));
}

}
