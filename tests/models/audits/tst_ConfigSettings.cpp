// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Readings.h"
#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_ConfigSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void settingsAndAgentsAreThere()
    {
        QJsonObject settings = test::hardened();
        settings[u"agents"_s] = QJsonObject{ { u"entries"_s,
            QJsonObject{ { u"dev"_s, QJsonObject() },
                { u"ops"_s,
                    QJsonObject{ { u"tools"_s,
                        QJsonObject{ { u"elevated"_s, QJsonObject{ { u"enabled"_s, true } } },
                            { u"exec"_s, QJsonObject{ { u"mode"_s, u"full"_s } } } } } } } } } };
        const Evidence evidence = test::configOf(settings);
        const auto reading = readings::configSettings({ &evidence }, {});
        QVERIFY(reading);
        QCOMPARE(reading->document[u"settings"_s][u"tools"_s][u"exec"_s][u"mode"_s], QJsonValue(u"ask"_s));
        const QJsonArray agents = reading->document[u"agents"_s].toArray();
        QCOMPARE(agents.size(), 2);
        QVERIFY(!agents[0].toObject().contains(u"elevated"_s));
        QCOMPARE(agents[1][u"elevated"_s], QJsonValue(true));
        QCOMPARE(agents[1][u"execMode"_s], QJsonValue(u"full"_s));
        QCOMPARE(reading->document[u"hidden"_s], QJsonValue(1));
        QCOMPARE(reading->toMs, test::periodEnd);
    }

    void theGatewaysOwnAnswerIsNotReadUnmasked()
    {
        const Evidence evidence = test::evidence(u"config.get"_s, QJsonObject{ { u"resolved"_s, test::hardened() } });
        QVERIFY(!readings::configSettings({ &evidence }, {}));
    }
};

QTEST_GUILESS_MAIN(tst_ConfigSettings)
#include "tst_ConfigSettings.moc"
