// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/SampleRecord.h"

#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

namespace {

QJsonObject jsonOf(const SampleRecord &record)
{
    return canonical::parse(record.write().value()).value();
}

}

class tst_SampleRecord : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsReadBack()
    {
        const SampleRecord record = test::sampleOf(100);
        const auto read = SampleRecord::read(jsonOf(record));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->write().value(), record.write().value());
        QCOMPARE(read->drawn()->size(), 20);
    }

    void aSmallPopulationIsTakenWhole()
    {
        QCOMPARE(jsonOf(test::sampleOf(7))[u"items"_s].toArray().size(), 7);
        QVERIFY(jsonOf(test::sampleOf(0))[u"items"_s].toArray().isEmpty());
    }

    void anotherNonceDrawsOthers()
    {
        SampleRecord record = test::sampleOf(100);
        const QJsonValue before = jsonOf(record)[u"items"_s];
        record.reviewerNonce[3] = 'x';
        QVERIFY(QJsonValue(jsonOf(record)[u"items"_s]) != before);
    }

    void whatWasNotDrawnIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("json");
        const QJsonObject good = jsonOf(test::sampleOf(100));
        const auto row = [&](const char *name, const QString &member, const QJsonValue &value) {
            QJsonObject json = good;
            json[member] = value;
            QTest::newRow(name) << json;
        };
        QJsonArray items = good[u"items"_s].toArray();
        items.removeLast();
        row("one item fewer", u"items"_s, items);
        items.append(good[u"population"_s][0]);
        row("another item", u"items"_s, items);
        QJsonArray population = good[u"population"_s].toArray();
        population.removeAt(50);
        row("one of the population fewer", u"population"_s, population);
        population = good[u"population"_s].toArray();
        population.append(population[0]);
        row("one of the population twice", u"population"_s, population);
        row("another seed", u"seed"_s, QString(64, u'0'));
        row("another nonce", u"auditorNonce"_s, QString(64, u'0'));
        row("no nonce", u"reviewerNonce"_s, u""_s);
        row("another size", u"size"_s, 10);
        row("another period", u"to"_s, test::periodEnd + 1);
        row("another check", u"check"_s, u"CS-AUD-04"_s);
        row("a plan that is younger than the checkpoint", u"plan"_s, 500);
        row("a plan that is older than some of it", u"plan"_s, 40);
        row("no checkpoint", u"checkpoint"_s, u"countersign/0011223344556677\n"_s);
        row("an unknown member", u"more"_s, 1);
        row("another schema", u"schema"_s, u"countersign.sample/2"_s);
    }
    void whatWasNotDrawnIsRefused()
    {
        QFETCH(const QJsonObject, json);
        const auto read = SampleRecord::read(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Malformed);
    }
};

QTEST_GUILESS_MAIN(tst_SampleRecord)
#include "tst_SampleRecord.moc"
