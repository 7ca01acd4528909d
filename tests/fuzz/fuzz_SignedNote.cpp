// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/SignedNote.h"

using namespace countersign;

/// A note that parses has one spelling and survives being taken apart and put together.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArrayView input(bytes, qsizetype(size));
    const auto note = crypto::SignedNote::parse(input);
    if (!note)
        return 0;
    if (note->bytes() != input)
        qFatal("parsed, but is written differently");
    auto rebuilt = crypto::SignedNote::fromText(note->text());
    if (!rebuilt)
        qFatal("its own text is refused");
    for (const crypto::NoteSignature &line : note->signatureLines()) {
        if (!rebuilt->add(line))
            qFatal("its own signature line is refused");
    }
    if (rebuilt->bytes() != input)
        qFatal("put together differently");
    return 0;
}
