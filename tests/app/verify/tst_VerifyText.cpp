// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verify/VerifyText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::app;
using ledger::Verification;

class tst_VerifyText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSoundLedgerHasThreeVerdictsAndNoAlarm();
    void anAnchorSaysHowFarItReaches();
    void theFirstLineNamesTheEntryThatWasChanged();
    void whatStandsInAFileNameCannotForgeALine();
};

void tst_VerifyText::aSoundLedgerHasThreeVerdictsAndNoAlarm()
{
    Verification verification;
    verification.origin = u"countersign/0011223344556677"_s;
    verification.entries = 12;
    verification.checkpoints = 1;
    const QString text = verifyText(u"/profile/ledger.db"_s, verification);
    QVERIFY(!text.contains(u"TAMPERED"_s) && !text.contains(u"BROKEN"_s));
    QVERIFY(text.contains(u"integrity     holds"_s));
    QVERIFY(text.contains(u"authorship    holds"_s));
    QVERIFY(text.contains(u"completeness  unknown: no outside anchor"_s));
    QVERIFY(text.contains(u"1 checkpoint, 0 charters"_s));
}

void tst_VerifyText::anAnchorSaysHowFarItReaches()
{
    Verification verification;
    verification.entries = 12;
    verification.newestAnchor = { u"o"_s, 9, {} };
    verification.newestAnchorFile = u"o.9.checkpoint"_s;
    verification.entriesSinceAnchor = 3;
    QVERIFY(verifyText({}, verification).contains(u"newest outside anchor: size 9, from o.9.checkpoint; 3 entries since"_s));
    verification.entriesSinceAnchor = 0;
    QVERIFY(verifyText({}, verification).contains(u"completeness  holds up to the last entry"_s));
}

void tst_VerifyText::theFirstLineNamesTheEntryThatWasChanged()
{
    Verification verification;
    verification.integrity = { { 2, u"tile"_s, u"tile 0/0 was changed"_s }, { 7, u"leaf-hash"_s, u"the entry was changed"_s } };
    verification.authorship = { { 9, u"vote-signature"_s, u"no"_s } };
    verification.anchorFaults = { { 11, u"rolled-back"_s, u"x"_s } };
    const QString text = verifyText({}, verification);
    QVERIFY2(text.startsWith(u"TAMPERED at entry 7: leaf-hash"_s), qPrintable(text));
    QVERIFY(text.contains(u"integrity     BROKEN, 2 faults"_s));
    QVERIFY(text.contains(u"authorship    BROKEN, 1 fault\n"_s));
    QVERIFY(text.contains(u"completeness  BROKEN, 1 fault\n"_s));
    for (const QString &each : { u"  entry 2: tile"_s, u"  entry 9: vote-signature"_s, u"  entry 11: rolled-back"_s })
        QVERIFY(text.contains(each));
}

void tst_VerifyText::whatStandsInAFileNameCannotForgeALine()
{
    Verification verification;
    verification.anchorsIgnored = { u"x\nintegrity     holds\u202e"_s };
    const QString text = verifyText(u"a\nb"_s, verification);
    QCOMPARE(text.count(u"\nintegrity "_s), 1);
    QVERIFY(!text.contains(QChar(0x202e)));
}

QTEST_GUILESS_MAIN(tst_VerifyText)
#include "tst_VerifyText.moc"
