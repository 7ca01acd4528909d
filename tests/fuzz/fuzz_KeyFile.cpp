// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/KeyFile.h"

using namespace countersign;

/// Key files: whatever lies there costs a bounded time, and opens with its own passphrase alone.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArrayView input(bytes, qsizetype(size));
    const auto right = crypto::SecretBytes::copyOf("correct horse battery staple");
    const auto key = crypto::keyfile::read(input, right);
    const auto secret = crypto::keyfile::unwrap(input, right);
    const auto wrong = crypto::SecretBytes::copyOf("another passphrase altogether");
    if ((key && crypto::keyfile::read(input, wrong)) || (secret && crypto::keyfile::unwrap(input, wrong)))
        qFatal("opened with two passphrases");
    if (key && secret)
        qFatal("one file, read as two things");
    return 0;
}
