// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/Vault.h"

#include "models/vault/PassphraseStrength.h"
#include "models/vault/VoteKeyStore.h"
#include "models/vault/Worker.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace countersign::vault {

namespace {

constexpr int idleCheckMs = 1000;

}

class Vault::Private
{
public:
    Private(const QString &folder, const Clock &givenClock, int givenCost)
        : clock(givenClock)
        , scryptCost(givenCost)
        , store(std::make_shared<VoteKeyStore>(folder, givenCost))
        , people(store->people())
        , isLocked(!people.isEmpty())
        , lastActivityMs(clock.nowMs())
    {
    }

    /// Opens the person's key in the vault's thread, hands it to `use` once and drops it.
    template <typename Use>
    [[nodiscard]] auto withKey(const PersonId &person, crypto::SecretBytes passphrase, Use use)
        -> QFuture<std::invoke_result_t<Use &, const crypto::SigningKey &>>
    {
        using Answer = std::invoke_result_t<Use &, const crypto::SigningKey &>;
        if (isLocked)
            return ready(Answer(fail(ErrorCode::Locked)));
        return worker.run([keys = store, person, nowMs = clock.nowMs(), held = std::move(passphrase), use = std::move(use)]() mutable -> Answer {
            const auto key = keys->open(person, held, nowMs);
            held.wipe();
            if (!key)
                return std::unexpected(key.error());
            return use(*key);
        });
    }

    const Clock &clock;
    const int scryptCost; ///< 0: tuned on this machine
    std::shared_ptr<VoteKeyStore> store; ///< used by the worker alone once there is work
    QList<PersonId> people;
    PersonId signedIn;
    bool isLocked;
    qint64 idleMs = 0;
    qint64 lastActivityMs;
    QTimer idleTimer;
    Worker worker; ///< last: its thread ends before anything that it uses
};

Vault::Vault(QString folder, const Clock &clock, int scryptCost, QObject *parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>(folder, clock, scryptCost))
{
    m_d->idleTimer.setInterval(idleCheckMs);
    connect(&m_d->idleTimer, &QTimer::timeout, this, &Vault::lockIfIdle);
}

Vault::~Vault() = default;

Result<void> Vault::checkStrength(const crypto::SecretBytes &passphrase, const QString &personName)
{
    return checkPassphrase(passphrase, personName);
}

QList<PersonId> Vault::people() const { return m_d->people; }
bool Vault::isLocked() const { return m_d->isLocked; }
PersonId Vault::signedIn() const { return m_d->signedIn; }

FutureResult<crypto::PublicKey> Vault::create(PersonId person, QString personName, crypto::SecretBytes passphrase)
{
    if (m_d->isLocked)
        return ready(Result<crypto::PublicKey>(fail(ErrorCode::Locked)));
    if (const auto strong = checkStrength(passphrase, personName); !strong)
        return ready(Result<crypto::PublicKey>(std::unexpected(strong.error())));
    return m_d->worker.run([keys = m_d->store, person, held = std::move(passphrase)] { return keys->create(person, held); })
        .then(this, [this, person](Result<crypto::PublicKey> key) {
            if (key) {
                m_d->people.append(person);
                if (m_d->people.size() == 1)
                    m_d->signedIn = person;
                Q_EMIT peopleChanged();
            }
            return key;
        });
}

FutureResult<void> Vault::setAside(PersonId person)
{
    if (m_d->isLocked)
        return ready(Result<void>(fail(ErrorCode::Locked)));
    if (person == m_d->signedIn)
        return ready(Result<void>(fail(ErrorCode::NotEligible, u"signed in"_s)));
    return m_d->worker.run([keys = m_d->store, person] { return keys->setAside(person); }).then(this, [this, person](Result<void> done) {
        if (done) {
            m_d->people.removeAll(person);
            Q_EMIT peopleChanged();
        }
        return done;
    });
}

FutureResult<crypto::SignedNote> Vault::sign(PersonId person, crypto::SecretBytes passphrase, QByteArray text)
{
    auto note = crypto::SignedNote::fromText(std::move(text));
    if (!note)
        return ready(Result<crypto::SignedNote>(std::unexpected(note.error())));
    return addSignature(std::move(person), std::move(passphrase), std::move(*note));
}

FutureResult<crypto::SignedNote> Vault::addSignature(PersonId person, crypto::SecretBytes passphrase, crypto::SignedNote note)
{
    return m_d->withKey(person, std::move(passphrase), [name = person.text(), note = std::move(note)](const crypto::SigningKey &key) mutable {
        return note.sign(name, key).transform([&note] { return std::move(note); });
    });
}

FutureResult<QByteArray> Vault::signBytes(PersonId person, crypto::SecretBytes passphrase, QByteArray message)
{
    return m_d->withKey(person, std::move(passphrase), [message = std::move(message)](const crypto::SigningKey &key) { return key.sign(message); });
}

FutureResult<outsidekey::Made> Vault::createOutside(QString path, crypto::SecretBytes passphrase,
                                                    std::function<QByteArray(const crypto::PublicKey &)> proofText)
{
    using Made = outsidekey::Made;
    if (m_d->isLocked)
        return ready(Result<Made>(fail(ErrorCode::Locked)));
    if (const auto strong = checkStrength(passphrase, {}); !strong)
        return ready(Result<Made>(std::unexpected(strong.error())));
    return m_d->worker.run([path, held = std::move(passphrase), cost = m_d->scryptCost, proofText = std::move(proofText)] {
        return outsidekey::create(path, held, cost, proofText);
    });
}

FutureResult<crypto::SignedNote> Vault::addOutsideSignature(QString path, QString name, crypto::SecretBytes passphrase, crypto::SignedNote note)
{
    using Note = crypto::SignedNote;
    if (m_d->isLocked)
        return ready(Result<Note>(fail(ErrorCode::Locked)));
    return m_d->worker.run([path, name, held = std::move(passphrase), note = std::move(note)]() mutable -> Result<Note> {
        const auto key = outsidekey::open(path, held);
        held.wipe();
        if (!key)
            return std::unexpected(key.error());
        return note.sign(name, *key).transform([&note] { return std::move(note); });
    });
}

void Vault::lock()
{
    if (m_d->isLocked || m_d->people.isEmpty())
        return;
    m_d->isLocked = true;
    m_d->signedIn = {};
    Q_EMIT lockedChanged(true);
}

FutureResult<PersonId> Vault::unlock(PersonId person, crypto::SecretBytes passphrase)
{
    // Opening the key is the proof; nothing of it stays.
    return m_d->worker
        .run([keys = m_d->store, person, nowMs = m_d->clock.nowMs(), held = std::move(passphrase)]() -> Result<PersonId> {
            return keys->open(person, held, nowMs).transform([&person](const crypto::SigningKey &) { return person; });
        })
        .then(this, [this](Result<PersonId> known) {
            if (known) {
                m_d->signedIn = *known;
                m_d->lastActivityMs = m_d->clock.nowMs();
                if (std::exchange(m_d->isLocked, false))
                    Q_EMIT lockedChanged(false);
            }
            return known;
        });
}

void Vault::setAutoLock(int idleMs)
{
    m_d->idleMs = idleMs;
    noteActivity();
    if (idleMs > 0)
        m_d->idleTimer.start();
    else
        m_d->idleTimer.stop();
}

void Vault::noteActivity()
{
    m_d->lastActivityMs = m_d->clock.nowMs();
}

void Vault::lockIfIdle()
{
    // A clock that was set back proves nothing about how long it was quiet; the next activity sets it right.
    if (m_d->idleMs > 0 && m_d->clock.nowMs() - m_d->lastActivityMs >= m_d->idleMs)
        lock();
}

}
