// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Readings.h"
#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_SampledActions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itemsAreListedAndThePopulationIsCounted()
    {
        const Evidence evidence = test::sampleEvidence(test::sampleOf(40));
        const auto reading = readings::sampledActions({ &evidence }, {});
        QVERIFY(reading);
        QCOMPARE(reading->document[u"items"_s].toArray().size(), 20);
        QCOMPARE(reading->document[u"population"_s], QJsonValue(40));
        QVERIFY(reading->document[u"items"_s][0][u"label"_s].toString().startsWith(u"exec req-"_s));
        QCOMPARE(reading->fromMs, test::monthStart);
        QCOMPARE(reading->toMs, test::periodEnd);
    }

    void aSampleThatCannotBeDrawnAgainIsNotUnderstood()
    {
        Evidence evidence = test::sampleEvidence(test::sampleOf(40));
        QByteArray raw = evidence.raw;
        evidence.setPages({ raw.sliced(1).chopped(1).replace("\"entry\":7,", "\"entry\":8,") });
        QVERIFY(!readings::sampledActions({ &evidence }, {}));
        evidence.setPages({ "{}" });
        QVERIFY(!readings::sampledActions({ &evidence }, {}));
    }
};

QTEST_GUILESS_MAIN(tst_SampledActions)
#include "tst_SampledActions.moc"
