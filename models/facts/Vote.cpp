// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/Vote.h"

#include "models/core/Encoding.h"
#include "models/core/Words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace countersign::facts {

namespace {

constexpr QLatin1StringView unknown { "-" };
constexpr int mostApprovals = 99;
constexpr qsizetype nonceBytes = 16;

constexpr auto purposes = words<Purpose>({
    { Purpose::Decision, "decision"_L1 },
    { Purpose::Withdraw, "withdraw"_L1 },
    { Purpose::BreakGlass, "break-glass"_L1 },
    { Purpose::Acknowledge, "acknowledge"_L1 },
    { Purpose::Drill, "drill"_L1 },
});
constexpr auto decisions = words<Decision>({
    { Decision::Allow, "allow"_L1 },
    { Decision::Deny, "deny"_L1 },
});

constexpr std::array fieldNames {
    QLatin1StringView("purpose"), QLatin1StringView("gateway"), QLatin1StringView("boot"), QLatin1StringView("request"),
    QLatin1StringView("action"), QLatin1StringView("rule"), QLatin1StringView("charter"), QLatin1StringView("decision"),
    QLatin1StringView("approvals"), QLatin1StringView("reason"), QLatin1StringView("person"), QLatin1StringView("seat"),
    QLatin1StringView("ledger"), QLatin1StringView("issued"), QLatin1StringView("expires"), QLatin1StringView("nonce"),
};
enum Field { PurposeField, GatewayField, BootField, RequestField, ActionField, RuleField, CharterField, DecisionField,
             ApprovalsField, ReasonField, PersonField, SeatField, LedgerField, IssuedField, ExpiresField, NonceField, FieldCount };
static_assert(fieldNames.size() == FieldCount);

enum class Spaces { Escaped, Kept };

QString escaped(QStringView value, Spaces spaces = Spaces::Escaped)
{
    if (value.isEmpty())
        return unknown;
    if (value == unknown)
        return u"%002D"_s;
    QString text;
    text.reserve(value.size());
    for (const QChar unit : value) {
        const char16_t code = unit.unicode();
        const bool plain = code > 0x20 && code < 0x7f && code != u'%';
        if (plain || (code == 0x20 && spaces == Spaces::Kept))
            text += unit;
        else
            text += u'%' + QString::number(code, 16).toUpper().rightJustified(4, u'0');
    }
    return text;
}

/// The inverse; what is not an escape stays as it is, since the caller compares the spelling of the whole vote afterwards.
QString unescaped(QStringView text)
{
    if (text == unknown)
        return {};
    QString value;
    value.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool isEscape = false;
        const ushort code = text.at(i) == u'%' && i + 4 < text.size() ? text.sliced(i + 1, 4).toUShort(&isEscape, 16) : ushort(0);
        if (isEscape) {
            value += QChar(code);
            i += 4;
        } else {
            value += text.at(i);
        }
    }
    return value;
}

QString digestOrUnknown(const std::optional<crypto::Digest> &digest)
{
    return digest ? digest->hex() : QString(unknown);
}

Result<std::optional<crypto::Digest>> parseDigestOrUnknown(QStringView text)
{
    if (text == unknown)
        return std::optional<crypto::Digest>();
    return crypto::Digest::fromHex(text).transform([](const crypto::Digest &digest) { return std::optional(digest); });
}

std::unexpected<Error> wrong(Field field)
{
    return fail(ErrorCode::Malformed, u"vote line "_s + fieldNames[field]);
}

Result<TreeHeadSeen> parseHead(QStringView text)
{
    const auto parts = text.split(u' ');
    if (parts.size() != 3)
        return wrong(LedgerField);
    bool isNumber = false;
    const quint64 size = parts.at(1).toULongLong(&isNumber);
    const auto root = crypto::Digest::fromHex(parts.at(2));
    if (!isNumber || !root)
        return wrong(LedgerField);
    return TreeHeadSeen { .origin = unescaped(parts.at(0)), .size = size, .root = *root };
}

/// The values of all lines in order; Malformed where one is missing, doubled, out of order or too many.
Result<std::array<QString, FieldCount>> parseLines(QByteArrayView bytes)
{
    const bool isAscii = std::ranges::all_of(bytes, [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7f); });
    if (!isAscii || !bytes.endsWith('\n'))
        return fail(ErrorCode::Malformed, u"vote is not lines of printable ASCII"_s);
    const QStringList lines = QString::fromLatin1(bytes.chopped(1)).split(u'\n');
    if (lines.first() != Vote::type)
        return fail(ErrorCode::Unsupported, u"not a vote of a known version"_s);
    if (lines.size() != FieldCount + 1)
        return fail(ErrorCode::Malformed, u"vote has %1 lines"_s.arg(lines.size()));
    std::array<QString, FieldCount> values;
    for (std::size_t i = 0; i < FieldCount; ++i) {
        const QString &line = lines.at(qsizetype(i) + 1);
        const QString start = fieldNames[i] + u' ';
        if (!line.startsWith(start))
            return wrong(Field(i));
        values[i] = line.sliced(start.size());
    }
    return values;
}

/// What a statement must hold to say anything: who, where, which one; and for a decision on what.
Result<void> checkComplete(const Vote &vote)
{
    if (vote.person.isEmpty())
        return wrong(PersonField);
    if (vote.seat.isEmpty())
        return wrong(SeatField);
    const auto nonce = encoding::fromBase64Url(vote.nonce);
    if (!nonce || nonce->size() != nonceBytes)
        return wrong(NonceField);
    if (vote.approvalsNeeded < 1 || vote.approvalsNeeded > mostApprovals)
        return wrong(ApprovalsField);
    if (vote.issuedMs < 0 || vote.expiresMs < vote.issuedMs)
        return wrong(ExpiresField);
    if (vote.purpose != Purpose::Decision)
        return {};
    if (vote.request.isEmpty())
        return wrong(RequestField);
    if (vote.rule.isEmpty())
        return wrong(RuleField);
    if (!vote.decision)
        return wrong(DecisionField);
    if (!vote.action && vote.decision == Decision::Allow)
        return wrong(ActionField);
    return {};
}

}

QString word(Purpose purpose) { return purposes.of(purpose); }
QString word(Decision decision) { return decisions.of(decision); }
std::optional<Purpose> purpose(QStringView word) { return purposes.value(word); }
std::optional<Decision> decision(QStringView word) { return decisions.value(word); }

QByteArray Vote::text() const
{
    const std::array<QString, FieldCount> values {
        word(purpose), escaped(gatewayIdentity, Spaces::Kept), escaped(boot), escaped(request.text()), digestOrUnknown(action),
        escaped(rule.text()), charter.hex(), decision ? word(*decision) : QString(unknown), QString::number(approvalsNeeded),
        digestOrUnknown(reason), escaped(person.text()), escaped(seat.text()),
        QString(escaped(ledger.origin) + u' ' + QString::number(ledger.size) + u' ' + ledger.root.hex()),
        QString::number(issuedMs), QString::number(expiresMs), escaped(nonce),
    };
    QString text = type + u'\n';
    for (std::size_t i = 0; i < FieldCount; ++i)
        text += fieldNames[i] + u' ' + values[i] + u'\n';
    return text.toLatin1();
}

Result<Vote> Vote::parse(QByteArrayView text)
{
    const auto lines = parseLines(text);
    if (!lines)
        return std::unexpected(lines.error());
    const auto &values = *lines;

    Vote vote;
    const auto purpose = facts::purpose(values[PurposeField]);
    if (!purpose)
        return wrong(PurposeField);
    vote.purpose = *purpose;
    vote.gatewayIdentity = unescaped(values[GatewayField]);
    vote.boot = unescaped(values[BootField]);
    vote.request = RequestId(unescaped(values[RequestField]));
    const auto action = parseDigestOrUnknown(values[ActionField]);
    if (!action)
        return wrong(ActionField);
    vote.action = *action;
    vote.rule = RuleId(unescaped(values[RuleField]));
    const auto charter = crypto::Digest::fromHex(values[CharterField]);
    if (!charter)
        return wrong(CharterField);
    vote.charter = *charter;
    vote.decision = facts::decision(values[DecisionField]);
    if (!vote.decision && values[DecisionField] != unknown)
        return wrong(DecisionField);
    bool isNumber = false;
    vote.approvalsNeeded = values[ApprovalsField].toInt(&isNumber);
    if (!isNumber)
        return wrong(ApprovalsField);
    const auto reason = parseDigestOrUnknown(values[ReasonField]);
    if (!reason)
        return wrong(ReasonField);
    vote.reason = *reason;
    vote.person = PersonId(unescaped(values[PersonField]));
    vote.seat = SeatId(unescaped(values[SeatField]));
    const auto head = parseHead(values[LedgerField]);
    if (!head)
        return std::unexpected(head.error());
    vote.ledger = *head;
    vote.issuedMs = values[IssuedField].toLongLong(&isNumber);
    if (!isNumber)
        return wrong(IssuedField);
    vote.expiresMs = values[ExpiresField].toLongLong(&isNumber);
    if (!isNumber)
        return wrong(ExpiresField);
    vote.nonce = unescaped(values[NonceField]);

    if (const auto complete = checkComplete(vote); !complete)
        return std::unexpected(complete.error());
    // One value, one spelling: signs, leading zeros, needless or lower-case escapes all show here.
    if (vote.text() != text)
        return fail(ErrorCode::NotCanonical, u"vote has another spelling"_s);
    return vote;
}

}
