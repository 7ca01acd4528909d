// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/TestCertificate.h"

#include <QByteArray>
#include <QSslCertificate>
#include <QSslKey>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace countersign::test {

namespace {

template <auto Free>
struct With {
    template <typename T>
    void operator()(T *object) const { Free(object); }
};

QByteArray take(BIO *memory)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(memory, &bytes);
    return { bytes, size };
}

}

QSslConfiguration selfSignedServer(int validDays)
{
    const std::unique_ptr<EVP_PKEY, With<EVP_PKEY_free>> key(EVP_EC_gen("P-256"));
    const std::unique_ptr<X509, With<X509_free>> certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    constexpr long day = 86'400;
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), validDays < 0 ? 2 * validDays * day : -day);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), validDays * day);
    X509_set_pubkey(certificate.get(), key.get());
    auto *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("openclaw-gateway"), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    X509_sign(certificate.get(), key.get(), EVP_sha256());

    const std::unique_ptr<BIO, With<BIO_free_all>> certificatePem(BIO_new(BIO_s_mem()));
    const std::unique_ptr<BIO, With<BIO_free_all>> keyPem(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificatePem.get(), certificate.get());
    PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);

    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(take(certificatePem.get())));
    configuration.setPrivateKey(QSslKey(take(keyPem.get()), QSsl::Ec));
    return configuration;
}

}
