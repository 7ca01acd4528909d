// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/VoteKeyStore.h"

#include "models/crypto/KeyFile.h"
#include "models/vault/PrivateFile.h"
#include "models/vault/SlowDown.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::vault {

namespace {

constexpr QLatin1StringView keyEnding { ".pem" };
constexpr QLatin1StringView waitEnding { ".wait" };
constexpr qsizetype longestId = 64;

bool isFileName(const PersonId &person)
{
    const QString &text = person.text();
    return !text.isEmpty() && text.size() <= longestId && !text.startsWith(u'-') && std::ranges::all_of(text, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

}

QList<PersonId> VoteKeyStore::people() const
{
    QList<PersonId> people;
    const auto names = QDir(m_folder).entryList({ u'*' + keyEnding }, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (const PersonId person(name.chopped(keyEnding.size())); isFileName(person))
            people.append(person);
    }
    return people;
}

Result<crypto::PublicKey> VoteKeyStore::create(const PersonId &person, const crypto::SecretBytes &passphrase)
{
    const auto file = path(person, keyEnding);
    if (!file)
        return std::unexpected(file.error());
    if (QFile::exists(*file))
        return fail(ErrorCode::CannotWrite, u"a key file is there already: "_s + *file);
    if (m_scryptCost == 0)
        m_scryptCost = crypto::keyfile::tuneCost();
    const auto key = crypto::SigningKey::generate();
    if (!key)
        return std::unexpected(key.error());
    const auto pem = crypto::keyfile::write(*key, passphrase, m_scryptCost);
    if (!pem)
        return std::unexpected(pem.error());
    return privatefile::write(*file, *pem).transform([&key] { return key->publicKey(); });
}

Result<crypto::SigningKey> VoteKeyStore::open(const PersonId &person, const crypto::SecretBytes &passphrase, qint64 nowMs) const
{
    const auto file = path(person, keyEnding);
    if (!file)
        return std::unexpected(file.error());
    const auto pem = privatefile::read(*file);
    if (!pem)
        return std::unexpected(pem.error());
    const SlowDown slowDown(*path(person, waitEnding));
    if (const auto begun = slowDown.begin(nowMs); !begun)
        return std::unexpected(begun.error());
    auto key = crypto::keyfile::read(*pem, passphrase);
    // Only a wrong passphrase is counted: a damaged file is not somebody guessing.
    if (key || key.error().code != ErrorCode::WrongPassphrase) {
        if (const auto reset = slowDown.succeeded(); !reset && key)
            return std::unexpected(reset.error());
    }
    return key;
}

Result<void> VoteKeyStore::setAside(const PersonId &person) const
{
    const auto file = path(person, keyEnding);
    if (!file)
        return std::unexpected(file.error());
    const QString target = m_folder + u'/' + person.text() + u".unused";
    QString free = target;
    for (int number = 2; QFile::exists(free); ++number)
        free = target + u'-' + QString::number(number);
    if (!QFile::rename(*file, free))
        return fail(ErrorCode::CannotWrite, *file);
    return {};
}

Result<QString> VoteKeyStore::path(const PersonId &person, QLatin1StringView ending) const
{
    if (!isFileName(person))
        return fail(ErrorCode::Malformed, u"person id"_s);
    return m_folder + u'/' + person.text() + ending;
}

}
