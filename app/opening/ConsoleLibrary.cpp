// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/opening/ConsoleLibrary.h"

#include "models/crypto/SelfTest.h"

#include <QCoreApplication>
#include <QLibrary>

#include <memory>

using namespace Qt::StringLiterals;

namespace countersign::app {

FutureResult<const ConsoleEntry *> ConsoleLibrary::load()
{
    auto promise = std::make_unique<QPromise<Result<const ConsoleEntry *>>>();
    promise->start();
    auto future = promise->future();
    m_pool.start([promise = std::move(promise)] {
        promise->addResult(loadNow());
        promise->finish();
    });
    return future;
}

Result<const ConsoleEntry *> ConsoleLibrary::loadNow()
{
    if (const Result<void> tested = crypto::selfTest(); !tested)
        return std::unexpected(tested.error());
    QLibrary library(QCoreApplication::applicationDirPath() + "/../lib/countersign/countersign-console"_L1);
    const auto entry = reinterpret_cast<ConsoleEntryFunction>(library.resolve("countersign_console_entry"));
    if (!entry)
        return fail(ErrorCode::NotFound, library.errorString());
    return entry();
}

}
