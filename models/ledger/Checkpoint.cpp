// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/Checkpoint.h"

#include "models/facts/Charter.h"

namespace countersign::ledger::checkpoint {

using namespace Qt::StringLiterals;

QByteArray text(const facts::TreeHeadSeen &head)
{
    return head.origin.toUtf8() + '\n' + QByteArray::number(head.size) + '\n' + head.root.view().toByteArray().toBase64() + '\n';
}

Result<facts::TreeHeadSeen> parse(QByteArrayView noteText)
{
    const QList<QByteArray> lines = noteText.toByteArray().split('\n');
    if (lines.size() != 4 || lines[0].isEmpty() || !lines[3].isEmpty()) {
        return fail(ErrorCode::Malformed, u"not the three lines of a checkpoint"_s);
    }
    facts::TreeHeadSeen head;
    head.origin = QString::fromUtf8(lines[0]);
    head.size = lines[1].toULongLong();
    const auto root = crypto::Digest::fromBytes(QByteArray::fromBase64(lines[2]));
    if (!root) {
        return fail(ErrorCode::Malformed, u"root of a checkpoint"_s);
    }
    head.root = *root;
    // Leading zeroes, signs, spaces and other spellings of base64 all end here.
    return text(head) == noteText ? Result<facts::TreeHeadSeen>(head) : fail(ErrorCode::Malformed, u"another spelling of a checkpoint"_s);
}

Result<crypto::SignedNote> sign(const facts::TreeHeadSeen &head, const crypto::SigningKey &seatKey)
{
    auto note = crypto::SignedNote::fromText(text(head));
    if (!note) {
        return note;
    }
    if (const auto done = note->sign(head.origin, seatKey); !done) {
        return std::unexpected(done.error());
    }
    return note;
}

Result<facts::TreeHeadSeen> verified(QByteArrayView note, const crypto::PublicKey &seatKey)
{
    const auto parsed = crypto::SignedNote::parse(note);
    if (!parsed) {
        return std::unexpected(parsed.error());
    }
    auto head = parse(parsed->text());
    if (head && !parsed->isSignedBy({ head->origin, seatKey })) {
        return fail(ErrorCode::BadSignature, u"checkpoint of size %1"_s.arg(head->size));
    }
    return head;
}

QString originOf(const crypto::PublicKey &seatKey)
{
    return u"countersign/"_s + facts::seatIdOf(seatKey).text();
}

}
