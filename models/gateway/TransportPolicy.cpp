// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/TransportPolicy.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace countersign::gateway::transport {

Result<void> check(const Endpoint &endpoint)
{
    const QUrl &url = endpoint.url;
    if (!url.isValid() || url.host().isEmpty())
        return fail(ErrorCode::Unsupported, u"no-host"_s);
    if (!url.userInfo().isEmpty())
        return fail(ErrorCode::Insecure, u"user-in-address"_s);
    if (url.scheme() == "ws"_L1)
        return isLoopback(url.host()) ? Result<void>() : fail(ErrorCode::Insecure, u"ws-beyond-loopback"_s);
    if (url.scheme() == "wss"_L1)
        return endpoint.tlsPin ? Result<void>() : fail(ErrorCode::Insecure, u"wss-without-pin"_s);
    return fail(ErrorCode::Unsupported, u"scheme"_s);
}

bool isLoopback(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || isLoopback(QHostAddress(host));
}

bool isLoopback(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::LocalHostIPv6)
        || address.isInSubnet(QHostAddress(u"127.0.0.0"_s), 8);
}

}
