// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Finding.h"

#include "models/audits/RuleFunctions.h"
#include "models/audits/StrictObject.h"
#include "models/core/Words.h"

#include <QDateTime>
#include <QTimeZone>

#include <utility>

using namespace Qt::StringLiterals;

namespace countersign::audits {

namespace {
constexpr qint64 dayMs = 86'400'000;
constexpr qint64 latestMs = 4'102'444'800'000; // 2100-01-01
constexpr qsizetype mostNamed = 5;

constexpr auto statuses = words<FindingStatus>({
    { FindingStatus::Open, "open"_L1 },
    { FindingStatus::InWork, "in-work"_L1 },
    { FindingStatus::Fixed, "fixed"_L1 },
    { FindingStatus::Accepted, "accepted"_L1 },
    { FindingStatus::Closed, "closed"_L1 },
});

// The elements at fault by time, label and id, one a line: what whoever gets the finding looks for first.
QString deviating(const CheckResult &result)
{
    QString lines;
    for (const Deviation &each : result.deviations.first(qMin(mostNamed, result.deviations.size()))) {
        QStringList parts;
        if (const auto at = functions::integer(each.element[u"at"_s]))
            parts.append(QDateTime::fromMSecsSinceEpoch(*at, QTimeZone::UTC).toString(Qt::ISODate));
        for (const QString &member : { u"label"_s, u"id"_s }) {
            if (const QString text = each.element[member].toString(); !text.isEmpty())
                parts.append(text);
        }
        lines += u'\n' + parts.join(u"  "_s);
    }
    if (result.deviations.size() > mostNamed)
        lines += u"\n+ %1"_s.arg(result.deviations.size() - mostNamed);
    return lines;
}
}

QString word(FindingStatus status) { return statuses.of(status); }
std::optional<FindingStatus> findingStatus(QStringView word) { return statuses.value(word); }

QJsonObject Finding::toJson() const
{
    QJsonObject json {
        { u"id"_s, id },
        { u"audit"_s, audit },
        { u"check"_s, check.text() },
        { u"severity"_s, facts::word(severity) },
        { u"title"_s, title },
        { u"observed"_s, observed },
        { u"remediation"_s, remediation },
        { u"owner"_s, owner.text() },
        { u"opened"_s, openedMs },
        { u"due"_s, dueMs },
        { u"status"_s, word(status) },
    };
    if (!changedBy.isEmpty()) // absent before this was recorded: older audits keep the digest that was signed
        json.insert(u"changedBy"_s, changedBy.text());
    return json;
}

Result<Finding> Finding::fromJson(const QJsonObject &json)
{
    StrictObject object(json, u"finding"_s);
    Finding finding;
    finding.id = object.text(u"id"_s);
    finding.audit = object.text(u"audit"_s);
    finding.check = CheckId(object.text(u"check"_s));
    const auto weight = facts::severity(object.text(u"severity"_s));
    finding.title = object.text(u"title"_s);
    finding.observed = object.value(u"observed"_s).toString();
    finding.remediation = object.value(u"remediation"_s).toString();
    finding.owner = PersonId(object.value(u"owner"_s).toString());
    finding.changedBy = PersonId(object.optionalText(u"changedBy"_s));
    finding.openedMs = object.integer(u"opened"_s, 0, latestMs);
    finding.dueMs = object.integer(u"due"_s, 0, latestMs);
    const auto status = findingStatus(object.text(u"status"_s));
    if (!weight || !status)
        object.refuse(u"unknown severity or status"_s);
    if (const auto finished = object.finish(); !finished)
        return std::unexpected(finished.error());
    finding.severity = *weight;
    finding.status = *status;
    return finding;
}

Finding Finding::of(const Check &check, const CheckResult &result, const QString &audit, int number, qint64 nowMs)
{
    Finding finding;
    finding.id = audit + u"-F"_s + QString::number(number);
    finding.audit = audit;
    finding.check = check.id;
    finding.severity = check.severity;
    finding.title = check.onFail.title;
    finding.observed = result.judgement ? result.judgement->statement : QString(check.onFail.impact + deviating(result));
    finding.remediation = check.onFail.remediation;
    finding.openedMs = nowMs;
    finding.dueMs = nowMs + check.onFail.dueDays * dayMs;
    finding.status = result.verdict == Verdict::Accepted ? FindingStatus::Accepted : FindingStatus::Open;
    return finding;
}

}
