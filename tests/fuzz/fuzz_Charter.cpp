// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/Charter.h"

using namespace countersign;

/// A charter that is read has one spelling: people compare its fingerprint, so nothing else may say the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArrayView input(bytes, qsizetype(size));
    const auto read = facts::Charter::parse(input);
    if (read && *read->text() != input)
        qFatal("read, but is written differently");
    return 0;
}
