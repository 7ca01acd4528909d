// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/OutsideKey.h"

#include "models/vault/Vault.h"
#include "tests/support/Await.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::vault;

namespace {

crypto::SecretBytes passphrase(const char *text = "violet kettle under moss") { return crypto::SecretBytes::copyOf(text); }
QByteArray proofText(const crypto::PublicKey &key) { return "proved by " + key.bytes(); }

}

class tst_OutsideKey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsMadeOnceAndOpenedByItsPassphrase()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"recovery.pem"_s);
        const auto made = outsidekey::create(path, passphrase(), 1, proofText);
        QVERIFY(made.has_value());
        QVERIFY(made->key.verifies(proofText(made->key), made->proof));
        QCOMPARE(QFile(path).permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
        QCOMPARE(outsidekey::open(path, passphrase())->publicKey(), made->key);
        QCOMPARE(outsidekey::open(path, passphrase("not the right one")).error().code, ErrorCode::WrongPassphrase);
        QCOMPARE(outsidekey::create(path, passphrase(), 1, proofText).error().code, ErrorCode::CannotWrite); // never over another
        QCOMPARE(outsidekey::open(folder.filePath(u"none"_s), passphrase()).error().code, ErrorCode::NotFound);
    }

    void theVaultSignsANoteWithIt()
    {
        QTemporaryDir folder;
        FixedClock clock(0);
        Vault vault(folder.filePath(u"keys"_s), clock, 1);
        const QString path = folder.filePath(u"recovery.pem"_s);
        QCOMPARE(test::await(vault.createOutside(path, passphrase("short"), proofText)).error().code, ErrorCode::WeakPassphrase);
        const auto made = test::await(vault.createOutside(path, passphrase(), proofText));
        QVERIFY(made.has_value());
        const auto note = crypto::SignedNote::fromText("text\n"_ba).value();
        QCOMPARE(test::await(vault.addOutsideSignature(path, u"recovery.key"_s, passphrase("not the right one"), note)).error().code, ErrorCode::WrongPassphrase);
        const auto done = test::await(vault.addOutsideSignature(path, u"recovery.key"_s, passphrase(), note));
        QVERIFY(done->isSignedBy({ .name = u"recovery.key"_s, .key = made->key }));
        QVERIFY(test::await(vault.create(PersonId(u"one"_s), u"One"_s, passphrase())).has_value());
        vault.lock();
        QCOMPARE(test::await(vault.addOutsideSignature(path, u"recovery.key"_s, passphrase(), note)).error().code, ErrorCode::Locked);
        QCOMPARE(test::await(vault.createOutside(path + u'2', passphrase(), proofText)).error().code, ErrorCode::Locked);
    }
};

QTEST_GUILESS_MAIN(tst_OutsideKey)
#include "tst_OutsideKey.moc"
