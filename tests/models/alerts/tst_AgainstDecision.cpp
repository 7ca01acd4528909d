// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/AgainstDecision.h"

#include "tests/models/alerts/LogFixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::alerts;
using namespace countersign::test;

class AgainstDecisionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCallThatRanAlthoughItWasDeniedIsCriticalAndSaidOnce()
    {
        QTemporaryDir folder;
        AlertFixture fixture(folder.path());
        RanAnyway ran{ .gateway = GatewayId(u"prod-1"_s),
            .request = RequestId(u"r1"_s),
            .state = u"denied"_s,
            .status = u"succeeded"_s,
            .endedAtMs = 5,
            .row = 41,
            .digest = u"ab"_s,
            .entry = 7 };
        QVERIFY(await(raiseAgainstDecision(fixture.log, ran)));
        QCOMPARE(await(raiseAgainstDecision(fixture.log, ran)).error().code, ErrorCode::AlreadyDecided);
        const Alert alert = fixture.log.alerts().last();
        QCOMPARE(alert.severity, facts::Severity::Critical);
        QCOMPARE(alert.subject, u"prod-1/r1"_s);
        const auto seen = QJsonDocument::fromJson(alert.evidence).object();
        QCOMPARE(seen["rows"_L1].toArray().first()["row"_L1].toInteger(), 41);
        QCOMPARE(seen["facts"_L1].toObject()["outcome"_L1].toInteger(), 7);
        ran.endedAtMs = 6; // the id came again
        QVERIFY(await(raiseAgainstDecision(fixture.log, ran)));
    }
};

QTEST_GUILESS_MAIN(AgainstDecisionTest)
#include "tst_AgainstDecision.moc"
