// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/opening/Profile.h"
#include "models/alerts/AlertLog.h"
#include "models/alerts/ForeignResolver.h"
#include "models/alerts/HistorySweep.h"
#include "models/alerts/TrailWatch.h"
#include "models/approvals/Desk.h"
#include "models/audits/AuditBook.h"
#include "models/collect/Collection.h"
#include "models/core/Clock.h"
#include "models/core/Future.h"
#include "models/gateway/Gateways.h"
#include "models/ledger/Ledger.h"
#include "models/ledger/VerifyRun.h"
#include "models/team/CharterDesk.h"
#include "models/team/Team.h"
#include "models/trail/Sealing.h"
#include "models/trail/Trail.h"
#include "models/vault/SeatSafe.h"
#include "models/vault/Vault.h"
#include "widgets/shell/Troubles.h"

#include <QObject>
#include <QThreadPool>

namespace countersign::app {

/// Every long-lived object of one seat, made in order and ended in the reverse one. The only place that makes them.
class Services final : public QObject
{
    Q_OBJECT
public:
    /// `scryptCost` 0: tuned on this machine; the practice seat takes a low one, since its passphrase is on the screen.
    Services(Profile profile, const vault::SeatSecrets &secrets, const Clock &clock, int scryptCost = 0, QObject *parent = nullptr);
    ~Services() override;

    /// Opens the ledger, adopts the newest charter in it, reads back open cases and audits. Ready before any gateway is connected.
    /// CannotOpen where the seat has had a ledger and it is gone.
    [[nodiscard]] FutureResult<void> start();
    /// Writes a charter to the ledger and takes it into force; nothing happens where it is not acceptable.
    [[nodiscard]] FutureResult<void> adoptCharter(crypto::SignedNote note) { return adoptCharters({ std::move(note) }); }
    /// The same for several versions, oldest first. A version that needed the recovery key raises a critical alert.
    [[nodiscard]] FutureResult<void> adoptCharters(QList<crypto::SignedNote> notes);
    /// Adds the signature of this seat's key to a note, under the name of its ledger.
    [[nodiscard]] Result<crypto::SignedNote> signAsSeat(crypto::SignedNote note) const;
    /// Takes part in a gateway's approvals and keeps its comings and goings in the ledger. The connection outlives the seat.
    void attend(gateway::Connection &connection);
    /// Mirrors what a gateway recorded into the trail, for as long as the connection lives.
    void mirror(gateway::Connection &connection) { m_collection.attend(connection); }
    /// Both for every gateway of a seat, also those that come later. Where evidence is collected apart, it is mirrored over that
    /// connection, and over no other. They outlive the seat.
    void attendAll(gateway::Gateways &gateways);

    [[nodiscard]] const Profile &profile() const { return m_profile; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] SeatId seat() const { return m_seat; }
    [[nodiscard]] const crypto::PublicKey &seatKey() const { return m_seatKey; }
    [[nodiscard]] ledger::Ledger &ledger() { return m_ledger; }
    [[nodiscard]] ledger::VerifyRun &verification() { return m_verification; }
    [[nodiscard]] team::Team &team() { return m_team; }
    [[nodiscard]] vault::Vault &vault() { return m_vault; }
    [[nodiscard]] team::CharterDesk &charterDesk() { return m_charterDesk; }
    [[nodiscard]] approvals::Desk &desk() { return m_desk; }
    [[nodiscard]] alerts::AlertLog &alerts() { return m_alerts; }
    [[nodiscard]] alerts::ForeignResolver &foreignResolver() { return m_foreignResolver; }
    [[nodiscard]] alerts::HistorySweep &historySweep() { return m_historySweep; }
    [[nodiscard]] alerts::TrailWatch &trailWatch() { return m_trailWatch; }
    [[nodiscard]] trail::Trail &trail() { return m_trail; }
    [[nodiscard]] collect::Collection &collection() { return m_collection; }
    [[nodiscard]] audits::AuditBook &audits() { return m_audits; }
    [[nodiscard]] ui::Troubles &troubles() { return m_troubles; } ///< from the start on, also what failed before there was a window

private:
    [[nodiscard]] FutureResult<void> restoreCharters();
    [[nodiscard]] FutureResult<void> writeCharters(QList<crypto::SignedNote> notes);

    Profile m_profile;
    const Clock &m_clock;
    crypto::SigningKey m_seatSigner; ///< signs join requests; the ledger has its own
    crypto::PublicKey m_seatKey;
    SeatId m_seat;
    ledger::Ledger m_ledger;
    ledger::VerifyRun m_verification;
    team::Team m_team;
    vault::Vault m_vault;
    team::CharterDesk m_charterDesk;
    approvals::Desk m_desk;
    alerts::AlertLog m_alerts;
    alerts::ForeignResolver m_foreignResolver;
    alerts::HistorySweep m_historySweep;
    audits::AuditBook m_audits;
    ui::Troubles m_troubles;
    trail::Trail m_trail;
    trail::Sealing m_sealing;
    QThreadPool m_memories; ///< reads and writes what the detection rules remember
    alerts::TrailWatch m_trailWatch;
    collect::Collection m_collection;
    bool m_adopting = false; ///< a charter is on its way to the ledger
};

}
