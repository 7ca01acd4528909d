// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/RuleFunctions.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace countersign::audits::functions;

class tst_RuleFunctions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyIntegersWithinTwoToThe53AreNumbers_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<bool>("is");
        QTest::newRow("zero") << QJsonValue(0) << true;
        QTest::newRow("largest") << QJsonValue(maxInteger) << true;
        QTest::newRow("one more") << QJsonValue(maxInteger + 1) << false;
        QTest::newRow("smallest") << QJsonValue(-maxInteger) << true;
        QTest::newRow("one less") << QJsonValue(-maxInteger - 1) << false;
        QTest::newRow("fraction") << QJsonValue(0.5) << false;
        QTest::newRow("text") << QJsonValue(u"1"_s) << false;
        QTest::newRow("truth") << QJsonValue(true) << false;
        QTest::newRow("null") << QJsonValue() << false;
    }
    void onlyIntegersWithinTwoToThe53AreNumbers()
    {
        QFETCH(const QJsonValue, value);
        QFETCH(const bool, is);
        QCOMPARE(integer(value).has_value(), is);
    }

    void pointersFollowRfc6901_data()
    {
        QTest::addColumn<QString>("pointerText");
        QTest::addColumn<QJsonValue>("expected");
        const QJsonValue missing { QJsonValue::Undefined };
        QTest::newRow("member") << u"/a"_s << QJsonValue(1);
        QTest::newRow("element") << u"/list/1"_s << QJsonValue(u"second"_s);
        QTest::newRow("slash in a name") << u"/x~1y"_s << QJsonValue(2);
        QTest::newRow("tilde in a name") << u"/x~0y"_s << QJsonValue(3);
        QTest::newRow("escaped tilde before one") << u"/~01"_s << QJsonValue(4);
        QTest::newRow("not there") << u"/b"_s << missing;
        QTest::newRow("null counts as missing") << u"/nothing"_s << missing;
        QTest::newRow("leading zero is no index") << u"/list/01"_s << missing;
        QTest::newRow("behind the end") << u"/list/2"_s << missing;
        QTest::newRow("through a number") << u"/a/b"_s << missing;
    }
    void pointersFollowRfc6901()
    {
        QFETCH(const QString, pointerText);
        QFETCH(const QJsonValue, expected);
        const QJsonObject object { { u"a"_s, 1 }, { u"list"_s, QJsonArray { u"first"_s, u"second"_s } }, { u"x/y"_s, 2 }, { u"x~y"_s, 3 },
                                   { u"~1"_s, 4 }, { u"nothing"_s, QJsonValue() } };
        const auto tokens = pointer(pointerText);
        QVERIFY(tokens);
        QCOMPARE(at(object, *tokens), expected);
    }

    void whatIsNoPointerIsRefused()
    {
        QVERIFY(!pointer(u"a"_s));
        QVERIFY(!pointer(u"/~"_s));
        QVERIFY(!pointer(u"/~2"_s));
        QCOMPARE(pointer(u""_s), std::optional(QStringList()));
    }

    void comparisonsAreOfOneType()
    {
        QCOMPARE(compare(Comparison::Equal, u"a"_s, u"a"_s), QJsonValue(true));
        QCOMPARE(compare(Comparison::NotEqual, true, false), QJsonValue(true));
        QCOMPARE(compare(Comparison::Less, 1, 2), QJsonValue(true));
        QCOMPARE(compare(Comparison::GreaterOrEqual, 2, 2), QJsonValue(true));
        QCOMPARE(compare(Comparison::Greater, 2, 2), QJsonValue(false));
        QCOMPARE(compare(Comparison::LessOrEqual, 3, 2), QJsonValue(false));
        QVERIFY(compare(Comparison::Equal, u"1"_s, 1).isUndefined());
        QVERIFY(compare(Comparison::Less, u"a"_s, u"b"_s).isUndefined());
        QVERIFY(compare(Comparison::Equal, QJsonArray(), QJsonArray()).isUndefined());
        QVERIFY(compare(Comparison::Equal, QJsonValue(), QJsonValue()).isUndefined());
    }

    void arithmeticThatLeavesTheRangeIsMissing()
    {
        QCOMPARE(calculate(Arithmetic::Add, 2, 3), QJsonValue(5));
        QCOMPARE(calculate(Arithmetic::Subtract, 2, 3), QJsonValue(-1));
        QCOMPARE(calculate(Arithmetic::Multiply, 90, 86'400'000), QJsonValue(qint64(7'776'000'000)));
        QVERIFY(calculate(Arithmetic::Add, maxInteger, 1).isUndefined());
        QVERIFY(calculate(Arithmetic::Multiply, maxInteger, maxInteger).isUndefined());
        QVERIFY(calculate(Arithmetic::Subtract, -maxInteger, 1).isUndefined());
        QVERIFY(calculate(Arithmetic::Add, 1, 0.5).isUndefined());
    }

    void membershipAndDisjointness()
    {
        const QJsonArray list { u"a"_s, 1, true };
        QCOMPARE(isIn(u"a"_s, list), QJsonValue(true));
        QCOMPARE(isIn(1, list), QJsonValue(true));
        QCOMPARE(isIn(u"1"_s, list), QJsonValue(false));
        QVERIFY(isIn(QJsonArray(), list).isUndefined());
        QVERIFY(isIn(u"a"_s, QJsonValue(QJsonValue::Undefined)).isUndefined());
        QCOMPARE(areDisjoint(QJsonArray { u"b"_s }, list), QJsonValue(true));
        QCOMPARE(areDisjoint(QJsonArray { u"b"_s, u"a"_s }, list), QJsonValue(false));
        QCOMPARE(areDisjoint(QJsonArray(), QJsonArray()), QJsonValue(true));
        QVERIFY(areDisjoint(QJsonArray { QJsonObject() }, list).isUndefined());
    }

    void countsAndMembers()
    {
        const QJsonObject object { { u"a"_s, 1 }, { u"b"_s, QJsonValue() } };
        QCOMPARE(count(QJsonArray { 1, 2 }), QJsonValue(2));
        QVERIFY(count(u"ab"_s).isUndefined());
        QCOMPARE(has(object, u"a"_s), QJsonValue(true));
        QCOMPARE(has(object, u"b"_s), QJsonValue(false));
        QVERIFY(has(QJsonValue(), u"a"_s).isUndefined());
        QVERIFY(has(object, 1).isUndefined());
        QCOMPARE(member(object, u"a"_s), QJsonValue(1));
        QVERIFY(member(object, u"c"_s).isUndefined());
    }
};

QTEST_GUILESS_MAIN(tst_RuleFunctions)
#include "tst_RuleFunctions.moc"
