// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/TourAudit.h"

#include "app/PracticeSeat.h"
#include "app/commands/AuditText.h"
#include "app/links/EvidenceForAudits.h"
#include "models/drill/PracticeTeam.h"

using namespace Qt::StringLiterals;

namespace countersign::app {

namespace {

/// The next step of a chain, or its error handed on.
template <typename Next>
auto thenIf(QObject *context, const FutureResult<void> &before, Next next) -> FutureResult<void>
{
    return FutureResult<void>(before)
        .then(context, [next = std::move(next)](const Result<void> &done) -> FutureResult<void> { return done ? next() : ready<void>(done); })
        .unwrap();
}

}

TourAudit::TourAudit(PracticeSeat &seat, QString checklist, QString folder, QTextStream &out, QObject *parent)
    : QObject(parent)
    , m_seat(seat)
    , m_checklist(std::move(checklist))
    , m_folder(std::move(folder))
    , m_out(out)
    , m_reports(seat.services())
{
}

TourAudit::~TourAudit() = default;

FutureResult<void> TourAudit::run()
{
    Result<audits::Checklist> builtIn = audits::Checklist::builtIn(m_checklist);
    if (!builtIn)
        return ready<void>(std::unexpected(builtIn.error()));
    const auto checklist = std::make_shared<const audits::Checklist>(*std::move(builtIn));
    Services &services = m_seat.services();
    const facts::Charter &charter = services.team().charter();
    audits::Scope scope;
    scope.gateway = m_seat.connection().endpoint().id;
    scope.identity = m_seat.connection().hello().gatewayDeviceId;
    if (const facts::GatewayRecord *record = charter.gateway(scope.gateway))
        scope.environment = record->environment;
    scope.toMs = services.clock().nowMs();
    scope.fromMs = scope.toMs - checklist->periodMs();
    m_audit = std::make_unique<audits::AuditRun>(services.ledger(), services.clock(), checklist, scope, charter, drill::practice::first());

    FutureResult<void> step = m_audit->begin();
    step = thenIf(this, step, [this] { return collectEvidence(*m_audit, m_seat.connection(), m_seat.services().ledger(), m_seat.services().clock()); });
    step = thenIf(this, step, [this] { return m_audit->evaluate(); });
    step = thenIf(this, step, [this] { return judgeWhatWaits(); });
    step = thenIf(this, step, [this] {
        describeResults(m_out, m_audit->audit());
        return m_audit->setResidualRisk(tr("Practice only. On a stock gateway another client may answer first; this is detected, not prevented."));
    });
    step = thenIf(this, step, [this] { return sign(drill::practice::first(), audits::SignOff::As::Auditor); });
    step = thenIf(this, step, [this] { return sign(drill::practice::second(), audits::SignOff::As::Reviewer); });
    return thenIf(this, step, [this] { return report(); });
}

QString TourAudit::fileName(const QString &suffix) const { return m_folder + u'/' + m_checklist + u'.' + suffix; }

FutureResult<void> TourAudit::judgeWhatWaits()
{
    for (const audits::CheckResult &result : m_audit->audit().results) {
        if (result.reason != audits::UnknownReason::ReviewOutstanding)
            continue;
        audits::Judgement judgement;
        judgement.verdict = audits::Verdict::Pass;
        judgement.person = drill::practice::first();
        judgement.statement = tr("Looked at each of them during the tour: part of the exercise.");
        judgement.atMs = m_seat.services().clock().nowMs();
        return thenIf(this, m_audit->judge(result.check, judgement), [this] { return judgeWhatWaits(); });
    }
    return ready<void>({});
}

FutureResult<void> TourAudit::sign(const PersonId &person, audits::SignOff::As as)
{
    const Result<QByteArray> text = m_audit->signOffText(person, as, m_seat.services().seat());
    if (!text)
        return ready<void>(std::unexpected(text.error()));
    return m_seat.services()
        .vault()
        .sign(person, drill::practice::passphrase(), *text)
        .then(this,
              [this, person, as](const Result<crypto::SignedNote> &note) -> FutureResult<void> {
                  if (!note)
                      return ready<void>(std::unexpected(note.error()));
                  m_out << tr("  signed off by %1 as %2").arg(person.text(), audits::word(as)) << Qt::endl;
                  return m_audit->signOff(*note);
              })
        .unwrap();
}

FutureResult<void> TourAudit::report()
{
    return m_reports.make(m_audit->audit(), m_audit->charter(), m_seat.connection().hello().serverVersion)
        .then(this,
              [this](const Result<AuditReport> &made) -> FutureResult<void> {
                  if (!made)
                      return ready<void>(std::unexpected(made.error()));
                  m_out << tr("  report of %n page(s), with its bundle inside", nullptr, made->pages) << Qt::endl;
                  return thenIf(this, m_reports.save(fileName(u"pdf"_s), made->pdf), [this, bundle = made->bundle] { return m_reports.save(fileName(u"tar"_s), bundle); });
              })
        .unwrap();
}

}
