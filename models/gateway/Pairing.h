// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace countersign::gateway {

/// What a person must do on the gateway's host before this seat may connect (openclaw-gateway.md 2.1).
struct Pairing {
    QString requestId;
    QString deviceId;
    QStringList scopes;
    QString command;  ///< `openclaw devices approve <requestId>`; empty where the id could not be typed into a shell safely

    [[nodiscard]] static Pairing of(const QString &requestId, const QString &deviceId, const QStringList &scopes);
    friend bool operator==(const Pairing &, const Pairing &) = default;
};

}
