// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/Checkpoint.h"

using namespace countersign;

/// A tree head that is read has one spelling.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArrayView input(bytes, qsizetype(size));
    const auto read = ledger::checkpoint::parse(input);
    if (read && ledger::checkpoint::text(*read) != input)
        qFatal("read, but is written differently");
    return 0;
}
