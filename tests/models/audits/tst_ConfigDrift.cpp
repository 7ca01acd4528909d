// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Readings.h"
#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

namespace {

QJsonObject drift(const QJsonObject &own, const QJsonObject &other)
{
    const Evidence ours = test::configOf(own);
    const Evidence theirs = test::ofStage(test::configOf(other));
    return readings::configDrift({ &ours, &theirs }, test::monthly()->parameters()).value().document;
}

QJsonValue at(const QJsonObject &document, const QString &path)
{
    for (const QJsonValue &each : document[u"differences"_s].toArray()) {
        if (each[u"path"_s] == path)
            return each;
    }
    return {};
}

}

class tst_ConfigDrift : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addedRemovedAndChangedAreToldByPath()
    {
        QJsonObject other = test::hardened();
        other.remove(u"browser"_s);
        other[u"cron"_s] = QJsonObject{ { u"enabled"_s, true } };
        other[u"tools"_s] = QJsonObject{ { u"exec"_s, QJsonObject{ { u"mode"_s, u"full"_s } } },
            { u"elevated"_s, QJsonObject{ { u"enabled"_s, false } } } };
        const QJsonObject document = drift(test::hardened(), other);
        QCOMPARE(document[u"differences"_s].toArray().size(), 3);
        QCOMPARE(at(document, u"browser.enabled"_s)[u"change"_s], QJsonValue(u"added"_s));
        QCOMPARE(at(document, u"cron.enabled"_s)[u"change"_s], QJsonValue(u"removed"_s));
        const QJsonValue mode = at(document, u"tools.exec.mode"_s);
        QCOMPARE(mode[u"change"_s], QJsonValue(u"changed"_s));
        QCOMPARE(mode[u"own"_s], QJsonValue(u"ask"_s));
        QCOMPARE(mode[u"other"_s], QJsonValue(u"full"_s));
        QCOMPARE(mode[u"expected"_s], QJsonValue(false));
        QCOMPARE(document[u"hidden"_s], QJsonValue(1)); // the token, which nobody can compare
    }

    void whatMayDifferHasItsReason()
    {
        QJsonObject other = test::hardened();
        QJsonObject gateway = other[u"gateway"_s].toObject();
        gateway[u"port"_s] = 18790;
        other[u"gateway"_s] = gateway;
        const QJsonValue port = at(drift(test::hardened(), other), u"gateway.port"_s);
        QCOMPARE(port[u"expected"_s], QJsonValue(true));
        QVERIFY(!port[u"reason"_s].toString().isEmpty());
    }

    void oneCredentialInTwoEnvironmentsIsFoundAndNotShown()
    {
        const QJsonObject same = drift(test::hardened(), test::hardened());
        QCOMPARE(same[u"shared"_s].toArray().size(), 1);
        QCOMPARE(same[u"shared"_s][0][u"path"_s], QJsonValue(u"store.url"_s));
        QVERIFY(same[u"differences"_s].toArray().isEmpty());
        const QJsonObject own = drift(test::hardened(), test::hardened(u"Stage-pass-12"_s));
        QVERIFY(own[u"shared"_s].toArray().isEmpty());
        QCOMPARE(at(own, u"store.url"_s)[u"change"_s], QJsonValue(u"changed"_s));
        for (const QJsonObject &document : { same, own }) {
            QVERIFY(!test::compact(document).contains("Prod-pass-77"));
            QVERIFY(!test::compact(document).contains("Stage-pass-12"));
        }
    }

    void aTreeDoesNotDifferFromItself()
    {
        const QJsonObject document = drift(test::hardened(), test::hardened());
        QCOMPARE(document[u"same"_s].toInteger() + document[u"hidden"_s].toInteger(), 10);
    }

    void oneConfigurationAloneIsNoComparison()
    {
        const Evidence ours = test::configOf(test::hardened());
        QVERIFY(!readings::configDrift({ &ours }, {}));
    }
};

QTEST_GUILESS_MAIN(tst_ConfigDrift)
#include "tst_ConfigDrift.moc"
