// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/gateway/TokenStore.h"

#include <QHash>

#include <optional>

namespace countersign::test {

/// A keychain of this process; `missing` makes it one that cannot keep anything.
class MemoryTokenStore final : public gateway::TokenStore
{
public:
    bool missing = false;
    std::optional<ErrorCode> broken; ///< what reading comes to
    QHash<QString, QByteArray> kept;

    FutureResult<std::shared_ptr<crypto::SecretBytes>> load(const QString &key) override
    {
        using Loaded = std::shared_ptr<crypto::SecretBytes>;
        if (broken)
            return ready<Loaded>(fail(*broken));
        if (missing || !kept.contains(key))
            return ready<Loaded>(fail(missing ? ErrorCode::KeychainMissing : ErrorCode::NotFound));
        return ready<Loaded>(std::make_shared<crypto::SecretBytes>(crypto::SecretBytes::copyOf(kept.value(key))));
    }
    FutureResult<void> store(const QString &key, const crypto::SecretBytes &secret) override
    {
        if (missing)
            return ready<void>(fail(ErrorCode::KeychainMissing));
        kept.insert(key, secret.view().toByteArray());
        return ready<void>({});
    }
    FutureResult<void> remove(const QString &key) override
    {
        kept.remove(key);
        return ready<void>({});
    }
};

}
