// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/SignedNote.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;
using crypto::NoteSignature;
using crypto::NoteVerifier;
using crypto::PublicKey;
using crypto::SecretBytes;
using crypto::SignedNote;
using crypto::SigningKey;

namespace {

QJsonObject vectors()
{
    QFile file(QStringLiteral(TEST_DATA "/crypto/signed-note.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QByteArray vectorText()
{
    return vectors().value("text"_L1).toString().toUtf8();
}

QByteArray vectorLine(qsizetype index)
{
    return vectors().value("lines"_L1)[index].toString().toUtf8();
}

/// Go's "name+keyid+base64(type || key)"; the name has no plus sign, the base64 may.
struct VerifierText {
    QString name;
    quint32 keyId;
    QByteArray key;
};

VerifierText readVerifier(QString text)
{
    text.remove(u"PRIVATE+KEY+"_s);
    return { text.section(u'+', 0, 0), text.section(u'+', 1, 1).toUInt(nullptr, 16),
        QByteArray::fromBase64(text.section(u'+', 2).toLatin1()).sliced(1) };
}

NoteVerifier vectorVerifier(qsizetype index)
{
    const VerifierText text = readVerifier(vectors().value("verifiers"_L1)[index].toString());
    return { text.name, PublicKey::fromBytes(text.key).value() };
}

SigningKey someKey(char seed = 's')
{
    return SigningKey::fromSeed(SecretBytes::copyOf(QByteArray(32, seed))).value();
}

}

class tst_SignedNote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePublishedKeyIdsComeOut()
    {
        for (qsizetype i = 0; i < 2; ++i)
            QCOMPARE(vectorVerifier(i).keyId(), readVerifier(vectors().value("verifiers"_L1)[i].toString()).keyId);
        QCOMPARE(vectorVerifier(0).keyId(), 0xc74f20a3U);
    }

    void thePublishedNoteIsSignedTheSame()
    {
        const VerifierText signer = readVerifier(vectors().value("signer"_L1).toString());
        const SigningKey key = SigningKey::fromSeed(SecretBytes::copyOf(signer.key)).value();
        SignedNote note = SignedNote::fromText(vectorText()).value();
        QVERIFY(note.sign(signer.name, key));
        QCOMPARE(note.bytes(), vectorText() + '\n' + vectorLine(0));
        QVERIFY(note.sign(signer.name, key)); // replaces its line
        QCOMPARE(note.bytes(), vectorText() + '\n' + vectorLine(0));
    }

    void thePublishedNoteIsRead()
    {
        const QByteArray bytes = vectorText() + '\n' + vectorLine(0) + vectorLine(1);
        const auto note = SignedNote::parse(bytes);
        QVERIFY(note);
        QCOMPARE(note->text(), vectorText());
        QCOMPARE(note->signatureLines().size(), 2);
        QCOMPARE(note->signatureLines().first().name, u"PeterNeumann"_s);
        QCOMPARE(note->bytes(), bytes);
        QVERIFY(note->isSignedBy(vectorVerifier(0)));
        QVERIFY(note->isSignedBy(vectorVerifier(1)));
        QVERIFY(!note->isSignedBy({ u"PeterNeumann"_s, someKey().publicKey() }));
        QVERIFY(!note->isSignedBy({ u"Peter"_s, vectorVerifier(0).key }));
    }

    void malformedNotesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const QJsonValue &vector : vectors().value("malformed"_L1).toArray())
            QTest::newRow(qPrintable(vector["name"_L1].toString())) << vector["note"_L1].toString().toUtf8();
        const QByteArray text = vectorText();
        const QByteArray line = vectorLine(0);
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("not UTF-8") << "\xff" + text + '\n' + line;
        QTest::newRow("not UTF-8 in a name") << text + "\n\xe2\x80\x94 x\xff AAAAAAA=\n";
        QTest::newRow("carriage return") << text + '\n' + QByteArray(line).replace("\n", "\r\n");
        QTest::newRow("hyphen for the dash") << text + '\n' + QByteArray(line).replace("\xe2\x80\x94", "-");
        QTest::newRow("no name") << text + "\n\xe2\x80\x94  AAAAAAA=\n";
        QTest::newRow("plus in the name") << text + "\n\xe2\x80\x94 a+b AAAAAAA=\n";
        QTest::newRow("no-break space in the name") << text + "\n\xe2\x80\x94 a\u00a0" "b AAAAAAA=\n";
        QTest::newRow("key id alone") << text + "\n\xe2\x80\x94 a AAAAAA==\n";
        QTest::newRow("base64 without padding") << text + "\n\xe2\x80\x94 a AAAAAAA\n";
        QTest::newRow("bits left over") << text + "\n\xe2\x80\x94 a AAAAAAB=\n";
        QTest::newRow("base64url") << text + "\n\xe2\x80\x94 a AAAAAA-_\n";
        QTest::newRow("two spaces") << text + "\n\xe2\x80\x94 a  AAAAAAA=\n";
        QTest::newRow("third word") << text + "\n\xe2\x80\x94 a AAAAAAA= x\n";
        QTest::newRow("empty line at the end") << text + '\n' + line + '\n';
    }

    void malformedNotesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto note = SignedNote::parse(bytes);
        QVERIFY(!note);
        QCOMPARE(note.error().code, ErrorCode::Malformed);
    }

    void aLineThatFailsSpoilsTheNote()
    {
        const NoteVerifier verifier { u"a.example/x"_s, someKey().publicKey() };
        SignedNote note = SignedNote::fromText("text\n").value();
        QVERIFY(note.sign(verifier.name, someKey()));
        QVERIFY(note.isSignedBy(verifier));
        const NoteSignature good = note.signatureLines().first();
        QVERIFY(note.add(good)); // the same once more does no harm
        QVERIFY(note.isSignedBy(verifier));
        NoteSignature bad = good;
        bad.signature[0] = char(bad.signature[0] ^ 1);
        QVERIFY(note.add(bad));
        QVERIFY(!note.isSignedBy(verifier));
    }

    void aSignatureIsForItsTextOnly()
    {
        const NoteVerifier verifier { u"a"_s, someKey().publicKey() };
        SignedNote note = SignedNote::fromText("text\n").value();
        QVERIFY(note.sign(u"a"_s, someKey()));
        for (const QByteArray &text : QByteArrayList { "Text\n", "text\n\n", "\ntext\n" }) {
            SignedNote other = SignedNote::fromText(text).value();
            QVERIFY(other.add(note.signatureLines().first()));
            QVERIFY(!other.isSignedBy(verifier));
        }
    }

    void linesOfOtherKindsAreKept()
    {
        const NoteSignature foreign { u"witness.example/w1"_s, 0x12345678, QByteArray(72, 'c') };
        SignedNote note = SignedNote::fromText("text\n").value();
        QVERIFY(note.sign(u"a"_s, someKey()));
        QVERIFY(note.add(foreign));
        const auto again = SignedNote::parse(note.bytes());
        QVERIFY(again);
        QCOMPARE(again->signatureLines(), note.signatureLines());
        QCOMPARE(again->signatureLines().last(), foreign);
        QVERIFY(again->isSignedBy({ u"a"_s, someKey().publicKey() }));
    }

    void aTextMayLookLikeSignatures()
    {
        const QByteArray text = "first\n\n" + vectorLine(0) + "\n\n";
        SignedNote note = SignedNote::fromText(text).value();
        QVERIFY(note.sign(u"a"_s, someKey()));
        const auto again = SignedNote::parse(note.bytes());
        QVERIFY(again);
        QCOMPARE(again->text(), text);
        QCOMPARE(again->signatureLines().size(), 1);
        QVERIFY(!again->isSignedBy(vectorVerifier(0)));
    }

    void aTextEndsInANewline_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no newline") << QByteArray("text");
        QTest::newRow("tab") << QByteArray("a\tb\n");
        QTest::newRow("null") << QByteArray("a\0b\n", 4);
        QTest::newRow("carriage return") << QByteArray("a\r\n");
        QTest::newRow("not UTF-8") << QByteArray("\xc3\n");
    }

    void aTextEndsInANewline()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(SignedNote::fromText(text).error().code, ErrorCode::Malformed);
    }

    void aNameHasNoSpaceAndNoPlus()
    {
        SignedNote note = SignedNote::fromText("text\n").value();
        for (const QString &name : { u""_s, u"a b"_s, u"a+b"_s, u"a\n"_s, u"a\u2003b"_s, QString(QChar(0xd800)) })
            QCOMPARE(note.sign(name, someKey()).error().code, ErrorCode::Malformed);
        QCOMPARE(note.add({ u"a"_s, 1, {} }).error().code, ErrorCode::Malformed);
        QVERIFY(note.signatureLines().isEmpty());
    }

    void sizeAndLinesAreLimited()
    {
        QCOMPARE(SignedNote::fromText(QByteArray(SignedNote::maxBytes, 'a') + '\n').error().code, ErrorCode::TooLarge);
        QCOMPARE(SignedNote::parse(QByteArray(SignedNote::maxBytes + 1, '\n')).error().code, ErrorCode::TooLarge);
        const QByteArray head = vectorText() + '\n';
        QVERIFY(SignedNote::parse(QByteArray(head + vectorLine(0).repeated(SignedNote::maxSignatures))));
        QCOMPARE(SignedNote::parse(QByteArray(head + vectorLine(0).repeated(SignedNote::maxSignatures + 1))).error().code, ErrorCode::TooLarge);
        SignedNote note = SignedNote::parse(QByteArray(head + vectorLine(0).repeated(SignedNote::maxSignatures))).value();
        QCOMPARE(note.add(note.signatureLines().first()).error().code, ErrorCode::TooLarge);
    }
};

QTEST_GUILESS_MAIN(tst_SignedNote)
#include "tst_SignedNote.moc"
