// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

namespace countersign {

/// Where the time comes from; tests set it. Milliseconds since 1970-01-01 UTC.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual qint64 nowMs() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return QDateTime::currentMSecsSinceEpoch(); }
};

/// Stands still until told otherwise.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(qint64 nowMs) : m_nowMs(nowMs) { }
    [[nodiscard]] qint64 nowMs() const override { return m_nowMs; }
    void set(qint64 nowMs) { m_nowMs = nowMs; }
    void advance(qint64 ms) { m_nowMs += ms; }

private:
    qint64 m_nowMs;
};

}
