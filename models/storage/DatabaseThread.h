// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Future.h"
#include "models/storage/Database.h"

#include <QThread>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <type_traits>

namespace countersign::storage {

/// One thread that owns one connection and does what it is given, in order. The connection begins closed; the first
/// task opens it.
class DatabaseThread
{
public:
    explicit DatabaseThread(const QString &name);
    ~DatabaseThread(); ///< does all it was given, then ends
    DatabaseThread(const DatabaseThread &) = delete;
    DatabaseThread &operator=(const DatabaseThread &) = delete;

    /// `work` is called as Result<T>(Database &) in the thread; the future has its answer. From any thread.
    template <typename Work>
    [[nodiscard]] auto run(Work work) -> QFuture<std::invoke_result_t<Work &, Database &>>
    {
        QPromise<std::invoke_result_t<Work &, Database &>> promise;
        promise.start();
        auto future = promise.future();
        post([work = std::move(work), promise = std::move(promise)](Database &database) mutable {
            promise.addResult(work(database));
            promise.finish();
        });
        return future;
    }

    /// The same for work that answers by itself.
    void post(std::move_only_function<void(Database &)> task);

private:
    void loop();
    std::mutex m_mutex;
    std::condition_variable m_posted;
    std::deque<std::move_only_function<void(Database &)>> m_tasks;
    bool m_ending = false;
    std::unique_ptr<QThread> m_thread;
};

}
