// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Entry.h"
#include "models/facts/Event.h"
#include "models/ledger/Frontier.h"

namespace countersign::trail {

/// Rows of one source of one gateway that are closed: what one ledger entry `trail.segment` says. The root is that of
/// an RFC 6962 tree whose leaves are salt || Event::bytes, so that the entry tells nothing about a row without the
/// salt.
struct TrailSegment {
    static constexpr qsizetype mostRows = 5000;

    qint64 number = 0;
    GatewayId gateway;
    facts::EventSource source = facts::EventSource::Activity;
    quint32 first = 0; ///< ids of its first and last row; rows of other sources lie between
    quint32 last = 0;
    qint64 rows = 0;
    qint64 gaps = 0;
    qint64 fromMs = 0; ///< the earliest and the latest time of its rows, gateway's clock
    qint64 toMs = 0;
    QByteArray salt; ///< 32 random bytes
    crypto::Digest root;
    crypto::Digest watermark; ///< SHA-256 of salt || the source's watermark when it was closed
    std::optional<quint64> entry;

    [[nodiscard]] QString subject() const { return subjectOf(gateway, source); }
    [[nodiscard]] facts::Entry ledgerEntry() const;
    /// Whether this entry is the one of this segment.
    [[nodiscard]] bool isIn(const facts::Entry &stored) const;
    [[nodiscard]] static QString subjectOf(const GatewayId &gateway, facts::EventSource source);
    friend bool operator==(const TrailSegment &, const TrailSegment &) = default;
};

/// Makes a segment's root, row by row in the order of ids.
class SegmentTree {
public:
    explicit SegmentTree(QByteArray salt)
        : m_salt(std::move(salt))
    {
    }
    [[nodiscard]] Result<void> add(const facts::Event &event);
    [[nodiscard]] crypto::Digest root() { return m_frontier.root(m_hasher); }

private:
    QByteArray m_salt;
    ledger::TreeHasher m_hasher;
    ledger::Frontier m_frontier;
};

}
