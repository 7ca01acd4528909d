// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/Entry.h"

using namespace countersign;

/// An entry that parses is written back as the very bytes it was read from: nothing is hashed under two spellings.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArrayView input(bytes, qsizetype(size));
    const auto entry = facts::Entry::parse(input);
    if (!entry)
        return 0;
    const auto written = entry->bytes();
    if (!written)
        qFatal("parsed, but cannot be written");
    if (*written != input)
        qFatal("parsed, but is written differently");
    if (entry->contents.size() > facts::Entry::maxContents || input.size() > facts::Entry::maxBytes)
        qFatal("parsed, but larger than allowed");
    if (facts::entryKind(facts::word(entry->kind)) != entry->kind)
        qFatal("a kind without a word");
    return 0;
}
