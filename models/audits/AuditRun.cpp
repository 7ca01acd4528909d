// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/AuditRun.h"

#include "models/core/Encoding.h"
#include "models/crypto/Random.h"

#include <QDateTime>
#include <QTimeZone>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace countersign::audits {

namespace {

constexpr qsizetype nonceBytes = 16;

QString newId(const Checklist &checklist, const Scope &scope)
{
    const QString day = QDateTime::fromMSecsSinceEpoch(scope.toMs, QTimeZone::UTC).toString(u"yyyy-MM-dd"_s);
    return checklist.id() + u'-' + day + u'-' + encoding::hex(crypto::randomBytes(2));
}

template <typename T>
FutureResult<void> failed(const Result<T> &result)
{
    return ready<void>(std::unexpected(result.error()));
}

}

AuditRun::AuditRun(ledger::Ledger &ledger, const Clock &clock, std::shared_ptr<const Checklist> checklist, Scope scope, facts::Charter charter,
                   PersonId startedBy, QObject *parent)
    : QObject(parent), m_ledger(ledger), m_clock(clock), m_charter(std::move(charter))
{
    m_audit.id = newId(*checklist, scope);
    m_audit.checklist = std::move(checklist);
    m_audit.scope = std::move(scope);
    m_audit.startedBy = std::move(startedBy);
    m_audit.startedMs = clock.nowMs();
    m_audit.trial = m_charter.trial;
    m_audit.practice = m_charter.practice;
}

AuditRun::AuditRun(ledger::Ledger &ledger, const Clock &clock, Audit audit, facts::Charter charter, QObject *parent)
    : QObject(parent), m_ledger(ledger), m_clock(clock), m_charter(std::move(charter)), m_audit(std::move(audit))
{
}

AuditRun::~AuditRun()
{
    m_pool.waitForDone();
}

Result<void> AuditRun::checkOpen() const
{
    if (!m_audit.signatures.isEmpty())
        return fail(ErrorCode::AlreadyDecided, m_audit.id);
    return {};
}

FutureResult<void> AuditRun::append(const QList<Result<AuditStep>> &steps, std::function<void()> then)
{
    if (steps.isEmpty()) {
        then();
        return ready<void>({});
    }
    for (const auto &each : steps) {
        if (!each)
            return failed(each);
    }
    QList<FutureResult<ledger::Appended>> written;
    for (const auto &each : steps)
        written.append(m_ledger.append(each->first, each->second)); // one writer: they are committed in this order
    return QtFuture::whenAll(written.begin(), written.end()).then(this, [then = std::move(then)](const QList<FutureResult<ledger::Appended>> &done) -> Result<void> {
        for (const auto &each : done) {
            if (const auto result = each.result(); !result)
                return std::unexpected(result.error());
        }
        then();
        return {};
    });
}

FutureResult<void> AuditRun::begin()
{
    facts::Entry entry;
    entry.kind = facts::EntryKind::AuditBegan;
    entry.fields = {
        { u"subject"_s, m_audit.subject() },
        { u"audit"_s, m_audit.id },
        { u"gateway"_s, m_audit.scope.gateway.text() },
        { u"identity"_s, m_audit.scope.identity },
        { u"environment"_s, word(m_audit.scope.environment) },
        { u"checklist"_s, m_audit.checklist->digest().hex() },
        { u"from"_s, m_audit.scope.fromMs },
        { u"to"_s, m_audit.scope.toMs },
        { u"startedAt"_s, m_audit.startedMs },
        { u"by"_s, m_audit.startedBy.text() },
        { u"trial"_s, m_audit.trial },
        { u"practice"_s, m_audit.practice },
    };
    if (const Reference &reference = m_audit.scope.reference; !reference.gateway.isEmpty()) {
        entry.fields.insert(u"reference"_s, reference.gateway.text());
        entry.fields.insert(u"referenceIdentity"_s, reference.identity);
    }
    return append({ AuditStep { entry, { { u"checklist"_s, m_audit.checklist->bytes() } } } }, [this] { Q_EMIT changed(); });
}

FutureResult<void> AuditRun::collect(Evidence evidence)
{
    if (const auto open = checkOpen(); !open)
        return failed(open);
    const auto [entry, contents] = stepOf(m_audit, evidence);
    return m_ledger.append(entry, contents).then(this, [this, evidence](const Result<ledger::Appended> &written) mutable -> Result<void> {
        if (!written)
            return std::unexpected(written.error());
        evidence.entry = written->index;
        use(evidence);
        return {};
    });
}

FutureResult<void> AuditRun::attach(const Attachment &attachment)
{
    if (const auto allowed = mayAudit(m_charter, attachment.person); !allowed)
        return failed(allowed);
    if (!m_audit.checklist->check(attachment.check))
        return ready<void>(fail(ErrorCode::NotFound, attachment.check.text()));
    // Megabytes are encoded and hashed: not in the window's thread.
    const auto make = [attachment, gateway = m_audit.scope.gateway, now = m_clock.nowMs()] { return attachment.toEvidence(gateway, now); };
    return QtConcurrent::run(&m_pool, make).then(this, [this, check = attachment.check](const Result<Evidence> &evidence) {
        return evidence ? attach(*evidence, check) : failed(evidence);
    }).unwrap();
}

FutureResult<void> AuditRun::attach(const Evidence &file, const CheckId &check)
{
    return collect(file).then(this, [this, check, digest = file.digest.hex()](const Result<void> &written) -> FutureResult<void> {
        const CheckResult *before = written ? m_audit.result(check) : nullptr;
        if (!before || before->evidence.contains(digest))
            return ready<void>(written); // an evaluation to come takes it in
        CheckResult result = *before;
        result.evidence.append(digest);
        return append({ stepOf(m_audit, result) }, [this, result] {
            put(result);
            Q_EMIT resultChanged(result.check);
            Q_EMIT changed();
        });
    }).unwrap();
}

void AuditRun::use(const Evidence &evidence)
{
    m_audit.evidence.append(evidence);
    Q_EMIT evidenceAdded();
    Q_EMIT changed();
}

FutureResult<void> AuditRun::evaluate()
{
    if (const auto open = checkOpen(); !open)
        return failed(open);
    const auto run = [checklist = m_audit.checklist, scope = m_audit.scope, evidence = m_audit.evidence] {
        const auto prepared = prepare(*checklist, scope, evidence);
        QList<CheckResult> results;
        for (const Check &check : checklist->checks())
            results.append(audits::evaluate(check, *checklist, scope, prepared));
        return results;
    };
    return QtConcurrent::run(&m_pool, run).then(this, [this](const QList<CheckResult> &automatic) { return adopt(automatic); }).unwrap();
}

FutureResult<void> AuditRun::adopt(const QList<CheckResult> &automatic)
{
    if (const auto open = checkOpen(); !open)
        return failed(open);
    QList<CheckResult> results;
    QList<Finding> findings;
    QList<Result<AuditStep>> steps;
    int number = int(m_audit.findings.size());
    for (const CheckResult &each : automatic) {
        CheckResult result = each;
        for (const QString &digest : attachedTo(each.check, m_audit.evidence)) {
            if (!result.evidence.contains(digest))
                result.evidence.append(digest);
        }
        const CheckResult *before = m_audit.result(each.check);
        if (before && before->judgement) {
            // What a person said stands as long as the rule still allows it.
            if (const auto judged = audits::judge(result, *before->judgement, m_audit.scope))
                result = *judged;
        }
        results.append(result);
        steps.append(stepOf(m_audit, result));
        if (auto finding = findingFor(result, number + 1)) {
            number += finding->id.endsWith(u"-F"_s + QString::number(number + 1)) ? 1 : 0;
            steps.append(stepOf(m_audit, *finding));
            findings.append(*finding);
        }
    }
    return append(steps, [this, results, findings] {
        m_audit.results = results;
        for (const Finding &each : findings)
            put(each);
        Q_EMIT evaluated();
        Q_EMIT findingsChanged();
        Q_EMIT changed();
    });
}

// The finding that a result opens, closes or leaves as it is (nullopt).
std::optional<Finding> AuditRun::findingFor(const CheckResult &result, int number) const
{
    const auto it = std::ranges::find(m_audit.findings, result.check, &Finding::check);
    const bool stands = result.verdict == Verdict::Fail || result.verdict == Verdict::Accepted;
    const FindingStatus status = result.verdict == Verdict::Accepted ? FindingStatus::Accepted : FindingStatus::Open;
    if (it == m_audit.findings.end())
        return stands ? std::optional(Finding::of(*m_audit.checklist->check(result.check), result, m_audit.id, number, m_clock.nowMs())) : std::nullopt;
    Finding finding = *it;
    if (stands && finding.isOpen() == (status == FindingStatus::Open))
        return std::nullopt;
    finding.status = stands ? status : FindingStatus::Closed;
    return finding.status == it->status ? std::nullopt : std::optional(finding);
}

FutureResult<void> AuditRun::judge(const CheckId &check, Judgement judgement)
{
    if (const auto open = checkOpen(); !open)
        return failed(open);
    if (const auto allowed = mayAudit(m_charter, judgement.person); !allowed)
        return failed(allowed);
    const CheckResult *before = m_audit.result(check);
    if (!before)
        return ready<void>(fail(ErrorCode::NotFound, check.text()));
    judgement.atMs = m_clock.nowMs();
    const auto result = audits::judge(withoutJudgement(*before), judgement, m_audit.scope);
    if (!result)
        return failed(result);
    QList<Result<AuditStep>> steps { stepOf(m_audit, *result) };
    const auto finding = findingFor(*result, int(m_audit.findings.size()) + 1);
    if (finding)
        steps.append(stepOf(m_audit, *finding));
    return append(steps, [this, result = *result, finding] {
        put(result);
        if (finding)
            put(*finding);
        Q_EMIT resultChanged(result.check);
        Q_EMIT findingsChanged();
        Q_EMIT changed();
    });
}

FutureResult<void> AuditRun::change(Finding finding, const PersonId &by)
{
    if (const auto open = checkOpen(); !open)
        return failed(open);
    if (const auto allowed = mayAudit(m_charter, by); !allowed)
        return failed(allowed);
    finding.changedBy = by;
    if (finding.audit != m_audit.id)
        return ready<void>(fail(ErrorCode::NotFound, finding.id));
    return append({ stepOf(m_audit, finding) }, [this, finding] {
        put(finding);
        Q_EMIT findingsChanged();
        Q_EMIT changed();
    });
}

FutureResult<void> AuditRun::setResidualRisk(const QString &text)
{
    if (const auto open = checkOpen(); !open)
        return failed(open);
    if (text == m_audit.residualRisk)
        return ready<void>({});
    facts::Entry entry;
    entry.kind = facts::EntryKind::RiskStated;
    entry.fields = { { u"subject"_s, m_audit.subject() }, { u"audit"_s, m_audit.id } };
    return append({ AuditStep { entry, { { u"statement"_s, text.toUtf8() } } } }, [this, text] {
        m_audit.residualRisk = text;
        Q_EMIT changed();
    });
}

void AuditRun::put(const CheckResult &result)
{
    const auto it = std::ranges::find(m_audit.results, result.check, &CheckResult::check);
    if (it != m_audit.results.end())
        *it = result;
}

void AuditRun::put(const Finding &finding)
{
    const auto it = std::ranges::find(m_audit.findings, finding.id, &Finding::id);
    if (it == m_audit.findings.end())
        m_audit.findings.append(finding);
    else
        *it = finding;
}

QList<SignOff> AuditRun::statements() const
{
    QList<SignOff> all;
    for (const Signature &each : m_audit.signatures)
        all.append(each.statement);
    return all;
}

Result<QByteArray> AuditRun::signOffText(const PersonId &person, SignOff::As as, const SeatId &seat) const
{
    if (m_audit.results.isEmpty())
        return fail(ErrorCode::NotFullyShown, m_audit.id);
    if (m_audit.residualRisk.trimmed().isEmpty())
        return fail(ErrorCode::ReasonMissing, m_audit.id);
    if (const auto allowed = maySign(m_charter, person, as, statements()); !allowed)
        return std::unexpected(allowed.error());
    const auto results = m_audit.resultsJson();
    const auto charter = m_charter.digest();
    if (!results || !charter)
        return std::unexpected(results ? charter.error() : results.error());
    return SignOff { m_audit.id, as, m_audit.scope.gateway, m_audit.scope.fromMs, m_audit.scope.toMs, m_audit.checklist->digest(),
                     crypto::sha256(*results), *charter, m_ledger.head(), person, seat, m_clock.nowMs(),
                     encoding::base64Url(crypto::randomBytes(nonceBytes)) }.text();
}

FutureResult<void> AuditRun::signOff(const crypto::SignedNote &note)
{
    const auto statement = verifySignOff(note, m_charter);
    if (!statement)
        return failed(statement);
    if (const auto allowed = maySign(m_charter, statement->person, statement->as, statements()); !allowed)
        return failed(allowed);
    const auto results = m_audit.resultsJson();
    if (!results)
        return failed(results);
    if (statement->audit != m_audit.id || statement->results != crypto::sha256(*results) || statement->checklist != m_audit.checklist->digest()
        || statement->fromMs != m_audit.scope.fromMs || statement->toMs != m_audit.scope.toMs || statement->gateway != m_audit.scope.gateway)
        return ready<void>(fail(ErrorCode::ActionChanged, m_audit.id));
    facts::Entry entry;
    entry.kind = facts::EntryKind::AuditSignedOff;
    entry.fields = {
        { u"subject"_s, m_audit.subject() },
        { u"audit"_s, m_audit.id },
        { u"note"_s, QString::fromUtf8(note.bytes()) },
    };
    return m_ledger.append(entry, { { u"results"_s, *results } }).then(this, [this, statement = *statement, note](const Result<ledger::Appended> &written) -> Result<void> {
        if (!written)
            return std::unexpected(written.error());
        m_audit.signatures.append({ statement, note.bytes(), written->index });
        Q_EMIT signedOff();
        Q_EMIT changed();
        return {};
    });
}

}
