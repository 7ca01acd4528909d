// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/TourAudit.h"

#include "app/PracticeSeat.h"
#include "app/links/EvidenceForAudits.h"
#include "models/drill/PracticeTeam.h"

#include <QCoreApplication>
#include <QSaveFile>

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

TourAudit::TourAudit(PracticeSeat &seat, QString folder, QTextStream &out, QObject *parent)
    : QObject(parent)
    , m_seat(seat)
    , m_folder(std::move(folder))
    , m_out(out)
    , m_assembly(seat.services().ledger())
{
}

TourAudit::~TourAudit() = default;

FutureResult<void> TourAudit::run()
{
    Result<audits::Checklist> weekly = audits::Checklist::builtIn(u"weekly"_s);
    if (!weekly)
        return ready<void>(std::unexpected(weekly.error()));
    const auto checklist = std::make_shared<const audits::Checklist>(*std::move(weekly));
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
        describeResults();
        return ready<void>(m_audit->setResidualRisk(
            tr("Practice only. On a stock gateway another client may answer first; this is detected, not prevented.")));
    });
    step = thenIf(this, step, [this] { return sign(drill::practice::first(), audits::SignOff::As::Auditor); });
    step = thenIf(this, step, [this] { return sign(drill::practice::second(), audits::SignOff::As::Reviewer); });
    return thenIf(this, step, [this] { return report(); });
}

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

void TourAudit::describeResults()
{
    for (const audits::CheckResult &result : m_audit->audit().results) {
        const audits::Check *check = m_audit->audit().checklist->check(result.check);
        const QString why = result.reason == audits::UnknownReason::None ? QString() : u" ("_s + audits::word(result.reason) + u')';
        m_out << "  "_L1 << QString(audits::word(result.verdict) + why).leftJustified(28) << result.check.text() << "  "_L1
              << (check == nullptr ? QString() : check->title) << Qt::endl;
    }
    m_out << tr("  findings: %1, conclusion: %2").arg(m_audit->audit().findings.size()).arg(audits::word(m_audit->audit().conclusion())) << Qt::endl;
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
    reports::WeeklyInput input;
    input.audit = m_audit->audit();
    input.charter = m_audit->charter();
    input.gatewayVersion = m_seat.connection().hello().serverVersion;
    input.madeMs = m_seat.services().clock().nowMs();
    input.programVersion = QCoreApplication::applicationVersion();
    return m_assembly.assemble(std::move(input), m_seat.services().team().charterNote().bytes())
        .then(this,
              [this](const Result<reports::Assembled> &made) -> FutureResult<void> {
                  if (!made)
                      return ready<void>(std::unexpected(made.error()));
                  return m_printer.print(*made)
                      .then(this,
                            [this, made = *made](const Result<ui::PrintedReport> &printed) -> FutureResult<void> {
                                if (!printed)
                                    return ready<void>(std::unexpected(printed.error()));
                                Result<void> written = write(u"weekly.pdf"_s, printed->pdf);
                                if (written)
                                    written = write(u"weekly.tar"_s, made.bundle);
                                if (!written)
                                    return ready<void>(written);
                                m_out << tr("  report of %n page(s), with its bundle inside", nullptr, printed->pages) << Qt::endl;
                                return reports::Assembly::record(m_seat.services().ledger(), made, printed->pdf, printed->pages)
                                    .then(this, [](const Result<ledger::Appended> &recorded) { return recorded.transform([](const auto &) { }); });
                            })
                      .unwrap();
              })
        .unwrap();
}

Result<void> TourAudit::write(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(m_folder + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::CannotWrite, file.fileName() + ": "_L1 + file.errorString());
    return {};
}

}
