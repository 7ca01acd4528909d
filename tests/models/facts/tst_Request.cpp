// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/Request.h"

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

class RequestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFieldIsReadAndTheBytesAreKept()
    {
        const QByteArray request = json("{'command':'ls','cwd':'/w','host':'gateway','nodeId':'n','resolvedPath':'/bin/ls','agentId':'a',")
                                   + json("'sessionKey':'s','sessionId':'other','runId':'r','toolCallId':'t','toolName':'exec','title':'T','description':'D',")
                                   + json("'detail':'E','pluginId':'p','severity':'high','warningText':'W','commandArgv':['ls','-l'],")
                                   + json("'allowedDecisions':['allow-once','deny'], 'later': {'x': [1.10]}}");
        const QByteArray record = json(" {'approvalKind':'exec','id':'id-1','request': ") + request + json(" ,'createdAtMs':5,'expiresAtMs':6,'new':true} ");
        const auto read = Request::parse(record, std::nullopt);
        QVERIFY(read);
        QCOMPARE(read->received, record);
        QCOMPARE(read->parameters, request);
        QCOMPARE(read->id, RequestId(u"id-1"_s));
        QCOMPARE(read->kind, ActionKind::Exec);
        QCOMPARE(read->createdAtMs, 5);
        QCOMPARE(read->expiresAtMs, 6);
        QCOMPARE(read->command, u"ls"_s);
        QCOMPARE(read->cwd, u"/w"_s);
        QCOMPARE(read->host, u"gateway"_s);
        QCOMPARE(read->node, u"n"_s);
        QCOMPARE(read->resolvedPath, u"/bin/ls"_s);
        QCOMPARE(read->agent, u"a"_s);
        QCOMPARE(read->session, u"s"_s);
        QCOMPARE(read->run, u"r"_s);
        QCOMPARE(read->toolCall, u"t"_s);
        QCOMPARE(read->toolName, u"exec"_s);
        QCOMPARE(read->title, u"T"_s);
        QCOMPARE(read->description, u"D"_s);
        QCOMPARE(read->detail, u"E"_s);
        QCOMPARE(read->pluginId, u"p"_s);
        QCOMPARE(read->severity, u"high"_s);
        QCOMPARE(read->warningText, u"W"_s);
        QCOMPARE(read->argv, QStringList({ u"ls"_s, u"-l"_s }));
        QCOMPARE(read->allowedDecisions, QStringList({ u"allow-once"_s, u"deny"_s }));
        QVERIFY(read->plain);
    }

    void missingAndNullAreBothNotSupplied()
    {
        const auto read = Request::parse(json("{'id':'i','createdAtMs':1,'expiresAtMs':2,'request':{'command':null,'cwd':7,'commandArgv':['a',1]}}"), ActionKind::Exec);
        QVERIFY(read);
        QVERIFY(!read->command && !read->cwd && !read->argv && !read->agent && !read->run && !read->requester);
        QVERIFY(read->allowedDecisions.isEmpty());
    }

    void hostileTextSurvivesUnchanged_data()
    {
        QTest::addColumn<QByteArray>("spelled");
        QTest::addColumn<QString>("text");
        QTest::newRow("right-to-left override") << json("a\\u202eb") << QString(u"a\u202eb");
        QTest::newRow("raw zero width") << QByteArray("a\u200bb") << QString(u"a\u200bb");
        QTest::newRow("NUL") << json("a\\u0000b") << QString(u"a\0b"_s);
        QTest::newRow("escape sequences") << json("\\u001b[2J\\b\\r") << QString(u"\x1b[2J\b\r"_s);
        QTest::newRow("lone high surrogate") << json("a\\ud800b") << QString(QStringView(u"a\xD800" u"b"));
        QTest::newRow("lone low surrogate at the end") << json("a\\udfff") << QString(QStringView(u"a\xDFFF"));
        QTest::newRow("pair") << json("\\ud83d\\ude00") << u"😀"_s;
        QTest::newRow("markup") << json("<b>x</b>&lt;") << u"<b>x</b>&lt;"_s;
        QTest::newRow("literal brackets") << QByteArray("⟨U+202E⟩") << u"⟨U+202E⟩"_s;
    }

    void hostileTextSurvivesUnchanged()
    {
        QFETCH(QByteArray, spelled);
        QFETCH(QString, text);
        const QByteArray record = json("{'id':'i','createdAtMs':1,'expiresAtMs':2,'request':{'command':'") + spelled + json("'}}");
        const auto read = Request::parse(record, ActionKind::Exec);
        QVERIFY(read);
        QCOMPARE(*read->command, text);
        QVERIFY(read->parameters.contains(spelled));
    }

    void doubledMembersAreReadAsTheGatewayWouldAndMarked()
    {
        const auto read = Request::parse(json("{'id':'i','createdAtMs':1,'expiresAtMs':2,'request':{'command':'ls','command':'rm'}}"), ActionKind::Exec);
        QVERIFY(read);
        QCOMPARE(*read->command, u"rm"_s);
        QVERIFY(!read->plain);
    }

    void pluginRecordsCarryTheRunBesideTheRequest()
    {
        const auto read = Request::parse(json("{'approvalKind':'plugin','id':'plugin:1','runId':'r9','createdAtMs':1,'expiresAtMs':2,'request':{}}"), std::nullopt);
        QVERIFY(read);
        QCOMPARE(read->kind, ActionKind::Plugin);
        QCOMPARE(*read->run, u"r9"_s);
    }

    void aPluginThatNamesNoDecisionsLeavesAllOfThemOpen()
    {
        const auto decisions = [](const char *kind, const char *request) {
            const QByteArray record = json("{'approvalKind':'") + kind + json("','id':'i','createdAtMs':1,'expiresAtMs':2,'request':") + json(request) + '}';
            return Request::parse(record, std::nullopt)->allowedDecisions;
        };
        QCOMPARE(decisions("plugin", "{}"), QStringList({ u"allow-once"_s, u"allow-always"_s, u"deny"_s }));
        QCOMPARE(decisions("plugin", "{'allowedDecisions':['deny']}"), QStringList { u"deny"_s });
        QVERIFY(decisions("plugin", "{'allowedDecisions':'deny'}").isEmpty()); // not understood: nothing is offered
        QVERIFY(decisions("exec", "{}").isEmpty());
    }

    void brokenRecordsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("hello");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("no id") << json("{'createdAtMs':1,'expiresAtMs':2,'request':{}}");
        QTest::newRow("empty id") << json("{'id':'','createdAtMs':1,'expiresAtMs':2,'request':{}}");
        QTest::newRow("id with a lone surrogate") << json("{'id':'\\ud800','createdAtMs':1,'expiresAtMs':2,'request':{}}");
        QTest::newRow("endless id") << json("{'id':'") + QByteArray(Request::maxIdLength + 1, 'x') + json("','createdAtMs':1,'expiresAtMs':2,'request':{}}");
        QTest::newRow("no request") << json("{'id':'i','createdAtMs':1,'expiresAtMs':2}");
        QTest::newRow("request is text") << json("{'id':'i','createdAtMs':1,'expiresAtMs':2,'request':'{}'}");
        QTest::newRow("no time") << json("{'id':'i','createdAtMs':1,'request':{}}");
        QTest::newRow("time is text") << json("{'id':'i','createdAtMs':1,'expiresAtMs':'2','request':{}}");
        QTest::newRow("time beyond 2^53") << json("{'id':'i','createdAtMs':1,'expiresAtMs':9007199254740992,'request':{}}");
        QTest::newRow("negative time") << json("{'id':'i','createdAtMs':-1,'expiresAtMs':2,'request':{}}");
        QTest::newRow("unknown kind") << json("{'approvalKind':'other','id':'i','createdAtMs':1,'expiresAtMs':2,'request':{}}");
        QTest::newRow("kind of another list") << json("{'approvalKind':'plugin','id':'i','createdAtMs':1,'expiresAtMs':2,'request':{}}");
        QTest::newRow("cut off") << json("{'id':'i','createdAtMs':1,'expiresAtMs':2,'request':{");
        QTest::newRow("two values") << json("{'id':'i','createdAtMs':1,'expiresAtMs':2,'request':{}}{}");
        QTest::newRow("not UTF-8") << QByteArray("{\"id\":\"i\xff\",\"createdAtMs\":1,\"expiresAtMs\":2,\"request\":{}}");
    }

    void brokenRecordsAreRefused()
    {
        QFETCH(QByteArray, record);
        const auto read = Request::parse(record, ActionKind::Exec);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Malformed);
    }

    void aRowOfAListNeedsTheCallersKind()
    {
        const QByteArray row = json("{'id':'i','createdAtMs':1,'expiresAtMs':2,'request':{}}");
        QCOMPARE(Request::parse(row, ActionKind::SystemAgent).value().kind, ActionKind::SystemAgent);
        QVERIFY(!Request::parse(row, std::nullopt));
    }
};

QTEST_GUILESS_MAIN(RequestTest)
#include "tst_Request.moc"
