// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/AlertLog.h"

namespace countersign::alerts {

/// An approval that was decided by something that is not this team's quorum, as plain facts.
struct ForeignAnswer {
    GatewayId gateway;
    RequestId request;
    QString status;        ///< allowed, denied
    QString decision;      ///< the gateway's word
    QString resolverKind;  ///< device, channel, runtime, system
    QString resolverId;
    qint64 resolvedAtMs = 0;
    int allows = 0;        ///< valid votes there were
    int needed = 0;
    bool seen = true;      ///< false: found in the gateway's history, no votes are known
    QByteArray record {};  ///< the gateway's record of it, as it came; may be empty
};

/// The rule "resolved outside dual control": critical, once for each request, names the resolver (design.md 2, Detected).
class ForeignResolver final : public QObject
{
    Q_OBJECT
public:
    static constexpr QLatin1StringView code { "resolved-outside-dual-control" };

    explicit ForeignResolver(AlertLog &log, QObject *parent = nullptr) : QObject(parent), m_log(log) { }
    /// Raises it; who wants to know whether it is on disk takes `raise`.
    void note(const ForeignAnswer &answer);
    /// AlreadyDecided where the alert was raised before; else as the ledger says.
    [[nodiscard]] FutureResult<void> raise(const ForeignAnswer &answer);

Q_SIGNALS:
    void failed(const countersign::Error &error); ///< the alert could not be written

private:
    AlertLog &m_log;
};

}
