// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/Vault.h"

#include "tests/support/Await.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using test::await;
using vault::Vault;

namespace {

constexpr int cheap = 1;
constexpr qint64 startMs = 1'790'000'000'000;
const PersonId one(u"test-person-one"_s);
const PersonId two(u"test-person-two"_s);

crypto::SecretBytes right() { return crypto::SecretBytes::copyOf("violet kettle under moss"); }
crypto::SecretBytes rightOfTwo() { return crypto::SecretBytes::copyOf("yellow saucer over bark"); }
crypto::SecretBytes wrong() { return crypto::SecretBytes::copyOf("violet kettle under mosS"); }

}

class tst_Vault : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.set(startMs);
    }

    void theFirstPersonIsSignedInByMakingTheirKey()
    {
        Vault vault(m_folder->path(), m_clock, cheap);
        QVERIFY(!vault.isLocked());
        QVERIFY(vault.signedIn().isEmpty());
        QSignalSpy peopleChanged(&vault, &Vault::peopleChanged);
        const auto key = await(vault.create(one, u"Test person one"_s, right()));
        QVERIFY(key.has_value());
        QCOMPARE(vault.signedIn(), one);
        QCOMPARE(vault.people(), QList { one });
        QCOMPARE(peopleChanged.count(), 1);
        QVERIFY(await(vault.create(two, u"Test person two"_s, rightOfTwo())).has_value());
        QCOMPARE(vault.signedIn(), one);
        QCOMPARE(vault.people(), (QList { one, two }));
    }

    void aSignatureIsThePersons()
    {
        Vault vault(m_folder->path(), m_clock, cheap);
        const auto key = await(vault.create(one, u"Test person one"_s, right()));
        const auto note = await(vault.sign(one, right(), "a statement\n"));
        QVERIFY(note.has_value());
        QCOMPARE(note->text(), "a statement\n"_ba);
        QVERIFY(note->isSignedBy({ .name = one.text(), .key = *key }));
        const auto detached = await(vault.signBytes(one, right(), "message"));
        QVERIFY(key->verifies("message", detached.value()));
    }

    void aSecondSignatureIsAddedToTheSameNote()
    {
        Vault vault(m_folder->path(), m_clock, cheap);
        const auto keyOne = await(vault.create(one, u"Test person one"_s, right()));
        const auto keyTwo = await(vault.create(two, u"Test person two"_s, rightOfTwo()));
        auto note = await(vault.sign(one, right(), "a statement\n"));
        note = await(vault.addSignature(two, rightOfTwo(), *note));
        QVERIFY(note->isSignedBy({ .name = one.text(), .key = *keyOne }));
        QVERIFY(note->isSignedBy({ .name = two.text(), .key = *keyTwo }));
    }

    void aTextThatIsNoNoteIsNotSigned()
    {
        Vault vault(m_folder->path(), m_clock, cheap);
        static_cast<void>(await(vault.create(one, u"Test person one"_s, right())));
        QCOMPARE(await(vault.sign(one, right(), "no newline")).error().code, ErrorCode::Malformed);
    }

    void aWrongPassphraseSignsNothingAndSlowsDownOverRestarts()
    {
        {
            Vault vault(m_folder->path(), m_clock, cheap);
            static_cast<void>(await(vault.create(one, u"Test person one"_s, right())));
            QCOMPARE(await(vault.sign(one, wrong(), "a\n")).error().code, ErrorCode::WrongPassphrase);
            QCOMPARE(await(vault.sign(one, right(), "a\n")).error(), (Error { ErrorCode::SlowedDown, u"1000"_s }));
        }
        Vault again(m_folder->path(), m_clock, cheap);
        QCOMPARE(await(again.unlock(one, right())).error().code, ErrorCode::SlowedDown);
        m_clock.advance(1000);
        QVERIFY(await(again.unlock(one, right())).has_value());
    }

    void triesSentTogetherAreSlowedDownToo()
    {
        Vault vault(m_folder->path(), m_clock, cheap);
        static_cast<void>(await(vault.create(one, u"Test person one"_s, right())));
        auto first = vault.sign(one, wrong(), "a\n");
        auto second = vault.sign(one, right(), "a\n");
        QCOMPARE(await(first).error().code, ErrorCode::WrongPassphrase);
        QCOMPARE(await(second).error().code, ErrorCode::SlowedDown);
    }

    void weakPassphrasesMakeNoKey()
    {
        Vault vault(m_folder->path(), m_clock, cheap);
        const auto refused = await(vault.create(one, u"Test person one"_s, crypto::SecretBytes::copyOf("short")));
        QCOMPARE(refused.error(), (Error { ErrorCode::WeakPassphrase, u"too-short"_s }));
        QVERIFY(vault.people().isEmpty());
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void aSeatWithPeopleStartsLocked()
    {
        makePeople();
        Vault vault(m_folder->path(), m_clock, cheap);
        QVERIFY(vault.isLocked());
        QVERIFY(vault.signedIn().isEmpty());
        QCOMPARE(await(vault.sign(one, right(), "a\n")).error().code, ErrorCode::Locked);
        QCOMPARE(await(vault.signBytes(one, right(), "a")).error().code, ErrorCode::Locked);
        QCOMPARE(await(vault.create(PersonId(u"x"_s), u"X"_s, right())).error().code, ErrorCode::Locked);

        QSignalSpy lockedChanged(&vault, &Vault::lockedChanged);
        QCOMPARE(await(vault.unlock(one, wrong())).error().code, ErrorCode::WrongPassphrase);
        QVERIFY(vault.isLocked());
        m_clock.advance(1000);
        QCOMPARE(await(vault.unlock(one, right())).value(), one);
        QVERIFY(!vault.isLocked());
        QCOMPARE(vault.signedIn(), one);
        QCOMPARE(lockedChanged.count(), 1);
        QVERIFY(await(vault.sign(two, rightOfTwo(), "a\n")).has_value());
    }

    void lockingSignsOutAndASecondPersonMayUnlock()
    {
        makePeople();
        Vault vault(m_folder->path(), m_clock, cheap);
        static_cast<void>(await(vault.unlock(one, right())));
        QSignalSpy lockedChanged(&vault, &Vault::lockedChanged);
        vault.lock();
        vault.lock();
        QVERIFY(vault.isLocked());
        QVERIFY(vault.signedIn().isEmpty());
        QCOMPARE(lockedChanged.count(), 1);
        QCOMPARE(await(vault.unlock(two, rightOfTwo())).value(), two);
        QCOMPARE(vault.signedIn(), two);
        // Without locking first the other person takes the seat over.
        QCOMPARE(await(vault.unlock(one, right())).value(), one);
        QCOMPARE(vault.signedIn(), one);
        QCOMPARE(lockedChanged.count(), 2);
    }

    void aSeatWithoutPeopleHasNothingToLock()
    {
        Vault vault(m_folder->path(), m_clock, cheap);
        vault.lock();
        QVERIFY(!vault.isLocked());
    }

    void aKeyThatNoCharterNamesIsSetAsideAndKept()
    {
        makePeople();
        Vault vault(m_folder->path(), m_clock, cheap);
        QVERIFY(vault.isLocked());
        QCOMPARE(await(vault.setAside(two)).error().code, ErrorCode::Locked);
        QCOMPARE(await(vault.setAside(one)).error().code, ErrorCode::Locked); // or the seat would open itself
        QCOMPARE(vault.people().size(), 2);
        QVERIFY(await(vault.unlock(one, right())).has_value());
        QVERIFY(await(vault.setAside(two)).has_value());
        QCOMPARE(vault.people(), QList { one });
        QVERIFY(QFile::exists(m_folder->filePath(u"test-person-two.unused"_s)));
        QCOMPARE(await(vault.setAside(two)).error().code, ErrorCode::CannotWrite);
        QCOMPARE(await(vault.setAside(one)).error().code, ErrorCode::NotEligible);
    }

    void anIdleSeatLocksItself()
    {
        makePeople();
        Vault vault(m_folder->path(), m_clock, cheap);
        static_cast<void>(await(vault.unlock(one, right())));
        vault.lockIfIdle();
        QVERIFY(!vault.isLocked()); // never, unless told
        vault.setAutoLock(60'000);
        m_clock.advance(59'999);
        vault.lockIfIdle();
        QVERIFY(!vault.isLocked());
        vault.noteActivity();
        m_clock.advance(59'999);
        vault.lockIfIdle();
        QVERIFY(!vault.isLocked());
        m_clock.advance(1);
        vault.lockIfIdle();
        QVERIFY(vault.isLocked());
    }

    void theOwnTimerLooksWhetherTheSeatIsIdle()
    {
        makePeople();
        Vault vault(m_folder->path(), m_clock, cheap);
        static_cast<void>(await(vault.unlock(one, right())));
        vault.setAutoLock(60'000);
        m_clock.advance(60'000); // as after a sleep of the machine: only the clock went on
        QTRY_VERIFY(vault.isLocked());
    }

    void destroyingWaitsForASignatureOnItsWay()
    {
        makePeople();
        auto vault = std::make_unique<Vault>(m_folder->path(), m_clock, cheap);
        static_cast<void>(await(vault->unlock(one, right())));
        auto signature = vault->signBytes(one, right(), "a");
        vault.reset();
        QVERIFY(signature.isFinished());
        QCOMPARE(signature.resultCount(), 1);
    }

private:
    void makePeople()
    {
        Vault vault(m_folder->path(), m_clock, cheap);
        QVERIFY(await(vault.create(one, u"Test person one"_s, right())).has_value());
        QVERIFY(await(vault.create(two, u"Test person two"_s, rightOfTwo())).has_value());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock { startMs };
};

QTEST_GUILESS_MAIN(tst_Vault)
#include "tst_Vault.moc"
