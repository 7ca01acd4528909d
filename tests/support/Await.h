// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QTest>

namespace countersign::test {

/// The answer of a future that this thread's event loop brings about. Ends the program where none comes within a minute, so that
/// a test cannot go on with nothing.
template <typename T>
[[nodiscard]] T await(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000) || future.resultCount() != 1)
        qFatal("a future gave no answer");
    return future.takeResult();
}

}
