// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Id.h"
#include "models/gateway/Credentials.h"
#include "models/gateway/TokenStore.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace countersign::gateway {

/// One device of this seat at a gateway.
struct Device {
    crypto::SigningKey key;
    crypto::SecretBytes token; ///< empty: not paired, or with another key
    bool isNew = false; ///< the key was made just now
    bool isKept = false; ///< both may be written to the store; otherwise they are for this session alone
    std::optional<Error> unreadable; ///< the store failed: what it holds is not known, and nothing may be done in its place
};

/// The devices of this seat in the token store: for each gateway and purpose a connection key, and the token that the
/// gateway issued for it. Lives in the GUI thread.
class DeviceStore final : public QObject {
    Q_OBJECT
public:
    /// `store` outlives it.
    explicit DeviceStore(TokenStore &store, QObject *parent = nullptr);

    /// What was kept, or a new key that nobody knows yet.
    [[nodiscard]] FutureResult<std::shared_ptr<Device>> load(const GatewayId &id, Purpose purpose);
    void keepKey(const GatewayId &id, Purpose purpose, const crypto::SigningKey &key);
    void keepToken(const GatewayId &id, Purpose purpose, const QByteArray &token);
    void forget(const GatewayId &id, Purpose purpose);
    /// Whether the store is known to have this key: the one in use will be the one of the next start.
    [[nodiscard]] bool hasKey(const GatewayId &id, Purpose purpose) const;
    /// False once the store said that it cannot keep secrets: they live for this session only.
    [[nodiscard]] bool keepsSecrets() const { return m_keepsSecrets; }

Q_SIGNALS:
    void keepsSecretsChanged();

private:
    void note(const Error &error);

    TokenStore &m_store;
    QSet<QString> m_kept; ///< names of keys
    bool m_keepsSecrets = true;
};

}
