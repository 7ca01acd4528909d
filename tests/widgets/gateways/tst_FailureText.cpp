// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/FailureText.h"

#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class tst_FailureText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasASentenceOfItsOwnAndAnAdviceForEveryCause();
    void saysThatItTriesAgainOnlyWhereItDoes();
    void showsWhatTheGatewaySaidAsOutsideText();
};

void tst_FailureText::hasASentenceOfItsOwnAndAnAdviceForEveryCause()
{
    QSet<QString> sentences;
    for (int cause = int(FailureCause::NotPaired); cause <= int(FailureCause::Dropped); ++cause) {
        const auto text = FailureText::of(ConnectFailure::of(FailureCause(cause)));
        QVERIFY2(text.sentence.endsWith(u'.') && text.advice.endsWith(u'.'), qPrintable(QString::number(cause)));
        QVERIFY2(!sentences.contains(text.sentence), qPrintable(text.sentence));
        sentences.insert(text.sentence);
    }
    QVERIFY(FailureText::of({}).sentence.isEmpty());
}

void tst_FailureText::saysThatItTriesAgainOnlyWhereItDoes()
{
    for (int cause = int(FailureCause::NotPaired); cause <= int(FailureCause::Dropped); ++cause) {
        const auto failure = ConnectFailure::of(FailureCause(cause));
        if (FailureText::of(failure).advice.contains(u"by itself"_s))
            QVERIFY2(failure.next != NextStep::Stop, qPrintable(QString::number(cause)));
    }
}

void tst_FailureText::showsWhatTheGatewaySaidAsOutsideText()
{
    const auto failure = ConnectFailure::fromRefusal({ u"INVALID_REQUEST"_s, u"use\u202e a password"_s, { { u"code"_s, u"AUTH_PASSWORD_MISMATCH"_s } } });
    const auto text = FailureText::of(failure);
    QCOMPARE(text.said.text(), u"use⟨U+202E⟩ a password"_s);
    QVERIFY(!text.sentence.contains(u"password"_s));
}

QTEST_GUILESS_MAIN(tst_FailureText)
#include "tst_FailureText.moc"
