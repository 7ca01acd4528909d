// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/SignOff.h"

using namespace countersign;

/// A sign-off that is read has one spelling.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArrayView input(bytes, qsizetype(size));
    const auto read = audits::SignOff::parse(input);
    if (read && read->text() != input)
        qFatal("read, but is written differently");
    return 0;
}
