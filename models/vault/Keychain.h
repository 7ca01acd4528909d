// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Future.h"
#include "models/crypto/SecretBytes.h"

#include <QObject>

#include <memory>

namespace countersign::vault {

/// The desktop's keychain (QtKeychain, its insecure fallback off). KeychainMissing where there is none: say so and keep the
/// secret for the session only. A keychain that was restarted is found again at the program's next start. What the desktop's own library and its wire keep of a secret is beyond us.
class Keychain final : public QObject
{
    Q_OBJECT
public:
    /// `service`: the name under which the desktop lists our secrets.
    explicit Keychain(QString service, QObject *parent = nullptr);

    /// Whether a keychain answers: KeychainMissing.
    [[nodiscard]] FutureResult<void> find();
    /// NotFound, KeychainMissing, KeychainLocked; CannotRead.
    [[nodiscard]] FutureResult<std::shared_ptr<crypto::SecretBytes>> load(const QString &key);
    /// KeychainMissing, KeychainLocked; CannotWrite.
    [[nodiscard]] FutureResult<void> store(const QString &key, const crypto::SecretBytes &secret);
    /// Well done also where there was nothing.
    [[nodiscard]] FutureResult<void> remove(const QString &key);

private:
    [[nodiscard]] FutureResult<void> checkUnlocked();
    QString m_service;
};

}
