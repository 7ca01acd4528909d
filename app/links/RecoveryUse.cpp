// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/RecoveryUse.h"

#include "models/alerts/AlertLog.h"
#include "models/core/CanonicalJson.h"
#include "models/team/CharterSignatures.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace countersign::app {

void alertOnRecovery(const QList<team::SignedCharter> &chain, qsizetype from, alerts::AlertLog &alerts)
{
    for (qsizetype i = std::max<qsizetype>(1, from); i < chain.size(); ++i) {
        const team::Signatures signatures = team::signaturesOf(&chain[i - 1].charter, chain[i].charter, chain[i].note);
        if (!signatures.neededRecovery())
            continue;
        QJsonArray admins;
        for (const PersonId &each : signatures.admins)
            admins.append(each.text());
        alerts::Alert alert;
        alert.code = u"recovery-key-used"_s;
        alert.severity = facts::Severity::Critical;
        alert.subject = u"charter/"_s + chain[i].digest.hex();
        alert.evidence = canonical::write({ { u"version"_s, chain[i].charter.version }, { u"charter"_s, chain[i].digest.hex() }, { u"signedBy"_s, admins } }).value_or(QByteArray());
        alerts.raise(alert).then(&alerts, [](const Result<void> &) { }); // what cannot be written now is said by the ledger itself
    }
}

}
