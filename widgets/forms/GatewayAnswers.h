// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/SecretBytes.h"
#include "models/facts/Charter.h"
#include "models/gateway/GatewayFile.h"

namespace countersign::ui {

/// A gateway as a person described it. The token is there once, to be moved on.
struct GatewayAnswers {
    gateway::KnownGateway known;
    facts::Environment environment = facts::Environment::Dev;
    crypto::SecretBytes sharedToken;

    /// The gateway as a charter names it.
    [[nodiscard]] facts::GatewayRecord record() const
    {
        return { .id = known.endpoint.id, .name = known.endpoint.id.text(), .environment = environment, .tlsPin = known.endpoint.tlsPin };
    }
};

}
