// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Id.h"
#include "models/crypto/Ed25519.h"

#include <QList>

namespace countersign::vault {

/// The key files of a folder: `<person>.pem`, and `<person>.wait` while passphrases were wrong. Blocks for a scrypt (0.3 s); for
/// the vault's own thread.
class VoteKeyStore
{
public:
    /// `scryptCost` 0 = tuned on this machine, at the first key that is made.
    VoteKeyStore(QString folder, int scryptCost) : m_folder(std::move(folder)), m_scryptCost(scryptCost) { }

    [[nodiscard]] QList<PersonId> people() const;
    /// CannotWrite where the person has a key already; Malformed where the id is no file name.
    [[nodiscard]] Result<crypto::PublicKey> create(const PersonId &person, const crypto::SecretBytes &passphrase);
    /// The key for the caller to use once and drop. NotFound, SlowedDown, WrongPassphrase.
    [[nodiscard]] Result<crypto::SigningKey> open(const PersonId &person, const crypto::SecretBytes &passphrase, qint64 nowMs) const;
    /// Takes a key out of use that no charter names: `<person>.pem` becomes `<person>.unused`, with a number where there is one. CannotWrite.
    [[nodiscard]] Result<void> setAside(const PersonId &person) const;

private:
    [[nodiscard]] Result<QString> path(const PersonId &person, QLatin1StringView ending) const;
    QString m_folder;
    int m_scryptCost;
};

}
