// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/PinCheck.h"

#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace countersign::gateway::pin {

crypto::Digest fingerprint(const QSslCertificate &certificate)
{
    return crypto::sha256(certificate.toDer());
}

Result<crypto::Digest> fromText(QStringView text)
{
    QString hex;
    for (const QChar sign : text.sliced(text.lastIndexOf(u'=') + 1)) {
        if (sign != u':' && !sign.isSpace())
            hex += sign.toLower();
    }
    return crypto::Digest::fromHex(hex);
}

Result<QList<QSslError>> tolerated(const QSslCertificate &certificate, const QList<QSslError> &errors, const crypto::Digest &pin)
{
    if (certificate.isNull() || fingerprint(certificate) != pin)
        return fail(ErrorCode::PinMismatch, certificate.isNull() ? QString() : fingerprint(certificate).hex());
    for (const auto &error : errors) {
        switch (error.error()) {
        case QSslError::SelfSignedCertificate:
        case QSslError::SelfSignedCertificateInChain:
        case QSslError::UnableToGetLocalIssuerCertificate:
        case QSslError::UnableToVerifyFirstCertificate:
        case QSslError::CertificateUntrusted:
        case QSslError::HostNameMismatch:
            break;
        default:
            return fail(ErrorCode::Insecure, u"certificate-"_s + QString::number(error.error()));
        }
    }
    return errors;
}

}
