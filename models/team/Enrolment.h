// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Clock.h"
#include "models/core/Future.h"
#include "models/crypto/SecretBytes.h"
#include "models/facts/JoinRequest.h"
#include "models/team/TrialCharter.h"

#include <QObject>

#include <functional>

namespace countersign::vault { class Vault; }

namespace countersign::team {

class Team;

/// Who is to be enrolled, as they were asked.
struct Applicant {
    QString name;
    QList<facts::Role> roles;
};

/// Makes people and the charters that name them at this seat: keys in the vault, proofs of possession, signatures. Puts nothing in
/// force and writes no ledger: whoever asks records the note and has the team adopt it. Lives in the GUI thread.
class Enrolment final : public QObject
{
    Q_OBJECT
public:
    /// All outlive the enrolment.
    Enrolment(vault::Vault &vault, const Team &team, const Clock &clock, QObject *parent = nullptr);

    /// The first person of a seat without people, and the trial charter, version 1, with `gateways` (dev or stage), signed by them.
    [[nodiscard]] FutureResult<crypto::SignedNote> found(QString teamName, Applicant first, facts::SeatRecord seat,
                                                         QList<facts::GatewayRecord> gateways, crypto::SecretBytes passphrase);
    /// Makes the second person's key, so that its fingerprint can be compared before anything is signed.
    [[nodiscard]] FutureResult<Newcomer> prepare(Applicant second, SeatId seat, crypto::SecretBytes passphrase);
    /// The next version with the person that `prepare` made; the new person and the charter admin both sign it.
    [[nodiscard]] FutureResult<crypto::SignedNote> enrol(Newcomer second, SeatId seat, crypto::SecretBytes passphrase, PersonId admin,
                                                         crypto::SecretBytes adminPassphrase);
    /// Signs a note with this seat's key, under the name of its ledger.
    using SignAsSeat = std::function<Result<crypto::SignedNote>(crypto::SignedNote)>;
    /// What a person of this seat hands to a team: the key they have in the charter in force here, the seat, what they ask to do, and
    /// `connections`: the keys of this seat's gateway connections, left out where other people have keys here too, since nobody could
    /// say whose they are. NotFound where they have none. A file's bytes.
    [[nodiscard]] FutureResult<QByteArray> requestToJoin(PersonId person, QList<facts::Role> roles, facts::SeatRecord seat, crypto::SecretBytes passphrase,
                                                         SignAsSeat signAsSeat, QList<facts::ConnectionKey> connections = {});
    /// The same for somebody who has no seat of their own: makes their key here first. The request says that it is the same seat.
    [[nodiscard]] FutureResult<QByteArray> requestFromThisSeat(Applicant applicant, facts::SeatRecord seat, crypto::SecretBytes passphrase,
                                                               SignAsSeat signAsSeat);
    /// Makes a recovery key in a file that lies at no seat.
    [[nodiscard]] FutureResult<facts::RecoveryKey> makeRecoveryKey(QString path, SeatId seat, crypto::SecretBytes passphrase);
    /// The next version with a gateway (new or changed), signed by the charter admin.
    [[nodiscard]] FutureResult<crypto::SignedNote> addGateway(facts::GatewayRecord gateway, PersonId admin, crypto::SecretBytes adminPassphrase);
    /// The next version without a gateway, signed by the charter admin.
    [[nodiscard]] FutureResult<crypto::SignedNote> removeGateway(const GatewayId &gateway, PersonId admin, crypto::SecretBytes adminPassphrase);

private:
    [[nodiscard]] FutureResult<crypto::SignedNote> signNext(const Result<facts::Charter> &next, PersonId admin, crypto::SecretBytes passphrase);
    [[nodiscard]] FutureResult<QByteArray> signRequest(facts::JoinRequest request, crypto::SecretBytes passphrase, SignAsSeat signAsSeat);
    [[nodiscard]] FutureResult<Newcomer> makeKey(Applicant applicant, SeatId seat, std::shared_ptr<crypto::SecretBytes> passphrase);
    vault::Vault &m_vault;
    const Team &m_team;
    const Clock &m_clock;
};

}
