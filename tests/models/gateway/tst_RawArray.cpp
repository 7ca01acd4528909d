// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/RawArray.h"

#include <QTest>

using namespace countersign;
using namespace countersign::gateway;

class tst_RawArray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryElementByteForByte()
    {
        const auto rows = rawElements(R"( [ {"a" : 1.0} ,"x", [1, 2],null ] )");
        QVERIFY(rows);
        QCOMPARE(*rows, (QList<QByteArray> { R"({"a" : 1.0})", "\"x\"", "[1, 2]", "null" }));
    }
    void readsAnEmptyArray()
    {
        const auto rows = rawElements("[]");
        QVERIFY(rows);
        QVERIFY(rows->isEmpty());
    }
    void refusesWhatIsNoArray_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("an object") << QByteArray("{}");
        QTest::newRow("cut short") << QByteArray("[1,");
        QTest::newRow("two values") << QByteArray("[] []");
    }
    void refusesWhatIsNoArray()
    {
        QFETCH(const QByteArray, json);
        QCOMPARE(rawElements(json).error().code, ErrorCode::Malformed);
    }
};

QTEST_GUILESS_MAIN(tst_RawArray)
#include "tst_RawArray.moc"
