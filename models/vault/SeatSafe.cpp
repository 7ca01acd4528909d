// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/SeatSafe.h"

#include "models/core/CanonicalJson.h"
#include "models/core/Encoding.h"
#include "models/crypto/KeyFile.h"
#include "models/crypto/Random.h"
#include "models/storage/FileLock.h"
#include "models/vault/Keychain.h"
#include "models/vault/PrivateFile.h"
#include "models/vault/SlowDown.h"
#include "models/vault/Worker.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::vault {

namespace {

constexpr qsizetype seedSize = 32;
constexpr qsizetype contentKeySize = 32;
constexpr QLatin1StringView placeType { "countersign/seat-place/1" };

using Secrets = std::shared_ptr<SeatSecrets>;

/// One secret that goes to one place: the seed, then the content key.
Result<Secrets> split(const crypto::SecretBytes &both)
{
    if (both.size() != seedSize + contentKeySize)
        return fail(ErrorCode::Malformed, u"seat secrets have another size"_s);
    auto seatKey = crypto::SigningKey::fromSeed(crypto::SecretBytes::copyOf(both.view().first(seedSize)));
    if (!seatKey)
        return std::unexpected(seatKey.error());
    return std::make_shared<SeatSecrets>(SeatSecrets { .seatKey = std::move(*seatKey),
                                                       .contentKey = crypto::SecretBytes::copyOf(both.view().sliced(seedSize)) });
}

}

/// What lies in the profile folder; blocks, for the safe's own thread.
class SeatSafe::Files
{
public:
    Files(QString profileFolder, int scryptCost) : m_folder(std::move(profileFolder)), m_scryptCost(scryptCost) { }

    [[nodiscard]] Place place() const { return seatPlaceOf(m_folder); }

    [[nodiscard]] Result<void> checkEmpty() const
    {
        if (place() != Place::None)
            return fail(ErrorCode::CannotWrite, u"the seat has its secrets already"_s);
        return {};
    }
    /// Does `write` where there is nothing yet, and no other program can come between: the later of two first runs would put its
    /// secrets over those with which the earlier one writes. Busy where another program is at it.
    template <typename Write>
    [[nodiscard]] Result<void> ifEmpty(const Write &write) const
    {
        if (!QDir().mkpath(m_folder))
            return fail(ErrorCode::CannotWrite, m_folder);
        const auto lock = storage::FileLock::take(m_folder + u"/seat.lock"_s);
        return lock ? checkEmpty().and_then(write) : std::unexpected(lock.error());
    }

    /// The keychain entry that holds this seat's secrets; its name is random, so that profiles do not meet.
    [[nodiscard]] Result<QString> keychainEntry() const
    {
        const auto object = privatefile::read(placePath()).and_then([](const QByteArray &bytes) { return canonical::parse(bytes); });
        if (!object)
            return std::unexpected(object.error());
        const QString entry = object->value(u"keychain"_s).toString();
        if (object->value(u"type"_s) != QString(placeType) || entry.isEmpty())
            return fail(ErrorCode::Malformed, placePath());
        return entry;
    }
    [[nodiscard]] Result<void> writeKeychainEntry(const QString &entry) const
    {
        const auto json = canonical::write({ { u"type"_s, QString(placeType) }, { u"keychain"_s, entry } });
        return json.and_then([this](const QByteArray &bytes) { return privatefile::write(placePath(), bytes); });
    }

    [[nodiscard]] Result<crypto::SecretBytes> unwrap(const crypto::SecretBytes &passphrase, qint64 nowMs) const
    {
        const auto wrapped = privatefile::read(keysPath());
        if (!wrapped)
            return std::unexpected(wrapped.error());
        const SlowDown slowDown(m_folder + u"/seat.wait");
        if (const auto begun = slowDown.begin(nowMs); !begun)
            return std::unexpected(begun.error());
        auto both = crypto::keyfile::unwrap(*wrapped, passphrase);
        if (both || both.error().code != ErrorCode::WrongPassphrase) {
            if (const auto reset = slowDown.succeeded(); !reset && both)
                return std::unexpected(reset.error());
        }
        return both;
    }
    [[nodiscard]] Result<void> wrap(const crypto::SecretBytes &both, const crypto::SecretBytes &passphrase) const
    {
        const int cost = m_scryptCost == 0 ? crypto::keyfile::tuneCost() : m_scryptCost;
        return crypto::keyfile::wrap(both, passphrase, cost).and_then([this](const QByteArray &wrapped) {
            return privatefile::write(keysPath(), wrapped);
        });
    }

    Worker worker;

private:
    [[nodiscard]] QString keysPath() const { return seatKeysPath(m_folder); }
    [[nodiscard]] QString placePath() const { return seatPlacePath(m_folder); }
    QString m_folder;
    int m_scryptCost;
};

SeatSafe::SeatSafe(Keychain &keychain, QString profileFolder, const Clock &clock, int scryptCost, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_clock(clock)
    , m_files(std::make_unique<Files>(std::move(profileFolder), scryptCost))
{
}

SeatSafe::~SeatSafe() = default;

FutureResult<SeatSafe::Place> SeatSafe::find()
{
    return m_files->worker.run([files = m_files.get()]() -> Result<Place> { return files->place(); });
}

FutureResult<Secrets> SeatSafe::load(crypto::SecretBytes passphrase)
{
    // From the file: the secrets. From the keychain: the entry's name, since the keychain answers in this thread.
    using Found = std::variant<Secrets, QString>;
    return m_files->worker
        .run([files = m_files.get(), held = std::move(passphrase), nowMs = m_clock.nowMs()]() -> Result<Found> {
            switch (files->place()) {
            case Place::None: return fail(ErrorCode::NotFound, u"the seat has no secrets yet"_s);
            case Place::Keychain: return files->keychainEntry().transform([](const QString &entry) { return Found(entry); });
            case Place::File: break;
            }
            return files->unwrap(held, nowMs).and_then(split).transform([](const Secrets &secrets) { return Found(secrets); });
        })
        .then(this, [this](Result<Found> found) -> FutureResult<Secrets> {
            if (!found)
                return ready(Result<Secrets>(std::unexpected(found.error())));
            if (const auto *secrets = std::get_if<Secrets>(&*found))
                return ready(Result<Secrets>(*secrets));
            return m_keychain.load(std::get<QString>(*found)).then(this, [](const Result<std::shared_ptr<crypto::SecretBytes>> &both) {
                return both ? split(**both) : Result<Secrets>(std::unexpected(both.error()));
            });
        })
        .unwrap();
}

FutureResult<Secrets> SeatSafe::create(crypto::SecretBytes passphrase)
{
    const bool inKeychain = passphrase.isEmpty();
    auto both = std::make_shared<crypto::SecretBytes>(crypto::randomSecret(seedSize + contentKeySize));
    auto written = m_files->worker.run([files = m_files.get(), both, held = std::move(passphrase), inKeychain]() -> Result<void> {
        return inKeychain ? files->checkEmpty() : files->ifEmpty([&] { return files->wrap(*both, held); });
    });
    if (inKeychain) {
        const QString entry = u"seat-"_s + encoding::hex(crypto::randomBytes(8));
        written = written
                      .then(this, [this, entry, both](const Result<void> &empty) {
                          return empty ? m_keychain.store(entry, *both) : ready(Result<void>(empty));
                      })
                      .unwrap()
                      .then(this, [this, entry](const Result<void> &stored) {
                          // The name last: a place that holds nothing would look like a loss.
                          return stored ? m_files->worker.run([files = m_files.get(), entry] { return files->ifEmpty([&] { return files->writeKeychainEntry(entry); }); })
                                        : ready(Result<void>(stored));
                      })
                      .unwrap()
                      .then(this, [this, entry](const Result<void> &named) {
                          // Secrets that no profile names would lie in the keychain for ever.
                          return named ? ready<void>(named) : m_keychain.remove(entry).then(this, [named](const Result<void> &) { return named; });
                      })
                      .unwrap();
    }
    return written.then(this, [both](const Result<void> &done) { return done ? split(*both) : Result<Secrets>(std::unexpected(done.error())); });
}

}
