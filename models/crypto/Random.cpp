// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/Random.h"

#include <openssl/rand.h>

namespace countersign::crypto {

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    if (RAND_bytes_ex(nullptr, reinterpret_cast<unsigned char *>(bytes.data()), static_cast<std::size_t>(count), 0) != 1)
        qFatal("no random numbers");
    return bytes;
}

SecretBytes randomSecret(qsizetype count)
{
    SecretBytes secret(count);
    // The private generator: what it gives stays secret even if the public one's state leaks.
    if (RAND_priv_bytes_ex(nullptr, secret.span().data(), secret.span().size(), 0) != 1)
        qFatal("no random numbers");
    return secret;
}

}
