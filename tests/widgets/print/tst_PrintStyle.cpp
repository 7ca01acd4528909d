// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/PrintStyle.h"

using namespace Qt::StringLiterals;
using namespace countersign::ui;

class tst_PrintStyle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void longCommandsKeepHeadAndTailAndSayHowMuchIsMissing()
    {
        const QString command = u"BEGIN"_s + QString(2000, u'x') + u"END"_s;
        const QString text = PrintText::command(command).text();
        QVERIFY(text.startsWith(u"BEGIN"_s) && text.endsWith(u"END"_s));
        QVERIFY(text.contains(u"1458 characters left out"_s));
        QCOMPARE(PrintText::command(QString(600, u'x')).text().size(), 600);
    }

    void hiddenCharactersBeyondTheCutAreStillSpeltOut()
    {
        const QString text = PrintText::command(QString(QString(700, u'x') + u"\u202E!"_s)).text();
        QVERIFY(text.contains(u"⟨U+202E⟩"_s));
    }

    void textTakesTheHeightOfItsLines()
    {
        const PrintStyle style;
        const qreal one = PrintText::ours(u"a"_s).height(5000, style);
        QVERIFY(one > 0);
        QVERIFY(qAbs(PrintText::ours(u"a\nb\nc"_s).height(5000, style) - 3 * one) < 1);
        QVERIFY(PrintText::ours(u"aaaa aaaa aaaa"_s).height(300, style) > one);
        QVERIFY(PrintText::ours(QString(200, u'a')).height(1000, style) > 2 * one); // breaks where there is no space
    }
};

QTEST_MAIN(tst_PrintStyle)
#include "tst_PrintStyle.moc"
