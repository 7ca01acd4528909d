// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/AuditReports.h"
#include "app/KeychainTokens.h"
#include "app/Services.h"
#include "models/core/Clock.h"
#include "models/gateway/Gateways.h"
#include "models/vault/Keychain.h"
#include "models/vault/SeatSafe.h"

#include <QTextStream>
#include <QTimer>

#include <memory>

namespace countersign::app {

/// `countersign report --checklist NAME --out FILE [--gateway ID] [--compare ID]`: the newest signed-off audit of a seat as a PDF; without one the
/// newest unsigned one; without any it says what is missing, collects the evidence now, and what does not come is unknown. 0: the report of a signed-off
/// audit over a sound ledger; 1: a draft, or over a ledger that does not verify; 2: nothing was written.
class ReportCommand final : public QObject
{
    Q_OBJECT
public:
    /// The streams outlive the command. `profileFolder` must hold a seat.
    ReportCommand(QString profileFolder, QTextStream &out, QTextStream &err, QObject *parent = nullptr);
    ~ReportCommand() override;

    /// `finished` comes later, from the event loop.
    void begin(const QStringList &arguments);

Q_SIGNALS:
    void finished(int exitCode);

private:
    [[nodiscard]] QString parse(const QStringList &arguments);
    void start();
    void openSeat(vault::SeatSafe::Place place);
    void openServices(const vault::SeatSecrets &secrets);
    void choose();
    void collectNow();
    void waitFor(gateway::Connection &connection, gateway::Connection *reference);
    void beginAudit(gateway::Connection &connection, gateway::Connection *reference);
    void collectFor(audits::AuditRun &run, gateway::Connection &connection, gateway::Connection *reference);
    void report(audits::AuditRun &run, const QString &gatewayVersion);
    void written(const AuditReport &made, const audits::Audit &audit);
    void refuse(const QString &sentence);
    void stop(const QString &during, const Error &error);

    QString m_folder;
    QTextStream &m_out;
    QTextStream &m_err;
    QString m_checklist;
    QString m_path;
    GatewayId m_gateway;
    GatewayId m_reference;     ///< to compare with; empty: none
    SystemClock m_clock;
    vault::Keychain m_keychain;
    std::optional<Profile> m_profile;
    std::unique_ptr<vault::SeatSafe> m_safe;
    std::unique_ptr<KeychainTokens> m_tokens;
    std::unique_ptr<gateway::Gateways> m_gateways;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<AuditReports> m_reports;
    QTimer m_patience;
    bool m_begun = false;      ///< the audit: a gateway's state may change again
};

}
