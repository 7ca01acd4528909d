// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/ReportCommand.h"

#include "app/TerminalPassphrase.h"
#include "app/commands/AuditText.h"
#include "app/links/EvidenceForAudits.h"
#include "models/core/DisplayText.h"
#include "widgets/kit/ErrorText.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace countersign::app {

namespace {

constexpr int patienceMs = 30'000; // a gateway answers late after failures (openclaw-gateway.md 1.5)

/// Nothing more is to be expected of this attempt.
bool isSettled(gateway::LinkState state)
{
    return state != gateway::LinkState::Connecting;
}

}

ReportCommand::ReportCommand(QString profileFolder, QTextStream &out, QTextStream &err, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(profileFolder))
    , m_out(out)
    , m_err(err)
    , m_keychain(u"Countersign"_s)
{
    m_patience.setSingleShot(true);
}

ReportCommand::~ReportCommand() = default;

void ReportCommand::begin(const QStringList &arguments)
{
    const QString complaint = parse(arguments);
    QMetaObject::invokeMethod(this, [this, complaint] { complaint.isEmpty() ? start() : refuse(complaint); }, Qt::QueuedConnection);
}

QString ReportCommand::parse(const QStringList &arguments)
{
    const QString usage = tr("countersign report --checklist weekly|monthly --out FILE [--gateway ID] [--compare ID]");
    for (qsizetype i = 0; i < arguments.size(); i += 2) {
        const QString &option = arguments.at(i);
        const QString value = arguments.value(i + 1);
        if (value.isEmpty())
            return tr("%1 needs a value: %2").arg(displayLine(option), usage);
        if (option == "--checklist"_L1)
            m_checklist = value;
        else if (option == "--out"_L1)
            m_path = QFileInfo(value).absoluteFilePath();
        else if (option == "--gateway"_L1)
            m_gateway = GatewayId(value);
        else if (option == "--compare"_L1)
            m_reference = GatewayId(value);
        else
            return tr("There is no option \"%1\": %2").arg(displayLine(option), usage);
    }
    if (m_checklist.isEmpty() || m_path.isEmpty())
        return tr("Say which checklist and where the PDF goes: %1").arg(usage);
    if (!audits::Checklist::builtIn(m_checklist))
        return tr("There is no checklist \"%1\"; there are: weekly, monthly").arg(displayLine(m_checklist));
    return {};
}

void ReportCommand::start()
{
    if (!QFileInfo(m_path).dir().exists())
        return refuse(tr("The folder of %1 does not exist.").arg(displayLine(m_path)));
    // Profile::at would make a folder: a report is only made of a seat that is there.
    if (!QFileInfo::exists(m_folder + "/ledger.db"_L1))
        return refuse(tr("There is no seat in %1. Open the console once to set it up, or name its folder with --profile.").arg(displayLine(m_folder)));
    const Result<Profile> profile = Profile::at(m_folder);
    if (!profile)
        return stop(tr("opening the profile"), profile.error());
    m_profile = *profile;
    m_safe = std::make_unique<vault::SeatSafe>(m_keychain, m_profile->folder(), m_clock);
    m_safe->find().then(this, [this](const Result<vault::SeatSafe::Place> &place) {
        if (place)
            openSeat(*place);
        else
            stop(tr("looking for the seat's keys"), place.error());
    });
}

void ReportCommand::openSeat(vault::SeatSafe::Place place)
{
    if (place == vault::SeatSafe::Place::None)
        return refuse(tr("The keys of the seat in %1 are missing. Open the console to see why.").arg(displayLine(m_folder)));
    crypto::SecretBytes passphrase;
    if (place == vault::SeatSafe::Place::File) {
        Result<crypto::SecretBytes> typed = passphraseFromTerminal(tr("Passphrase of the seat: "), m_err);
        if (!typed)
            return refuse(tr("The seat's passphrase is needed: type it, or send it as one line to standard input."));
        passphrase = std::move(*typed);
    }
    m_safe->load(std::move(passphrase)).then(this, [this](const Result<std::shared_ptr<vault::SeatSecrets>> &secrets) {
        if (secrets)
            openServices(**secrets);
        else
            stop(tr("unlocking the seat"), secrets.error());
    });
}

void ReportCommand::openServices(const vault::SeatSecrets &secrets)
{
    m_services = std::make_unique<Services>(*m_profile, secrets, m_clock);
    m_services->start().then(this, [this](const Result<void> &started) {
        if (!started && started.error().code == ErrorCode::Busy)
            return refuse(tr("The ledger is open in a running console. Make the report there, or close it first."));
        if (!started)
            return stop(tr("opening the ledger"), started.error());
        if (!m_services->team().hasCharter())
            return refuse(tr("This seat has no charter yet, so that no report can say who is who. Finish the set-up in the console."));
        m_reports = std::make_unique<AuditReports>(*m_services);
        choose();
    });
}

void ReportCommand::choose()
{
    QList<audits::AuditSummary> suitable = m_services->audits().audits();
    suitable.removeIf([this](const audits::AuditSummary &each) {
        return each.checklist != m_checklist || (!m_gateway.isEmpty() && each.scope.gateway != m_gateway);
    });
    if (suitable.isEmpty())
        return collectNow();
    const auto isSigned = [](const audits::AuditSummary &each) { return each.signatures == 2; };
    const auto signedOff = std::ranges::find_if(suitable, isSigned);
    const QString id = signedOff != suitable.end() ? signedOff->id : suitable.first().id;
    m_services->audits().open(id).then(this, [this](const Result<audits::AuditRun *> &run) {
        if (run)
            report(**run, {});
        else
            stop(tr("reading the audit back"), run.error());
    });
}

void ReportCommand::collectNow()
{
    m_tokens = std::make_unique<KeychainTokens>(m_keychain, m_services->seat().text());
    m_gateways = std::make_unique<gateway::Gateways>(m_profile->folder(), *m_tokens, m_clock);
    m_gateways->load().then(this, [this](const Result<void> &loaded) {
        if (!loaded)
            return stop(tr("reading the list of gateways"), loaded.error());
        const QList<GatewayId> ids = m_gateways->ids();
        if (ids.isEmpty())
            return refuse(tr("There is no audit in the ledger and no gateway to collect from. Add a gateway in the console."));
        QStringList names;
        for (const GatewayId &each : ids)
            names.append(displayLine(each.text()));
        if (m_gateway.isEmpty() && ids.size() > 1)
            return refuse(tr("An audit is about one gateway. Name it with --gateway: %1").arg(names.join(u", "_s)));
        gateway::Connection *connection = m_gateways->evidence(m_gateway.isEmpty() ? ids.first() : m_gateway);
        if (connection == nullptr)
            return refuse(tr("This seat has no gateway \"%1\"; it has: %2").arg(displayLine(m_gateway.text()), names.join(u", "_s)));
        gateway::Connection *reference = m_reference.isEmpty() ? nullptr : m_gateways->evidence(m_reference);
        if (!m_reference.isEmpty() && (reference == nullptr || reference == connection))
            return refuse(tr("There is no other gateway \"%1\" to compare with; this seat has: %2").arg(displayLine(m_reference.text()), names.join(u", "_s)));
        m_out << tr("There is no %1 audit in the ledger yet. Collecting from %2.").arg(m_checklist, displayLine(connection->endpoint().id.text())) << Qt::endl;
        waitFor(*connection, reference);
    });
}

void ReportCommand::waitFor(gateway::Connection &connection, gateway::Connection *reference)
{
    const QList<gateway::Connection *> asked = reference ? QList { &connection, reference } : QList { &connection };
    const auto go = [this, &connection, reference] {
        if (!m_begun)
            beginAudit(connection, reference);
    };
    const auto goWhenSettled = [go, asked] {
        // Offline is also where a connection begins.
        if (std::ranges::all_of(asked, [](const gateway::Connection *each) { return isSettled(each->state()) && each->state() != gateway::LinkState::Offline; }))
            go();
    };
    for (gateway::Connection *each : asked)
        connect(each, &gateway::Connection::stateChanged, this, [goWhenSettled, go, asked](gateway::LinkState state) {
            asked.size() == 1 && isSettled(state) ? go() : goWhenSettled();
        });
    connect(&m_patience, &QTimer::timeout, this, go);
    m_patience.start(patienceMs);
    goWhenSettled();
}

void ReportCommand::beginAudit(gateway::Connection &connection, gateway::Connection *reference)
{
    m_begun = true;
    m_patience.stop();
    for (const gateway::Connection *each : { &connection, reference }) {
        if (each && each->state() != gateway::LinkState::Connected) {
            const QString why = ui::ErrorText::of(each->lastError()).sentence;
            m_err << tr("%1 does not answer: %2 What it would have to prove is unknown.").arg(displayLine(each->endpoint().id.text()), why) << Qt::endl;
        }
    }
    const auto checklist = std::make_shared<const audits::Checklist>(*audits::Checklist::builtIn(m_checklist)); // parse() has seen that it is there
    audits::Scope scope;
    scope.gateway = connection.endpoint().id;
    scope.identity = connection.hello().gatewayDeviceId;
    if (reference)
        scope.reference = { reference->endpoint().id, reference->hello().gatewayDeviceId };
    if (const facts::GatewayRecord *record = m_services->team().charter().gateway(scope.gateway))
        scope.environment = record->environment;
    scope.toMs = m_clock.nowMs();
    scope.fromMs = scope.toMs - checklist->periodMs();
    coverageBefore(checklist, scope, &connection, reference, m_services->ledger())
        .then(this,
              [this, checklist, scope](const Result<QList<audits::CoverageLine>> &coverage) {
                  if (!coverage)
                      return ready<audits::AuditRun *>(std::unexpected(coverage.error()));
                  describeCoverage(m_out, *coverage);
                  return m_services->audits().begin(checklist, scope, {});
              })
        .unwrap()
        .then(this, [this, &connection, reference](const Result<audits::AuditRun *> &begun) {
            if (!begun)
                return stop(tr("starting the audit"), begun.error());
            collectFor(**begun, connection, reference);
        });
}

void ReportCommand::collectFor(audits::AuditRun &run, gateway::Connection &connection, gateway::Connection *reference)
{
    collectEvidence(run, connection, m_services->ledger(), m_clock, reference)
        .then(&run, [&run](const Result<void> &collected) { return collected ? run.evaluate() : ready<void>(collected); })
        .unwrap()
        .then(this, [this, &run, &connection](const Result<void> &evaluated) {
            if (evaluated)
                report(run, connection.hello().serverVersion);
            else
                stop(tr("collecting the evidence"), evaluated.error());
        });
}

void ReportCommand::report(audits::AuditRun &run, const QString &gatewayVersion)
{
    m_reports->make(run.audit(), run.charter(), gatewayVersion).then(this, [this, &run](const Result<AuditReport> &made) {
        if (!made)
            return stop(tr("making the report"), made.error());
        m_reports->save(m_path, made->pdf).then(this, [this, &run, made = *made](const Result<void> &saved) {
            if (saved)
                written(made, run.audit());
            else
                refuse(tr("%1 cannot be written. %2").arg(displayLine(m_path), ui::ErrorText::of(saved.error()).both()));
        });
    });
}

void ReportCommand::written(const AuditReport &made, const audits::Audit &audit)
{
    m_out << tr("Audit %1, gateway %2").arg(displayLine(audit.id), displayLine(audit.scope.gateway.text())) << Qt::endl;
    describeResults(m_out, audit);
    m_out << tr("%1: %n page(s), the bundle inside", nullptr, made.pages).arg(displayLine(m_path)) << Qt::endl;
    if (made.draft)
        m_err << tr("DRAFT: two people have not signed this audit. Sign it off in the console.") << Qt::endl;
    if (made.tainted)
        m_err << tr("TAINTED: the ledger does not verify. countersign verify says at which entry.") << Qt::endl;
    Q_EMIT finished(made.draft || made.tainted ? 1 : 0);
}

void ReportCommand::refuse(const QString &sentence)
{
    m_err << sentence << Qt::endl;
    Q_EMIT finished(2);
}

void ReportCommand::stop(const QString &during, const Error &error)
{
    m_err << tr("The report stopped while %1: %2 (%3)").arg(during, ui::ErrorText::of(error).sentence, name(error.code)) << Qt::endl;
    Q_EMIT finished(2);
}

}
