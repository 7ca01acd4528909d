// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Future.h"

#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace countersign::vault {

/// One thread for everything that costs a scrypt: calls run one after the other, so that a wrong passphrase is on disk before
/// the next one is looked at.
class Worker
{
public:
    Worker() { m_pool.setMaxThreadCount(1); }
    ~Worker() { m_pool.waitForDone(); }
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// `work` returns a Result; what it holds (passphrases) is destroyed before the future is ready.
    template <typename Work>
    [[nodiscard]] QFuture<std::invoke_result_t<std::decay_t<Work> &>> run(Work &&work)
    {
        using Answer = std::invoke_result_t<std::decay_t<Work> &>;
        auto promise = std::make_unique<QPromise<Answer>>();
        promise->start();
        QFuture<Answer> future = promise->future();
        m_pool.start([promise = std::move(promise), held = std::forward<Work>(work)]() mutable {
            Answer answer = [mine = std::move(held)]() mutable { return mine(); }();
            promise->addResult(std::move(answer));
            promise->finish();
        });
        return future;
    }

private:
    QThreadPool m_pool;
};

}
