// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/Aliases.h"

#include <QTest>

using namespace Qt::StringLiterals;
using countersign::team::isAlias;

class tst_Aliases : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRequesterHasOneOfTwoSpellings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("device") << u"device:aa11bb22"_s << true;
        QTest::newRow("channel") << u"channel:telegram:@somebody"_s << true;
        QTest::newRow("account with a colon") << u"channel:matrix:@somebody:example.org"_s << true;
        QTest::newRow("another script") << u"channel:telegram:\u0430\u043b\u0438\u0441\u0430"_s << true;
        QTest::newRow("longest") << u"device:"_s + QString(505, u'a') << true;
        QTest::newRow("too long") << u"device:"_s + QString(506, u'a') << false;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("no device") << u"device:"_s << false;
        QTest::newRow("another case") << u"Device:aa11"_s << false;
        QTest::newRow("another kind") << u"profile:main"_s << false;
        QTest::newRow("only a kind") << u"channel:"_s << false;
        QTest::newRow("no account") << u"channel:telegram:"_s << false;
        QTest::newRow("no second colon") << u"channel:telegram"_s << false;
        QTest::newRow("no channel") << u"channel::somebody"_s << false;
        QTest::newRow("a space") << u"device:aa 11"_s << false;
        QTest::newRow("a space before") << u" device:aa11"_s << false;
        QTest::newRow("a line break") << u"device:aa11\n"_s << false;
        QTest::newRow("a tab") << u"device:aa\t11"_s << false;
        QTest::newRow("no-break space") << u"device:aa\u00a011"_s << false;
        QTest::newRow("hidden") << u"device:aa\u200b11"_s << false;
        QTest::newRow("an override") << u"device:\u202eaa11"_s << false;
        QTest::newRow("half a character") << u"device:"_s + QChar(0xd800) << false;
    }
    void aRequesterHasOneOfTwoSpellings()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, good);
        QCOMPARE(isAlias(text), good);
    }
};

QTEST_GUILESS_MAIN(tst_Aliases)
#include "tst_Aliases.moc"
