// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/Charter.h"

#include "models/core/Words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::facts {

namespace {

constexpr auto roles = words<Role>({
    { Role::Viewer, "viewer"_L1 },
    { Role::Operator, "operator"_L1 },
    { Role::SecurityOperator, "security_operator"_L1 },
    { Role::Auditor, "auditor"_L1 },
    { Role::Admin, "admin"_L1 },
});
constexpr auto environments = words<Environment>({
    { Environment::Dev, "dev"_L1 },
    { Environment::Stage, "stage"_L1 },
    { Environment::Prod, "prod"_L1 },
});
constexpr auto requesters = words<Requester>({
    { Requester::Excluded, "excluded"_L1 },
    { Requester::MustBeKnown, "must-be-known"_L1 },
});

template <typename Record, typename RecordId>
const Record *find(const QList<Record> &records, const RecordId &id)
{
    const auto found = std::ranges::find(records, id, &Record::id);
    return found == records.end() ? nullptr : &*found;
}

}

QString word(Role role) { return roles.of(role); }
QString word(Environment environment) { return environments.of(environment); }
QString word(Requester requester) { return requesters.of(requester); }
std::optional<Role> role(QStringView word) { return roles.value(word); }
std::optional<Environment> environment(QStringView word) { return environments.value(word); }
std::optional<Requester> requester(QStringView word) { return requesters.value(word); }

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
