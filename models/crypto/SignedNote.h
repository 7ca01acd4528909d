// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/Ed25519.h"

#include <QList>

namespace countersign::crypto {

/// One signature line of a note: "— <name> base64(key id || signature)".
struct NoteSignature {
    QString name;         ///< key name, no spaces, no '+'
    quint32 keyId = 0;    ///< first four bytes of SHA-256(name || "\n" || type || public key), big-endian
    QByteArray signature; ///< what follows the key id

    friend bool operator==(const NoteSignature &, const NoteSignature &) = default;
};

/// A name and the Ed25519 key (algorithm 0x01) that signs notes under it.
struct NoteVerifier {
    QString name;
    PublicKey key;

    [[nodiscard]] quint32 keyId() const;
};

/// A C2SP signed note (c2sp.org/signed-note): text that ends in a newline, an empty line, signature lines.
class SignedNote
{
public:
    static constexpr qsizetype maxBytes = 1 << 20;
    static constexpr int maxSignatures = 64;

    /// Malformed where `text` does not end in a newline, is not UTF-8 or holds a control character but newline.
    [[nodiscard]] static Result<SignedNote> fromText(QByteArray text);
    /// Strict: unknown signatures are kept, malformed ones refuse the note.
    [[nodiscard]] static Result<SignedNote> parse(QByteArrayView bytes);

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] const QList<NoteSignature> &signatureLines() const { return m_signatures; }
    [[nodiscard]] QByteArray bytes() const;

    /// Replaces an earlier line of the same name and key.
    [[nodiscard]] Result<void> sign(const QString &name, const SigningKey &key);
    /// A line made elsewhere (a cosignature of another type); Malformed where it could not be read back.
    [[nodiscard]] Result<void> add(NoteSignature line);
    /// Whether some line is by this verifier and verifies; a line with its name and key id that does not verify makes it false.
    [[nodiscard]] bool isSignedBy(const NoteVerifier &verifier) const;

private:
    QByteArray m_text;
    QList<NoteSignature> m_signatures;
};

}
