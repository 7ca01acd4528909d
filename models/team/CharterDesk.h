// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Clock.h"
#include "models/core/Future.h"
#include "models/crypto/SecretBytes.h"
#include "models/team/CharterDraft.h"
#include "models/team/CharterSignatures.h"

#include <QObject>

namespace countersign::vault { class Vault; }

namespace countersign::team {

class Team;

/// What lies at this seat and is not in force here yet: versions that other seats have, and a draft that is being signed.
struct CharterOffer {
    QList<SignedCharter> ahead;          ///< in force elsewhere, oldest first
    std::optional<SignedCharter> draft;  ///< what comes after them, or after the one in force here

    /// The version that the draft follows; nullptr: a first charter. `current`: the chain in force here.
    [[nodiscard]] const SignedCharter *before(const QList<SignedCharter> &current) const;
};

/// The way of a charter version: drafted and signed at one seat, carried as a file, signed at others, and offered to be taken into
/// force when the threshold is met. Puts nothing in force and writes no ledger: whoever shows it records and adopts. Files are
/// hostile until their signatures say otherwise. Lives in the GUI thread.
class CharterDesk final : public QObject
{
    Q_OBJECT
public:
    /// What a file turned out to hold.
    enum class Arrival { NothingNew, Newer, Draft, Signatures };

    /// All outlive the desk.
    CharterDesk(vault::Vault &vault, const Team &team, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const std::optional<CharterOffer> &offer() const { return m_offer; }
    /// The signatures of the draft; empty ones where there is none.
    [[nodiscard]] Signatures signatures() const;
    /// What to record and adopt now, oldest first: empty while signatures are missing.
    [[nodiscard]] QList<crypto::SignedNote> complete() const;
    /// Who of these may sign the draft now: charter admins who count and new people.
    [[nodiscard]] QList<PersonId> signers(const QList<PersonId> &people) const;

    /// Finishes a draft and signs it as a charter admin. NotEligible ("role"), Busy ("draft": another one lies here), and what
    /// CharterDraft::finished and the vault refuse.
    [[nodiscard]] FutureResult<void> sign(const CharterDraft &draft, PersonId admin, crypto::SecretBytes passphrase);
    /// Adds a signature to the draft that lies here. NotFound, NotEligible ("role"), AlreadyVoted.
    [[nodiscard]] FutureResult<void> cosign(PersonId person, crypto::SecretBytes passphrase);
    /// Adds the recovery key's, from its file. NotEligible where the charter before has none.
    [[nodiscard]] FutureResult<void> cosignWithRecovery(QString path, crypto::SecretBytes passphrase);
    /// Takes what came from another seat. NotInForce ("older", "fork", "ran-out", "before-trial"), NotEligible ("not-listed", "trial"), BadSignature,
    /// PracticeOnly, Busy ("draft"), and what CharterExchange and CharterCheck refuse; nothing changes then.
    [[nodiscard]] Result<Arrival> take(QByteArrayView file);
    void discard();

    /// All that another seat needs: the chain in force here, what lies ahead, and the draft.
    [[nodiscard]] Result<QByteArray> file() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Result<QList<SignedCharter>> versionsAhead(const QList<crypto::SignedNote> &notes) const;
    [[nodiscard]] Result<SignedCharter> draftAfter(const SignedCharter *before, const crypto::SignedNote &note) const;
    [[nodiscard]] Result<void> checkListed(const facts::Charter &charter) const;
    [[nodiscard]] FutureResult<void> keepSigned(FutureResult<crypto::SignedNote> signedDraft);
    void put(CharterOffer offer);
    void forgetAdopted();

    vault::Vault &m_vault;
    const Team &m_team;
    const Clock &m_clock;
    std::optional<CharterOffer> m_offer;
};

}
