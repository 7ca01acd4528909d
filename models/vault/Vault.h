// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Clock.h"
#include "models/core/Future.h"
#include "models/core/Id.h"
#include "models/crypto/Ed25519.h"
#include "models/crypto/SignedNote.h"
#include "models/vault/OutsideKey.h"

#include <QObject>

#include <memory>

namespace countersign::vault {

/// The vote keys of this seat's people, each in a passphrase-protected file, decrypted for one signature and wiped. Key work
/// runs in an own thread; wrong passphrases are slowed down (1 s doubling to 60 s per person, kept over restarts).
/// Lives in the GUI thread. A seat without people is unlocked for nobody in particular: the first one has to be made.
class Vault final : public QObject
{
    Q_OBJECT
public:
    /// `folder` holds `<person>.pem`; created with mode 0700 where missing. `scryptCost` 0 = tuned on this machine. `clock` outlives the vault.
    Vault(QString folder, const Clock &clock, int scryptCost = 0, QObject *parent = nullptr);
    ~Vault() override; ///< waits for key work that has begun

    /// WeakPassphrase with the reason in `detail` ("too-short", "too-common", "contains-name", "repeats").
    [[nodiscard]] static Result<void> checkStrength(const crypto::SecretBytes &passphrase, const QString &personName);

    [[nodiscard]] QList<PersonId> people() const;
    /// Makes a key and its file; the first person is signed in by it. Fails where a file exists: keys are replaced through the
    /// charter, never overwritten.
    [[nodiscard]] FutureResult<crypto::PublicKey> create(PersonId person, QString personName, crypto::SecretBytes passphrase);
    /// Takes a key out of use that no charter names (an enrolment that was not finished); the file is kept under another name.
    /// NotEligible for whoever is signed in; Locked while the seat is locked.
    [[nodiscard]] FutureResult<void> setAside(PersonId person);
    /// Signs `text` as a note under the person's id: decrypts, signs, wipes. Locked while the seat is locked.
    [[nodiscard]] FutureResult<crypto::SignedNote> sign(PersonId person, crypto::SecretBytes passphrase, QByteArray text);
    /// Adds the person's signature to a note that others have signed already (a charter), same rules.
    [[nodiscard]] FutureResult<crypto::SignedNote> addSignature(PersonId person, crypto::SecretBytes passphrase, crypto::SignedNote note);
    /// A detached signature (proof of possession), same rules.
    [[nodiscard]] FutureResult<QByteArray> signBytes(PersonId person, crypto::SecretBytes passphrase, QByteArray message);

    /// Makes a key in a file outside this seat (outsidekey::create), which proves itself by signing `proofText(key)`. WeakPassphrase, Locked.
    [[nodiscard]] FutureResult<outsidekey::Made> createOutside(QString path, crypto::SecretBytes passphrase,
                                                               std::function<QByteArray(const crypto::PublicKey &)> proofText);
    /// Adds the signature of a key outside this seat to a note, under `name`.
    [[nodiscard]] FutureResult<crypto::SignedNote> addOutsideSignature(QString path, QString name, crypto::SecretBytes passphrase, crypto::SignedNote note);

    [[nodiscard]] bool isLocked() const;
    [[nodiscard]] PersonId signedIn() const; ///< who unlocked the seat; empty while locked
    void lock();
    /// Whoever of the seat's people knows their passphrase; the other one is signed out.
    [[nodiscard]] FutureResult<PersonId> unlock(PersonId person, crypto::SecretBytes passphrase);
    void setAutoLock(int idleMs);            ///< 0 = never
    void noteActivity();                     ///< a key press or click: postpones auto-lock
    /// Locks where nobody did anything for the time of setAutoLock, by the clock. Called once a second, and to be called after
    /// the machine slept.
    void lockIfIdle();

Q_SIGNALS:
    void lockedChanged(bool locked);
    void peopleChanged();

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

}
