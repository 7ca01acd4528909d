// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/AuditSteps.h"

#include "models/core/CanonicalJson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace countersign::audits {

AuditStep stepOf(const Audit &audit, const Evidence &evidence)
{
    facts::Entry entry = evidence.toEntry();
    entry.fields.insert(u"audit"_s, audit.id); // so that it is found again with its audit
    return { entry, evidence.contents() };
}

Result<AuditStep> stepOf(const Audit &audit, const CheckResult &result)
{
    facts::Entry entry;
    entry.kind = facts::EntryKind::ChecklistResult;
    entry.fields = {
        { u"subject"_s, audit.subject() },
        { u"audit"_s, audit.id },
        { u"check"_s, result.check.text() },
        { u"verdict"_s, word(result.verdict) },
        { u"automatic"_s, word(result.automatic) },
        { u"reason"_s, word(result.reason) },
        { u"rule"_s, result.ruleDigest.hex() },
        { u"evidence"_s, QJsonArray::fromStringList(result.evidence) },
        { u"population"_s, result.population },
        { u"deviations"_s, result.deviations.size() },
        { u"by"_s, result.judgement ? result.judgement->person.text() : QString() },
        { u"asOf"_s, audit.scope.toMs },
    };
    // The elements that deviate hold outside text: they stand in the content, never in the leaf.
    return canonical::write(toJson(result)).transform([&](const QByteArray &json) { return AuditStep { entry, { { u"result"_s, json } } }; });
}

Result<AuditStep> stepOf(const Audit &audit, const Finding &finding)
{
    facts::Entry entry;
    entry.kind = facts::EntryKind::FindingChanged;
    entry.fields = {
        { u"subject"_s, audit.subject() },
        { u"audit"_s, audit.id },
        { u"finding"_s, finding.id },
        { u"check"_s, finding.check.text() },
        { u"severity"_s, facts::word(finding.severity) },
        { u"owner"_s, finding.owner.text() },
        { u"due"_s, finding.dueMs },
        { u"status"_s, word(finding.status) },
        { u"by"_s, finding.changedBy.text() },
    };
    return canonical::write(finding.toJson()).transform([&](const QByteArray &json) { return AuditStep { entry, { { u"finding"_s, json } } }; });
}

}
