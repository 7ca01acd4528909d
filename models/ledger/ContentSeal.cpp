// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/ContentSeal.h"

#include "models/crypto/Aead.h"
#include "models/crypto/Random.h"

namespace countersign::ledger::content {

using namespace Qt::StringLiterals;

namespace {

QByteArray contextOf(quint64 entry, const QString &name)
{
    return "countersign/content/1\n" + QByteArray::number(entry) + '\n' + name.toUtf8() + '\n';
}

}

Result<Sealed> seal(const facts::Content &content, quint64 entry, const crypto::SecretBytes &key)
{
    const QByteArray salted = crypto::randomBytes(saltSize) + content.bytes;
    auto sealed = crypto::aead::seal(key, salted, contextOf(entry, content.name));
    if (!sealed) {
        return std::unexpected(sealed.error());
    }
    return Sealed { { content.name, crypto::sha256(salted), crypto::sha256(*sealed), content.bytes.size() }, *sealed };
}

Result<QByteArray> open(QByteArrayView sealed, const facts::ContentDigest &digest, quint64 entry, const crypto::SecretBytes &key)
{
    if (crypto::sha256(sealed) != digest.sealed) {
        return fail(ErrorCode::Tampered, u"content of entry %1 was changed"_s.arg(entry));
    }
    const auto salted = crypto::aead::open(key, sealed, contextOf(entry, digest.name));
    if (!salted) {
        // The bytes are the ones that were stored: the key is another one, or the entry lies about them.
        return std::unexpected(salted.error());
    }
    if (salted->size() != saltSize + digest.size || crypto::sha256(*salted) != digest.digest) {
        return fail(ErrorCode::Tampered, u"content of entry %1 is not what the entry says"_s.arg(entry));
    }
    return salted->sliced(saltSize);
}

}
