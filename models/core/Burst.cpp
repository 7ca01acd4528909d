// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/Burst.h"

#include <utility>

namespace countersign {

Burst::Burst(std::function<void()> work, QObject *parent)
    : QObject(parent), m_work(std::move(work))
{
    m_batch.setSingleShot(true);
    m_batch.setInterval(batchMs);
    connect(&m_batch, &QTimer::timeout, this, [this] {
        if (std::exchange(m_more, false))
            begin();
    });
}

void Burst::touch()
{
    if (m_batch.isActive())
        m_more = true;
    else
        begin();
}

void Burst::begin()
{
    m_batch.start();
    m_work();
}

}
