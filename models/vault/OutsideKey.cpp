// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/OutsideKey.h"

#include "models/crypto/KeyFile.h"
#include "models/vault/PrivateFile.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace countersign::vault::outsidekey {

Result<Made> create(const QString &path, const crypto::SecretBytes &passphrase, int cost,
                    const std::function<QByteArray(const crypto::PublicKey &)> &proofText)
{
    if (QFile::exists(path))
        return fail(ErrorCode::CannotWrite, u"a file is there already: "_s + path);
    const auto key = crypto::SigningKey::generate();
    if (!key)
        return std::unexpected(key.error());
    const auto proof = key->sign(proofText(key->publicKey()));
    if (!proof)
        return std::unexpected(proof.error());
    const auto pem = crypto::keyfile::write(*key, passphrase, cost > 0 ? cost : crypto::keyfile::tuneCost());
    if (!pem)
        return std::unexpected(pem.error());
    return privatefile::write(path, *pem).transform([&] { return Made { .key = key->publicKey(), .proof = *proof }; });
}

Result<crypto::SigningKey> open(const QString &path, const crypto::SecretBytes &passphrase)
{
    const auto pem = privatefile::read(path);
    if (!pem)
        return std::unexpected(pem.error());
    return crypto::keyfile::read(*pem, passphrase);
}

}
