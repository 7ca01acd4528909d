// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/PassphraseStrength.h"

#include <QByteArrayList>

#include <algorithm>
#include <bitset>

using namespace Qt::StringLiterals;

namespace countersign::vault {

namespace {

constexpr int fewestCharacters = 12;
constexpr int fewestDifferentBytes = 6;
/// Of a passphrase that is made of what everybody uses, so many characters must be its own.
constexpr qsizetype fewestOwnBytes = 6;
constexpr qsizetype shortestNamePart = 3;

/// What leaked passphrases begin with and are made of; longer ones first, since they are taken out in this order.
constexpr const char *commonPieces[] = {
    "correct horse battery staple", "correcthorsebatterystaple", "abcdefghijklmnopqrstuvwxyz", "1234567890", "qwertyuiop", "qwertzuiop",
    "azertyuiop", "asdfghjkl", "countersign", "passphrase", "passwort", "motdepasse", "password", "iloveyou", "openclaw", "security",
    "starwars", "football", "baseball", "princess", "sunshine", "superman", "trustno1", "whatever", "computer", "internet", "michelle",
    "p@ssw0rd", "passw0rd", "zxcvbnm", "welcome", "letmein", "monkey", "dragon", "master", "shadow", "secret", "qwerty", "123456",
    "abcdef", "abc123", "changeme", "gateway", "operator", "auditor", "default", "summer", "winter", "spring", "autumn", "hello",
    "admin", "login", "guest", "test", "2020", "2021", "2022", "2023", "2024", "2025", "2026", "2027", "2028", "2029", "2030", "1234",
    "asdf", "pass", "user", "root", "0000", "1111", "123", "abc", "qwe",
};

crypto::SecretBytes lowerCase(const crypto::SecretBytes &text)
{
    crypto::SecretBytes lower = text.clone();
    for (unsigned char &byte : lower.span()) {
        if (byte >= 'A' && byte <= 'Z')
            byte = static_cast<unsigned char>(byte - 'A' + 'a');
    }
    return lower;
}

qsizetype characters(QByteArrayView utf8)
{
    return std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
}

/// Few different signs, or one piece over and over.
bool repeats(QByteArrayView text)
{
    std::bitset<256> seen;
    for (const char c : text)
        seen.set(static_cast<unsigned char>(c));
    if (seen.count() < fewestDifferentBytes)
        return true;
    for (qsizetype period = 1; period <= text.size() / 2; ++period) {
        if (text.sliced(period) == text.chopped(period))
            return true;
    }
    return false;
}

bool containsName(QByteArrayView text, const QString &personName)
{
    const auto parts = personName.toLower().split(u' ', Qt::SkipEmptyParts);
    return std::ranges::any_of(parts, [text](const QString &part) {
        const QByteArray bytes = part.toUtf8();
        return bytes.size() >= shortestNamePart && text.contains(bytes);
    });
}

/// How many bytes are left when everything that is common is taken out. Overwrites its own copy as it goes.
qsizetype ownBytes(crypto::SecretBytes text)
{
    const auto span = text.span();
    qsizetype size = text.size();
    const auto take = [&](qsizetype at, qsizetype count) {
        std::copy(span.begin() + at + count, span.begin() + size, span.begin() + at);
        size -= count;
    };
    for (const char *piece : commonPieces) {
        const QByteArrayView view(piece);
        for (qsizetype at = text.view().first(size).indexOf(view); at >= 0; at = text.view().first(size).indexOf(view))
            take(at, view.size());
    }
    const auto isLetter = [](unsigned char byte) { return (byte >= 'a' && byte <= 'z') || byte >= 0x80; };
    const bool hasLetters = std::any_of(span.begin(), span.begin() + size, isLetter);
    // A date or a telephone number is found by counting.
    return hasLetters ? size : size / 3;
}

}

Result<void> checkPassphrase(const crypto::SecretBytes &passphrase, const QString &personName)
{
    if (characters(passphrase.view()) < fewestCharacters)
        return fail(ErrorCode::WeakPassphrase, u"too-short"_s);
    crypto::SecretBytes lower = lowerCase(passphrase);
    if (repeats(lower.view()))
        return fail(ErrorCode::WeakPassphrase, u"repeats"_s);
    if (containsName(lower.view(), personName))
        return fail(ErrorCode::WeakPassphrase, u"contains-name"_s);
    if (ownBytes(std::move(lower)) < fewestOwnBytes)
        return fail(ErrorCode::WeakPassphrase, u"too-common"_s);
    return {};
}

}
