// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/RuleLanguage.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

namespace {

Result<Rule> compile(const QByteArray &text)
{
    const QJsonValue value = QJsonDocument::fromJson('[' + text + ']').array().at(0);
    return Rule::compile(value, { u"e"_s, u"gone"_s }, { u"limit"_s, u"unset"_s });
}

const QHash<QString, QJsonValue> inputs {
    { u"e"_s, QJsonDocument::fromJson(R"({"list":[{"n":1},{"n":2},{"n":3}],"holes":[{"n":1},{}],"names":["a","b"],"n":5,"none":[],
                                         "by":{"a":{"n":7}},"key":"a","flag":true})").object() },
    { u"limit"_s, 3 },
};

QString outcome(const Ruling &ruling)
{
    return ruling.holds ? (*ruling.holds ? u"true"_s : u"false"_s) : u"unknown"_s;
}

}

class tst_RuleLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rulesDecide_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(expected);
        };
        row("literal", "true", "true");
        row("get", R"(["eq",["get","e","/n"],5])", "true");
        row("variable", R"(["gt",["get","e","/n"],"$limit"])", "true");
        row("variable that is not set", R"(["gt",["get","e","/n"],"$unset"])", "unknown");
        row("evidence that is not there", R"(["eq",["get","gone","/n"],5])", "unknown");
        row("exists", R"(["exists",["get","e","/by"],"/a"])", "true");
        row("exists not", R"(["exists",["get","e","/by"],"/b"])", "false");
        row("exists in missing evidence", R"(["exists","gone","/a"])", "unknown");
        row("has by computed name", R"(["has",["get","e","/by"],["get","e","/key"]])", "true");
        row("has in missing evidence", R"(["has",["get","gone","/by"],"a"])", "unknown");
        row("at by computed name", R"(["eq",["get",["at",["get","e","/by"],"a"],"/n"],7])", "true");
        row("coalesce takes the second where the first is missing", R"(["eq",["coalesce",["get","e","/x"],9],9])", "true");
        row("coalesce keeps the first", R"(["eq",["coalesce",["get","e","/n"],9],5])", "true");
        row("list and in", R"(["in","b",["list","a","b"]])", "true");
        row("list with something missing", R"(["in","b",["list","b",["get","gone","/x"]]])", "unknown");
        row("disjoint", R"(["disjoint",["get","e","/names"],["list","c"]])", "true");
        row("count", R"(["eq",["count",["get","e","/list"]],3])", "true");
        row("arithmetic", R"(["eq",["add",["mul",2,3],["sub",1,4]],3])", "true");
        row("a fraction of the evidence is missing", R"(["eq",["get","e","/flag"],1])", "unknown");
        row("and: false decides over missing", R"(["and",["eq",["get","gone","/x"],1],false])", "false");
        row("and: missing stays open", R"(["and",["eq",["get","gone","/x"],1],true])", "unknown");
        row("or: true decides over missing", R"(["or",["eq",["get","gone","/x"],1],true])", "true");
        row("or: missing stays open", R"(["or",["eq",["get","gone","/x"],1],false])", "unknown");
        row("not", R"(["not",["get","e","/flag"]])", "false");
        row("not of missing", R"(["not",["get","gone","/flag"]])", "unknown");
        row("not of a number", R"(["not",5])", "unknown");
        row("all hold", R"(["all","x",["get","e","/list"],["le",["get","$x","/n"],3]])", "true");
        row("one does not", R"(["all","x",["get","e","/list"],["lt",["get","$x","/n"],3]])", "false");
        row("all of none", R"(["all","x",["get","e","/none"],false])", "true");
        row("all of missing", R"(["all","x",["get","gone","/list"],true])", "unknown");
        row("all: one cannot be decided", R"(["all","x",["get","e","/holes"],["eq",["get","$x","/n"],1]])", "unknown");
        row("all: a false one outweighs", R"(["all","x",["get","e","/holes"],["eq",["get","$x","/n"],2]])", "false");
        row("any", R"(["any","x",["get","e","/list"],["eq",["get","$x","/n"],2]])", "true");
        row("any of none", R"(["any","x",["get","e","/none"],true])", "false");
        row("any: one cannot be decided", R"(["any","x",["get","e","/holes"],["eq",["get","$x","/n"],2]])", "unknown");
        row("where", R"(["eq",["count",["where","x",["get","e","/list"],["ge",["get","$x","/n"],2]]],2])", "true");
        row("where: what cannot be decided makes the whole missing", R"(["ge",["count",["where","x",["get","e","/holes"],["eq",["get","$x","/n"],1]]],0])", "unknown");
        row("nested bindings", R"(["all","x",["get","e","/list"],["any","y",["get","e","/list"],["ge",["get","$y","/n"],["get","$x","/n"]]]])", "true");
        row("a number is not a truth value", "5", "unknown");
    }
    void rulesDecide()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, expected);
        const auto rule = compile(text);
        QVERIFY2(rule, rule ? "" : qPrintable(rule.error().detail));
        QCOMPARE(outcome(rule->evaluate(inputs)), expected);
    }

    void misspeltRulesDoNotCompile_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("unknown function") << QByteArray(R"(["eqq",1,1])");
        QTest::newRow("unknown evidence") << QByteArray(R"(["get","f","/n"])");
        QTest::newRow("unknown variable") << QByteArray(R"(["eq","$limits",1])");
        QTest::newRow("variable outside its binding") << QByteArray(R"(["and",["all","x",["get","e","/list"],true],["eq","$x",1]])");
        QTest::newRow("shadowed variable") << QByteArray(R"(["all","limit",["get","e","/list"],true])");
        QTest::newRow("wrong number of arguments") << QByteArray(R"(["eq",1])");
        QTest::newRow("pointer that is none") << QByteArray(R"(["get","e","n"])");
        QTest::newRow("fraction") << QByteArray(R"(["eq",0.5,1])");
        QTest::newRow("null") << QByteArray(R"(["eq",null,1])");
        QTest::newRow("object") << QByteArray(R"(["eq",{},1])");
        QTest::newRow("empty call") << QByteArray("[]");
    }
    void misspeltRulesDoNotCompile()
    {
        QFETCH(const QByteArray, text);
        const auto rule = compile(text);
        QVERIFY(!rule);
        QCOMPARE(rule.error().code, ErrorCode::Malformed);
    }

    void depthIsBounded()
    {
        QByteArray text = "true";
        for (int i = 0; i < Rule::maxDepth; ++i)
            text = R"(["not",)" + text + ']';
        QVERIFY(compile(text));
        QCOMPARE(compile(R"(["not",)" + text + ']').error().code, ErrorCode::TooLarge);
    }

    void stepsAreBoundedAndTooManyAreUnknown()
    {
        const auto rule = compile(R"(["all","x",["get","e","/list"],["le",["get","$x","/n"],3]])");
        const Ruling full = rule->evaluate(inputs);
        QVERIFY(!full.exhausted);
        const Ruling cut = rule->evaluate(inputs, full.steps - 1);
        QVERIFY(cut.exhausted);
        QVERIFY(!cut.holds);
    }

    void deviationsOfTheOutermostAllAreListed()
    {
        const auto rule = compile(R"(["and",["all","x",["get","e","/list"],["lt",["get","$x","/n"],3]],["all","h",["get","e","/holes"],["eq",["get","$h","/n"],1]]])");
        const Ruling ruling = rule->evaluate(inputs);
        QCOMPARE(ruling.population, 5);
        QCOMPARE(ruling.deviations.size(), 2);
        QCOMPARE(ruling.deviations[0].element[u"n"_s], QJsonValue(3));
        QVERIFY(ruling.deviations[0].certain);
        QVERIFY(!ruling.deviations[1].certain);
    }

    void everyAllKeepsLookingAfterTheFirstDeviation()
    {
        const Ruling ruling = compile(R"(["all","x",["get","e","/list"],false])")->evaluate(inputs);
        QCOMPARE(ruling.deviations.size(), 3);
    }
};

QTEST_GUILESS_MAIN(tst_RuleLanguage)
#include "tst_RuleLanguage.moc"
