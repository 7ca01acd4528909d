// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/PassphraseStrength.h"

using namespace Qt::StringLiterals;
using namespace countersign;

class tst_PassphraseStrength : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void weakOnesAreRefusedWithTheReason_data()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nothing") << QString() << u"too-short"_s;
        QTest::newRow("eleven characters") << u"kettle-mo7w"_s << u"too-short"_s;
        QTest::newRow("eleven characters of two bytes each") << u"\u00e4\u00f6\u00fc\u00df\u00e9\u00e8\u00ea\u00eb\u00e7\u00f1\u00f8"_s << u"too-short"_s;
        QTest::newRow("one sign") << u"aaaaaaaaaaaaaaaa"_s << u"repeats"_s;
        QTest::newRow("five signs") << u"abcdeedcbaabcde"_s << u"repeats"_s;
        QTest::newRow("a word twice") << u"kettle7kettle7"_s << u"repeats"_s;
        QTest::newRow("a word over and over, cut") << u"kettle7kettle7ket"_s << u"repeats"_s;
        QTest::newRow("own name") << u"xylophone-Practice-4"_s << u"contains-name"_s;
        QTest::newRow("the other part of it in capitals") << u"OPERATOR violet seven"_s << u"contains-name"_s;
        QTest::newRow("the best known one") << u"correct horse battery staple"_s << u"too-common"_s;
        QTest::newRow("password and year") << u"Password2026!"_s << u"too-common"_s;
        QTest::newRow("common words together") << u"welcome-admin-login"_s << u"too-common"_s;
        QTest::newRow("a row of keys") << u"qwertyuiop123"_s << u"too-common"_s;
        QTest::newRow("the product and a number") << u"countersign-2026-17"_s << u"too-common"_s;
        QTest::newRow("a date of birth") << u"17.03.1984 5"_s << u"too-common"_s;
    }
    void weakOnesAreRefusedWithTheReason()
    {
        QFETCH(const QString, passphrase);
        QFETCH(const QString, reason);
        const auto verdict = vault::checkPassphrase(crypto::SecretBytes::copyOf(passphrase.toUtf8()), u"Practice Operator B"_s);
        QVERIFY(!verdict.has_value());
        QCOMPARE(verdict.error().code, ErrorCode::WeakPassphrase);
        QCOMPARE(verdict.error().detail, reason);
    }

    void strongOnesAreTaken_data()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::newRow("four words") << u"violet kettle under moss"_s;
        QTest::newRow("twelve random characters") << u"k7#Vq9-zLw2m"_s;
        QTest::newRow("a sentence in another script") << u"\u0441\u0438\u043d\u0438\u0439 \u0447\u0430\u0439\u043d\u0438\u043a \u043f\u043e\u0434 \u043c\u0445\u043e\u043c"_s;
        QTest::newRow("a common word among own ones") << u"password violet kettle"_s;
        QTest::newRow("an initial of the name") << u"b-flat violet kettle"_s;
    }
    void strongOnesAreTaken()
    {
        QFETCH(const QString, passphrase);
        const auto verdict = vault::checkPassphrase(crypto::SecretBytes::copyOf(passphrase.toUtf8()), u"Practice Operator B"_s);
        QVERIFY2(verdict.has_value(), verdict ? "" : qPrintable(verdict.error().detail));
    }
};

QTEST_GUILESS_MAIN(tst_PassphraseStrength)
#include "tst_PassphraseStrength.moc"
