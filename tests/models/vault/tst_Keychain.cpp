// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/Keychain.h"

#include "tests/support/Await.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using test::await;
using vault::Keychain;

class tst_Keychain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        // No desktop: the person at this machine may have a keychain, and it must not be touched.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    }

    void withoutAServiceItSaysSo()
    {
        Keychain keychain(u"countersign-test"_s);
        QCOMPARE(await(keychain.load(u"token"_s)).error().code, ErrorCode::KeychainMissing);
        QCOMPARE(await(keychain.store(u"token"_s, crypto::SecretBytes::copyOf("secret"))).error().code,
            ErrorCode::KeychainMissing);
        QCOMPARE(await(keychain.remove(u"token"_s)).error().code, ErrorCode::KeychainMissing);
    }

    void callsAreAnsweredInAnyNumber()
    {
        Keychain keychain(u"countersign-test"_s);
        QList<FutureResult<std::shared_ptr<crypto::SecretBytes>>> futures;
        for (int i = 0; i < 20; ++i)
            futures.append(keychain.load(QString::number(i)));
        for (const auto &future : std::as_const(futures))
            QVERIFY(!await(future).has_value());
    }

    void anAnswerMayComeWhenWhoeverAskedIsGone()
    {
        for (int i = 0; i < 50; ++i) {
            Keychain gone(u"countersign-test"_s);
            const auto asked = gone.load(QString::number(i));
            QCoreApplication::processEvents(); // the question is with the desktop's library now
        }
        // What was left behind is answered before this one: jobs stand in a queue.
        Keychain keychain(u"countersign-test"_s);
        QCOMPARE(await(keychain.load(u"token"_s)).error().code, ErrorCode::KeychainMissing);
    }
};

QTEST_GUILESS_MAIN(tst_Keychain)
#include "tst_Keychain.moc"
