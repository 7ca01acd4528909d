// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/collect/Masks.h"

#include <QJsonDocument>
#include <QTest>

using namespace countersign::collect;
using namespace Qt::StringLiterals;

class tst_Masks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesSecretsOut_data();
    void takesSecretsOut();
    void leavesEverythingElse_data();
    void leavesEverythingElse();
    void knowsTheNamesOfTheCharterToo();
    void jsonStaysJson();
    void noTextCanHideWhatStandsBesideIt_data();
    void noTextCanHideWhatStandsBesideIt();
    void isLinear();
};

void tst_Masks::takesSecretsOut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("masked");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &masked) {
        QTest::newRow(name) << text << masked;
    };
    row("member", R"({"token":"planted-1","a":"b"})", R"({"token":"[masked]","a":"b"})");
    row("member with spaces", R"({ "gatewayToken" : "planted 1" })", R"({ "gatewayToken" : "[masked]" })");
    row("number", R"({"password":1234,"n":5})", R"({"password":"[masked]","n":5})");
    row("escaped quote inside", R"({"password":"pla\"nted\\","n":"x"})", R"({"password":"[masked]","n":"x"})");
    row("escaped name", R"({"tok\u0065n":"planted"})", R"({"tok\u0065n":"[masked]"})");
    row("json in json", R"({"0":"{\"apiKey\":\"planted\",\"b\":1}"})",
        R"({"0":"{\"apiKey\":\"[masked]\",\"b\":1}"})");
    row("header", R"(Authorization: Bearer planted.value and more)", R"(Authorization: [masked])");
    row("header in json", R"({"headers":{"authorization":"Bearer plantedplanted"},"x":1})",
        R"({"headers":{"authorization":"[masked]"},"x":1})");
    row("cookie", "GET /\r\nCookie: a=planted; b=planted\r\nHost: x", "GET /\r\nCookie: [masked]\r\nHost: x");
    row("bearer alone", "sent bearer planted_12345 to x", "sent bearer [masked] to x");
    row("command line", "openclaw --token planted --port 1", "openclaw --token [masked] --port 1");
    row("command line with =", "x --password=planted y", "x --password=[masked] y");
    row("arguments", R"(["curl","--token","planted","x"])", R"(["curl","--token","[masked]","x"])");
    row("variable", R"(OPENCLAW_GATEWAY_TOKEN=planted node x)", R"(OPENCLAW_GATEWAY_TOKEN=[masked] node x)");
    row("address", "https://user:planted@host/x", "https://user:[masked]@host/x");
    row("parameter", "https://host/x?a=1&access_token=planted&b=2", "https://host/x?a=1&access_token=[masked]&b=2");
    row("known shape", "key sk-planted0123456789abcdef end", "key [masked] end");
    row("known shape in a word list", R"(["ghp_planted0123456789abcdef"])", R"(["[masked]"])");
    row("web token", "x eyJhbGciOi.planted.abcdefghi y", "x [masked] y");
    row("key", R"({"pem":"-----BEGIN PRIVATE KEY-----\nplanted\n-----END PRIVATE KEY-----\n"})",
        R"({"pem":"[masked]\n"})");
    row("key without an end", R"({"pem":"-----BEGIN RSA PRIVATE KEY-----\nplanted"})", R"({"pem":"[masked]"})");
    row("list", R"({"secrets":["planted","planted"],"n":1})", R"({"secrets":["[masked]"],"n":1})");
    row("cut off", R"({"token":"planted)", R"({"token":"[masked])");
}

void tst_Masks::takesSecretsOut()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, masked);
    QCOMPARE(Masks().applied(text), masked);
    QVERIFY(!Masks().applied(text).contains("planted"));
    QCOMPARE(Masks().applied(masked), masked); // a second time changes nothing
}

void tst_Masks::leavesEverythingElse_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("counts") << QByteArray(
        R"({"maxTokens":4096,"tokens":[{"role":"operator","scopes":["a"]}],"tokenCount":"7"})");
    QTest::newRow("words") << QByteArray(
        R"({"authProvided":"device-token","authReason":"device_token_mismatch","sessionKey":"agent:dev:main"})");
    QTest::newRow("already") << QByteArray(R"({"token":"__OPENCLAW_REDACTED__"})");
    QTest::newRow("nothing") << QByteArray(R"({"token":null,"password":"","secret":false,"credentials":{"a":1}})");
    QTest::newRow("address") << QByteArray("https://host:8080/a:b@c ws://127.0.0.1");
    QTest::newRow("digest") << QByteArray(R"({"toolCallId":"sha256:1d7805e33a3e"})");
    QTest::newRow("bytes that are no text") << QByteArray("\xff\xfe\x00 a\\", 6);
    QTest::newRow("empty") << QByteArray("");
}

void tst_Masks::leavesEverythingElse()
{
    QFETCH(const QByteArray, text);
    QCOMPARE(Masks().applied(text), text);
}

void tst_Masks::knowsTheNamesOfTheCharterToo()
{
    const QByteArray text = R"({"Patient-Id":"4711","id":"x"})";
    QCOMPARE(Masks().applied(text), text);
    QCOMPARE(Masks({ u"patient_id"_s }).applied(text), R"({"Patient-Id":"[masked]","id":"x"})");
}

void tst_Masks::jsonStaysJson()
{
    const QByteArray text =
        R"({"a":{"password":12,"x":[{"token":"t\\"},{"cookie":"a=b"}]},"url":"http://u:p@h","z":"--secret \"q\""})";
    QJsonParseError error;
    const auto masked = QJsonDocument::fromJson(Masks().applied(text), &error);
    QVERIFY2(error.error == QJsonParseError::NoError, Masks().applied(text).constData());
    QCOMPARE(masked["a"_L1]["password"_L1].toString(), u"[masked]"_s);
    QCOMPARE(masked["a"_L1]["x"_L1][0]["token"_L1].toString(), u"[masked]"_s);
}

void tst_Masks::noTextCanHideWhatStandsBesideIt_data()
{
    // What an agent may write into a command so that masking would eat the record around it.
    QTest::addColumn<QByteArray>("command");
    for (const auto *command :
        { "token='x", "x token:", "token: ", "--token", "-----BEGIN PRIVATE KEY-----", R"(\"token\":\"x)",
            R"(\"secrets\":[)", "secrets:[", "authorization:", R"(\"authorization\":5)", R"(\"password\":)",
            "a\\\\", R"(token=\\\")", "://a:b", "Bearer abcdefghijkl", R"(tok\u0065n=)", R"(\u0022token\u0022:)" })
        QTest::addRow("%s", command) << QByteArray(command);
}

void tst_Masks::noTextCanHideWhatStandsBesideIt()
{
    QFETCH(const QByteArray, command);
    for (const QByteArray &text : { QByteArray(R"({"commandText":")" + command
                                        + R"(","agentId":"dev","list":["a","b"],"resolver":{"id":"d1"}})"),
             QByteArray(R"({"list":["a",")" + command + R"(","b"],"agentId":"dev","resolver":{"id":"d1"}})") }) {
        QVERIFY2(QJsonDocument::fromJson(text).isObject(), text.constData());
        const auto masked = QJsonDocument::fromJson(Masks().applied(text));
        QVERIFY2(masked.isObject(), Masks().applied(text).constData());
        QCOMPARE(masked["agentId"_L1].toString(), u"dev"_s);
        QCOMPARE(masked["resolver"_L1]["id"_L1].toString(), u"d1"_s);
    }
}

void tst_Masks::isLinear()
{
    // What would make a naive reader look at the rest again and again: 1 MB each, far below the limit of a test.
    for (const QByteArray &piece : { QByteArray("token\""), QByteArray("://"), QByteArray("-----BEGIN PRIVATE KEY"),
             QByteArray("a.b-"), QByteArray("\\u0074"), QByteArray("token:[") })
        QVERIFY(!Masks().applied(piece.repeated(1'000'000 / piece.size())).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Masks)
#include "tst_Masks.moc"
