// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/Verification.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ledger;

class tst_Verification : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anyFaultIsTampering();
    void theCauseIsNamedBeforeItsConsequences();
    void faultsAreSortedByEntry();
    void jsonHoldsTheThreeVerdicts();
};

void tst_Verification::anyFaultIsTampering()
{
    QVERIFY(!Verification().isTampered());
    for (auto list : { &Verification::integrity, &Verification::authorship, &Verification::anchorFaults }) {
        Verification verification;
        (verification.*list).append({ 3, u"x"_s, {} });
        QVERIFY(verification.isTampered());
        QCOMPARE(verification.firstFault()->entry, quint64(3));
    }
    QVERIFY(!Verification().firstFault());
}

void tst_Verification::theCauseIsNamedBeforeItsConsequences()
{
    Verification verification;
    verification.integrity = { { 2, u"content-missing"_s, {} }, { 17, u"leaf-hash"_s, {} }, { std::nullopt, u"database"_s, {} } };
    verification.authorship = { { 1, u"vote-signature"_s, {} } };
    QCOMPARE(verification.firstFault()->entry, quint64(17));
    verification.integrity.removeAt(1);
    QCOMPARE(verification.firstFault()->entry, quint64(1));
    verification.authorship.clear();
    verification.integrity.removeFirst();
    QCOMPARE(verification.firstFault()->code, u"database"_s);
}

void tst_Verification::faultsAreSortedByEntry()
{
    QList<Fault> faults { { std::nullopt, u"a"_s, {} }, { 9, u"b"_s, {} }, { 3, u"c"_s, {} }, { 9, u"d"_s, {} } };
    sortFaults(faults);
    QString order;
    for (const Fault &fault : std::as_const(faults))
        order += fault.code;
    QCOMPARE(order, u"cbda"_s);
}

void tst_Verification::jsonHoldsTheThreeVerdicts()
{
    Verification verification;
    verification.entries = 12;
    verification.integrity = { { 3, u"tile"_s, u"x"_s }, { std::nullopt, u"schema"_s, u"y"_s } };
    QJsonObject json = verification.toJson();
    QCOMPARE(json["type"_L1].toString(), u"countersign/verification/1"_s);
    QCOMPARE(json["tampered"_L1], QJsonValue(true));
    QCOMPARE(json["counted"_L1]["entries"_L1].toInt(), 12);
    QCOMPARE(json["integrity"_L1]["holds"_L1], QJsonValue(false));
    QCOMPARE(json["integrity"_L1]["faults"_L1][0]["entry"_L1].toInt(), 3);
    QVERIFY(json["integrity"_L1]["faults"_L1][1]["entry"_L1].isNull());
    QCOMPARE(json["authorship"_L1]["holds"_L1], QJsonValue(true));
    // Without an anchor completeness neither holds nor fails.
    QVERIFY(json["completeness"_L1]["holds"_L1].isNull());
    verification.newestAnchor = { u"o"_s, 9, {} };
    json = verification.toJson();
    QCOMPARE(json["completeness"_L1]["holds"_L1], QJsonValue(true));
    QCOMPARE(json["completeness"_L1]["newestAnchor"_L1]["size"_L1].toInt(), 9);
    verification.anchorFaults = { { 9, u"forked"_s, {} } };
    QCOMPARE(verification.toJson()["completeness"_L1]["holds"_L1], QJsonValue(false));
}

QTEST_GUILESS_MAIN(tst_Verification)
#include "tst_Verification.moc"
