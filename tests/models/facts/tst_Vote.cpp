// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/Vote.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;

namespace {

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray vector(const QString &name) { return fileBytes(QStringLiteral(TEST_DATA "/votes/") + name + u".note"_s); }

/// The published test key of tests/data/votes/make.py: the bytes 0 to 31.
crypto::SigningKey vectorKey()
{
    QByteArray seed;
    for (int i = 0; i < 32; ++i)
        seed.append(char(i));
    return std::move(*crypto::SigningKey::fromSeed(crypto::SecretBytes::copyOf(seed)));
}

Vote plainVote()
{
    Vote vote;
    vote.gatewayIdentity = u"- -"_s;
    vote.request = RequestId(u"exec-17"_s);
    vote.action = crypto::sha256("action");
    vote.rule = RuleId(u"exec"_s);
    vote.charter = crypto::sha256("charter");
    vote.decision = Decision::Allow;
    vote.person = PersonId(u"test-person-one"_s);
    vote.seat = SeatId(u"00112233445566aa"_s);
    vote.ledger = { .origin = u"countersign/00112233445566aa"_s, .size = 41, .root = crypto::sha256("root") };
    vote.issuedMs = 1'790'000'000'000;
    vote.expiresMs = 1'790'001'800'000;
    vote.nonce = u"AAECAwQFBgcICQoLDA0ODw"_s;
    return vote;
}

/// Any text a gateway could put into an id: controls, surrogates alone, our own escapes, nothing.
QString anyText(QRandomGenerator &random)
{
    static const QList<char16_t> awkward { 0, '\n', '\r', ' ', '%', '-', 0x7f, 0x85, 0xa0, 0x202e, 0xd800, 0xdfff, 0xfeff, 0xffff };
    QString text;
    for (qsizetype left = random.bounded(12); left > 0; --left) {
        text += random.bounded(2) ? QChar(awkward.at(random.bounded(awkward.size())))
                                  : QChar(char16_t(0x21 + random.bounded(0x5e)));
    }
    return text;
}

crypto::Digest anyDigest(QRandomGenerator &random) { return crypto::sha256(QByteArray::number(random.generate())); }

Vote anyVote(QRandomGenerator &random)
{
    const auto named = [&random] { return anyText(random) + u'x'; };
    Vote vote;
    vote.purpose = Purpose(random.bounded(5));
    vote.gatewayIdentity = anyText(random);
    vote.boot = anyText(random);
    vote.request = RequestId(named());
    vote.rule = RuleId(named());
    vote.charter = anyDigest(random);
    if (random.bounded(2) || vote.purpose == Purpose::Decision)
        vote.decision = Decision(random.bounded(2));
    if (random.bounded(2) || vote.decision == Decision::Allow)
        vote.action = anyDigest(random);
    vote.approvalsNeeded = 1 + random.bounded(99);
    if (random.bounded(2))
        vote.reason = anyDigest(random);
    vote.person = PersonId(named());
    vote.seat = SeatId(named());
    vote.ledger = { .origin = anyText(random), .size = random.generate64(), .root = anyDigest(random) };
    vote.issuedMs = qint64(random.generate());
    vote.expiresMs = vote.issuedMs + random.bounded(1000);
    QByteArray nonce(16, '\0');
    for (char &byte : nonce)
        byte = char(random.bounded(256));
    vote.nonce = QString::fromLatin1(nonce.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    return vote;
}

}

class tst_Vote : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void purposesAndDecisionsHaveWords()
    {
        for (const QString &spelling : { u"decision"_s, u"withdraw"_s, u"break-glass"_s, u"acknowledge"_s, u"drill"_s })
            QCOMPARE(word(*purpose(spelling)), spelling);
        for (const QString &spelling : { u"allow"_s, u"deny"_s })
            QCOMPARE(word(*decision(spelling)), spelling);
        QVERIFY(!purpose(u"decide"));
        QVERIFY(!decision(u"allow-always"));
    }

    void whatIsWrittenReadsBackTheSame()
    {
        QRandomGenerator random(20260914);
        for (int round = 0; round < 5000; ++round) {
            const Vote vote = anyVote(random);
            const auto read = Vote::parse(vote.text());
            QVERIFY2(read.has_value(), vote.text().constData());
            QVERIFY2(*read == vote, vote.text().constData());
            QVERIFY(crypto::SignedNote::fromText(vote.text()).has_value());
        }
    }

    void differentVotesHaveDifferentTexts()
    {
        Vote dash = plainVote(), empty = plainVote(), escape = plainVote(), newline = plainVote();
        dash.boot = u"-"_s;
        escape.boot = u"%000A"_s;
        newline.boot = u"\n"_s;
        const QSet<QByteArray> texts { dash.text(), empty.text(), escape.text(), newline.text() };
        QCOMPARE(texts.size(), 4);
    }

    void anyOneFlippedBitIsNoticed()
    {
        const QByteArray text = plainVote().text();
        for (qsizetype i = 0; i < text.size(); ++i) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray changed = text;
                changed[i] = char(uchar(changed.at(i)) ^ uchar(1u << bit));
                const auto read = Vote::parse(changed);
                if (read)
                    QVERIFY(*read != plainVote());
            }
        }
    }

    void otherSpellingsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("another type") << "countersign/vote/1"_ba << "countersign/vote/2"_ba << ErrorCode::Unsupported;
        QTest::newRow("a charter") << "countersign/vote/1"_ba << "countersign/charter/1"_ba << ErrorCode::Unsupported;
        QTest::newRow("unknown purpose") << "purpose decision"_ba << "purpose decide"_ba << ErrorCode::Malformed;
        QTest::newRow("allow-always") << "decision allow"_ba << "decision allow-always"_ba << ErrorCode::Malformed;
        QTest::newRow("no decision in a decision") << "decision allow"_ba << "decision -"_ba << ErrorCode::Malformed;
        QTest::newRow("an empty value") << "boot -"_ba << "boot "_ba << ErrorCode::NotCanonical;
        QTest::newRow("a missing line") << "boot -\n"_ba << ""_ba << ErrorCode::Malformed;
        QTest::newRow("a doubled line") << "boot -\n"_ba << "boot -\nboot -\n"_ba << ErrorCode::Malformed;
        QTest::newRow("lines changed over") << "boot -\nrequest exec-17\n"_ba << "request exec-17\nboot -\n"_ba << ErrorCode::Malformed;
        QTest::newRow("two spaces") << "rule exec"_ba << "rule  exec"_ba << ErrorCode::NotCanonical;
        QTest::newRow("a space behind") << "rule exec\n"_ba << "rule exec \n"_ba << ErrorCode::NotCanonical;
        QTest::newRow("a needless escape") << "rule exec"_ba << "rule %0065xec"_ba << ErrorCode::NotCanonical;
        QTest::newRow("a lower-case escape") << "rule exec"_ba << "rule %00e9"_ba << ErrorCode::NotCanonical;
        QTest::newRow("a bare per cent sign") << "rule exec"_ba << "rule 100%"_ba << ErrorCode::NotCanonical;
        QTest::newRow("a signed escape") << "rule exec"_ba << "rule %+041"_ba << ErrorCode::NotCanonical;
        QTest::newRow("a leading zero") << "approvals 2"_ba << "approvals 02"_ba << ErrorCode::NotCanonical;
        QTest::newRow("a plus sign") << "approvals 2"_ba << "approvals +2"_ba << ErrorCode::NotCanonical;
        QTest::newRow("no approvals") << "approvals 2"_ba << "approvals 0"_ba << ErrorCode::Malformed;
        QTest::newRow("no person") << "person test-person-one"_ba << "person -"_ba << ErrorCode::Malformed;
        QTest::newRow("no seat") << "seat 00112233445566aa"_ba << "seat -"_ba << ErrorCode::Malformed;
        QTest::newRow("no request") << "request exec-17"_ba << "request -"_ba << ErrorCode::Malformed;
        QTest::newRow("expired before issued") << "expires 1790001800000"_ba << "expires 1789999999999"_ba << ErrorCode::Malformed;
        QTest::newRow("a short nonce") << "AAECAwQFBgcICQoLDA0ODw"_ba << "AAECAwQFBgcICQoLDA0O"_ba << ErrorCode::Malformed;
        QTest::newRow("a padded nonce") << "AAECAwQFBgcICQoLDA0ODw"_ba << "AAECAwQFBgcICQoLDA0ODw=="_ba << ErrorCode::Malformed;
        QTest::newRow("upper-case hex") << crypto::sha256("action").hex().toLatin1() << crypto::sha256("action").hex().toUpper().toLatin1()
                                        << ErrorCode::Malformed;
        QTest::newRow("a byte that is not ASCII") << "rule exec"_ba << "rule ex\xc3\xa9"_ba << ErrorCode::Malformed;
        QTest::newRow("a carriage return") << "rule exec\n"_ba << "rule exec\r\n"_ba << ErrorCode::Malformed;
        QTest::newRow("a line too many") << "nonce AAECAwQFBgcICQoLDA0ODw\n"_ba << "nonce AAECAwQFBgcICQoLDA0ODw\n\n"_ba
                                         << ErrorCode::Malformed;
        QTest::newRow("no last newline") << "ODw\n"_ba << "ODw"_ba << ErrorCode::Malformed;
    }
    void otherSpellingsAreRefused()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const ErrorCode, code);
        QByteArray text = plainVote().text();
        QCOMPARE(text.count(from), 1);
        const auto read = Vote::parse(text.replace(from, to));
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code, code);
    }

    void anAllowNeedsItsActionAndADenialDoesNot()
    {
        Vote vote = plainVote();
        vote.action.reset();
        QCOMPARE(Vote::parse(vote.text()).error().code, ErrorCode::Malformed);
        vote.decision = Decision::Deny;
        QVERIFY(Vote::parse(vote.text()).has_value());
    }

    void theVectorsReadAndSignTheSame_data() { vectors(); }
    void theVectorsReadAndSignTheSame()
    {
        QFETCH(const QString, name);
        const QByteArray bytes = vector(name);
        auto note = crypto::SignedNote::parse(bytes);
        QVERIFY(note.has_value());
        const auto vote = Vote::parse(note->text());
        QVERIFY2(vote.has_value(), vote ? "" : qPrintable(vote.error().detail));
        QCOMPARE(vote->text(), note->text());

        const crypto::SigningKey key = vectorKey();
        QVERIFY(note->isSignedBy({ .name = vote->person.text(), .key = key.publicKey() }));
        auto again = crypto::SignedNote::fromText(vote->text());
        QVERIFY(again.has_value());
        QVERIFY(again->sign(vote->person.text(), key).has_value());
        QCOMPARE(again->bytes(), bytes);
    }

    void theVectorsSayWhatTheirNamesSay()
    {
        const auto read = [](const QString &name) { return *Vote::parse(crypto::SignedNote::parse(vector(name))->text()); };
        QCOMPARE(read(u"allow"_s).decision, std::optional(Decision::Allow));
        QCOMPARE(read(u"allow"_s).ledger.size, 41u);
        QCOMPARE(read(u"deny-without-action"_s).action, std::nullopt);
        QCOMPARE(read(u"deny-without-action"_s).reason, std::optional(crypto::sha256("salt and reason")));
        QCOMPARE(read(u"odd-ids"_s).request.text(), u"-"_s);
        QCOMPARE(read(u"odd-ids"_s).boot, u"a\nb\u202e"_s);
        QCOMPARE(read(u"odd-ids"_s).rule.text(), u"100% sure"_s);
        QCOMPARE(read(u"withdraw"_s).purpose, Purpose::Withdraw);
    }

    void opensslAloneVerifiesTheVectors_data() { vectors(); }
    void opensslAloneVerifiesTheVectors()
    {
        QFETCH(const QString, name);
        const auto note = crypto::SignedNote::parse(vector(name));
        QVERIFY(note.has_value());
        QVERIFY(opensslVerifies(note->text(), note->signatureLines().first().signature));
        QByteArray changed = note->text();
        changed.replace("purpose ", "purpose_");
        QVERIFY(!opensslVerifies(changed, note->signatureLines().first().signature));
    }

    void opensslAloneVerifiesANewVote()
    {
        auto note = crypto::SignedNote::fromText(plainVote().text());
        QVERIFY(note->sign(u"test-person-one"_s, vectorKey()).has_value());
        QVERIFY(opensslVerifies(note->text(), note->signatureLines().first().signature));
    }

private:
    static void vectors()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : { "allow", "deny-without-action", "odd-ids", "withdraw" })
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    static bool opensslVerifies(const QByteArray &text, const QByteArray &signature)
    {
        QTemporaryDir folder;
        const auto write = [&folder](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        if (!write(u"text"_s, text) || !write(u"signature"_s, signature))
            return false;
        QProcess openssl;
        openssl.start(u"openssl"_s, { u"pkeyutl"_s, u"-verify"_s, u"-rawin"_s, u"-pubin"_s, u"-inkey"_s, QStringLiteral(TEST_DATA "/votes/key.pub.pem"),
                                      u"-in"_s, folder.filePath(u"text"_s), u"-sigfile"_s, folder.filePath(u"signature"_s) });
        return openssl.waitForFinished() && openssl.exitStatus() == QProcess::NormalExit && openssl.exitCode() == 0;
    }
};

QTEST_GUILESS_MAIN(tst_Vote)
#include "tst_Vote.moc"
