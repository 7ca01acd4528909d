// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/Charter.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace countersign::facts {

namespace {

template <typename Value>
struct Word {
    Value value;
    QLatin1StringView text;
};
constexpr std::array roleWords {
    Word { Role::Viewer, QLatin1StringView("viewer") }, Word { Role::Operator, QLatin1StringView("operator") },
    Word { Role::SecurityOperator, QLatin1StringView("security_operator") }, Word { Role::Auditor, QLatin1StringView("auditor") },
    Word { Role::Admin, QLatin1StringView("admin") },
};
constexpr std::array environmentWords {
    Word { Environment::Dev, QLatin1StringView("dev") }, Word { Environment::Stage, QLatin1StringView("stage") },
    Word { Environment::Prod, QLatin1StringView("prod") },
};
constexpr std::array requesterWords {
    Word { Requester::Excluded, QLatin1StringView("excluded") }, Word { Requester::MustBeKnown, QLatin1StringView("must-be-known") },
};

template <typename Value, std::size_t count>
QString wordOf(const std::array<Word<Value>, count> &words, Value value)
{
    return std::ranges::find(words, value, &Word<Value>::value)->text;
}

template <typename Value, std::size_t count>
std::optional<Value> valueOf(const std::array<Word<Value>, count> &words, QStringView text)
{
    const auto found = std::ranges::find_if(words, [text](const Word<Value> &word) { return word.text == text; });
    return found == words.end() ? std::nullopt : std::optional(found->value);
}

template <typename Record, typename RecordId>
const Record *find(const QList<Record> &records, const RecordId &id)
{
    const auto found = std::ranges::find(records, id, &Record::id);
    return found == records.end() ? nullptr : &*found;
}

}

QString word(Role role) { return wordOf(roleWords, role); }
QString word(Environment environment) { return wordOf(environmentWords, environment); }
QString word(Requester requester) { return wordOf(requesterWords, requester); }
std::optional<Role> role(QStringView word) { return valueOf(roleWords, word); }
std::optional<Environment> environment(QStringView word) { return valueOf(environmentWords, word); }
std::optional<Requester> requester(QStringView word) { return valueOf(requesterWords, word); }

QByteArray possessionText(const PersonId &person, const SeatId &seat, const crypto::PublicKey &key)
{
    return "countersign/possession/1\n" + person.text().toUtf8() + '\n' + seat.text().toUtf8() + '\n' + key.base64Url().toUtf8() + '\n';
}

SeatId seatIdOf(const crypto::PublicKey &key)
{
    return SeatId(crypto::sha256(key.bytes()).hex().first(16));
}

bool isPractice(const GatewayId &gateway)
{
    return gateway.text() == u"practice" || gateway.text().startsWith(u"practice-");
}

bool VoteKey::isValidAt(qint64 ms) const
{
    return ms >= fromMs && (!untilMs || ms < *untilMs) && (!revokedAtMs || ms < *revokedAtMs);
}

const VoteKey *Person::keyAt(qint64 ms) const
{
    const auto found = std::ranges::find_if(keys, [ms](const VoteKey &key) { return key.isValidAt(ms); });
    return found == keys.end() ? nullptr : &*found;
}

Result<crypto::Digest> Charter::digest() const
{
    return text().transform([](const QByteArray &bytes) { return crypto::sha256(bytes); });
}

const Person *Charter::person(const PersonId &id) const { return find(people, id); }
const GatewayRecord *Charter::gateway(const GatewayId &id) const { return find(gateways, id); }
const SeatRecord *Charter::seat(const SeatId &id) const { return find(seats, id); }

}
