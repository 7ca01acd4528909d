// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/AlertLife.h"

#include "models/core/Words.h"
#include "models/team/Rights.h"

using namespace Qt::StringLiterals;

namespace countersign::alerts {

namespace {

using What = AlertChange::What;

constexpr auto outcomes = words<AlertOutcome>({
    { AlertOutcome::Mended, "mended"_L1 },
    { AlertOutcome::Expected, "expected"_L1 },
    { AlertOutcome::FalseAlarm, "false-alarm"_L1 },
    { AlertOutcome::Incident, "incident"_L1 },
});
constexpr auto changes = words<What>({
    { What::Acknowledged, "acknowledged"_L1 },
    { What::Owned, "owned"_L1 },
    { What::Resolved, "resolved"_L1 },
});

}

QString word(AlertOutcome outcome)
{
    return outcomes.of(outcome);
}
std::optional<AlertOutcome> alertOutcome(QStringView word)
{
    return outcomes.value(word);
}

Result<void> AlertChange::fits(const AlertLife &life, const facts::Charter &charter, qint64 nowMs) const
{
    if (!life.isOpen())
        return fail(ErrorCode::AlreadyDecided, u"resolved"_s);
    if (const auto allowed = team::require(charter, by, team::Right::Acknowledge, nowMs); !allowed)
        return allowed;
    switch (what) {
    case What::Acknowledged:
        return life.isAcknowledged() ? fail(ErrorCode::AlreadyDecided, u"acknowledged"_s) : Result<void>();
    case What::Owned:
        if (!charter.person(owner))
            return fail(ErrorCode::NotFound, owner.text());
        return life.owner == owner ? fail(ErrorCode::AlreadyDecided, u"owned"_s) : Result<void>();
    case What::Resolved:
        if (reason.trimmed().isEmpty() || !outcome)
            return fail(ErrorCode::ReasonMissing);
        return reason.size() > mostReason ? fail(ErrorCode::TooLarge, u"reason"_s) : Result<void>();
    }
    Q_UNREACHABLE_RETURN({});
}

void AlertChange::apply(AlertLife &life, qint64 atMs) const
{
    if (!life.isAcknowledged()) {
        life.acknowledgedBy = by;
        life.acknowledgedMs = atMs;
    }
    if (what == What::Owned)
        life.owner = owner;
    if (what == What::Resolved) {
        life.resolvedBy = by;
        life.resolvedMs = atMs;
        life.outcome = outcome;
        life.reason = reason;
    }
}

facts::Entry AlertChange::entry(const QString &subject, quint64 alert) const
{
    facts::Entry made{ .kind = facts::EntryKind::AlertChanged, .atMs = 0, .fields = {}, .contents = {} };
    made.fields = { { u"subject"_s, subject }, { u"alert"_s, qint64(alert) }, { u"change"_s, changes.of(what) },
        { u"by"_s, by.text() } };
    if (what == What::Owned)
        made.fields.insert(u"owner"_s, owner.text());
    if (what == What::Resolved && outcome)
        made.fields.insert(u"outcome"_s, word(*outcome));
    return made;
}

Result<AlertChange> AlertChange::of(const facts::Entry &entry)
{
    const auto what = changes.value(entry.fields["change"_L1].toString());
    if (entry.kind != facts::EntryKind::AlertChanged || !what)
        return fail(ErrorCode::Malformed, u"a change of an alert"_s);
    return AlertChange{ .what = *what,
        .by = PersonId(entry.fields["by"_L1].toString()),
        .owner = PersonId(entry.fields["owner"_L1].toString()),
        .outcome = alertOutcome(entry.fields["outcome"_L1].toString()) };
}

}
