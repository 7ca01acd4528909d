// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/CanonicalJson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QJsonObject vectors()
{
    QFile file(QStringLiteral(TEST_DATA "/core/rfc8785.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QString randomText(QRandomGenerator &random)
{
    static const QList<char32_t> edges { 0, 8, 9, 10, 11, 12, 13, 31, 32, '"', '\\', '/', 127, 128, 0x7ff, 0x800, 0x2028, 0xd7ff,
        0xe000, 0xfeff, 0xffff, 0x10000, 0x10ffff };
    QString text = u""_s; // never null: QJsonObject of Qt 6.8 crashes over a null key beside one beyond ASCII
    for (int i = random.bounded(8); i > 0; --i) {
        const char32_t codePoint = random.bounded(2) ? edges.at(random.bounded(int(edges.size()))) : char32_t(random.bounded(0x250));
        text += QString::fromUcs4(&codePoint, 1);
    }
    return text;
}

QJsonValue randomValue(QRandomGenerator &random, int depth)
{
    switch (random.bounded(depth > 5 ? 4 : 6)) {
    case 0: return QJsonValue::Null;
    case 1: return random.bounded(2) == 1;
    case 2: return qint64(random.generate64() >> random.bounded(12, 64)) * (random.bounded(2) ? 1 : -1) / 2;
    case 3: return randomText(random);
    case 4: {
        QJsonArray array;
        for (int i = random.bounded(4); i > 0; --i)
            array.append(randomValue(random, depth + 1));
        return array;
    }
    default: {
        QJsonObject object;
        for (int i = random.bounded(5); i > 0; --i)
            object.insert(randomText(random), randomValue(random, depth + 1));
        return object;
    }
    }
}

}

class tst_CanonicalJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itWritesTheVectorsOfRfc8785_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("output");
        for (const QJsonValue &vector : vectors().value("vectors"_L1).toArray())
            QTest::newRow(qPrintable(vector["name"_L1].toString()))
                << vector["input"_L1].toString().toUtf8() << vector["output"_L1].toString().toUtf8();
    }

    void itWritesTheVectorsOfRfc8785()
    {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, output);
        const QJsonObject value = QJsonDocument::fromJson(input).object();
        QCOMPARE(canonical::write(value), output);
        const auto parsed = canonical::parse(output);
        QVERIFY(parsed);
        QCOMPARE(canonical::write(*parsed), output);
        if (input != output)
            QCOMPARE(canonical::parse(input).error().code, ErrorCode::NotCanonical);
    }

    void itTakesIntegersWithin53Bits()
    {
        const QJsonArray numbers = vectors().value("numbers"_L1).toArray();
        QVERIFY(!numbers.isEmpty());
        for (const QJsonValue &number : numbers) {
            const QByteArray bytes = "{\"n\":" + number.toString().toUtf8() + '}';
            const auto value = canonical::parse(bytes);
            QVERIFY2(value, bytes.constData());
            QCOMPARE(canonical::write(*value), bytes);
        }
    }

    void itRefusesTheNumbersThatOnlyRfc8785Allows()
    {
        const QJsonArray numbers = vectors().value("refusedNumbers"_L1).toArray();
        QVERIFY(!numbers.isEmpty());
        for (const QJsonValue &number : numbers) {
            const QByteArray bytes = "{\"n\":" + number.toString().toUtf8() + '}';
            const auto value = canonical::parse(bytes);
            QVERIFY2(!value, bytes.constData());
            QCOMPARE(value.error().code, ErrorCode::Malformed);
        }
    }

    void itDoesNotWriteWhatHasNoCanonicalForm_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("fraction") << QJsonValue(0.5);
        QTest::newRow("2^53") << QJsonValue(qint64(1) << 53);
        QTest::newRow("-2^53") << QJsonValue(-(qint64(1) << 53));
        QTest::newRow("2^53 as a double") << QJsonValue(9007199254740992.0);
        QTest::newRow("largest integer") << QJsonValue(std::numeric_limits<qint64>::max());
        QTest::newRow("not a number") << QJsonValue(std::numeric_limits<double>::quiet_NaN());
        QTest::newRow("infinity") << QJsonValue(std::numeric_limits<double>::infinity());
        QTest::newRow("high surrogate alone") << QJsonValue(QString(QChar(0xd800)));
        QTest::newRow("low surrogate alone") << QJsonValue(QString(QChar(0xdc00)) + u'x');
        QTest::newRow("surrogates in the wrong order") << QJsonValue(QString(QChar(0xdc00)) + QChar(0xd800));
        QTest::newRow("undefined") << QJsonValue(QJsonValue::Undefined);
    }

    void itDoesNotWriteWhatHasNoCanonicalForm()
    {
        QFETCH(QJsonValue, value);
        if (!value.isUndefined()) // an object does not keep it
            QCOMPARE(canonical::write({ { u"a"_s, value } }).error().code, ErrorCode::Malformed);
        QCOMPARE(canonical::write({ { u"a"_s, QJsonArray { QJsonObject { { u"k"_s, QString(QChar(0xdfff)) } } } } }).error().code,
            ErrorCode::Malformed);
        if (value.isString())
            QCOMPARE(canonical::write({ { value.toString(), 1 } }).error().code, ErrorCode::Malformed);
    }

    void anotherSpellingIsNotCanonical_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("minus zero") << QByteArray(R"({"a":-0})");
        QTest::newRow("point zero") << QByteArray(R"({"a":1.0})");
        QTest::newRow("exponent") << QByteArray(R"({"a":1e0})");
        QTest::newRow("exponent of an integer") << QByteArray(R"({"a":1E3})");
        QTest::newRow("space") << QByteArray(R"({"a": 1})");
        QTest::newRow("newline at the end") << QByteArray("{\"a\":1}\n");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{\"a\":1}");
        QTest::newRow("key order") << QByteArray(R"({"b":1,"a":2})");
        QTest::newRow("duplicate key") << QByteArray(R"({"a":1,"a":1})");
        QTest::newRow("key order by code points, not units") << QByteArray("{\"\xef\xbf\xbd\":1,\"\xf0\x9f\x98\x80\":2}");
        QTest::newRow("raw null") << QByteArray("{\"a\":\"\0\"}", 9);
        QTest::newRow("duplicate keys beyond the basic plane")
            << QByteArray("{\"\xf0\x9f\x98\x80\":1,\"\xef\xbf\xbd\":2,\"\xf0\x9f\x98\x80\":3}");
        QTest::newRow("duplicate key, once escaped") << QByteArray("{\"\\u00e4\":1,\"\xc3\xa4\":1}");
        QTest::newRow("escaped slash") << QByteArray(R"({"a":"\/"})");
        QTest::newRow("escaped letter") << QByteArray(R"({"a":"\u0061"})");
        QTest::newRow("escaped delete") << QByteArray(R"({"a":"\u007f"})");
        QTest::newRow("long escape of a newline") << QByteArray(R"({"a":"\u000a"})");
        QTest::newRow("upper case in an escape") << QByteArray(R"({"a":"\u001F"})");
        QTest::newRow("escaped pair") << QByteArray(R"({"a":"\ud83d\ude00"})");
    }

    void anotherSpellingIsNotCanonical()
    {
        QFETCH(QByteArray, bytes);
        const auto value = canonical::parse(bytes);
        QVERIFY(!value);
        QCOMPARE(value.error().code, ErrorCode::NotCanonical);
    }

    void whatIsNoJsonObjectIsMalformed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("cut") << QByteArray(R"({"a":1)");
        QTest::newRow("rest") << QByteArray(R"({"a":1}{})");
        QTest::newRow("comma at the end") << QByteArray(R"({"a":1,})");
        QTest::newRow("leading zero") << QByteArray(R"({"a":01})");
        QTest::newRow("infinity") << QByteArray(R"({"a":1E400})");
        QTest::newRow("lone surrogate") << QByteArray(R"({"a":"\ud800"})");
        QTest::newRow("lone surrogate in a key") << QByteArray(R"({"\udc00":1})");
        QTest::newRow("surrogate in UTF-8") << QByteArray("{\"a\":\"\xed\xa0\x80\"}");
        QTest::newRow("overlong UTF-8") << QByteArray("{\"a\":\"\xc0\xaf\"}");
        QTest::newRow("null after the end") << QByteArray("{\"a\":1}\0", 8);
    }

    void whatIsNoJsonObjectIsMalformed()
    {
        QFETCH(QByteArray, bytes);
        const auto value = canonical::parse(bytes);
        QVERIFY(!value);
        QCOMPARE(value.error().code, ErrorCode::Malformed);
    }

    void itNestsTo64()
    {
        const auto nested = [](int depth) -> QByteArray { return "{\"a\":" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + '}'; };
        const auto value = canonical::parse(nested(64));
        QVERIFY(value);
        QCOMPARE(canonical::write(*value), nested(64));
        QCOMPARE(canonical::parse(nested(65)).error().code, ErrorCode::TooLarge);
        QCOMPARE(canonical::parse(nested(5000)).error().code, ErrorCode::TooLarge);
    }

    void keysAreOrderedByCodeUnits()
    {
        QJsonObject value;
        for (const char32_t codePoint : { U'\U0001f600', U'\ufb33', U'\ue000', U'\ud7ff', U'b', U'B', U'\0' })
            value.insert(QString::fromUcs4(&codePoint, 1), 0);
        QCOMPARE(canonical::write(value),
            QByteArray("{\"\\u0000\":0,\"B\":0,\"b\":0,\"\xed\x9f\xbf\":0,\"\xf0\x9f\x98\x80\":0,\"\xee\x80\x80\":0,\"\xef\xac\xb3\":0}"));
    }

    void whatIsWrittenIsReadAgain()
    {
        QRandomGenerator random(8785);
        for (int i = 0; i < 20'000; ++i) {
            const QJsonObject value { { u"v"_s, randomValue(random, 1) }, { randomText(random), randomValue(random, 1) } };
            const auto bytes = canonical::write(value);
            QVERIFY(bytes);
            const auto parsed = canonical::parse(*bytes);
            QVERIFY2(parsed, bytes->constData());
            QCOMPARE(canonical::write(*parsed), *bytes);
            QCOMPARE(parsed->size(), value.size());
        }
    }
};

QTEST_GUILESS_MAIN(tst_CanonicalJson)
#include "tst_CanonicalJson.moc"
