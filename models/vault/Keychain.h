// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Future.h"
#include "models/crypto/SecretBytes.h"

#include <QObject>

namespace countersign::vault {

/// The desktop's keychain (QtKeychain, its insecure fallback off). KeychainMissing where there is none: say so and keep the
/// secret for the session only.
class Keychain final : public QObject
{
    Q_OBJECT
public:
    explicit Keychain(QString service, QObject *parent = nullptr);

    /// NotFound, KeychainMissing.
    [[nodiscard]] FutureResult<std::shared_ptr<crypto::SecretBytes>> load(const QString &key);
    [[nodiscard]] FutureResult<void> store(const QString &key, const crypto::SecretBytes &secret);
    [[nodiscard]] FutureResult<void> remove(const QString &key);

private:
    QString m_service;
};

}
