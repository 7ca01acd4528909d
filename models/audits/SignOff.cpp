// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/SignOff.h"

#include "models/core/Encoding.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace countersign::audits {

namespace {

constexpr std::array fields { "audit"_L1, "as"_L1, "gateway"_L1, "from"_L1, "to"_L1, "checklist"_L1, "results"_L1, "charter"_L1,
                              "ledger"_L1, "person"_L1, "seat"_L1, "issued"_L1, "nonce"_L1 };
enum Field { AuditField, AsField, GatewayField, FromField, ToField, ChecklistField, ResultsField, CharterField, LedgerField, PersonField,
             SeatField, IssuedField, NonceField, FieldCount };
static_assert(fields.size() == FieldCount);

std::unexpected<Error> wrong(Field field) { return fail(ErrorCode::Malformed, u"sign-off line "_s + fields[field]); }

Result<qint64> time(QStringView text, Field field)
{
    bool isNumber = false;
    const qint64 ms = text.toLongLong(&isNumber);
    if (!isNumber || ms < 0)
        return wrong(field);
    return ms;
}

}

QString word(SignOff::As as) { return as == SignOff::As::Auditor ? u"auditor"_s : u"reviewer"_s; }

QByteArray SignOff::text() const
{
    const std::array<QString, FieldCount> values {
        audit, word(as), gateway.text(), QString::number(fromMs), QString::number(toMs), checklist.hex(), results.hex(), charter.hex(),
        QString(ledger.origin + u' ' + QString::number(ledger.size) + u' ' + ledger.root.hex()), person.text(), seat.text(),
        QString::number(issuedMs), nonce,
    };
    QString lines = type + u'\n';
    for (std::size_t i = 0; i < FieldCount; ++i)
        lines += fields[i] + u' ' + values[i] + u'\n';
    return lines.toUtf8();
}

Result<SignOff> SignOff::parse(QByteArrayView text)
{
    const bool isAscii = std::ranges::all_of(text, [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7f); });
    if (!isAscii || !text.endsWith('\n'))
        return fail(ErrorCode::Malformed, u"sign-off is not lines of printable ASCII"_s);
    const QStringList lines = QString::fromLatin1(text.chopped(1)).split(u'\n');
    if (lines.first() != type)
        return fail(ErrorCode::Unsupported, u"not a sign-off of a known version"_s);
    if (lines.size() != FieldCount + 1)
        return fail(ErrorCode::Malformed, u"sign-off has %1 lines"_s.arg(lines.size()));
    std::array<QString, FieldCount> values;
    for (std::size_t i = 0; i < FieldCount; ++i) {
        const QString start = fields[i] + u' ';
        const QString &line = lines.at(qsizetype(i) + 1);
        if (!line.startsWith(start) || line.size() == start.size())
            return wrong(Field(i));
        values[i] = line.sliced(start.size());
        if (i != LedgerField && values[i].contains(u' '))
            return wrong(Field(i));
    }
    SignOff made;
    made.audit = values[AuditField];
    made.as = values[AsField] == word(As::Auditor) ? As::Auditor : As::Reviewer;
    made.gateway = GatewayId(values[GatewayField]);
    const QStringList head = values[LedgerField].split(u' ');
    if (head.size() != 3)
        return wrong(LedgerField);
    bool isSize = false;
    made.ledger.origin = head[0];
    made.ledger.size = head[1].toULongLong(&isSize);
    made.person = PersonId(values[PersonField]);
    made.seat = SeatId(values[SeatField]);
    made.nonce = values[NonceField];
    if (!isSize || !encoding::fromBase64Url(made.nonce))
        return wrong(isSize ? NonceField : LedgerField);
    const std::array times { std::pair(FromField, &made.fromMs), std::pair(ToField, &made.toMs), std::pair(IssuedField, &made.issuedMs) };
    for (const auto &[field, target] : times) {
        const auto ms = time(values[field], field);
        if (!ms)
            return std::unexpected(ms.error());
        *target = *ms;
    }
    const std::array digests { std::pair(values[ChecklistField], &made.checklist), std::pair(values[ResultsField], &made.results),
                               std::pair(values[CharterField], &made.charter), std::pair(head[2], &made.ledger.root) };
    for (const auto &[hex, target] : digests) {
        const auto digest = crypto::Digest::fromHex(hex);
        if (!digest)
            return fail(ErrorCode::Malformed, u"sign-off digest"_s);
        *target = *digest;
    }
    if (made.text() != text)
        return fail(ErrorCode::Malformed, u"sign-off has another spelling"_s);
    return made;
}

Result<void> mayAudit(const facts::Charter &charter, const PersonId &person)
{
    using facts::Role;
    const facts::Person *someone = charter.person(person);
    const bool anyAuditor = std::ranges::any_of(charter.people, [](const facts::Person &each) { return each.has(Role::Auditor); });
    if (!someone || !(someone->has(Role::Auditor) || (!anyAuditor && someone->has(Role::SecurityOperator))))
        return fail(ErrorCode::NotEligible, person.text());
    return {};
}

Result<void> maySign(const facts::Charter &charter, const PersonId &person, SignOff::As as, const QList<SignOff> &others)
{
    const facts::Person *someone = charter.person(person);
    if (!someone)
        return fail(ErrorCode::NotEligible, person.text());
    for (const SignOff &other : others) {
        if (other.person == person)
            return fail(ErrorCode::SamePerson, person.text());
        if (other.as == as)
            return fail(ErrorCode::AlreadyDecided, word(as));
    }
    using facts::Role;
    const bool auditor = mayAudit(charter, person).has_value();
    const bool reviewer = auditor || someone->has(Role::SecurityOperator) || someone->has(Role::Admin);
    if (!(as == SignOff::As::Auditor ? auditor : reviewer))
        return fail(ErrorCode::NotEligible, person.text() + u' ' + word(as));
    return {};
}

Result<SignOff> verifySignOff(const crypto::SignedNote &note, const facts::Charter &charter)
{
    auto made = SignOff::parse(note.text());
    if (!made)
        return made;
    const facts::Person *person = charter.person(made->person);
    const facts::VoteKey *key = person ? person->keyAt(made->issuedMs) : nullptr;
    if (!key)
        return fail(ErrorCode::NotInForce, made->person.text());
    if (!note.isSignedBy({ made->person.text(), key->key }))
        return fail(ErrorCode::BadSignature, made->person.text());
    return made;
}

}
