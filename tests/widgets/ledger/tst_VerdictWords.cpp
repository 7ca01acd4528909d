// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/ledger/VerdictWords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using ledger::Verification;

class tst_VerdictWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutAVerificationNothingIsKnown();
    void whatHoldsIsSaidToHold();
    void withoutAnAnchorNobodyCanTell();
    void everyFaultIsRedAndNamed();
    void aFaultOfACodeWithoutWordsIsStillAFault();
};

void tst_VerdictWords::withoutAVerificationNothingIsKnown()
{
    QVERIFY(!VerdictWords::notYet().known);
    QVERIFY(VerdictWords::notYet().token != Token::ok);
}

void tst_VerdictWords::whatHoldsIsSaidToHold()
{
    Verification found;
    found.entries = 48213;
    found.newestAnchor = { u"o"_s, 48000, {} };
    found.entriesSinceAnchor = 213;
    for (const Verdict &verdict : { VerdictWords::integrity(found), VerdictWords::authorship(found), VerdictWords::completeness(found) })
        QVERIFY(verdict.known && verdict.token == Token::ok);
    QVERIFY(VerdictWords::completeness(found).ground.contains(u"213"_s));
    found.contents = 31;
    QVERIFY(VerdictWords::integrity(found).ground.contains(u"31 contents compared as they lie encrypted"_s));
    found.contentsOpened = 31;
    QVERIFY(VerdictWords::integrity(found).ground.contains(u"31 of 31 contents opened"_s));
    QVERIFY(VerdictWords::alarm(found).isEmpty());
}

void tst_VerdictWords::withoutAnAnchorNobodyCanTell()
{
    const Verdict verdict = VerdictWords::completeness({});
    QVERIFY(!verdict.known);
    QCOMPARE(verdict.token, Token::warn);
}

void tst_VerdictWords::everyFaultIsRedAndNamed()
{
    Verification found;
    found.integrity = { { 7, u"leaf-hash"_s, {} }, { 9, u"gap"_s, {} } };
    found.authorship = { { 11, u"vote-signature"_s, {} } };
    found.anchorFaults = { { 30, u"rolled-back"_s, {} } };
    QCOMPARE(VerdictWords::integrity(found).token, Token::bad);
    QVERIFY(VerdictWords::integrity(found).ground.startsWith(u"Entry 7: its bytes were changed."_s));
    QVERIFY(VerdictWords::integrity(found).ground.contains(u"1 more"_s));
    QVERIFY(VerdictWords::authorship(found).ground.contains(u"Entry 11"_s));
    QVERIFY(VerdictWords::completeness(found).ground.contains(u"Entry 30"_s));
    QVERIFY(VerdictWords::alarm(found).contains(u"Entry 7"_s));
}

void tst_VerdictWords::aFaultOfACodeWithoutWordsIsStillAFault()
{
    Verification found;
    found.integrity = { { std::nullopt, u"new-code"_s, u"<b>x</b>"_s } };
    QVERIFY(VerdictWords::alarm(found).contains(u"The file"_s));
    QVERIFY(!VerdictWords::alarm(found).contains(u"<b>"_s));
}

QTEST_GUILESS_MAIN(tst_VerdictWords)
#include "tst_VerdictWords.moc"
