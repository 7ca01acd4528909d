// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/Random.h"
#include "models/ledger/Ledger.h"

#include <QTemporaryDir>

/// A ledger of a test: fixed keys, a clock that stands still, a folder that is gone afterwards.
namespace countersign::test {

inline crypto::SigningKey keyOf(char letter)
{
    return crypto::SigningKey::fromSeed(crypto::SecretBytes::copyOf(QByteArray(32, letter))).value();
}

inline ledger::LedgerKeys seatKeys(char letter = 's')
{
    return { keyOf(letter), crypto::SecretBytes::copyOf(QByteArray(32, 'c')) };
}

struct LedgerFixture {
    QTemporaryDir folder;
    FixedClock clock { 1'790'000'000'000 };
    std::unique_ptr<ledger::Ledger> ledger = make();

    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("ledger.db")); }
    [[nodiscard]] std::unique_ptr<ledger::Ledger> make(char seat = 's') const
    {
        return std::make_unique<ledger::Ledger>(path(), seatKeys(seat), clock);
    }
};

inline facts::Entry requestSeen(int number)
{
    return { facts::EntryKind::RequestSeen, 0,
             { { QStringLiteral("subject"), QStringLiteral("stage/%1").arg(number) }, { QStringLiteral("number"), number } }, {} };
}

/// A future's answer in a test that has no event loop.
template <typename T>
Result<T> answer(const FutureResult<T> &future)
{
    return future.result();
}

}
