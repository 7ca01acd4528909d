// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/Action.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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

QByteArray recordWith(const QByteArray &requestMembers)
{
    return json("{'id':'r1','createdAtMs':1,'expiresAtMs':2,'request':{") + requestMembers + "}}";
}

Request requestWith(const QByteArray &requestMembers)
{
    auto request = Request::parse(recordWith(requestMembers), ActionKind::Exec).value();
    request.gateway = GatewayId(u"dev-1"_s);
    return request;
}

}

class ActionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void vectorsMadeWithoutTheProgramAreMet_data()
    {
        QTest::addColumn<QJsonObject>("vector");
        QFile file(QStringLiteral(TEST_DATA "/actions/vectors.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto vectors = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(vectors.size() >= 4);
        for (const auto &vector : vectors)
            QTest::newRow(qPrintable(vector["name"_L1].toString())) << vector.toObject();
    }

    void vectorsMadeWithoutTheProgramAreMet()
    {
        QFETCH(QJsonObject, vector);
        auto request = Request::parse(vector["record"_L1].toString().toUtf8(), std::nullopt);
        QVERIFY(request);
        request->gateway = GatewayId(vector["gateway"_L1].toString());
        const auto action = Action::of(*request);
        QVERIFY(action);
        QCOMPARE(QString::fromUtf8(action->bytes()), vector["action"_L1].toString());
        QCOMPARE(action->digest().hex(), vector["digest"_L1].toString());
        const auto again = Action::parse(action->bytes());
        QVERIFY(again);
        QCOMPARE(again->digest(), action->digest());
        QCOMPARE(again->text(), action->text());
        QCOMPARE(again->kind(), action->kind());
    }

    void anyChangedByteOfTheParametersChangesTheDigest()
    {
        const auto base = Action::of(requestWith(json("'command':'ls','x':1.0"))).value();
        QVERIFY(Action::of(requestWith(json("'command':'ls','x':1.00"))).value().digest() != base.digest());
        QVERIFY(Action::of(requestWith(json("'command':'ls', 'x':1.0"))).value().digest() != base.digest());
        QVERIFY(Action::of(requestWith(json("'command':'l\\u0073','x':1.0"))).value().digest() != base.digest());
        QCOMPARE(Action::of(requestWith(json("'command':'ls','x':1.0"))).value().digest(), base.digest());
    }

    void theSameCommandOfAnotherRequestOrGatewayHasAnotherDigest()
    {
        auto request = requestWith(json("'command':'ls'"));
        const auto digest = Action::of(request).value().digest();
        request.gateway = GatewayId(u"stage-1"_s);
        QVERIFY(Action::of(request).value().digest() != digest);
        request = requestWith(json("'command':'ls'"));
        request.id = RequestId(u"r2"_s);
        QVERIFY(Action::of(request).value().digest() != digest);
    }

    void textIsTheCommandOrElseTheParameters()
    {
        QCOMPARE(Action::of(requestWith(json("'command':'ls -l'"))).value().text(), u"ls -l"_s);
        QCOMPARE(Action::of(requestWith(json("'command':''"))).value().text(), QString::fromUtf8(json("{'command':''}")));
        QCOMPARE(Action::of(requestWith(json("'tool': 1.50"))).value().text(), QString::fromUtf8(json("{'tool': 1.50}")));
    }

    void whatHasNoSingleReadingCannotBeAnAction_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::newRow("a member twice") << json("'command':'ls','command':'rm'");
        QTest::newRow("a member twice, spelled differently") << json("'command':'ls','comman\\u0064':'rm'");
        QTest::newRow("a member twice, deep inside") << json("'command':'ls','a':[{'b':{'c':1,'c':2}}]");
        QTest::newRow("deeper than 64") << json("'command':'ls','a':") + QByteArray(64, '[') + QByteArray(64, ']');
        QTest::newRow("a number out of range") << json("'command':'ls','a':1e999");
        QTest::newRow("a lone surrogate in the command") << json("'command':'ls \\ud800'");
    }

    void whatHasNoSingleReadingCannotBeAnAction()
    {
        QFETCH(QByteArray, members);
        const auto action = Action::of(requestWith(members));
        QVERIFY(!action);
        QCOMPARE(action.error().code, ErrorCode::Malformed);
    }

    void sizeIsLimitedToTheByte()
    {
        const auto of = [](qsizetype commandSize) { return Action::of(requestWith(json("'command':'") + QByteArray(commandSize, 'x') + '"')); };
        const auto overhead = of(1000).value().bytes().size() - 2 * 1000; // the command stands in it twice
        const auto largest = (Action::maxBytes - overhead) / 2;
        QVERIFY(of(largest));
        QCOMPARE(of(largest + 1).error().code, ErrorCode::TooLarge);
    }

    void parseRefusesEveryOtherFieldList_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        const auto good = Action::of(requestWith(json("'command':'ls'"))).value().bytes();
        const auto with = [&](const QByteArray &before, const QByteArray &after) { return QByteArray(good).replace(before, after); };
        QTest::newRow("another type") << with("countersign/action/1", "countersign/action/2") << ErrorCode::Unsupported;
        QTest::newRow("another kind's list") << with(json("'kind':'exec'"), json("'kind':'plugin'")) << ErrorCode::Malformed;
        QTest::newRow("unknown kind") << with(json("'kind':'exec'"), json("'kind':'execx'")) << ErrorCode::Malformed;
        QTest::newRow("field missing") << with(json("'cwd':null,"), "") << ErrorCode::Malformed;
        QTest::newRow("field too many") << with(json("'cwd':null,"), json("'cwd':null,'cwe':null,")) << ErrorCode::Malformed;
        QTest::newRow("field of another type") << with(json("'cwd':null"), json("'cwd':1")) << ErrorCode::Malformed;
        QTest::newRow("argv of numbers") << with(json("'argv':null"), json("'argv':[1]")) << ErrorCode::Malformed;
        QTest::newRow("a space") << with(json("'cwd':null"), json("'cwd': null")) << ErrorCode::NotCanonical;
        QTest::newRow("empty") << QByteArray() << ErrorCode::Malformed;
    }

    void parseRefusesEveryOtherFieldList()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        const auto action = Action::parse(bytes);
        QVERIFY(!action);
        QCOMPARE(action.error().code, code);
    }
};

QTEST_GUILESS_MAIN(ActionTest)
#include "tst_Action.moc"
