// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/SignedNote.h"

#include "models/crypto/Digest.h"

#include <QUtf8StringView>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::crypto {

namespace {

constexpr QByteArrayView linePrefix = "\xe2\x80\x94 "; // U+2014 em dash, space
constexpr char ed25519Type = 0x01;
constexpr qsizetype keyIdSize = 4;

bool isNoteText(QByteArrayView text)
{
    return text.endsWith('\n') && QUtf8StringView(text.data(), text.size()).isValidUtf8()
        && std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; });
}

bool isKeyName(QStringView name)
{
    return !name.isEmpty() && name.isValidUtf16()
        && std::ranges::none_of(name, [](QChar c) { return c.isSpace() || c == u'+' || c < u' '; });
}

QByteArray lineBytes(const NoteSignature &line)
{
    QByteArray blob(keyIdSize, Qt::Uninitialized);
    qToBigEndian(line.keyId, blob.data());
    blob += line.signature;
    return linePrefix.toByteArray() + line.name.toUtf8() + ' ' + blob.toBase64() + '\n';
}

Result<NoteSignature> parseLine(QByteArrayView line)
{
    const auto malformed = fail(ErrorCode::Malformed, u"signature line"_s);
    if (!line.startsWith(linePrefix))
        return malformed;
    line = line.sliced(linePrefix.size());
    const qsizetype space = line.indexOf(' ');
    if (space < 1)
        return malformed;
    const QByteArray base64 = line.sliced(space + 1).toByteArray();
    const QByteArray blob = *QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    // RFC 4648 section 4 in its one spelling: padded, no left-over bits.
    if (blob.size() <= keyIdSize || blob.toBase64() != base64)
        return malformed;
    NoteSignature signature { QString::fromUtf8(line.first(space)), qFromBigEndian<quint32>(blob.constData()),
        blob.sliced(keyIdSize) };
    if (!isKeyName(signature.name))
        return malformed;
    return signature;
}

}

quint32 NoteVerifier::keyId() const
{
    const QByteArray identity = name.toUtf8() + '\n' + ed25519Type + key.bytes();
    const Digest digest = sha256(identity);
    return qFromBigEndian<quint32>(digest.bytes.data());
}

Result<SignedNote> SignedNote::fromText(QByteArray text)
{
    if (text.size() > maxBytes)
        return fail(ErrorCode::TooLarge, u"note text"_s);
    if (!isNoteText(text))
        return fail(ErrorCode::Malformed, u"note text"_s);
    SignedNote note;
    note.m_text = std::move(text);
    return note;
}

Result<SignedNote> SignedNote::parse(QByteArrayView bytes)
{
    if (bytes.size() > maxBytes)
        return fail(ErrorCode::TooLarge, u"note"_s);
    // The last empty line parts text and signatures: signature lines are never empty, so that it is found from the end.
    const qsizetype empty = bytes.lastIndexOf("\n\n");
    if (empty < 0 || !isNoteText(bytes))
        return fail(ErrorCode::Malformed, u"note"_s);
    SignedNote note;
    note.m_text = bytes.first(empty + 1).toByteArray();
    QByteArrayView rest = bytes.sliced(empty + 2);
    if (rest.isEmpty())
        return fail(ErrorCode::Malformed, u"no signature line"_s);
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('\n'); // there is one: the bytes end in a newline
        auto line = parseLine(rest.first(end));
        if (!line)
            return std::unexpected(line.error());
        if (note.m_signatures.size() == maxSignatures)
            return fail(ErrorCode::TooLarge, u"signature lines"_s);
        note.m_signatures.append(*std::move(line));
        rest = rest.sliced(end + 1);
    }
    return note;
}

QByteArray SignedNote::bytes() const
{
    QByteArray bytes = m_text + '\n';
    for (const NoteSignature &line : m_signatures)
        bytes += lineBytes(line);
    return bytes;
}

Result<void> SignedNote::sign(const QString &name, const SigningKey &key)
{
    auto signature = key.sign(m_text);
    if (!signature)
        return std::unexpected(signature.error());
    const quint32 keyId = NoteVerifier { name, key.publicKey() }.keyId();
    m_signatures.removeIf([&](const NoteSignature &line) { return line.name == name && line.keyId == keyId; });
    return add({ name, keyId, *std::move(signature) });
}

Result<void> SignedNote::add(NoteSignature line)
{
    if (!isKeyName(line.name) || line.signature.isEmpty())
        return fail(ErrorCode::Malformed, u"key name or signature"_s);
    if (m_signatures.size() >= maxSignatures)
        return fail(ErrorCode::TooLarge, u"signature lines"_s);
    m_signatures.append(std::move(line));
    return {};
}

bool SignedNote::isSignedBy(const NoteVerifier &verifier) const
{
    const quint32 keyId = verifier.keyId();
    bool found = false;
    for (const NoteSignature &line : m_signatures) {
        if (line.name != verifier.name || line.keyId != keyId)
            continue;
        if (!verifier.key.verifies(m_text, line.signature))
            return false;
        found = true;
    }
    return found;
}

}
