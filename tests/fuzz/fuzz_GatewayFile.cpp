// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/GatewayFile.h"

#include <cstdlib>

using namespace countersign;

/// gateways.json: what is read is written back as something that reads as the same, and no address gets in that may not be used.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const auto read = gateway::gatewayfile::parse(input);
    if (!read)
        return 0;
    const QByteArray written = gateway::gatewayfile::write(*read);
    const auto again = gateway::gatewayfile::parse(written);
    if (!again || gateway::gatewayfile::write(*again) != written)
        std::abort();
    for (const gateway::KnownGateway &each : *read) {
        if (!gateway::gatewayfile::isGoodId(each.endpoint.id) || (each.endpoint.url.scheme() != QLatin1StringView("wss") && each.endpoint.url.scheme() != QLatin1StringView("ws")))
            std::abort();
    }
    return 0;
}
