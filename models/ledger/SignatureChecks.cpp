// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/SignatureChecks.h"

namespace countersign::ledger {

namespace {

constexpr std::size_t batchSize = 4096;

}

SignatureChecks::SignatureChecks()
{
    m_threads.setMaxThreadCount(std::max(1, QThread::idealThreadCount()));
}

void SignatureChecks::add(Check check)
{
    m_batch.push_back(std::move(check));
    if (m_batch.size() == batchSize) {
        runBatch();
    }
}

QList<Fault> SignatureChecks::finish()
{
    runBatch();
    return std::exchange(m_faults, {});
}

void SignatureChecks::runBatch()
{
    std::vector<std::optional<Fault>> results(m_batch.size());
    const auto threads = static_cast<std::size_t>(m_threads.maxThreadCount());
    for (std::size_t first = 0; first < threads; ++first) {
        m_threads.start([this, &results, first, threads] {
            for (std::size_t i = first; i < m_batch.size(); i += threads) {
                results[i] = m_batch[i]();
            }
        });
    }
    m_threads.waitForDone();
    for (std::optional<Fault> &fault : results) {
        if (fault) {
            addFault(m_faults, std::move(*fault));
        }
    }
    m_batch.clear();
}

}
