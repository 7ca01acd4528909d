// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Future.h"
#include "models/crypto/SecretBytes.h"

#include <QString>

#include <memory>

namespace countersign::gateway {

/// Where connection keys and device tokens lie between two starts; app/ puts the desktop's keychain behind it.
class TokenStore
{
public:
    virtual ~TokenStore() = default;
    /// NotFound; KeychainMissing where nothing can be kept on this computer, KeychainLocked where it only cannot be read now;
    /// anything else: the secret may be there, and nothing may be made in its place.
    [[nodiscard]] virtual FutureResult<std::shared_ptr<crypto::SecretBytes>> load(const QString &key) = 0;
    [[nodiscard]] virtual FutureResult<void> store(const QString &key, const crypto::SecretBytes &secret) = 0;
    [[nodiscard]] virtual FutureResult<void> remove(const QString &key) = 0;
};

}
