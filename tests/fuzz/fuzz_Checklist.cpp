// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Checklist.h"

using namespace countersign;

/// A checklist that is read keeps the bytes that were read, and is named by their digest.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArrayView input(bytes, qsizetype(size));
    const auto read = audits::Checklist::parse(input);
    if (read && (read->bytes() != input || read->digest() != crypto::sha256(input)))
        qFatal("read, but is written differently");
    return 0;
}
