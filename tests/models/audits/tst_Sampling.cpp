// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Sampling.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits::sampling;

namespace {

QJsonObject vector()
{
    QFile file(QStringLiteral(TEST_DATA "/audits/sample.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

Basis basisOf(const QJsonObject &json)
{
    return { json[u"origin"_s].toString(), quint64(json[u"size"_s].toInteger()),
        crypto::Digest::fromHex(json[u"root"_s].toString()).value(),
        QByteArray::fromHex(json[u"auditorNonce"_s].toString().toLatin1()),
        QByteArray::fromHex(json[u"reviewerNonce"_s].toString().toLatin1()), json[u"check"_s].toString(),
        json[u"period"_s].toString() };
}

QList<Candidate> populationOf(const QJsonObject &json)
{
    QList<Candidate> all;
    for (const QJsonValue &each : json[u"population"_s].toArray())
        all.append({ quint64(each[u"entry"_s].toInteger()), crypto::Digest::fromHex(each[u"leaf"_s].toString()).value(),
            each[u"stratum"_s].toString() });
    return all;
}

QList<qint64> entriesOf(const QList<Candidate> &drawn)
{
    QList<qint64> entries;
    for (const Candidate &each : drawn)
        entries.append(qint64(each.entry));
    return entries;
}

QList<Candidate> someone(qsizetype count, int strata, QRandomGenerator &random)
{
    QList<Candidate> all;
    for (qsizetype i = 0; i < count; ++i)
        all.append({ quint64(i), crypto::sha256(QByteArray::number(random.generate64())),
            u"kind-%1"_s.arg(random.bounded(strata)) });
    return all;
}

}

class tst_Sampling : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theVectorIsDrawn()
    {
        const QJsonObject json = vector();
        const crypto::Digest seed = seedOf(basisOf(json));
        QCOMPARE(seed.hex(), json[u"seed"_s].toString());
        const auto population = populationOf(json);
        QCOMPARE(population.size(), 137);
        QList<qint64> expected;
        for (const QJsonValue &each : json[u"entries"_s].toArray())
            expected.append(each.toInteger());
        QCOMPARE(entriesOf(draw(population, 20, seed)), expected);
        QList<Allocation> strata;
        for (const QJsonValue &each : json[u"strata"_s].toArray())
            strata.append(
                { each[u"stratum"_s].toString(), each[u"population"_s].toInteger(), each[u"drawn"_s].toInteger() });
        QCOMPARE(allocate(population, 20), strata);
    }

    void everyPartOfTheBasisChangesTheSeed_data()
    {
        QTest::addColumn<int>("part");
        for (int part = 0; part < 7; ++part)
            QTest::addRow("part %d", part) << part;
    }
    void everyPartOfTheBasisChangesTheSeed()
    {
        QFETCH(const int, part);
        const Basis basis = basisOf(vector());
        Basis changed = basis;
        switch (part) {
        case 0:
            changed.origin += u'x';
            break;
        case 1:
            ++changed.size;
            break;
        case 2:
            changed.root.bytes[31] ^= 1;
            break;
        case 3:
            changed.auditorNonce[0] = char(changed.auditorNonce[0] ^ 1);
            break;
        case 4:
            changed.reviewerNonce[31] = char(changed.reviewerNonce[31] ^ 1);
            break;
        case 5:
            changed.check = u"CS-AUD-04"_s;
            break;
        default:
            changed.period.chop(1);
            break;
        }
        QVERIFY(seedOf(changed) != seedOf(basis));
        const auto population = populationOf(vector());
        QVERIFY(draw(population, 20, seedOf(changed)) != draw(population, 20, seedOf(basis)));
    }

    // A length stands before each text, so that no two different bases are the same bytes.
    void textsCannotRunIntoEachOther()
    {
        Basis one = basisOf(vector());
        Basis other = one;
        one.check = u"ab"_s;
        one.period = u"c"_s;
        other.check = u"a"_s;
        other.period = u"bc"_s;
        QVERIFY(seedOf(one) != seedOf(other));
    }

    void theOrderOfThePopulationDoesNotMatter()
    {
        QRandomGenerator random(20260926);
        for (int round = 0; round < 200; ++round) {
            auto population = someone(random.bounded(1, 120), random.bounded(1, 7), random);
            const crypto::Digest seed = crypto::sha256(QByteArray::number(round));
            const auto before = draw(population, 20, seed);
            std::shuffle(population.begin(), population.end(), random);
            QCOMPARE(draw(population, 20, seed), before);
        }
    }

    void asManyAsAskedAreDrawnAndEachStratumHasOne()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 500; ++round) {
            const auto population = someone(random.bounded(1, 200), random.bounded(1, 30), random);
            const qsizetype size = random.bounded(1, 40);
            const auto strata = allocate(population, size);
            qsizetype drawn = 0;
            for (const Allocation &each : strata) {
                QVERIFY(each.drawn <= each.population);
                QVERIFY(each.drawn >= 1 || strata.size() > size);
                drawn += each.drawn;
            }
            QCOMPARE(drawn, std::min(size, population.size()));
            const auto chosen = draw(population, size, crypto::sha256("s"));
            QCOMPARE(chosen.size(), drawn);
            QVERIFY(std::ranges::is_sorted(chosen, std::less{}, &Candidate::entry));
            QVERIFY(std::ranges::all_of(chosen, [&](const Candidate &each) { return population.contains(each); }));
        }
    }

    void oneMoreLeafChangesNothingButByItsRank()
    {
        auto population = populationOf(vector());
        const crypto::Digest seed = seedOf(basisOf(vector()));
        population[0].leaf.bytes[0] ^= 1;
        QVERIFY(rankOf(seed, population[0]) != rankOf(seed, populationOf(vector())[0]));
    }

    void whatTwentyMean_data()
    {
        QTest::addColumn<int>("drawn");
        QTest::addColumn<int>("deviating");
        QTest::addColumn<int>("perMille");
        QTest::newRow("none of 20") << 20 << 0 << 140; // 13.9 %
        QTest::newRow("one of 20") << 20 << 1 << 217; // 21.6 %
        QTest::newRow("two of 20") << 20 << 2 << 283; // 28.3 %
        QTest::newRow("all") << 20 << 20 << 1000;
        QTest::newRow("nothing was drawn") << 0 << 0 << 1000;
    }
    void whatTwentyMean()
    {
        QFETCH(const int, drawn);
        QFETCH(const int, deviating);
        QFETCH(const int, perMille);
        QCOMPARE(upperLimitPerMille(drawn, deviating), perMille);
    }

    void aPeriodIsWrittenInUtcWithMilliseconds()
    {
        QCOMPARE(periodText(0, 1'790'000'000'123), u"1970-01-01T00:00:00.000Z/2026-09-21T14:13:20.123Z"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Sampling)
#include "tst_Sampling.moc"
