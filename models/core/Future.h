// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

#include <QFuture>
#include <QPromise>

namespace countersign {

/// What a function that works elsewhere returns: consumed with `.then(this, …)`, never waited for. A promise is always
/// finished with a Result, also when cancelled: a future finished without one would crash its continuation.
template <typename T>
using FutureResult = QFuture<Result<T>>;

/// A future that already has its answer.
template <typename T>
[[nodiscard]] FutureResult<T> ready(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

}
