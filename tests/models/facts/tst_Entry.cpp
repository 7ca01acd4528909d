// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/CanonicalJson.h"
#include "models/facts/Entry.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;

class tst_Entry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasOneWord();
    void bytesAreTheOnesOfTheFormat();
    void whatIsWrittenIsReadBack();
    void whatHasNoFormIsRefused_data();
    void whatHasNoFormIsRefused();
    void bytesThatNobodyWouldWriteAreRefused_data();
    void bytesThatNobodyWouldWriteAreRefused();
    void anEntryFillsUpToItsLimit();

private:
    static Entry sample()
    {
        return { EntryKind::RequestSeen, 1'790'000'000'000, { { u"subject"_s, u"stage/1"_s }, { u"number"_s, 7 } },
                 { { u"received"_s, crypto::sha256("a"), crypto::sha256("b"), 12 } } };
    }
};

void tst_Entry::everyKindHasOneWord()
{
    QSet<QString> words;
    for (int kind = 0; kind <= static_cast<int>(EntryKind::TrailSegment); ++kind) {
        const QString its = word(static_cast<EntryKind>(kind));
        QCOMPARE(entryKind(its), static_cast<EntryKind>(kind));
        words.insert(its);
    }
    QCOMPARE(words.size(), static_cast<int>(EntryKind::TrailSegment) + 1);
    QVERIFY(!entryKind(u"ledger.Began"_s));
    QVERIFY(!entryKind(u""_s));
}

void tst_Entry::bytesAreTheOnesOfTheFormat()
{
    // sha256("a") and sha256("b"), as sha256sum prints them.
    QCOMPARE(sample().bytes().value(),
             QByteArray("{\"at\":1790000000000,\"contents\":[{\"digest\":\"ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb\","
                        "\"name\":\"received\",\"sealed\":\"3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d\",\"size\":12}],"
                        "\"fields\":{\"number\":7,\"subject\":\"stage/1\"},\"kind\":\"request.seen\",\"type\":\"countersign/entry/1\"}"));
}

void tst_Entry::whatIsWrittenIsReadBack()
{
    for (const Entry &entry : { sample(), Entry {}, Entry { EntryKind::AnchorMade, 1, { { u"a"_s, QJsonArray { 1, QJsonValue(), u"\u202e"_s } } }, {} } }) {
        const auto read = Entry::parse(entry.bytes().value());
        QVERIFY(read);
        QCOMPARE(*read, entry);
        QCOMPARE(read->bytes(), entry.bytes());
    }
}

void tst_Entry::whatHasNoFormIsRefused_data()
{
    QTest::addColumn<Entry>("entry");
    QTest::addColumn<ErrorCode>("code");
    Entry entry = sample();
    entry.atMs = -1;
    QTest::newRow("before 1970") << entry << ErrorCode::Malformed;
    entry.atMs = qint64(1) << 53;
    QTest::newRow("a time beyond 2^53") << entry << ErrorCode::Malformed;
    entry = sample();
    entry.contents += entry.contents;
    QTest::newRow("two contents of one name") << entry << ErrorCode::Malformed;
    entry.contents = { { u""_s, {}, {}, 0 } };
    QTest::newRow("a content without a name") << entry << ErrorCode::Malformed;
    entry.contents = { { u"a"_s, {}, {}, -1 } };
    QTest::newRow("a content of less than nothing") << entry << ErrorCode::Malformed;
    entry.contents.clear();
    for (int i = 0; i < 65; ++i)
        entry.contents.append({ QString::number(i), {}, {}, 0 });
    QTest::newRow("65 contents") << entry << ErrorCode::Malformed;
    entry = sample();
    entry.fields[u"x"_s] = 0.5;
    QTest::newRow("a fraction") << entry << ErrorCode::Malformed;
    entry.fields[u"x"_s] = QString(66000, u'x');
    QTest::newRow("too many bytes") << entry << ErrorCode::TooLarge;
}

void tst_Entry::whatHasNoFormIsRefused()
{
    QFETCH(Entry, entry);
    QFETCH(ErrorCode, code);
    const auto bytes = entry.bytes();
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, code);
}

void tst_Entry::bytesThatNobodyWouldWriteAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    const auto with = [](auto change) {
        QJsonObject object = canonical::parse(sample().bytes().value()).value();
        change(object);
        return canonical::write(object).value();
    };
    QTest::newRow("nothing") << QByteArray() << ErrorCode::Malformed;
    QTest::newRow("a space") << sample().bytes()->replace(",", ", ") << ErrorCode::NotCanonical;
    QTest::newRow("a newline at the end") << QByteArray(sample().bytes().value() + '\n') << ErrorCode::NotCanonical;
    QTest::newRow("another type") << with([](QJsonObject &o) { o[u"type"_s] = u"countersign/entry/2"_s; }) << ErrorCode::Unsupported;
    QTest::newRow("no type") << with([](QJsonObject &o) { o.remove(u"type"_s); }) << ErrorCode::Unsupported;
    QTest::newRow("an unknown kind") << with([](QJsonObject &o) { o[u"kind"_s] = u"vote.uncast"_s; }) << ErrorCode::Unsupported;
    QTest::newRow("a member too many") << with([](QJsonObject &o) { o[u"more"_s] = 1; }) << ErrorCode::Malformed;
    QTest::newRow("no fields") << with([](QJsonObject &o) { o.remove(u"fields"_s); }) << ErrorCode::Malformed;
    QTest::newRow("fields that are a list") << with([](QJsonObject &o) { o[u"fields"_s] = QJsonArray {}; }) << ErrorCode::Malformed;
    QTest::newRow("contents that are none") << with([](QJsonObject &o) { o[u"contents"_s] = QJsonObject {}; }) << ErrorCode::Malformed;
    QTest::newRow("a time as text") << with([](QJsonObject &o) { o[u"at"_s] = u"1790000000000"_s; }) << ErrorCode::Malformed;
    QTest::newRow("a time before 1970") << with([](QJsonObject &o) { o[u"at"_s] = -5; }) << ErrorCode::Malformed;
    const auto withContent = [&with](auto change) {
        return with([&change](QJsonObject &o) {
            QJsonArray contents = o[u"contents"_s].toArray();
            change(contents);
            o[u"contents"_s] = contents;
        });
    };
    QTest::newRow("a content twice") << withContent([](QJsonArray &c) { c.append(c[0]); }) << ErrorCode::Malformed;
    QTest::newRow("a content that is a number") << withContent([](QJsonArray &c) { c.append(1); }) << ErrorCode::Malformed;
    const auto withMember = [&withContent](const QString &name, const QJsonValue &value) {
        return withContent([&](QJsonArray &c) {
            QJsonObject content = c[0].toObject();
            content[name] = value;
            c[0] = content;
        });
    };
    QTest::newRow("a short digest") << withMember(u"digest"_s, u"ca97"_s) << ErrorCode::Malformed;
    QTest::newRow("a digest in capitals") << withMember(u"sealed"_s, QString(64, u'A')) << ErrorCode::Malformed;
    QTest::newRow("a content's member too many") << withMember(u"salt"_s, u""_s) << ErrorCode::Malformed;
    QTest::newRow("a size as text") << withMember(u"size"_s, u"12"_s) << ErrorCode::Malformed;
    QTest::newRow("too many bytes") << QByteArray(65536, '{') << ErrorCode::TooLarge;
}

void tst_Entry::bytesThatNobodyWouldWriteAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const auto entry = Entry::parse(bytes);
    QVERIFY(!entry);
    QCOMPARE(entry.error().code, code);
}

void tst_Entry::anEntryFillsUpToItsLimit()
{
    Entry entry { EntryKind::AlertRaised, 1, { { u"x"_s, QString() } }, {} };
    const qsizetype frame = entry.bytes()->size();
    entry.fields[u"x"_s] = QString(Entry::maxBytes - frame, u'x');
    QCOMPARE(entry.bytes()->size(), Entry::maxBytes);
    QCOMPARE(Entry::parse(entry.bytes().value()), entry);
    entry.fields[u"x"_s] = QString(Entry::maxBytes - frame + 1, u'x');
    QCOMPARE(entry.bytes().error().code, ErrorCode::TooLarge);
}

QTEST_GUILESS_MAIN(tst_Entry)
#include "tst_Entry.moc"
