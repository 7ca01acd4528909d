// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/reports/Bundle.h"

using namespace countersign;

/// A bundle that is read holds what its manifest says and nothing else.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArrayView input(bytes, qsizetype(size));
    const auto read = reports::Bundle::read(input.toByteArray());
    if (read && *read->manifest() != read->members().value(reports::Bundle::manifestName, *read->manifest()))
        qFatal("read, but is written differently");
    return 0;
}
