// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/AuditWords.h"

#include "models/core/DisplayText.h"

#include <QDateTime>
#include <QTimeZone>

#include <utility>

using namespace Qt::StringLiterals;

namespace countersign::ui {

namespace {

QString formatted(qint64 ms, const QString &format) { return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(format); }

}

Mark AuditWords::mark(audits::Severity severity)
{
    switch (severity) {
    case audits::Severity::Critical: return Severity::Critical;
    case audits::Severity::High: return Severity::High;
    case audits::Severity::Medium: return Severity::Medium;
    case audits::Severity::Low: return Severity::Low;
    }
    std::unreachable();
}

Mark AuditWords::mark(const audits::CheckResult &result)
{
    switch (result.verdict) {
    case audits::Verdict::Pass: return CheckResult::Pass;
    case audits::Verdict::Fail: return CheckResult::Fail;
    case audits::Verdict::NotApplicable: return CheckResult::NotApplicable;
    case audits::Verdict::Accepted: return CheckResult::Accepted;
    case audits::Verdict::Open: return CheckResult::ToDo;
    case audits::Verdict::Unknown: return result.isToDo() ? CheckResult::ToDo : CheckResult::Unknown;
    }
    std::unreachable();
}

Mark AuditWords::mark(facts::Environment environment)
{
    switch (environment) {
    case facts::Environment::Prod: return Environment::Prod;
    case facts::Environment::Stage: return Environment::Stage;
    case facts::Environment::Dev: return Environment::Dev;
    }
    std::unreachable();
}

QString AuditWords::kind(const audits::Checklist &checklist)
{
    if (checklist.id() == "weekly"_L1)
        return tr("Weekly security audit");
    return checklist.id() == "monthly"_L1 ? tr("Monthly security audit") : displayLine(checklist.title());
}

QString AuditWords::kind(const QString &checklist)
{
    if (checklist == "weekly"_L1)
        return tr("Weekly");
    return checklist == "monthly"_L1 ? tr("Monthly") : displayLine(checklist);
}

QString AuditWords::conclusion(audits::Conclusion conclusion)
{
    switch (conclusion) {
    case audits::Conclusion::Effective: return tr("Effective");
    case audits::Conclusion::EffectiveWithExceptions: return tr("Effective with exceptions");
    case audits::Conclusion::NotEffective: return tr("Not effective");
    case audits::Conclusion::NotAssessable: return tr("Not assessable");
    }
    std::unreachable();
}

QString AuditWords::basis(audits::Conclusion conclusion)
{
    switch (conclusion) {
    case audits::Conclusion::Effective: return tr("Every check that applies holds, on evidence that covers the whole period.");
    case audits::Conclusion::EffectiveWithExceptions: return tr("Every critical check holds or does not apply. Others failed, were accepted, or could not be decided.");
    case audits::Conclusion::NotEffective: return tr("At least one critical check failed.");
    case audits::Conclusion::NotAssessable: return tr("At least one critical check could not be decided, because evidence is missing or does not cover the period.");
    }
    std::unreachable();
}

QString AuditWords::verdict(const audits::CheckResult &result)
{
    return result.verdict == audits::Verdict::Unknown && result.isToDo() ? tr("Review outstanding") : words(mark(result));
}

QString AuditWords::reason(audits::UnknownReason reason)
{
    using R = audits::UnknownReason;
    switch (reason) {
    case R::None: return {};
    case R::EvidenceMissing: return tr("No such evidence was collected.");
    case R::WrongGateway: return tr("The evidence is from another gateway.");
    case R::ScopeMissing: return tr("The gateway did not allow this connection to ask.");
    case R::GatewayError: return tr("The gateway did not answer, or answered with an error.");
    case R::HashMismatch: return tr("The stored answer is not the one that was recorded, or was deleted.");
    case R::NotUnderstood: return tr("The answer has a shape that this version does not know.");
    case R::Partial: return tr("The evidence does not reach back to the start of the period.");
    case R::Stale: return tr("The evidence was collected too long before or after the end of the period.");
    case R::RuleUndecided: return tr("The evidence leaves out what the rule needs.");
    case R::RuleTooLong: return tr("There is too much evidence for the rule to be worked through.");
    case R::ReviewOutstanding: return tr("The rule holds; a person has yet to look at what was found.");
    }
    std::unreachable();
}

QString AuditWords::explanation(const audits::CheckResult &result)
{
    QStringList parts;
    if (result.verdict == audits::Verdict::Unknown && !result.judgement) {
        parts.append(reason(result.reason));
        if (!result.need.isEmpty())
            parts.append(tr("Evidence: %1.").arg(result.need));
    } else if (result.automatic == audits::Verdict::NotApplicable) {
        parts.append(tr("Nothing of this kind happened in the period."));
    } else if (result.population > 0) {
        parts.append(tr("%n looked at", nullptr, int(result.population)) + u", "_s + tr("%n at fault", nullptr, int(result.deviations.size())) + u'.');
    } else if (result.automatic == audits::Verdict::Pass) {
        parts.append(tr("Decided by the rule alone."));
    }
    if (result.judgement)
        parts.append(tr("Set by %1 on %2.").arg(displayLine(result.judgement->person.text()), shortTime(result.judgement->atMs)));
    return parts.join(u' ');
}

QString AuditWords::status(audits::FindingStatus status)
{
    switch (status) {
    case audits::FindingStatus::Open: return tr("Open");
    case audits::FindingStatus::InWork: return tr("In work");
    case audits::FindingStatus::Fixed: return tr("Fixed, to verify");
    case audits::FindingStatus::Accepted: return tr("Accepted");
    case audits::FindingStatus::Closed: return tr("Closed");
    }
    std::unreachable();
}

QString AuditWords::capacity(audits::SignOff::As as) { return as == audits::SignOff::As::Auditor ? tr("Auditor") : tr("Reviewer"); }

QString AuditWords::listing(reports::Listing::Kind kind)
{
    using Kind = reports::Listing::Kind;
    switch (kind) {
    case Kind::FailedAuthentications: return tr("Failed authentications");
    case Kind::AuthenticationBursts: return tr("Five or more within ten minutes");
    case Kind::SuspiciousTools: return tr("Blocked, failed, timed-out and unknown tool calls");
    case Kind::BroadCredentials: return tr("Credentials with a broad scope at the end of the period");
    case Kind::NewDevices: return tr("Devices let in during the period");
    case Kind::PrivilegedActions: return tr("Privileged actions that ran");
    case Kind::DecidedApprovals: return tr("Approvals that somebody decided");
    case Kind::ConfigChanges: return tr("Configuration changes");
    case Kind::ConfigDrift: return tr("Differences between the two environments");
    case Kind::SharedCredentials: return tr("Credentials that both environments hold");
    case Kind::TokenAges: return tr("Tokens that work, with their age");
    case Kind::SampledActions: return tr("Drawn actions");
    case Kind::SilentPairings: return tr("Devices that were let in without their owner's approval");
    case Kind::ForeignDecisions: return tr("Requests that something else decided");
    }
    std::unreachable();
}

QString AuditWords::method(const audits::Evidence &evidence)
{
    switch (evidence.source) {
    case audits::Evidence::Source::Gateway: return displayLine(evidence.method);
    case audits::Evidence::Source::Ledger: return tr("our own ledger");
    case audits::Evidence::Source::Person: return tr("a person's file");
    }
    std::unreachable();
}

QString AuditWords::day(qint64 ms) { return formatted(ms, u"yyyy-MM-dd"_s); }
QString AuditWords::time(qint64 ms) { return formatted(ms, u"yyyy-MM-dd HH:mm:ss"_s) + u" UTC"_s; }
QString AuditWords::shortTime(qint64 ms) { return formatted(ms, u"MM-dd HH:mm"_s); }

QString AuditWords::span(qint64 fromMs, qint64 toMs)
{
    const QString end = formatted(toMs, u"yyyy-MM-dd HH:mm"_s);
    if (fromMs == toMs)
        return tr("at %1").arg(end);
    return fromMs <= 0 ? tr("everything until %1").arg(end) : tr("%1 to %2").arg(formatted(fromMs, u"yyyy-MM-dd HH:mm"_s), end);
}

QString AuditWords::framework(const QString &key)
{
    if (key == "csf2"_L1)
        return u"NIST CSF 2.0"_s;
    if (key == "iso27001-2022"_L1)
        return u"ISO/IEC 27001:2022"_s;
    if (key == "owasp-agentic"_L1)
        return u"OWASP Agentic"_s;
    return key == "soc2"_L1 ? u"SOC 2"_s : key;
}

QString AuditWords::grouped(const QString &hex)
{
    QString text;
    for (qsizetype i = 0; i < hex.size(); i += 4)
        text += (i > 0 ? u" "_s : QString()) + hex.sliced(i, qMin<qsizetype>(4, hex.size() - i));
    return text;
}

}
