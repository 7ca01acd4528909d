// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/gateway/TokenStore.h"
#include "models/vault/Keychain.h"

namespace countersign::app {

/// Puts the desktop's keychain behind the gateways' connection keys and device tokens.
class KeychainTokens final : public gateway::TokenStore
{
public:
    /// `keychain` outlives it. `seat` keeps two profiles of one person apart.
    KeychainTokens(vault::Keychain &keychain, QString seat) : m_keychain(keychain), m_prefix(std::move(seat) + u'/') { }

    [[nodiscard]] FutureResult<std::shared_ptr<crypto::SecretBytes>> load(const QString &key) override { return m_keychain.load(m_prefix + key); }
    [[nodiscard]] FutureResult<void> store(const QString &key, const crypto::SecretBytes &secret) override { return m_keychain.store(m_prefix + key, secret); }
    [[nodiscard]] FutureResult<void> remove(const QString &key) override { return m_keychain.remove(m_prefix + key); }

private:
    vault::Keychain &m_keychain;
    QString m_prefix;
};

}
