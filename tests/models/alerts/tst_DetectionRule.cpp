// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/DetectionRule.h"

#include "models/core/CanonicalJson.h"
#include "tests/models/alerts/RuleFixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::alerts;
using namespace countersign::test;

class DetectionRuleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRowIsKeptSoThatItCanBeReadWithoutTheTrail()
    {
        const TrailRow row = failedLogin(7, trailStartMs, u"10.0.0.1"_s);
        const QJsonObject kept = row.evidence();
        QCOMPARE(kept["row"_L1].toInteger(), 7);
        QCOMPARE(kept["digest"_L1].toString(), row.event.digest.hex());
        QCOMPARE(kept["at"_L1].toInteger(), trailStartMs);
        QCOMPARE(kept["source"_L1].toString(), u"log"_s);
        QCOMPARE(kept["kind"_L1].toString(), facts::word(facts::EventKind::AuthenticationFailed));
        QCOMPARE(kept["who"_L1].toString(), u"address:10.0.0.1"_s);
        QVERIFY(canonical::write(kept));
    }
};

QTEST_GUILESS_MAIN(DetectionRuleTest)
#include "tst_DetectionRule.moc"
