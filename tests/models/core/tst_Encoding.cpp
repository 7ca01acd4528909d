// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/Encoding.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class tst_Encoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLengthComesBack()
    {
        QByteArray bytes;
        for (int i = 0; i < 300; ++i) {
            QCOMPARE(encoding::fromBase64Url(encoding::base64Url(bytes)), bytes);
            QCOMPARE(encoding::fromHex(encoding::hex(bytes)), bytes);
            bytes += char(i * 73);
        }
    }

    void theSpellingIsUrlSafe()
    {
        QCOMPARE(encoding::base64Url(QByteArray::fromHex("fbff")), u"-_8"_s);
        QCOMPARE(encoding::hex(QByteArray::fromHex("00fBff")), u"00fbff"_s);
    }

    void anyOtherBase64IsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("padding") << u"-_8="_s;
        QTest::newRow("the other alphabet") << u"+/8"_s;
        QTest::newRow("bits left over") << u"-_9"_s;
        QTest::newRow("one letter alone") << u"A"_s;
        QTest::newRow("five letters") << u"AAAAA"_s;
        QTest::newRow("newline") << u"AAAA\n"_s;
        QTest::newRow("space inside") << u"AA AA"_s;
        QTest::newRow("letter beyond ASCII") << u"AAAА"_s;
        QTest::newRow("null") << u"AAA\0"_s;
    }

    void anyOtherBase64IsRefused()
    {
        QFETCH(QString, text);
        const auto bytes = encoding::fromBase64Url(text);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, ErrorCode::Malformed);
    }

    void anyOtherHexIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("upper case") << u"AB"_s;
        QTest::newRow("odd length") << u"abc"_s;
        QTest::newRow("prefix") << u"0xab"_s;
        QTest::newRow("space") << u"ab cd"_s;
        QTest::newRow("beyond f") << u"ag"_s;
        QTest::newRow("fullwidth digits") << u"００"_s;
    }

    void anyOtherHexIsRefused()
    {
        QFETCH(QString, text);
        const auto bytes = encoding::fromHex(text);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, ErrorCode::Malformed);
    }
};

QTEST_GUILESS_MAIN(tst_Encoding)
#include "tst_Encoding.moc"
