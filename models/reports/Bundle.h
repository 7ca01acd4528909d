// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/crypto/Digest.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace countersign::reports {

/// The machine-readable evidence that a report is made from and carries inside: a POSIX ustar archive that is a function of its
/// members and one time alone (sorted names, no owner, mode 0644), whose first member "manifest.json" holds the SHA-256 of every
/// other one. `sha256sum` and `tar` are enough to check it. Format: resources/docs/formats.md, "Bundle".
class Bundle
{
public:
    static constexpr QLatin1StringView schema { "countersign.bundle/1" };
    static constexpr QLatin1StringView manifestName { "manifest.json" };
    static constexpr qsizetype maxBytes = qsizetype(1) << 30;

    /// `madeMs` becomes the time of every member.
    explicit Bundle(qint64 madeMs) : m_madeMs(madeMs) { }
    /// Malformed for a name that is empty, absolute, climbs or is longer than 100 bytes, or twice.
    [[nodiscard]] Result<void> add(const QString &name, const QByteArray &bytes);
    [[nodiscard]] const QMap<QString, QByteArray> &members() const { return m_members; }

    [[nodiscard]] Result<QByteArray> manifest() const;
    [[nodiscard]] Result<QByteArray> tar() const;
    /// Reads a bundle and holds every member to the manifest: Tampered where one is changed, missing or unlisted.
    [[nodiscard]] static Result<Bundle> read(const QByteArray &tar);

private:
    qint64 m_madeMs;
    QMap<QString, QByteArray> m_members;
};

}
