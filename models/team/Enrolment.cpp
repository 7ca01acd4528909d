// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/Enrolment.h"

#include "models/core/Skeleton.h"
#include "models/team/PersonIds.h"
#include "models/team/Team.h"
#include "models/vault/Vault.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::team {

namespace {

using Passphrase = std::shared_ptr<crypto::SecretBytes>;

Passphrase shared(crypto::SecretBytes passphrase)
{
    return std::make_shared<crypto::SecretBytes>(std::move(passphrase));
}

template <typename T>
FutureResult<T> refused(ErrorCode code, const QString &detail = {})
{
    return ready(Result<T>(fail(code, detail)));
}

}

Enrolment::Enrolment(vault::Vault &vault, const Team &team, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_vault(vault)
    , m_team(team)
    , m_clock(clock)
{
}

FutureResult<crypto::SignedNote> Enrolment::found(QString teamName, Applicant first, facts::SeatRecord seat,
                                                  QList<facts::GatewayRecord> gateways, crypto::SecretBytes passphrase)
{
    using Note = crypto::SignedNote;
    if (m_team.hasCharter())
        return refused<Note>(ErrorCode::NotEligible, u"there is a charter already"_s);
    const auto isProd = [](const facts::GatewayRecord &gateway) { return gateway.environment == facts::Environment::Prod; };
    if (std::ranges::any_of(gateways, isProd))
        return refused<Note>(ErrorCode::RuleUnmeetable, u"a trial has no prod gateways"_s);
    const Passphrase held = shared(std::move(passphrase));
    return makeKey(std::move(first), seat.id, held)
        .then(this, [this, teamName, seat, gateways, held](const Result<Newcomer> &person) -> FutureResult<Note> {
            if (!person)
                return ready(Result<Note>(std::unexpected(person.error())));
            facts::Charter charter = trial::first(teamName, *person, seat, m_clock.nowMs());
            charter.gateways = gateways;
            const auto text = charter.text();
            if (!text)
                return ready(Result<Note>(std::unexpected(text.error())));
            return m_vault.sign(person->id, std::move(*held), *text);
        })
        .unwrap();
}

FutureResult<Newcomer> Enrolment::prepare(Applicant second, SeatId seat, crypto::SecretBytes passphrase)
{
    if (!m_team.hasCharter())
        return refused<Newcomer>(ErrorCode::NotInForce, u"charter"_s);
    if (second.roles.contains(facts::Role::Admin))
        return refused<Newcomer>(ErrorCode::NotEligible, u"a trial has one charter admin"_s);
    // Before a key is made: a key file that nobody can use would stay behind.
    const auto looksAlike = [&second](const facts::Person &other) { return skeleton(other.name) == skeleton(second.name); };
    if (std::ranges::any_of(m_team.charter().people, looksAlike))
        return refused<Newcomer>(ErrorCode::SamePerson, u"names look alike"_s);
    return makeKey(std::move(second), std::move(seat), shared(std::move(passphrase)));
}

FutureResult<crypto::SignedNote> Enrolment::enrol(Newcomer second, SeatId seat, crypto::SecretBytes passphrase, PersonId admin,
                                                  crypto::SecretBytes adminPassphrase)
{
    using Note = crypto::SignedNote;
    if (!m_team.hasCharter())
        return refused<Note>(ErrorCode::NotInForce, u"charter"_s);
    const auto text = trial::withPerson(m_team.charter(), second, seat, m_clock.nowMs()).and_then(&facts::Charter::text);
    if (!text)
        return ready(Result<Note>(std::unexpected(text.error())));
    return m_vault.sign(second.id, std::move(passphrase), *text)
        .then(this, [this, admin, held = shared(std::move(adminPassphrase))](const Result<Note> &note) {
            return note ? m_vault.addSignature(admin, std::move(*held), *note) : ready(note);
        })
        .unwrap();
}

FutureResult<QByteArray> Enrolment::requestToJoin(PersonId person, QList<facts::Role> roles, facts::SeatRecord seat, crypto::SecretBytes passphrase,
                                                  SignAsSeat signAsSeat, QList<facts::ConnectionKey> connections)
{
    const facts::Person *known = m_team.hasCharter() ? m_team.charter().person(person) : nullptr;
    const facts::VoteKey *key = known ? known->keyAt(m_clock.nowMs()) : nullptr;
    if (!key || key->seat != seat.id)
        return refused<QByteArray>(ErrorCode::NotFound, person.text());
    const bool sameSeat = m_vault.people().size() > 1;
    connections = connections.first(sameSeat ? 0 : std::min(connections.size(), facts::JoinRequest::mostConnections));
    return signRequest({ .person = person, .name = known->name, .roles = std::move(roles), .key = key->key, .proof = key->proof, .seat = std::move(seat),
                         .sameSeat = sameSeat, .connections = std::move(connections), .madeAtMs = m_clock.nowMs() },
                       std::move(passphrase), std::move(signAsSeat));
}

FutureResult<QByteArray> Enrolment::requestFromThisSeat(Applicant applicant, facts::SeatRecord seat, crypto::SecretBytes passphrase, SignAsSeat signAsSeat)
{
    const Passphrase held = shared(std::move(passphrase));
    const bool sameSeat = !m_vault.people().isEmpty();
    return makeKey(std::move(applicant), seat.id, held)
        .then(this, [this, seat, held, sameSeat, signAsSeat = std::move(signAsSeat)](const Result<Newcomer> &made) -> FutureResult<QByteArray> {
            if (!made)
                return ready(Result<QByteArray>(std::unexpected(made.error())));
            return signRequest({ .person = made->id, .name = made->name, .roles = made->roles, .key = made->key, .proof = made->proof, .seat = seat,
                                 .sameSeat = sameSeat, .connections = {}, .madeAtMs = m_clock.nowMs() }, std::move(*held), signAsSeat);
        })
        .unwrap();
}

FutureResult<QByteArray> Enrolment::signRequest(facts::JoinRequest request, crypto::SecretBytes passphrase, SignAsSeat signAsSeat)
{
    const auto text = request.text();
    if (!text)
        return ready(Result<QByteArray>(std::unexpected(text.error())));
    return m_vault.sign(request.person, std::move(passphrase), *text).then(this, [signAsSeat = std::move(signAsSeat)](const Result<crypto::SignedNote> &note) {
        return note.and_then([&](const crypto::SignedNote &half) { return signAsSeat(half); }).transform([](const crypto::SignedNote &whole) { return whole.bytes(); });
    });
}

FutureResult<facts::RecoveryKey> Enrolment::makeRecoveryKey(QString path, SeatId seat, crypto::SecretBytes passphrase)
{
    const auto proofText = [seat](const crypto::PublicKey &key) { return facts::possessionText(PersonId(facts::recoveryName), seat, key); };
    return m_vault.createOutside(std::move(path), std::move(passphrase), proofText).then(this, [seat](const Result<vault::outsidekey::Made> &made) {
        return made.transform([&seat](const vault::outsidekey::Made &key) { return facts::RecoveryKey { .key = key.key, .proof = key.proof, .seat = seat }; });
    });
}

FutureResult<crypto::SignedNote> Enrolment::addGateway(facts::GatewayRecord gateway, PersonId admin, crypto::SecretBytes adminPassphrase)
{
    if (!m_team.hasCharter())
        return refused<crypto::SignedNote>(ErrorCode::NotInForce, u"charter"_s);
    return signNext(trial::withGateway(m_team.charter(), gateway, m_clock.nowMs()), std::move(admin), std::move(adminPassphrase));
}

FutureResult<crypto::SignedNote> Enrolment::removeGateway(const GatewayId &gateway, PersonId admin, crypto::SecretBytes adminPassphrase)
{
    if (!m_team.hasCharter())
        return refused<crypto::SignedNote>(ErrorCode::NotInForce, u"charter"_s);
    return signNext(trial::withoutGateway(m_team.charter(), gateway, m_clock.nowMs()), std::move(admin), std::move(adminPassphrase));
}

FutureResult<crypto::SignedNote> Enrolment::signNext(const Result<facts::Charter> &next, PersonId admin, crypto::SecretBytes passphrase)
{
    const auto text = next.and_then(&facts::Charter::text);
    if (!text)
        return ready(Result<crypto::SignedNote>(std::unexpected(text.error())));
    return m_vault.sign(std::move(admin), std::move(passphrase), *text);
}

FutureResult<Newcomer> Enrolment::makeKey(Applicant applicant, SeatId seat, Passphrase passphrase)
{
    QList<PersonId> taken = m_vault.people();
    if (m_team.hasCharter()) {
        for (const facts::Person &person : m_team.charter().people)
            taken.append(person.id);
    }
    if (applicant.name.trimmed().isEmpty() || applicant.roles.isEmpty())
        return refused<Newcomer>(ErrorCode::Malformed, u"name and role"_s);
    const PersonId id = personIdFor(applicant.name, taken);
    return m_vault.create(id, applicant.name, passphrase->clone())
        .then(this, [this, id, applicant, seat, passphrase](const Result<crypto::PublicKey> &key) -> FutureResult<Newcomer> {
            if (!key)
                return ready(Result<Newcomer>(std::unexpected(key.error())));
            return m_vault.signBytes(id, passphrase->clone(), facts::possessionText(id, seat, *key))
                .then(this, [id, applicant, key = *key](const Result<QByteArray> &proof) {
                    return proof.transform([&](const QByteArray &bytes) {
                        return Newcomer { .id = id, .name = applicant.name.simplified(), .roles = applicant.roles, .key = key, .proof = bytes };
                    });
                });
        })
        .unwrap();
}

}
