// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/Vote.h"

using namespace countersign;

/// A vote that is read has one spelling: what was signed is what is counted.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArrayView input(bytes, qsizetype(size));
    const auto read = facts::Vote::parse(input);
    if (read && read->text() != input)
        qFatal("read, but is written differently");
    return 0;
}
