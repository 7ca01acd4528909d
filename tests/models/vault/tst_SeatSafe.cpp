// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/SeatSafe.h"

#include "models/vault/Keychain.h"
#include "models/vault/PrivateFile.h"
#include "tests/support/Await.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace countersign;
using test::await;
using vault::SeatSafe;

namespace {

constexpr int cheap = 1;

crypto::SecretBytes right() { return crypto::SecretBytes::copyOf("violet kettle under moss"); }

}

/// Here without a keychain; with one see tst_Keychain.
class tst_SeatSafe : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        // No desktop: the person at this machine may have a keychain, and it must not be touched.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aNewProfileHasNoSecrets()
    {
        SeatSafe safe(m_keychain, m_folder->path(), m_clock, cheap);
        QCOMPARE(await(safe.find()).value(), SeatSafe::Place::None);
        QCOMPARE(await(safe.load({})).error().code, ErrorCode::NotFound);
    }

    void secretsInTheFileComeBackUnderTheirPassphraseAlone()
    {
        SeatSafe safe(m_keychain, m_folder->path(), m_clock, cheap);
        const auto made = await(safe.create(right()));
        QVERIFY(made.has_value());
        QCOMPARE((*made)->contentKey.size(), 32);

        SeatSafe again(m_keychain, m_folder->path(), m_clock, cheap);
        QCOMPARE(await(again.find()).value(), SeatSafe::Place::File);
        QCOMPARE(await(again.load(crypto::SecretBytes::copyOf("wrong"))).error().code, ErrorCode::WrongPassphrase);
        QCOMPARE(await(again.load(right())).error().code, ErrorCode::SlowedDown);
        m_clock.advance(1000);
        const auto loaded = await(again.load(right()));
        QVERIFY(loaded.has_value());
        QCOMPARE((*loaded)->seatKey.publicKey(), (*made)->seatKey.publicKey());
        QCOMPARE((*loaded)->contentKey.view(), (*made)->contentKey.view());
    }

    void twoSeatsHaveDifferentSecrets()
    {
        SeatSafe safe(m_keychain, m_folder->filePath(u"a"_s), m_clock, cheap);
        SeatSafe other(m_keychain, m_folder->filePath(u"b"_s), m_clock, cheap);
        const auto a = await(safe.create(right()));
        const auto b = await(other.create(right()));
        QVERIFY((*a)->seatKey.publicKey() != (*b)->seatKey.publicKey());
        QVERIFY((*a)->contentKey.view() != (*b)->contentKey.view());
        QVERIFY((*a)->contentKey.view() != (*a)->seatKey.seed().view());
    }

    void manyFirstRunsAtOnceMakeOneSeat()
    {
        std::vector<std::unique_ptr<SeatSafe>> safes;
        for (int i = 0; i < 50; ++i)
            safes.push_back(std::make_unique<SeatSafe>(m_keychain, m_folder->path(), m_clock, cheap));
        QList<FutureResult<std::shared_ptr<vault::SeatSecrets>>> runs;
        for (const auto &each : safes)
            runs.append(each->create(right()));
        QList<Result<std::shared_ptr<vault::SeatSecrets>>> made;
        for (const auto &each : std::as_const(runs)) {
            const auto answer = await(each);
            if (answer)
                made.append(answer);
            else
                QVERIFY(answer.error().code == ErrorCode::Busy || answer.error().code == ErrorCode::CannotWrite);
        }
        QCOMPARE(made.size(), 1);
        const auto kept = await(safes.back()->load(right()));
        QCOMPARE((*kept)->seatKey.publicKey(), (*made.first())->seatKey.publicKey());
    }

    void secretsAreNeverOverwritten()
    {
        SeatSafe safe(m_keychain, m_folder->path(), m_clock, cheap);
        QVERIFY(await(safe.create(right())).has_value());
        const auto before = vault::privatefile::read(m_folder->filePath(u"seat.keys"_s));
        QCOMPARE(await(safe.create(right())).error().code, ErrorCode::CannotWrite);
        QCOMPARE(await(safe.create({})).error().code, ErrorCode::CannotWrite);
        QCOMPARE(vault::privatefile::read(m_folder->filePath(u"seat.keys"_s)), before);
    }

    void withoutAKeychainNothingIsWrittenSilently()
    {
        SeatSafe safe(m_keychain, m_folder->path(), m_clock, cheap);
        QCOMPARE(await(safe.create({})).error().code, ErrorCode::KeychainMissing);
        QVERIFY(QDir(m_folder->path()).isEmpty());
        QCOMPARE(await(safe.find()).value(), SeatSafe::Place::None);
    }

    void aDamagedPlaceIsSaid()
    {
        QVERIFY(vault::privatefile::write(m_folder->filePath(u"seat.place"_s), "{}").has_value());
        SeatSafe safe(m_keychain, m_folder->path(), m_clock, cheap);
        QCOMPARE(await(safe.find()).value(), SeatSafe::Place::Keychain);
        QCOMPARE(await(safe.load({})).error().code, ErrorCode::Malformed);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock { 1'790'000'000'000 };
    vault::Keychain m_keychain { u"countersign-test"_s };
};

QTEST_GUILESS_MAIN(tst_SeatSafe)
#include "tst_SeatSafe.moc"
