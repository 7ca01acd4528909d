// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace countersign::gateway {

Backoff::Backoff(std::function<double()> chance)
    : m_chance(chance ? std::move(chance) : [] { return QRandomGenerator::global()->generateDouble(); })
{
}

int Backoff::nextMs()
{
    const int ceiling = m_ceilingMs;
    m_ceilingMs = std::min(m_ceilingMs * 2, longestMs);
    const double part = std::clamp(m_chance(), 0.0, 1.0);
    return ceiling - static_cast<int>(part * ceiling / 2);
}

void Backoff::reset()
{
    m_ceilingMs = firstMs;
}

}
