// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/GatewayFile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace Qt::StringLiterals;

namespace {

QList<KnownGateway> two()
{
    return { { { GatewayId(u"local"_s), QUrl(u"ws://127.0.0.1:18789/"_s), {}, false }, { u"operator.read"_s } },
        { { GatewayId(u"prod-1"_s), QUrl(u"wss://gw.example.org:18789/"_s), crypto::sha256("certificate"), false },
            { u"operator.read"_s, u"operator.admin"_s } } };
}

}

class tst_GatewayFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote();
    void keepsTheFileToItsOwner();
    void readsWhatAnEarlierVersionWrote();
    void keepsWhatIsCollectedApart();
    void readsNoFileAsNoGateways();
    void takesNothingFromWhatItCannotRead_data();
    void takesNothingFromWhatItCannotRead();
    void knowsAGoodId_data();
    void knowsAGoodId();
};

void tst_GatewayFile::readsWhatItWrote()
{
    const auto read = gatewayfile::parse(gatewayfile::write(two()));
    QVERIFY(read);
    QCOMPARE(read->size(), 2);
    QCOMPARE(read->at(1).endpoint.id, GatewayId(u"prod-1"_s));
    QCOMPARE(read->at(1).endpoint.url, two().at(1).endpoint.url);
    QCOMPARE(read->at(1).endpoint.tlsPin, two().at(1).endpoint.tlsPin);
    QCOMPARE(read->at(1).scopes, two().at(1).scopes);
    QVERIFY(!read->at(0).endpoint.tlsPin);
    QVERIFY(read->at(0).endpoint.identity.isEmpty()); // as files of before have none
    auto known = two();
    known[0].endpoint.identity = u"gateway-device"_s;
    QCOMPARE(gatewayfile::parse(gatewayfile::write(known))->at(0).endpoint.identity, u"gateway-device"_s);
}

void tst_GatewayFile::keepsTheFileToItsOwner()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"gateways.json"_s);
    QVERIFY(gatewayfile::save(path, two()));
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    QCOMPARE(gatewayfile::load(path)->size(), 2);
    QCOMPARE(gatewayfile::save(folder.filePath(u"no/such/folder.json"_s), two()).error().code, ErrorCode::CannotWrite);
}

void tst_GatewayFile::readsWhatAnEarlierVersionWrote()
{
    const auto read = gatewayfile::parse(R"({"schema":"countersign.gateways/1","gateways":[{"id":"a","url":"ws://127.0.0.1/","tlsPin":null,"scopes":["x"]}]})");
    QVERIFY(read);
    QCOMPARE(read->size(), 1);
    QCOMPARE(read->first().scopes, QStringList { u"x"_s });
    QVERIFY(!read->first().collector);
}

void tst_GatewayFile::keepsWhatIsCollectedApart()
{
    auto known = two();
    known[1].collector = KnownCollector { { u"operator.read"_s, u"operator.admin"_s }, { u"operator.read"_s, u"operator.approvals"_s } };
    const auto read = gatewayfile::parse(gatewayfile::write(known));
    QVERIFY(read);
    QVERIFY(!read->at(0).collector);
    QVERIFY(read->at(1).collector == known.at(1).collector);
    QCOMPARE(read->at(1).scopes, known.at(1).scopes); // what it goes back to
}

void tst_GatewayFile::readsNoFileAsNoGateways()
{
    QTemporaryDir folder;
    const auto read = gatewayfile::load(folder.filePath(u"gateways.json"_s));
    QVERIFY(read);
    QVERIFY(read->isEmpty());
}

void tst_GatewayFile::takesNothingFromWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorCode>("code");
    const auto one = [](const QByteArray &more) {
        return QByteArray(R"({"schema":"countersign.gateways/1","gateways":[{"id":"a","url":"ws://127.0.0.1/","scopes":["x"]})" + more + "]}");
    };
    QTest::newRow("nothing") << QByteArray() << ErrorCode::Malformed;
    QTest::newRow("a later schema") << QByteArray(R"({"schema":"countersign.gateways/3","gateways":[]})") << ErrorCode::NewerVersion;
    const auto apart = [](const QByteArray &schema, const QByteArray &collector) {
        return R"({"schema":"countersign.gateways/)" + schema + R"(","gateways":[{"id":"a","url":"ws://127.0.0.1/","scopes":["x"],"collector":)" + collector + "}]}";
    };
    QTest::newRow("a collector before there were any") << apart("1", R"({"scopes":["x"],"approving":["y"]})") << ErrorCode::Malformed;
    QTest::newRow("a collector that is no object") << apart("2", R"("x")") << ErrorCode::Malformed;
    QTest::newRow("a collector without scopes") << apart("2", R"({"scopes":[],"approving":["y"]})") << ErrorCode::Malformed;
    QTest::newRow("a collector that says nothing of approvals") << apart("2", R"({"scopes":["x"]})") << ErrorCode::Malformed;
    QTest::newRow("a collector with a scope that is no name") << apart("2", R"({"scopes":["x",1],"approving":["y"]})") << ErrorCode::Malformed;
    QTest::newRow("the same id twice") << one(R"(,{"id":"a","url":"ws://127.0.0.1/","scopes":["x"]})") << ErrorCode::Malformed;
    QTest::newRow("no scopes") << one(R"(,{"id":"b","url":"ws://127.0.0.1/","scopes":[]})") << ErrorCode::Malformed;
    QTest::newRow("a bad pin") << one(R"(,{"id":"b","url":"wss://h/","tlsPin":"zz","scopes":["x"]})") << ErrorCode::Malformed;
    QTest::newRow("clear text to another machine") << one(R"(,{"id":"b","url":"ws://192.0.2.1/","scopes":["x"]})") << ErrorCode::Insecure;
    QTest::newRow("no pin") << one(R"(,{"id":"b","url":"wss://h/","tlsPin":null,"scopes":["x"]})") << ErrorCode::Insecure;
    QTest::newRow("a practice id") << one(R"(,{"id":"practice","url":"ws://127.0.0.1/","scopes":["x"]})") << ErrorCode::Malformed;
}

void tst_GatewayFile::takesNothingFromWhatItCannotRead()
{
    QFETCH(const QByteArray, json);
    const auto read = gatewayfile::parse(json);
    QVERIFY(!read);
    QTEST(read.error().code, "code");
}

void tst_GatewayFile::knowsAGoodId_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << u"prod-fra-1"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("capital") << u"Prod"_s << false;
    QTest::newRow("slash") << u"a/b"_s << false;
    QTest::newRow("another script") << u"pr\u043ed"_s << false;
    QTest::newRow("practice") << u"practice-two"_s << false;
    QTest::newRow("too long") << QString(65, u'a') << false;
}

void tst_GatewayFile::knowsAGoodId()
{
    QFETCH(const QString, id);
    QFETCH(const bool, good);
    QCOMPARE(gatewayfile::isGoodId(GatewayId(id)), good);
}

QTEST_GUILESS_MAIN(tst_GatewayFile)
#include "tst_GatewayFile.moc"
