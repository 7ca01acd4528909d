// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/SecretBytes.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace countersign;
using crypto::SecretBytes;

static_assert(!std::is_copy_constructible_v<SecretBytes> && !std::is_copy_assignable_v<SecretBytes>);
static_assert(std::is_nothrow_move_constructible_v<SecretBytes> && std::is_nothrow_move_assignable_v<SecretBytes>);

class tst_SecretBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewSecretIsZero()
    {
        const SecretBytes secret(33);
        QCOMPARE(secret.size(), 33);
        QCOMPARE(secret.view(), QByteArray(33, '\0'));
        QVERIFY(SecretBytes().isEmpty());
        QVERIFY(SecretBytes(0).isEmpty());
        QVERIFY(SecretBytes(-1).isEmpty());
    }

    void aCopyIsItsOwn()
    {
        SecretBytes secret = SecretBytes::copyOf("passphrase");
        SecretBytes copy = secret.clone();
        copy.span()[0] = 'P';
        QCOMPARE(secret.view(), QByteArrayView("passphrase"));
        QCOMPARE(copy.view(), QByteArrayView("Passphrase"));
        QVERIFY(SecretBytes::copyOf({}).clone().isEmpty());
    }

    void movingEmptiesTheSource()
    {
        SecretBytes first = SecretBytes::copyOf("one");
        SecretBytes second = std::move(first);
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): what it promises
        QCOMPARE(second.view(), QByteArrayView("one"));
        first = SecretBytes::copyOf("two");
        second = std::move(first);
        QCOMPARE(second.view(), QByteArrayView("two"));
        SecretBytes &same = second;
        second = std::move(same);
        QCOMPARE(second.view(), QByteArrayView("two"));
    }

    void wipingEmpties()
    {
        SecretBytes secret = SecretBytes::copyOf("one");
        secret.wipe();
        QVERIFY(secret.isEmpty());
        QVERIFY(secret.span().empty());
        secret.wipe();
        QVERIFY(secret.isEmpty());
    }

    void whatALibraryGaveIsOverwritten()
    {
        QByteArray bytes("secret text");
        crypto::wipe(bytes.data(), 6);
        QCOMPARE(bytes, QByteArray("\0\0\0\0\0\0 text", 11));
    }

    void moreSecretsThanTheSecureHeapHoldsStillWork()
    {
        std::vector<SecretBytes> secrets;
        for (int i = 0; i < 600; ++i) {
            secrets.push_back(SecretBytes(1024));
            secrets.back().span()[1023] = static_cast<unsigned char>(i);
        }
        for (int i = 0; i < 600; ++i)
            QCOMPARE(secrets[std::size_t(i)].span()[1023], static_cast<unsigned char>(i));
    }
};

QTEST_GUILESS_MAIN(tst_SecretBytes)
#include "tst_SecretBytes.moc"
