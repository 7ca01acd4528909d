// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/reports/WeeklyReport.h"

#include "models/audits/Sampling.h"
#include "models/core/CanonicalJson.h"
#include "models/reports/Listings.h"

using namespace Qt::StringLiterals;

namespace countersign::reports {

namespace {

QList<RegisteredEvidence> registerOf(const audits::Audit &audit, const QHash<QString, audits::Prepared> &prepared)
{
    QList<RegisteredEvidence> lines;
    int number = 0;
    for (const audits::Evidence &each : audit.evidence) {
        RegisteredEvidence line { .number = ++number, .need = {}, .evidence = each, .bytes = each.raw.size(), .fromMs = 0, .toMs = 0,
                                  .reason = audits::UnknownReason::None, .file = {} };
        for (const audits::EvidenceNeed &need : audit.checklist->evidence()) {
            const audits::Prepared used = prepared.value(need.id);
            if (!used.answers.contains(&each))
                continue;
            line.need = line.need.isEmpty() ? need.id : QString(line.need + u", "_s + need.id);
            line.fromMs = used.reading.fromMs;
            line.toMs = used.reading.toMs;
            line.reason = used.reason;
        }
        if (each.source == audits::Evidence::Source::Person) {
            line.need = each.params["check"_L1].toString();
            line.reason = audits::UnknownReason::None;
            if (auto file = audits::Attachment::withoutBytes(each))
                line.file = std::move(*file);
        }
        line.evidence.raw.clear();
        lines.append(line);
    }
    return lines;
}

void countChecks(Metrics &metrics, const WeeklyReport &report)
{
    const QString results = u"results.json"_s;
    metrics.add(u"checks.total"_s, report.audit.results.size(), results);
    metrics.add(u"checks.pass"_s, report.tally.pass, results);
    metrics.add(u"checks.fail"_s, report.tally.fail, results);
    metrics.add(u"checks.unknown"_s, report.tally.unknown, results);
    metrics.add(u"checks.na"_s, report.tally.notApplicable, results);
    metrics.add(u"checks.accepted"_s, report.tally.accepted, results);
    metrics.add(u"findings.open.critical"_s, report.tally.critical, results);
    metrics.add(u"findings.open.high"_s, report.tally.high, results);
    metrics.add(u"findings.open.medium"_s, report.tally.medium, results);
    metrics.add(u"findings.open.low"_s, report.tally.low, results);
    metrics.add(u"findings.overdue"_s, std::ranges::count_if(report.audit.findings, [&](const audits::Finding &each) { return each.isOverdue(report.madeMs); }), results);
}

void countSample(Metrics &metrics, const WeeklyReport &report)
{
    if (report.sample.isEmpty())
        return;
    const qint64 population = report.sample[u"population"_s].toInteger();
    const qint64 drawn = report.sample[u"items"_s].toArray().size();
    const auto deviating = metrics.value(u"listing.sampled-actions.deviating"_s);
    const QString evidence = u"evidence/ (sample)"_s;
    metrics.add(u"sample.population"_s, population, evidence);
    metrics.add(u"sample.drawn"_s, drawn, evidence);
    // A census says what is, not what may be.
    const bool estimates = drawn < population && deviating;
    metrics.add(u"sample.upper-limit-per-mille"_s, estimates ? std::optional<qint64>(audits::sampling::upperLimitPerMille(drawn, *deviating)) : std::nullopt, evidence);
}

// How the sample was drawn; the population itself stands in the evidence.
QJsonObject sampleOf(const QHash<QString, audits::Prepared> &prepared)
{
    const audits::Prepared sample = prepared.value(u"sample"_s);
    return sample.reason == audits::UnknownReason::None ? sample.reading.document : QJsonObject();
}

void countDrift(Metrics &metrics, const QHash<QString, audits::Prepared> &prepared)
{
    const auto drift = prepared.constFind(u"drift"_s);
    if (drift == prepared.constEnd())
        return;
    const bool known = drift->reason == audits::UnknownReason::None;
    for (const QString &what : { u"same"_s, u"hidden"_s })
        metrics.add(u"drift."_s + what, known ? std::optional<qint64>(drift->reading.document[what].toInteger()) : std::nullopt, u"evidence/ (config.get)"_s);
}

QJsonValue fileJson(const std::optional<audits::Attachment> &file)
{
    if (!file)
        return {};
    return QJsonObject { { u"name"_s, file->name }, { u"statement"_s, file->statement }, { u"by"_s, file->person.text() } };
}

QJsonObject coverageJson(const audits::CoverageLine &line)
{
    return { { u"need"_s, line.need }, { u"method"_s, line.method }, { u"scope"_s, line.scope }, { u"role"_s, line.role },
             { u"reference"_s, line.ofReference }, { u"checks"_s, QJsonArray::fromStringList(line.checks) }, { u"missing"_s, line.isMissing() },
             { u"reason"_s, audits::word(line.reason) } };
}

void countListings(Metrics &metrics, const WeeklyReport &report)
{
    for (const QuestionSection &section : report.questions) {
        for (const Listing &listing : section.listings) {
            const QString key = u"listing."_s + word(listing.kind);
            metrics.add(key, listing.known ? std::optional<qint64>(listing.rows.size()) : std::nullopt, u"evidence/"_s);
            const auto deviating = std::ranges::count_if(listing.rows, [](const QJsonValue &row) { return row[u"deviates"_s].toBool(); });
            metrics.add(key + u".deviating"_s, listing.known ? std::optional<qint64>(deviating) : std::nullopt, u"results.json"_s);
        }
    }
}

}

WeeklyReport WeeklyReport::of(const WeeklyInput &input)
{
    WeeklyReport report;
    report.team = input.charter.team;
    report.gatewayVersion = input.gatewayVersion;
    report.programVersion = input.programVersion;
    report.madeMs = input.madeMs;
    report.audit = input.audit;
    report.conclusion = input.audit.conclusion();
    report.tally = input.audit.tally();
    report.verification = input.verification;
    report.checkpoint = input.checkpoint;
    if (const facts::GatewayRecord *gateway = input.charter.gateway(input.audit.scope.gateway))
        report.gatewayName = gateway->name;
    for (const facts::Person &person : input.charter.people)
        report.names.insert(person.id, person.name);
    for (const audits::Signature &each : input.audit.signatures) {
        const facts::Person *person = input.charter.person(each.statement.person);
        const facts::VoteKey *key = person ? person->keyAt(each.statement.issuedMs) : nullptr;
        report.signatures.append({ each.statement.person, report.nameOf(each.statement.person), each.statement.as, each.statement.issuedMs,
                                   key ? key->key.fingerprint() : QString(), each.entry });
    }
    // The evidence is read again here rather than handed over, so that what is printed comes from the bytes that are attached.
    const auto prepared = audits::prepare(*input.audit.checklist, input.audit.scope, input.audit.evidence);
    report.evidence = registerOf(input.audit, prepared);
    report.coverage = audits::coverage(input.audit, prepared);
    report.sample = sampleOf(prepared);
    const Listings listings(input.audit, prepared);
    for (const audits::Question &question : input.audit.checklist->questions()) {
        QuestionSection section { .question = question, .results = {}, .listings = listings.of(question.id) };
        for (const audits::Check &check : input.audit.checklist->checks()) {
            const audits::CheckResult *result = input.audit.result(check.id);
            if (check.question == question.id && result)
                section.results.append(*result);
        }
        report.questions.append(section);
    }
    for (audits::Evidence &each : report.audit.evidence)
        each.raw.clear();
    countChecks(report.metrics, report);
    countListings(report.metrics, report);
    countSample(report.metrics, report);
    countDrift(report.metrics, prepared);
    report.metrics.add(u"coverage.missing"_s, std::ranges::count_if(report.coverage, &audits::CoverageLine::isMissing), u"results.json"_s);
    report.metrics.add(u"evidence.items"_s, report.evidence.size(), u"manifest.json"_s);
    const auto &verified = report.verification;
    const QString ledger = u"ledger/checkpoint"_s;
    report.metrics.add(u"ledger.entries"_s, verified ? std::optional<qint64>(verified->entries) : std::nullopt, ledger);
    report.metrics.add(u"ledger.checkpoints"_s, verified ? std::optional<qint64>(verified->checkpoints) : std::nullopt, ledger);
    report.metrics.add(u"ledger.votes"_s, verified ? std::optional<qint64>(verified->votes) : std::nullopt, ledger);
    report.metrics.add(u"ledger.entries-since-anchor"_s, verified && verified->newestAnchor ? std::optional<qint64>(verified->entriesSinceAnchor) : std::nullopt, ledger);
    return report;
}

QString WeeklyReport::nameOf(const PersonId &person) const { return names.value(person, person.text()); }

Result<QByteArray> WeeklyReport::toJson() const
{
    QJsonArray sections;
    for (const QuestionSection &section : questions) {
        QJsonArray results;
        for (const audits::CheckResult &each : section.results)
            results.append(audits::toJson(each));
        QJsonObject listings;
        for (const Listing &each : section.listings)
            listings.insert(word(each.kind), each.known ? QJsonValue(each.rows) : QJsonValue());
        sections.append(QJsonObject { { u"question"_s, section.question.id }, { u"text"_s, section.question.text }, { u"results"_s, results }, { u"listings"_s, listings } });
    }
    QJsonArray evidenceList;
    for (const RegisteredEvidence &each : evidence) {
        QJsonObject line = each.evidence.toEntry().fields;
        line.insert(u"bytes"_s, each.bytes);
        line.insert(u"need"_s, each.need);
        line.insert(u"from"_s, each.fromMs);
        line.insert(u"to"_s, each.toMs);
        line.insert(u"reason"_s, audits::word(each.reason));
        line.insert(u"file"_s, fileJson(each.file));
        line.insert(u"entry"_s, each.evidence.entry ? QJsonValue(qint64(*each.evidence.entry)) : QJsonValue());
        evidenceList.append(line);
    }
    QJsonArray coverageList;
    for (const audits::CoverageLine &each : coverage)
        coverageList.append(coverageJson(each));
    QJsonArray findings;
    for (const audits::Finding &each : audit.findings)
        findings.append(each.toJson());
    QJsonArray signers;
    for (const SignedBy &each : signatures)
        signers.append(QJsonObject { { u"person"_s, each.person.text() }, { u"name"_s, each.name }, { u"as"_s, audits::word(each.as) },
                                     { u"at"_s, each.atMs }, { u"fingerprint"_s, each.fingerprint } });
    return canonical::write({
        { u"schema"_s, schema },
        { u"audit"_s, audit.id },
        { u"team"_s, team },
        { u"gateway"_s, audit.scope.gateway.text() },
        { u"gatewayName"_s, gatewayName },
        { u"gatewayIdentity"_s, audit.scope.identity },
        { u"gatewayVersion"_s, gatewayVersion },
        { u"environment"_s, word(audit.scope.environment) },
        { u"from"_s, audit.scope.fromMs },
        { u"to"_s, audit.scope.toMs },
        { u"made"_s, madeMs },
        { u"program"_s, programVersion },
        { u"checklist"_s, audit.checklist->digest().hex() },
        { u"conclusion"_s, audits::word(conclusion) },
        { u"draft"_s, isDraft() },
        { u"tainted"_s, isTainted() },
        { u"trial"_s, audit.trial },
        { u"practice"_s, audit.practice },
        { u"reference"_s, audit.scope.reference.gateway.text() },
        { u"coverage"_s, coverageList },
        { u"sample"_s, sample },
        { u"questions"_s, sections },
        { u"findings"_s, findings },
        { u"residualRisk"_s, audit.residualRisk },
        { u"evidence"_s, evidenceList },
        { u"signatures"_s, signers },
        { u"verification"_s, verification ? QJsonValue(verification->toJson()) : QJsonValue() },
        { u"checkpoint"_s, QString::fromUtf8(checkpoint) },
        { u"metrics"_s, metrics.toJson() },
    });
}

}
