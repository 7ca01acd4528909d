// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/CharterExchange.h"

#include "models/core/CanonicalJson.h"
#include "tests/support/People.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;

namespace {

crypto::SignedNote first() { return test::signedCharter(test::teamCharter(), { 1, 2 }); }
crypto::SignedNote second() { return test::signedCharter(test::nextVersion(test::teamCharter()), { 1 }); }

}

class tst_CharterExchange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenReadsBackTheSame()
    {
        for (const CharterExchange &exchange : { CharterExchange { { first() }, second() }, CharterExchange { { first() }, std::nullopt }, CharterExchange { {}, first() } }) {
            const QByteArray bytes = exchange.bytes().value();
            const auto read = CharterExchange::parse(bytes);
            QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
            QCOMPARE(read->bytes().value(), bytes);
            QCOMPARE(read->chain.size(), exchange.chain.size());
            QCOMPARE(read->draft.has_value(), exchange.draft.has_value());
        }
    }

    void theVectorMadeWithoutThisProgramIsRead()
    {
        QFile file(QStringLiteral(TEST_DATA "/charters/exchange.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const auto read = CharterExchange::parse(bytes);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->bytes().value(), bytes);
        QVERIFY(Charter::parse(read->chain[0].text()).value() == test::teamCharter());
        QVERIFY(read->chain[1].isSignedBy({ .name = recoveryName, .key = test::recoveryKey().key }));
        QCOMPARE(Charter::parse(read->draft->text())->version, 3);
    }

    void whatIsNoneIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, const QJsonObject &object, ErrorCode code) { QTest::newRow(name) << canonical::write(object).value() << code; };
        const QString note = QString::fromUtf8(first().bytes());
        QTest::newRow("nothing") << QByteArray() << ErrorCode::Malformed;
        QTest::newRow("a note") << first().bytes() << ErrorCode::Malformed;
        QTest::newRow("a space") << "{ }"_ba << ErrorCode::NotCanonical;
        QTest::newRow("larger than allowed") << QByteArray(CharterExchange::maxBytes + 1, ' ') << ErrorCode::TooLarge;
        row("another type", { { u"type"_s, u"countersign/charter-exchange/2"_s }, { u"chain"_s, QJsonArray { note } }, { u"draft"_s, {} } }, ErrorCode::Unsupported);
        row("no type", { { u"chain"_s, QJsonArray { note } }, { u"draft"_s, {} } }, ErrorCode::Unsupported);
        const QString type = QString(CharterExchange::type);
        row("empty", { { u"type"_s, type }, { u"chain"_s, QJsonArray {} }, { u"draft"_s, {} } }, ErrorCode::Malformed);
        row("no draft", { { u"type"_s, type }, { u"chain"_s, QJsonArray { note } } }, ErrorCode::Malformed);
        row("more", { { u"type"_s, type }, { u"chain"_s, QJsonArray { note } }, { u"draft"_s, {} }, { u"more"_s, 1 } }, ErrorCode::Malformed);
        row("a number in the chain", { { u"type"_s, type }, { u"chain"_s, QJsonArray { 1 } }, { u"draft"_s, {} } }, ErrorCode::Malformed);
        row("a text that is no note", { { u"type"_s, type }, { u"chain"_s, QJsonArray { u"x"_s } }, { u"draft"_s, {} } }, ErrorCode::Malformed);
        row("a draft that is no note", { { u"type"_s, type }, { u"chain"_s, QJsonArray { note } }, { u"draft"_s, u"x"_s } }, ErrorCode::Malformed);
        row("a note larger than a ledger entry", { { u"type"_s, type }, { u"chain"_s, QJsonArray { QString(CharterExchange::maxNoteBytes + 1, u'x') } }, { u"draft"_s, {} } },
            ErrorCode::TooLarge);
        QJsonArray many;
        for (qsizetype i = 0; i <= CharterExchange::maxNotes; ++i)
            many.append(u"x"_s);
        row("more notes than allowed", { { u"type"_s, type }, { u"chain"_s, many }, { u"draft"_s, {} } }, ErrorCode::TooLarge);
    }
    void whatIsNoneIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const ErrorCode, code);
        const auto read = CharterExchange::parse(bytes);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code, code);
    }
};

QTEST_GUILESS_MAIN(tst_CharterExchange)
#include "tst_CharterExchange.moc"
