// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/Keychain.h"
#include "models/vault/SeatSafe.h"

#include "tests/support/Await.h"
#include "tests/support/DesktopKeychain.h"

#include <QLibrary>

using namespace Qt::StringLiterals;
using namespace countersign;
using test::await;
using vault::Keychain;
using vault::SeatSafe;

/// Keychain and seat safe over a real keychain, in its good days and its bad ones.
class tst_KeychainReal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_desktop.start(), qPrintable(m_desktop.problem())); }

    void whatIsStoredIsReadAndRemoved()
    {
        Keychain keychain(u"countersign-test"_s);
        QVERIFY(await(keychain.find()).has_value());
        QCOMPARE(await(keychain.load(u"token"_s)).error().code, ErrorCode::NotFound);
        const auto secret = crypto::SecretBytes::copyOf(QByteArray("with\0all\xff bytes", 15));
        QVERIFY(await(keychain.store(u"token"_s, secret)).has_value());
        QCOMPARE((*await(keychain.load(u"token"_s)))->view(), secret.view());
        QVERIFY(await(keychain.store(u"token"_s, crypto::SecretBytes::copyOf("another"))).has_value());
        QCOMPARE((*await(keychain.load(u"token"_s)))->view(), QByteArrayView("another"));
        QCOMPARE(await(Keychain(u"another-program"_s).load(u"token"_s)).error().code, ErrorCode::NotFound);
        QVERIFY(await(keychain.remove(u"token"_s)).has_value());
        QCOMPARE(await(keychain.load(u"token"_s)).error().code, ErrorCode::NotFound);
        QVERIFY(await(keychain.remove(u"token"_s)).has_value());
    }

    void aSeatFindsItsKeysAtTheNextStart()
    {
        QTemporaryDir profile;
        const auto made = create(profile.path());
        QVERIFY(made.has_value());
        Keychain keychain(u"countersign-test"_s);
        SeatSafe again(keychain, profile.path(), m_clock, 1);
        QCOMPARE(*await(again.find()), SeatSafe::Place::Keychain);
        const auto loaded = await(again.load({}));
        QVERIFY(loaded.has_value());
        QCOMPARE((*loaded)->seatKey.publicKey(), (*made)->seatKey.publicKey());
        QCOMPARE((*loaded)->contentKey.view(), (*made)->contentKey.view());
        QCOMPARE(await(again.create({})).error().code, ErrorCode::CannotWrite); // never twice
    }

    void aKeychainThatIsGoneIsSaidAndNothingIsLost()
    {
        QTemporaryDir profile;
        const auto made = create(profile.path());
        QVERIFY(made.has_value());
        m_desktop.stop();
        Keychain keychain(u"countersign-test"_s);
        SeatSafe safe(keychain, profile.path(), m_clock, 1);
        QCOMPARE(await(keychain.find()).error().code, ErrorCode::KeychainMissing);
        QCOMPARE(await(keychain.store(u"token"_s, crypto::SecretBytes::copyOf("x"))).error().code, ErrorCode::KeychainMissing);
        QCOMPARE(await(safe.load({})).error().code, ErrorCode::KeychainMissing);
        QCOMPARE(*await(safe.find()), SeatSafe::Place::Keychain);
        // A new seat is told so, and takes a passphrase instead.
        QTemporaryDir other;
        SeatSafe second(keychain, other.path(), m_clock, 1);
        QCOMPARE(await(second.create({})).error().code, ErrorCode::KeychainMissing);
        QCOMPARE(*await(second.find()), SeatSafe::Place::None);
        QVERIFY(await(second.create(crypto::SecretBytes::copyOf("a seat with brass hinges"))).has_value());
        QCOMPARE(*await(second.find()), SeatSafe::Place::File);
        QVERIFY(await(second.load(crypto::SecretBytes::copyOf("a seat with brass hinges"))).has_value());

        QVERIFY2(m_desktop.startAgain(), qPrintable(m_desktop.problem()));
        QCOMPARE(await(safe.load({})).error().code, ErrorCode::KeychainMissing); // the library holds on to the session that is gone
        startTheProgramAgain();
        const auto loaded = await(safe.load({}));
        QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().detail));
        QCOMPARE((*loaded)->seatKey.publicKey(), (*made)->seatKey.publicKey());
    }

    void aLockedKeychainIsNoEmptyOne()
    {
        QTemporaryDir profile;
        const auto made = create(profile.path());
        QVERIFY(made.has_value());
        QVERIFY2(m_desktop.lock(), qPrintable(m_desktop.problem()));
        Keychain keychain(u"countersign-test"_s);
        SeatSafe safe(keychain, profile.path(), m_clock, 1);
        // NotFound would say that the keys are lost, and somebody would make new ones.
        const auto refused = await(safe.load({}));
        QCOMPARE(refused.error().code, ErrorCode::KeychainLocked);
        QVERIFY(!await(keychain.store(u"token"_s, crypto::SecretBytes::copyOf("x"))).has_value());
        m_desktop.stop();
        QVERIFY2(m_desktop.startAgain(), qPrintable(m_desktop.problem()));
        startTheProgramAgain();
        QCOMPARE((*await(safe.load({})))->seatKey.publicKey(), (*made)->seatKey.publicKey());
        QCOMPARE(await(keychain.load(u"token"_s)).error().code, ErrorCode::NotFound);
    }

private:
    /// As far as the keychain's library is concerned: it opens a session with the daemon once in a program's life.
    static void startTheProgramAgain()
    {
        const auto disconnect = reinterpret_cast<void (*)()>(QLibrary::resolve(u"secret-1"_s, 0, "secret_service_disconnect"));
        QVERIFY(disconnect);
        disconnect();
    }
    [[nodiscard]] Result<std::shared_ptr<vault::SeatSecrets>> create(const QString &profile)
    {
        Keychain keychain(u"countersign-test"_s);
        SeatSafe safe(keychain, profile, m_clock, 1);
        return await(safe.create({}));
    }

    FixedClock m_clock { 1'790'000'000'000 };
    test::DesktopKeychain m_desktop;
};

QTEST_GUILESS_MAIN(tst_KeychainReal)
#include "tst_KeychainReal.moc"
