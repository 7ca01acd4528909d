// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/KeyFile.h"

#include "models/core/CanonicalJson.h"
#include "models/core/Encoding.h"
#include "models/crypto/Aead.h"
#include "models/crypto/Digest.h"
#include "models/crypto/OpenSsl.h"
#include "models/crypto/Random.h"

#include <QElapsedTimer>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace countersign::crypto::keyfile {

namespace {

// RFC 7914; memory is 128 * N * r = 16 MiB, all that OpenSSL's PKCS#8 code permits, so that time is bought with p.
constexpr std::uint64_t costN = 1 << 14;
constexpr std::uint64_t costR = 8;
constexpr int maxP = 64;
constexpr std::uint64_t maxMemory = 64 << 20;
constexpr int saltSize = 16;
constexpr qsizetype maxSalt = 64;
constexpr qsizetype seedSize = 32;
/// What stands before the seed in the one encoding that is written (RFC 8410, 7): version 0, Ed25519 without parameters, the
/// seed as an OCTET STRING inside the OCTET STRING, no attributes.
constexpr std::array<unsigned char, 16> keyHead { 0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22,
    0x04, 0x20 };
/// AES-CBC does not say when half a seed was changed: the initialisation vector does, being the first bytes of the SHA-256 of the
/// public key. The cipher's key is a new one for each file (its salt is random), so no vector is used twice under it.
constexpr int vectorSize = 16;
constexpr qsizetype maxFile = 16 << 10;
constexpr qsizetype maxPassphrase = 1024;
constexpr auto wrappedType = "countersign/wrapped/1"_L1;

using Bio = openssl::Owned<BIO, BIO_free_all>;
using Envelope = openssl::Owned<X509_SIG, X509_SIG_free>;
using Algorithm = openssl::Owned<X509_ALGOR, X509_ALGOR_free>;
using Pkcs8Key = openssl::Owned<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free>; // overwrites the key when freed
using EncryptionScheme = openssl::Owned<PBE2PARAM, PBE2PARAM_free>;
using ScryptParameters = openssl::Owned<SCRYPT_PARAMS, SCRYPT_PARAMS_free>;

const char *text(const SecretBytes &passphrase)
{
    return reinterpret_cast<const char *>(passphrase.span().data());
}

Result<void> checkPassphrase(const SecretBytes &passphrase)
{
    if (passphrase.size() > maxPassphrase)
        return fail(ErrorCode::TooLarge, u"passphrase"_s);
    if (passphrase.isEmpty())
        return fail(ErrorCode::WrongPassphrase, u"empty"_s);
    return {};
}

Result<SecretBytes> derive(const SecretBytes &passphrase, QByteArrayView salt, std::uint64_t p)
{
    SecretBytes key(aead::keySize);
    if (EVP_PBE_scrypt_ex(text(passphrase), passphrase.span().size(), reinterpret_cast<const unsigned char *>(salt.data()),
            std::size_t(salt.size()), costN, costR, p, maxMemory, key.span().data(), key.span().size(), nullptr, nullptr)
        != 1)
        return openssl::failure();
    return key;
}

bool isWithin(const ASN1_INTEGER *value, std::uint64_t largest)
{
    std::uint64_t number = 0;
    return ASN1_INTEGER_get_uint64(&number, value) == 1 && number >= 1 && number <= largest;
}

QByteArray vectorFor(const PublicKey &key)
{
    return sha256(key.bytes()).view().first(vectorSize).toByteArray();
}

EncryptionScheme schemeOf(const X509_SIG *envelope)
{
    const X509_ALGOR *algorithm = nullptr;
    X509_SIG_get0(envelope, &algorithm, nullptr);
    return EncryptionScheme(static_cast<PBE2PARAM *>(ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBE2PARAM), algorithm->parameter)));
}

QByteArray vectorOf(const X509_SIG *envelope)
{
    const EncryptionScheme scheme = schemeOf(envelope);
    const ASN1_TYPE *parameter = scheme ? scheme->encryption->parameter : nullptr;
    if (!parameter || ASN1_TYPE_get(parameter) != V_ASN1_OCTET_STRING)
        return {};
    const ASN1_OCTET_STRING *vector = parameter->value.octet_string;
    return QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(vector)), ASN1_STRING_length(vector));
}

/// The one text of this envelope.
Result<QByteArray> encode(const X509_SIG *envelope)
{
    const Bio out(BIO_new(BIO_s_mem()));
    if (!out || PEM_write_bio_PKCS8(out.get(), envelope) != 1)
        return openssl::failure();
    const char *bytes = nullptr;
    const long size = BIO_get_mem_data(out.get(), &bytes);
    return QByteArray(bytes, size);
}

/// CBC does not authenticate: a wrong passphrase and changed bytes cannot be told apart here.
Result<SecretBytes> decrypt(const X509_SIG *envelope, const SecretBytes &passphrase)
{
    const X509_ALGOR *algorithm = nullptr;
    const ASN1_OCTET_STRING *sealed = nullptr;
    X509_SIG_get0(envelope, &algorithm, &sealed);
    unsigned char *bytes = nullptr;
    int size = 0;
    if (!PKCS12_pbe_crypt(algorithm, text(passphrase), int(passphrase.size()), ASN1_STRING_get0_data(sealed),
            ASN1_STRING_length(sealed), &bytes, &size, 0))
        return openssl::failure(ErrorCode::WrongPassphrase);
    SecretBytes plain = SecretBytes::copyOf(QByteArrayView(bytes, size));
    OPENSSL_clear_free(bytes, std::size_t(size));
    return plain;
}

/// Says what it is that was decrypted and is not an Ed25519 key alone.
std::unexpected<Error> otherContent(const SecretBytes &plain)
{
    const unsigned char *at = plain.span().data();
    const Pkcs8Key info(d2i_PKCS8_PRIV_KEY_INFO(nullptr, &at, long(plain.size())));
    if (!info)
        return openssl::failure(ErrorCode::WrongPassphrase);
    const ASN1_OBJECT *algorithm = nullptr;
    if (PKCS8_pkey_get0(&algorithm, nullptr, nullptr, nullptr, info.get()) != 1)
        return openssl::failure(ErrorCode::Malformed);
    if (OBJ_obj2nid(algorithm) != NID_ED25519)
        return fail(ErrorCode::Unsupported, u"not an Ed25519 key"_s);
    return fail(ErrorCode::Malformed, u"not an Ed25519 key alone"_s);
}

/// Refuses what this program does not write or cannot afford, before a key is derived from it (RFC 8018 A.4, RFC 7914 7).
Result<void> checkEnvelope(const X509_SIG *envelope)
{
    const X509_ALGOR *algorithm = nullptr;
    X509_SIG_get0(envelope, &algorithm, nullptr);
    if (OBJ_obj2nid(algorithm->algorithm) != NID_pbes2)
        return fail(ErrorCode::Unsupported, u"not PBES2"_s);
    const EncryptionScheme scheme = schemeOf(envelope);
    if (!scheme)
        return openssl::failure(ErrorCode::Malformed);
    if (OBJ_obj2nid(scheme->encryption->algorithm) != NID_aes_256_cbc)
        return fail(ErrorCode::Unsupported, u"not AES-256-CBC"_s);
    if (OBJ_obj2nid(scheme->keyfunc->algorithm) != NID_id_scrypt)
        return fail(ErrorCode::Unsupported, u"not scrypt"_s);
    const ScryptParameters cost(
        static_cast<SCRYPT_PARAMS *>(ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(SCRYPT_PARAMS), scheme->keyfunc->parameter)));
    if (!cost)
        return openssl::failure(ErrorCode::Malformed);
    if (!isWithin(cost->costParameter, costN) || !isWithin(cost->blockSize, costR)
        || !isWithin(cost->parallelizationParameter, maxP) || ASN1_STRING_length(cost->salt) > maxSalt)
        return fail(ErrorCode::TooLarge, u"scrypt cost"_s);
    return {};
}

}

int tuneCost()
{
    static constexpr qint64 wantedNs = 300'000'000;
    const SecretBytes passphrase = SecretBytes::copyOf("measure");
    const QByteArray salt(saltSize, 's');
    QElapsedTimer timer;
    timer.start();
    if (!derive(passphrase, salt, 1))
        qFatal("no scrypt");
    const qint64 once = std::max<qint64>(timer.nsecsElapsed(), 1);
    return int(std::clamp<qint64>((wantedNs + once - 1) / once, 1, maxP));
}

Result<QByteArray> write(const SigningKey &key, const SecretBytes &passphrase, int cost)
{
    if (const auto fit = checkPassphrase(passphrase); !fit)
        return std::unexpected(fit.error());
    QByteArray salt = randomBytes(saltSize);
    QByteArray vector = vectorFor(key.publicKey());
    Algorithm algorithm(PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), reinterpret_cast<unsigned char *>(salt.data()), saltSize,
        reinterpret_cast<unsigned char *>(vector.data()), costN, costR, std::uint64_t(std::clamp(cost, 1, maxP))));

    const Pkcs8Key info(PKCS8_PRIV_KEY_INFO_new());
    auto *const octets = static_cast<unsigned char *>(OPENSSL_malloc(2 + seedSize));
    if (!algorithm || !info || !octets) {
        OPENSSL_free(octets);
        return openssl::failure();
    }
    octets[0] = V_ASN1_OCTET_STRING;
    octets[1] = seedSize;
    std::ranges::copy(key.seed().span(), octets + 2);
    if (PKCS8_pkey_set0(info.get(), OBJ_nid2obj(NID_ED25519), 0, V_ASN1_UNDEF, nullptr, octets, 2 + seedSize) != 1) {
        OPENSSL_clear_free(octets, 2 + seedSize);
        return openssl::failure();
    }
    const Envelope envelope(PKCS8_set0_pbe(text(passphrase), int(passphrase.size()), info.get(), algorithm.get()));
    if (!envelope)
        return openssl::failure();
    static_cast<void>(algorithm.release()); // the envelope holds it now

    return encode(envelope.get());
}

Result<SigningKey> read(QByteArrayView pem, const SecretBytes &passphrase)
{
    if (pem.size() > maxFile)
        return fail(ErrorCode::TooLarge, u"key file"_s);
    if (const auto fit = checkPassphrase(passphrase); !fit)
        return std::unexpected(fit.error());
    if (pem.contains("-----BEGIN PRIVATE KEY-----"))
        return fail(ErrorCode::Unsupported, u"not encrypted"_s);
    const Bio in(BIO_new_mem_buf(pem.data(), int(pem.size())));
    const Envelope envelope(in ? PEM_read_bio_PKCS8(in.get(), nullptr, nullptr, nullptr) : nullptr);
    if (!envelope)
        return openssl::failure(ErrorCode::Malformed);
    // PEM and DER readers pass over much: text around the key, other line ends, longer lengths.
    if (encode(envelope.get()) != pem.toByteArray())
        return fail(ErrorCode::Malformed, u"more than the key, or in another form"_s);
    if (const auto known = checkEnvelope(envelope.get()); !known)
        return std::unexpected(known.error());

    const auto plain = decrypt(envelope.get(), passphrase);
    if (!plain)
        return std::unexpected(plain.error());
    // Nothing stands beside or behind the seed: what is read is to the byte what would be written.
    if (plain->size() != qsizetype(keyHead.size()) + seedSize || !std::ranges::equal(plain->span().first(keyHead.size()), keyHead))
        return otherContent(*plain);
    auto key = SigningKey::fromSeed(SecretBytes::copyOf(plain->view().last(seedSize)));
    if (key && vectorOf(envelope.get()) != vectorFor(key->publicKey()))
        return fail(ErrorCode::BadKey, u"not the key that the file was made for"_s);
    return key;
}

Result<QByteArray> wrap(const SecretBytes &secret, const SecretBytes &passphrase, int cost)
{
    if (const auto fit = checkPassphrase(passphrase); !fit)
        return std::unexpected(fit.error());
    const QByteArray salt = randomBytes(saltSize);
    const int p = std::clamp(cost, 1, maxP);
    QJsonObject file { { u"type"_s, wrappedType },
        { u"scrypt"_s,
            QJsonObject { { u"N"_s, qint64(costN) }, { u"p"_s, p }, { u"r"_s, qint64(costR) },
                { u"salt"_s, encoding::base64Url(salt) } } } };
    const auto context = canonical::write(file);
    if (!context)
        return std::unexpected(context.error());
    const auto key = derive(passphrase, salt, std::uint64_t(p));
    if (!key)
        return std::unexpected(key.error());
    const auto sealed = aead::seal(*key, secret.view(), *context);
    if (!sealed)
        return std::unexpected(sealed.error());
    file.insert("sealed"_L1, encoding::base64Url(*sealed));
    return canonical::write(file);
}

Result<SecretBytes> unwrap(QByteArrayView wrapped, const SecretBytes &passphrase)
{
    if (wrapped.size() > maxFile)
        return fail(ErrorCode::TooLarge, u"wrapped secret"_s);
    if (const auto fit = checkPassphrase(passphrase); !fit)
        return std::unexpected(fit.error());
    auto file = canonical::parse(wrapped);
    if (!file)
        return std::unexpected(file.error());
    if (file->value("type"_L1) != wrappedType)
        return fail(ErrorCode::Unsupported, u"type of wrapped secret"_s);
    const auto sealed = encoding::fromBase64Url(file->take("sealed"_L1).toString());
    const QJsonObject scrypt = file->value("scrypt"_L1).toObject();
    const auto salt = encoding::fromBase64Url(scrypt.value("salt"_L1).toString());
    const qint64 p = scrypt.value("p"_L1).toInteger();
    if (!sealed || !salt || p < 1)
        return fail(ErrorCode::Malformed, u"wrapped secret"_s);
    if (scrypt.value("N"_L1) != qint64(costN) || scrypt.value("r"_L1) != qint64(costR))
        return fail(ErrorCode::Unsupported, u"scrypt cost"_s);
    if (p > maxP || salt->size() > maxSalt)
        return fail(ErrorCode::TooLarge, u"scrypt cost"_s);
    const auto context = canonical::write(*file);
    const auto key = derive(passphrase, *salt, std::uint64_t(p));
    if (!context || !key)
        return fail(ErrorCode::CryptoFailed, u"scrypt"_s);
    auto plain = aead::open(*key, *sealed, *context);
    if (!plain)
        return fail(plain.error().code == ErrorCode::BadSignature ? ErrorCode::WrongPassphrase : plain.error().code);
    SecretBytes secret = SecretBytes::copyOf(*plain);
    crypto::wipe(plain->data(), std::size_t(plain->size()));
    return secret;
}

}
