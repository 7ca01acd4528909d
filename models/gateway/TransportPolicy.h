// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/gateway/Endpoint.h"

class QHostAddress;

/// Which addresses a connection may use at all: `ws://` to this machine only, `wss://` only with a pin. Tokens and commands
/// would otherwise travel readable, or to whoever holds some certificate.
namespace countersign::gateway::transport {

/// Insecure: ws:// to another machine, wss:// without a pin, a user name in the address. Unsupported: another scheme, no host.
[[nodiscard]] Result<void> check(const Endpoint &endpoint);
/// localhost, 127.0.0.0/8, ::1.
[[nodiscard]] bool isLoopback(const QString &host);
[[nodiscard]] bool isLoopback(const QHostAddress &address);

}
