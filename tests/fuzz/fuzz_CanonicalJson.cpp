// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/CanonicalJson.h"

using namespace countersign;

/// What parses is exactly its own canonical form, and nothing else parses.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArrayView input(bytes, qsizetype(size));
    const auto value = canonical::parse(input);
    if (!value)
        return 0;
    const auto again = canonical::write(*value);
    if (!again || *again != input)
        qFatal("parsed, but is written differently");
    return 0;
}
