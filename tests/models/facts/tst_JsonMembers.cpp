// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/JsonMembers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;

namespace {

/// JSON with ' for ", so that it can be read (and so that moc, which loses its way in raw strings, can too).
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

}

class JsonMembersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rawTextIsKeptToTheByte()
    {
        const auto members = JsonMembers::parse(json("{'a': {'b' : [ 1.0 , 'x' ]} , 'c':1e2,'d':'\\u0041' }"));
        QVERIFY(members);
        QCOMPARE(members->raw("a"), json("{'b' : [ 1.0 , 'x' ]}"));
        QCOMPARE(members->raw("c"), "1e2");
        QCOMPARE(members->raw("d"), json("'\\u0041'"));
        QCOMPARE(members->raw("missing"), QByteArray());
    }

    void valuesHaveOneType()
    {
        const auto members = JsonMembers::parse(json("{'text':'a','number':7,'half':0.5,'null':null,'texts':['a','b'],'mixed':['a',1],'empty':[]}"));
        QVERIFY(members);
        QCOMPARE(members->text("text"), u"a"_s);
        QVERIFY(!members->text("number") && !members->text("null") && !members->text("missing"));
        QCOMPARE(members->integer("number"), 7);
        QVERIFY(!members->integer("half") && !members->integer("text"));
        QCOMPARE(members->texts("texts"), QStringList({ u"a"_s, u"b"_s }));
        QCOMPARE(members->texts("empty"), QStringList());
        QVERIFY(!members->texts("mixed") && !members->texts("text"));
    }

    void whatIsNotOneObjectIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const auto *each : { "", "null", "[]", "{", "{\"a\"}", "{\"a\":1}}", "{\"a\":1} x", "{a:1}" })
            QTest::newRow(each) << QByteArray(each);
    }

    void whatIsNotOneObjectIsRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!JsonMembers::parse(text));
        QVERIFY(!JsonMembers::isPlain(text));
    }

    void plainMeansThatEveryReaderReadsItAlike_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("plain");
        QTest::newRow("everything") << json("{'a':[1,-2.5e3,true,false,null,'x',{'b':{}}]}") << true;
        QTest::newRow("same name at two places") << json("{'a':{'x':1},'b':{'x':1}}") << true;
        QTest::newRow("same name twice") << json("{'a':1,'a':1}") << false;
        QTest::newRow("same name twice in a list") << json("{'a':[{'b':1,'b':1}]}") << false;
        QTest::newRow("62 lists in it") << json("{'a':") + QByteArray(62, '[') + QByteArray(62, ']') + '}' << true;
        QTest::newRow("64 lists in it") << json("{'a':") + QByteArray(64, '[') + QByteArray(64, ']') + '}' << false;
        QTest::newRow("infinite number") << json("{'a':1e999}") << false;
        QTest::newRow("leading zero") << json("{'a':01}") << false;
        QTest::newRow("broken word") << json("{'a':tru}") << false;
    }

    void plainMeansThatEveryReaderReadsItAlike()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, plain);
        QCOMPARE(JsonMembers::isPlain(text), plain);
    }
};

QTEST_GUILESS_MAIN(JsonMembersTest)
#include "tst_JsonMembers.moc"
