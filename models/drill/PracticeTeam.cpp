// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/drill/PracticeTeam.h"

#include "models/drill/PracticeGateway.h"
#include "models/facts/Charter.h"
#include "models/vault/Vault.h"

using namespace Qt::StringLiterals;

namespace countersign::drill::practice {

namespace {

facts::Person personWith(const PersonId &id, const QString &name, const crypto::PublicKey &key, const QByteArray &proof, const SeatId &seat,
                         qint64 nowMs)
{
    // Both sit at one seat by design, which is what `sameSeat` is there to say.
    facts::VoteKey voteKey { .key = key, .fromMs = nowMs, .untilMs = {}, .revokedAtMs = {}, .proof = proof, .seat = seat, .sameSeat = true };
    return { .id = id, .name = name, .roles = { facts::Role::SecurityOperator, facts::Role::Auditor, facts::Role::Admin },
             .keys = { std::move(voteKey) }, .aliases = {} };
}

Result<QByteArray> charterText(const QList<facts::Person> &people, const SeatId &seat, const crypto::PublicKey &seatKey, qint64 nowMs)
{
    facts::Charter charter;
    charter.team = u"Practice"_s;
    charter.practice = true;
    charter.validFromMs = nowMs;
    charter.validUntilMs = nowMs + facts::Charter::longestValidityMs;
    charter.people = people;
    charter.seats = { { seat, seatKey } };
    charter.gateways = { { GatewayId(PracticeGateway::gatewayId), u"Practice gateway"_s, facts::Environment::Stage, std::nullopt } };
    facts::Rule rule;
    rule.id = RuleId(u"practice-two-people"_s);
    rule.roles = { facts::Role::SecurityOperator };
    charter.rules = { rule };
    return charter.text();
}

struct Enrolled {
    crypto::PublicKey key;
    QByteArray proof;
};

FutureResult<Enrolled> enrol(vault::Vault &vault, const PersonId &person, const QString &name, const SeatId &seat)
{
    return vault.create(person, name, passphrase())
        .then(&vault, [&vault, person, seat](const Result<crypto::PublicKey> &key) -> FutureResult<Enrolled> {
            if (!key)
                return ready<Enrolled>(std::unexpected(key.error()));
            return vault.signBytes(person, passphrase(), facts::possessionText(person, seat, *key))
                .then(&vault, [key = *key](const Result<QByteArray> &proof) -> Result<Enrolled> {
                    if (!proof)
                        return std::unexpected(proof.error());
                    return Enrolled { key, *proof };
                });
        })
        .unwrap();
}

}

PersonId first()
{
    return PersonId(u"practice-operator-a"_s);
}

PersonId second()
{
    return PersonId(u"practice-operator-b"_s);
}

QString shownPassphrase()
{
    return u"two seats, one digest, no hurry"_s;
}

crypto::SecretBytes passphrase()
{
    return crypto::SecretBytes::copyOf(shownPassphrase().toUtf8());
}

FutureResult<std::shared_ptr<crypto::SignedNote>> makeTeam(vault::Vault &vault, crypto::PublicKey seatKey, qint64 nowMs)
{
    using Note = std::shared_ptr<crypto::SignedNote>;
    const SeatId seat = facts::seatIdOf(seatKey);
    return enrol(vault, first(), u"Practice operator A"_s, seat)
        .then(&vault, [&vault, seat, seatKey, nowMs](const Result<Enrolled> &a) -> FutureResult<Note> {
            if (!a)
                return ready<Note>(std::unexpected(a.error()));
            return enrol(vault, second(), u"Practice operator B"_s, seat)
                .then(&vault, [&vault, seat, seatKey, nowMs, a = *a](const Result<Enrolled> &b) -> FutureResult<Note> {
                    if (!b)
                        return ready<Note>(std::unexpected(b.error()));
                    const Result<QByteArray> text = charterText({ personWith(first(), u"Practice operator A"_s, a.key, a.proof, seat, nowMs),
                                                                  personWith(second(), u"Practice operator B"_s, b->key, b->proof, seat, nowMs) },
                                                                seat, seatKey, nowMs);
                    if (!text)
                        return ready<Note>(std::unexpected(text.error()));
                    return vault.sign(first(), passphrase(), *text).then(&vault, [](const Result<crypto::SignedNote> &note) -> Result<Note> {
                        if (!note)
                            return std::unexpected(note.error());
                        return std::make_shared<crypto::SignedNote>(*note);
                    });
                })
                .unwrap();
        })
        .unwrap();
}

}
