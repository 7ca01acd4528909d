// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/VoteKeyStore.h"

#include "models/vault/PrivateFile.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace countersign;
using vault::VoteKeyStore;

namespace {

constexpr int cheap = 1;
constexpr qint64 startMs = 1'790'000'000'000;
const PersonId one(u"test-person-one"_s);

crypto::SecretBytes secret(const char *text) { return crypto::SecretBytes::copyOf(text); }

}

class tst_VoteKeyStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKeyOpensWithItsPassphraseAlone()
    {
        QTemporaryDir folder;
        VoteKeyStore store(folder.filePath(u"keys"_s), cheap);
        const auto made = store.create(one, secret("violet kettle under moss"));
        QVERIFY(made.has_value());
        const auto opened = store.open(one, secret("violet kettle under moss"), startMs);
        QVERIFY(opened.has_value());
        QCOMPARE(opened->publicKey(), *made);
        QCOMPARE(store.open(one, secret("violet kettle under mosS"), startMs).error().code, ErrorCode::WrongPassphrase);
    }

    void aWrongPassphraseChangesNothingAndSlowsDown()
    {
        QTemporaryDir folder;
        VoteKeyStore store(folder.path(), cheap);
        QVERIFY(store.create(one, secret("violet kettle under moss")).has_value());
        const auto before = vault::privatefile::read(folder.filePath(u"test-person-one.pem"_s));
        QCOMPARE(store.open(one, secret("wrong"), startMs).error().code, ErrorCode::WrongPassphrase);
        QCOMPARE(vault::privatefile::read(folder.filePath(u"test-person-one.pem"_s)), before);
        // Even the right one has to wait, also for a store that was made anew.
        const auto early = VoteKeyStore(folder.path(), cheap).open(one, secret("violet kettle under moss"), startMs + 999);
        QCOMPARE(early.error(), (Error { ErrorCode::SlowedDown, u"1"_s }));
        QVERIFY(store.open(one, secret("violet kettle under moss"), startMs + 1000).has_value());
        QVERIFY(store.open(one, secret("violet kettle under moss"), startMs + 1000).has_value());
    }

    void onePersonsWrongPassphraseDoesNotSlowAnother()
    {
        QTemporaryDir folder;
        VoteKeyStore store(folder.path(), cheap);
        QVERIFY(store.create(one, secret("violet kettle under moss")).has_value());
        const PersonId two(u"test-person-two"_s);
        QVERIFY(store.create(two, secret("yellow saucer over bark")).has_value());
        QVERIFY(!store.open(one, secret("wrong"), startMs).has_value());
        QVERIFY(store.open(two, secret("yellow saucer over bark"), startMs).has_value());
        QCOMPARE(store.people(), (QList { one, two }));
    }

    void aDamagedFileIsNotAWrongPassphrase()
    {
        QTemporaryDir folder;
        VoteKeyStore store(folder.path(), cheap);
        QVERIFY(vault::privatefile::write(folder.filePath(u"test-person-one.pem"_s), "not a key").has_value());
        QCOMPARE(store.open(one, secret("any"), startMs).error().code, ErrorCode::Malformed);
        QCOMPARE(store.open(one, secret("any"), startMs).error().code, ErrorCode::Malformed);
    }

    void aKeyIsNeverOverwritten()
    {
        QTemporaryDir folder;
        VoteKeyStore store(folder.path(), cheap);
        QVERIFY(store.create(one, secret("violet kettle under moss")).has_value());
        QCOMPARE(store.create(one, secret("yellow saucer over bark")).error().code, ErrorCode::CannotWrite);
        QVERIFY(store.open(one, secret("violet kettle under moss"), startMs).has_value());
    }

    void keysSetAsideNeverOverwriteEachOther()
    {
        QTemporaryDir folder;
        VoteKeyStore store(folder.path(), cheap);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(store.create(one, secret("violet kettle under moss")).has_value());
            QVERIFY(store.setAside(one).has_value());
        }
        QVERIFY(store.people().isEmpty());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 3);
    }

    void anIdThatIsNoFileNameIsRefused_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("empty") << QString();
        QTest::newRow("another folder") << u"../x"_s;
        QTest::newRow("a path") << u"a/b"_s;
        QTest::newRow("capitals") << u"Test"_s;
        QTest::newRow("a dash first") << u"-x"_s;
        QTest::newRow("65 characters") << QString(65, u'a');
        QTest::newRow("a null") << QString(QChar(0));
    }
    void anIdThatIsNoFileNameIsRefused()
    {
        QFETCH(const QString, id);
        QTemporaryDir folder;
        VoteKeyStore store(folder.path(), cheap);
        QCOMPARE(store.create(PersonId(id), secret("violet kettle under moss")).error().code, ErrorCode::Malformed);
        QCOMPARE(store.open(PersonId(id), secret("x"), startMs).error().code, ErrorCode::Malformed);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void nobodyIsNotFound()
    {
        QTemporaryDir folder;
        QCOMPARE(VoteKeyStore(folder.path(), cheap).open(one, secret("x"), startMs).error().code, ErrorCode::NotFound);
        QVERIFY(VoteKeyStore(folder.filePath(u"none"_s), cheap).people().isEmpty());
    }

    void opensslAloneOpensTheFile()
    {
        QTemporaryDir folder;
        VoteKeyStore store(folder.path(), cheap);
        const auto made = store.create(one, secret("violet kettle under moss"));
        QProcess openssl;
        openssl.start(u"openssl"_s, { u"pkey"_s, u"-in"_s, folder.filePath(u"test-person-one.pem"_s), u"-passin"_s, u"stdin"_s,
                                      u"-pubout"_s, u"-outform"_s, u"DER"_s });
        QVERIFY(openssl.waitForStarted());
        openssl.write("violet kettle under moss\n");
        openssl.closeWriteChannel();
        QVERIFY(openssl.waitForFinished());
        QCOMPARE(openssl.readAllStandardOutput().last(32), made->bytes());
    }
};

QTEST_GUILESS_MAIN(tst_VoteKeyStore)
#include "tst_VoteKeyStore.moc"
