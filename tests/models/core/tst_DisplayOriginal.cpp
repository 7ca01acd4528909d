// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/DisplayText.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class tst_DisplayOriginal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGrammarIsRead_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("original");
        QTest::newRow("plain") << u"rm -rf /"_s << u"rm -rf /"_s;
        QTest::newRow("code") << u"a⟨U+202E⟩b"_s << u"a\u202eb"_s;
        QTest::newRow("code beyond the basic plane") << u"⟨U+E0041⟩"_s << QString::fromUcs4(U"\U000e0041");
        QTest::newRow("lone surrogate") << u"⟨U+D800⟩"_s << QString(QChar(0xd800));
        QTest::newRow("explained letter") << u"с⟨U+0441⟩url"_s << u"сurl"_s;
        QTest::newRow("explained letter beyond the basic plane") << u"𝐜⟨U+1D41C⟩"_s << u"𝐜"_s;
        QTest::newRow("code behind another letter") << u"a⟨U+0441⟩"_s << u"aс"_s;
        QTest::newRow("code behind a code") << u"с⟨U+0441⟩⟨U+0441⟩"_s << u"сс"_s;
        QTest::newRow("spaces") << u"a⟨3 spaces⟩b⟨1 space⟩"_s << u"a   b "_s;
        QTest::newRow("tabs") << u"⟨1 tab⟩x⟨2 tabs⟩"_s << u"\tx\t\t"_s;
        QTest::newRow("newlines that break") << u"a⟨4 newlines⟩\nb"_s << u"a\n\n\n\nb"_s;
        QTest::newRow("newlines that do not") << u"a⟨4 newlines⟩b"_s << u"a\n\n\n\nb"_s;
        QTest::newRow("doubled brackets") << u"⟨⟨U+202E⟩⟩"_s << u"⟨U+202E⟩"_s;
        QTest::newRow("bracket, then mark") << u"⟨⟨⟨U+202E⟩"_s << u"⟨\u202e"_s;
        QTest::newRow("mark, then bracket") << u"⟨U+202E⟩⟩⟩"_s << u"\u202e⟩"_s;
    }

    void theGrammarIsRead()
    {
        QFETCH(QString, shown);
        QFETCH(QString, original);
        QCOMPARE(DisplayText::original(shown), original);
        QCOMPARE(DisplayText::originalUtf8(shown), original.contains(QChar(0xd800)) ? QByteArray("?") : original.toUtf8());
    }

    void textThatNobodyHasWrittenStays_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::newRow("open end") << u"a⟨U+202E"_s;
        QTest::newRow("lower case") << u"⟨U+202e⟩"_s;
        QTest::newRow("too few digits") << u"⟨U+2E⟩"_s;
        QTest::newRow("leading zero") << u"⟨U+0202E⟩"_s;
        QTest::newRow("beyond Unicode") << u"⟨U+110000⟩"_s;
        QTest::newRow("no number") << u"⟨many spaces⟩"_s;
        QTest::newRow("no spaces at all") << u"⟨0 spaces⟩"_s;
        QTest::newRow("more than any text has") << u"⟨99999999999 spaces⟩"_s;
        QTest::newRow("other word") << u"⟨3 dots⟩"_s;
        QTest::newRow("closing bracket alone") << u"a⟩b"_s;
        QTest::newRow("byte with three digits") << u"⟨x800⟩"_s;
        QTest::newRow("nothing inside, at the end") << u"a⟨"_s;
    }

    void textThatNobodyHasWrittenStays()
    {
        QFETCH(QString, shown);
        QCOMPARE(DisplayText::original(shown), shown);
    }

    void bytesComeBackAsBytes()
    {
        QCOMPARE(DisplayText::originalUtf8(u"a⟨xC0⟩⟨xAF⟩ö"), QByteArray("a\xc0\xaf\xc3\xb6"));
        QCOMPARE(DisplayText::original(u"a⟨xC0⟩"), u"a\ufffd"_s);
    }
};

QTEST_GUILESS_MAIN(tst_DisplayOriginal)
#include "tst_DisplayOriginal.moc"
