// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/opening/ConsoleEntry.h"
#include "models/core/Future.h"

#include <QThreadPool>

namespace countersign::app {

/// The console lies in a library of its own, so that the first window need not wait until all of it, and all that it is
/// linked with, is loaded. It lies where the program expects it and nowhere else, and stays loaded until the program ends.
class ConsoleLibrary
{
public:
    ConsoleLibrary() { m_pool.setMaxThreadCount(1); }
    ~ConsoleLibrary() { m_pool.waitForDone(); }
    ConsoleLibrary(const ConsoleLibrary &) = delete;
    ConsoleLibrary &operator=(const ConsoleLibrary &) = delete;

    /// In a thread of its own: it takes longer than a window may stand still. CryptoFailed where the cryptography gives wrong
    /// answers, NotFound where the library is missing or is none of ours. Another build's is not told apart: the three files are installed
    /// together.
    [[nodiscard]] FutureResult<const ConsoleEntry *> load();
    /// The same, in this thread.
    [[nodiscard]] static Result<const ConsoleEntry *> loadNow();

private:
    QThreadPool m_pool;
};

}
