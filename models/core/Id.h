// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace countersign {

/// Text that names one kind of thing; ids of different kinds do not mix.
template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString text) : m_text(std::move(text)) { }

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const Id &, const Id &) = default;
    friend auto operator<=>(const Id &a, const Id &b) { return QString::compare(a.m_text, b.m_text) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    QString m_text;
};

using PersonId = Id<struct PersonTag>;      ///< chosen once in the charter, lower-case letters, digits and '-'
using SeatId = Id<struct SeatTag>;          ///< first 16 hex digits of SHA-256 of the seat's public key
using GatewayId = Id<struct GatewayTag>;    ///< the charter's name of a gateway; stable, unlike addresses
using RequestId = Id<struct RequestTag>;    ///< the gateway's approval id; unique within one gateway
using RuleId = Id<struct RuleTag>;
using CheckId = Id<struct CheckTag>;        ///< for example "CS-APR-03"

}
