// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/DisplayText.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

#include <unicode/uchar.h>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QString character(char32_t codePoint)
{
    return QChar::requiresSurrogates(codePoint) ? QString::fromUcs4(&codePoint, 1) : QString(QChar(char16_t(codePoint)));
}

QString codeMark(char32_t codePoint)
{
    return u"⟨U+%1⟩"_s.arg(QString::number(codePoint, 16).toUpper(), 4, u'0');
}

/// ICU's own word for it, not our classes': what must never be left in shown text.
bool isDrawnInvisiblyOrBackwards(char32_t codePoint)
{
    const auto icu = UChar32(codePoint);
    const auto direction = u_charDirection(icu);
    return u_hasBinaryProperty(icu, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)
        || (U_GET_GC_MASK(icu)
            & (U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CS_MASK | U_GC_CO_MASK | U_GC_CN_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK
                | (codePoint == U' ' ? 0 : U_GC_ZS_MASK)))
        || direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC || direction == U_ARABIC_NUMBER;
}

/// Short strings of what is most likely to be confused with something: marks, their parts, and hostile characters.
QString randomHostileText(QRandomGenerator &random)
{
    static const QStringList pieces { u"⟨"_s, u"⟩"_s, u"U+"_s, u"202E"_s, u"0441"_s, u"x80"_s, u" spaces"_s, u" tab"_s, u"3"_s,
        u" "_s, u"  "_s, u"\n"_s, u"\t"_s, u"\r"_s, u"a"_s, u"cu"_s, u"с"_s, u"о"_s, u"ж"_s, u"中"_s, u"ノ"_s, u"\u0301"_s,
        u"क"_s, u"\u093f"_s, u"\u0941"_s, u"\u1100"_s, u"\u1161"_s, u"\u11a8"_s, u"א"_s, u"1"_s, u"١"_s, u"\u202e"_s, u"\u200b"_s,
        u"；"_s, u"〈"_s, u"ก"_s, u"\u0e38"_s, u"\u0e48"_s, u"_"_s, u"-"_s, QString(QChar(0xd83d)), QString(QChar(0xde00)),
        QString(QChar(0xdc80)), QString(QChar(u'\0')), u"\u212b"_s, u"𖵧"_s, u"𝐜"_s, u"é"_s };
    QString text;
    for (int i = random.bounded(12); i > 0; --i) {
        if (random.bounded(4) > 0)
            text += pieces.at(random.bounded(int(pieces.size())));
        else
            text += character(char32_t(random.bounded(random.bounded(2) ? 0x110000 : 0x3000)));
    }
    return text;
}

void checkShown(const QString &shown, const QString &source)
{
    for (const uint codePoint : shown.toUcs4()) {
        if (codePoint != '\n' && isDrawnInvisiblyOrBackwards(codePoint))
            QFAIL(qPrintable(u"U+%1 is left of %2"_s.arg(QString::number(codePoint, 16), source.toHtmlEscaped())));
    }
}

}

class tst_DisplayText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // W01, W02
    void everyInvisibleCodePointIsShownByItsCode()
    {
        int ignorable = 0;
        int others = 0;
        QString source;
        QString expected;
        for (char32_t codePoint = 0; codePoint <= 0x10ffff; ++codePoint) {
            const bool hasOwnWords = codePoint == U'\t' || codePoint == U'\n';
            if (!hasOwnWords && isDrawnInvisiblyOrBackwards(codePoint)) {
                u_hasBinaryProperty(UChar32(codePoint), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ? ++ignorable : ++others;
                source += u'a' + character(codePoint) + u'b';
                expected += u'a' + codeMark(codePoint) + u'b';
            }
            if ((codePoint & 0xff) != 0xff)
                continue; // a whole block at once, each code point between two letters
            const DisplayText shown = DisplayText::fromText(source);
            QCOMPARE(shown.text(), expected);
            QCOMPARE(DisplayText::original(expected), source);
            QCOMPARE(shown.marks().size(), source.count(u'a'));
            source.clear();
            expected.clear();
        }
        QVERIFY2(ignorable > 4000, qPrintable(QString::number(ignorable)));
        QVERIFY2(others > 900'000, qPrintable(QString::number(others)));
    }

    void everyBlankSignIsShownByItsCode()
    {
        for (const char32_t codePoint : { 0x2800, 0x3164, 0xffa0, 0x115f, 0x1160, 0x1d159, 0x1680, 0xa0, 0x3000, 0xfffc, 0xfffd })
            QCOMPARE(displayLine(QString(u'x' + character(codePoint))), u'x' + codeMark(codePoint));
    }

    // W03
    void theTrojanSourceSetIsShown()
    {
        const DisplayText shown = DisplayText::fromText(u"/*\u202e } \u2066if (isAdmin)\u2069 \u2066 begin admins only */");
        QCOMPARE(shown.text(), u"/*⟨U+202E⟩ } ⟨U+2066⟩if (isAdmin)⟨U+2069⟩ ⟨U+2066⟩ begin admins only */"_s);
        QCOMPARE(shown.count(MarkKind::Hidden), 4);
        QCOMPARE(shown.marks().first().spoken, u"right-to-left override"_s);
        for (const char32_t codePoint : { 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x200e, 0x200f, 0x61c })
            QCOMPARE(DisplayText::fromText(character(codePoint)).text(), codeMark(codePoint));
    }

    // W04: with nothing of a right-to-left class left there is nothing that could be reordered
    void rightToLeftLettersAreShownByTheirCodes()
    {
        const DisplayText shown = DisplayText::fromText(u"cp א 1 ב /etc");
        QCOMPARE(shown.text(), u"cp ⟨U+05D0⟩ 1 ⟨U+05D1⟩ /etc"_s);
        QCOMPARE(shown.count(MarkKind::RightToLeft), 2);
        QCOMPARE(shown.marks().first().spoken, u"hebrew letter alef"_s);
        QCOMPARE(DisplayText::fromText(u"١ ٢").text(), u"⟨U+0661⟩ ⟨U+0662⟩"_s);
        QVERIFY(!shown.text().isRightToLeft());
    }

    // W05
    void accentsOfAnyLetterAreShownByTheirCodes()
    {
        const DisplayText shown = DisplayText::fromText(u"Z\u0335\u0321\u0301a");
        QCOMPARE(shown.text(), u"Z⟨U+0335⟩⟨U+0321⟩⟨U+0301⟩a"_s);
        QCOMPARE(shown.count(MarkKind::Combining), 3);
        QCOMPARE(DisplayText::fromText(u"é").text(), u"é"_s);
        QCOMPARE(DisplayText::fromText(u"e\u0301").text(), u"e⟨U+0301⟩"_s);
    }

    void marksOfTheirOwnScriptStayUpToTwo()
    {
        QCOMPARE(DisplayText::fromText(u"हिन्दी").text(), u"हिन्दी"_s);
        QCOMPARE(DisplayText::fromText(u"ที่").text(), u"ที่"_s);
        QCOMPARE(DisplayText::fromText(u"क\u0941\u0941\u0941").text(), u"क\u0941\u0941⟨U+0941⟩⟨U+0941⟩"_s);
        QCOMPARE(DisplayText::fromText(u"a\u0941").text(), u"a⟨U+0941⟩"_s);
    }

    void twoSpellingsOfOneSyllableDiffer()
    {
        QCOMPARE(DisplayText::fromText(u"가").text(), u"가"_s);
        QCOMPARE(DisplayText::fromText(u"\u1100\u1161").text(), u"\u1100⟨U+1161⟩"_s);
    }

    // W06
    void lookAlikesKeepTheirLetterAndSayTheirCode_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        QTest::newRow("Cyrillic es") << u"сurl https://x"_s << u"с⟨U+0441⟩url https://x"_s;
        QTest::newRow("in the middle of a word") << u"/usr/bin/cuгl"_s << u"/usr/bin/cuг⟨U+0433⟩l"_s;
        QTest::newRow("all Cyrillic") << u"сору a b"_s << u"с⟨U+0441⟩о⟨U+043E⟩р⟨U+0440⟩у⟨U+0443⟩ a b"_s;
        QTest::newRow("fullwidth semicolon") << u"ls；rm"_s << u"ls；⟨U+FF1B⟩rm"_s;
        QTest::newRow("fullwidth hyphen") << u"rm －rf"_s << u"rm －⟨U+FF0D⟩rf"_s;
        QTest::newRow("Greek question mark") << u"ls\u037erm"_s << u"ls\u037e⟨U+037E⟩rm"_s;
        QTest::newRow("fraction slash") << u"\u2044etc"_s << u"\u2044⟨U+2044⟩etc"_s;
        QTest::newRow("division slash") << u"\u2215etc"_s << u"\u2215⟨U+2215⟩etc"_s;
        QTest::newRow("click") << u"rm ǃx"_s << u"rm ǃ⟨U+01C3⟩x"_s;
        QTest::newRow("an ordinary sentence") << u"Привет, мир"_s << u"Привет, мир"_s;
        QTest::newRow("Chinese") << u"删除 所有 文件"_s << u"删除 所有 文件"_s;
    }

    void lookAlikesKeepTheirLetterAndSayTheirCode()
    {
        QFETCH(QString, source);
        QFETCH(QString, expected);
        const DisplayText shown = DisplayText::fromText(source);
        QCOMPARE(shown.text(), expected);
        QCOMPARE(shown.isConfusable(), source != expected);
        QCOMPARE(DisplayText::original(shown.text()), source);
    }

    // W07
    void aLiteralMarkCannotBeTakenForOne()
    {
        QCOMPARE(DisplayText::fromText(u"⟨U+202E⟩").text(), u"⟨⟨U+202E⟩⟩"_s);
        QCOMPARE(DisplayText::fromText(u"⟨3 spaces⟩").text(), u"⟨⟨3 spaces⟩⟩"_s);
        QCOMPARE(DisplayText::fromText(u"〈U+202E〉").text(), u"⟨U+3008⟩U+202E⟨U+3009⟩"_s);
        QCOMPARE(DisplayText::fromText(u"⟨").marks().first().spoken, u"mathematical left angle bracket"_s);
    }

    // W08
    void bytesThatAreNotUtf8AreShownOneByOne_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("overlong") << QByteArray("a\xc0\xaf") << u"a⟨xC0⟩⟨xAF⟩"_s;
        QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << u"⟨xED⟩⟨xA0⟩⟨x80⟩"_s;
        QTest::newRow("cut after one of four") << QByteArray("é\xf0") << u"é⟨xF0⟩"_s;
        QTest::newRow("cut after two of four") << QByteArray("\xf0\x9f") << u"⟨xF0⟩⟨x9F⟩"_s;
        QTest::newRow("cut after three of four") << QByteArray("\xf0\x9f\x98") << u"⟨xF0⟩⟨x9F⟩⟨x98⟩"_s;
        QTest::newRow("beyond Unicode") << QByteArray("\xf4\x90\x80\x80") << u"⟨xF4⟩⟨x90⟩⟨x80⟩⟨x80⟩"_s;
        QTest::newRow("stray") << QByteArray("\x80\xff") << u"⟨x80⟩⟨xFF⟩"_s;
        QTest::newRow("null among them") << QByteArray("\0\xff", 2) << u"⟨U+0000⟩⟨xFF⟩"_s;
        QTest::newRow("valid null") << QByteArray("a\0b", 3) << u"a⟨U+0000⟩b"_s;
        QTest::newRow("valid") << QByteArray("😀") << u"😀"_s;
    }

    void bytesThatAreNotUtf8AreShownOneByOne()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        const DisplayText shown = DisplayText::fromUtf8(bytes);
        QCOMPARE(shown.text(), expected);
        QCOMPARE(DisplayText::originalUtf8(shown.text()), bytes);
    }

    void loneSurrogatesAreShown()
    {
        QCOMPARE(displayLine(QString(u'a' + QString(QChar(0xd83d)))), u"a⟨U+D83D⟩"_s);
        QCOMPARE(displayLine(QString(QString(QChar(0xdc80)) + u'a')), u"⟨U+DC80⟩a"_s);
        QCOMPARE(DisplayText::fromText(QString(QChar(0xdc80))).count(MarkKind::Byte), 0);
    }

    // W09
    void terminalSequencesAreShown()
    {
        QCOMPARE(DisplayText::fromText(u"\x1b[2J").text(), u"⟨U+001B⟩[2J"_s);
        QCOMPARE(DisplayText::fromText(u"\x1b]8;;http://x\x07y").text(), u"⟨U+001B⟩]8;;http://x⟨U+0007⟩y"_s);
        QCOMPARE(DisplayText::fromText(u"safe\r rm").text(), u"safe⟨U+000D⟩ rm"_s);
        QCOMPARE(DisplayText::fromText(u"ab\b\b").text(), u"ab⟨U+0008⟩⟨U+0008⟩"_s);
    }

    // W10
    void runsAreCounted_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("escaped");
        QTest::newRow("two spaces") << u"a  b"_s << u"a  b"_s << u"a  b"_s;
        QTest::newRow("three spaces") << u"a   b"_s << u"a⟨3 spaces⟩b"_s << u"a⟨3 spaces⟩b"_s;
        QTest::newRow("padding") << u"ls"_s + QString(4000, u' ') + u";rm"_s << u"ls⟨4000 spaces⟩;rm"_s << u"ls⟨4000 spaces⟩;rm"_s;
        QTest::newRow("tab") << u"a\tb"_s << u"a⟨1 tab⟩b"_s << u"a⟨1 tab⟩b"_s;
        QTest::newRow("tabs") << u"a\t\tb"_s << u"a⟨2 tabs⟩b"_s << u"a⟨2 tabs⟩b"_s;
        QTest::newRow("newlines") << u"a\nb\n\nc"_s << u"a\nb\n\nc"_s << u"a⟨U+000A⟩b⟨U+000A⟩⟨U+000A⟩c"_s;
        QTest::newRow("many newlines") << u"a\n\n\n\nb"_s << u"a⟨4 newlines⟩\nb"_s << u"a⟨4 newlines⟩b"_s;
        QTest::newRow("space at the end") << u"a "_s << u"a⟨1 space⟩"_s << u"a⟨1 space⟩"_s;
        QTest::newRow("space at a line's end") << u"a \\ \nb"_s << u"a \\⟨1 space⟩\nb"_s << u"a \\⟨1 space⟩⟨U+000A⟩b"_s;
    }

    void runsAreCounted()
    {
        QFETCH(QString, source);
        QFETCH(QString, kept);
        QFETCH(QString, escaped);
        QCOMPARE(DisplayText::fromText(source).text(), kept);
        QCOMPARE(DisplayText::fromText(source, DisplayText::Lines::Escape).text(), escaped);
        QCOMPARE(displayLine(source), escaped);
        QCOMPARE(DisplayText::original(kept), source);
        QCOMPARE(DisplayText::original(escaped), source);
    }

    void harmlessTextStaysAsItIs()
    {
        const QString source = u"for f in *.txt; do\n  echo \"$f\" | sha256sum\ndone"_s;
        const DisplayText shown = DisplayText::fromText(source);
        QCOMPARE(shown.text(), source);
        QVERIFY(shown.marks().isEmpty());
        QCOMPARE(DisplayText().text(), QString());
        QCOMPARE(DisplayText::fromText({}).text(), QString());
    }

    void marksTellWhereTheyStand()
    {
        const QString source = u"é\u202e⟨ сx\U000e0041   ."_s;
        const DisplayText shown = DisplayText::fromText(source);
        QStringList inText;
        QStringList inSource;
        for (const DisplayMark &mark : shown.marks()) {
            inText += shown.text().sliced(mark.start, mark.length);
            inSource += source.sliced(mark.sourceStart, mark.sourceLength);
        }
        QCOMPARE(inText, (QStringList { u"⟨U+202E⟩"_s, u"⟨⟨"_s, u"⟨U+0441⟩"_s, u"⟨U+E0041⟩"_s, u"⟨3 spaces⟩"_s }));
        QCOMPARE(inSource, (QStringList { u"\u202e"_s, u"⟨"_s, u"с"_s, QString::fromUcs4(U"\U000e0041"), u"   "_s }));
        QCOMPARE(shown.marks().last().spoken, u"3 spaces"_s);
    }

    void marksOfBytesTellWhereTheyStandInTheBytes()
    {
        const QByteArray source = "é😀\xff\u202e\xe2\x82";
        const DisplayText shown = DisplayText::fromUtf8(source);
        QCOMPARE(shown.text(), u"é😀⟨xFF⟩⟨U+202E⟩⟨xE2⟩⟨x82⟩"_s);
        QByteArrayList inSource;
        for (const DisplayMark &mark : shown.marks())
            inSource += source.sliced(mark.sourceStart, mark.sourceLength);
        QCOMPARE(inSource, (QByteArrayList { "\xff", "\u202e", "\xe2", "\x82" }));
        QCOMPARE(shown.marks().first().spoken, u"byte FF"_s);
        QCOMPARE(shown.count(MarkKind::Byte), 3);
    }

    // W07, W42
    void noTwoTextsAreShownAlike()
    {
        QRandomGenerator random(20260);
        QHash<QString, QString> seen;
        for (int i = 0; i < 100'000; ++i) {
            const QString source = randomHostileText(random);
            const QString shown = DisplayText::fromText(source).text();
            checkShown(shown, source);
            QCOMPARE(DisplayText::original(shown), source);
            QCOMPARE(DisplayText::original(displayLine(source)), source);
            QCOMPARE(seen.value(shown, source), source);
            seen.insert(shown, source);
            QVERIFY(!displayLine(source).contains(u'\n'));
        }
    }

    void noTwoByteStringsAreShownAlike()
    {
        QRandomGenerator random(20261);
        for (int i = 0; i < 20'000; ++i) {
            QByteArray bytes = randomHostileText(random).toUtf8();
            for (int changes = random.bounded(3); changes > 0 && !bytes.isEmpty(); --changes)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            const QString shown = DisplayText::fromUtf8(bytes).text();
            checkShown(shown, QString::fromLatin1(bytes.toHex()));
            QCOMPARE(DisplayText::originalUtf8(shown), bytes);
        }
    }

    void everyVisibleCharacterComesBack()
    {
        int characters = 0;
        for (char32_t codePoint = 0; codePoint <= 0x10ffff; ++codePoint) {
            if (isDrawnInvisiblyOrBackwards(codePoint))
                continue;
            const QString source = u'k' + character(codePoint) + character(codePoint);
            if (DisplayText::original(DisplayText::fromText(source).text()) != source)
                QFAIL(qPrintable(codeMark(codePoint)));
            ++characters;
        }
        QVERIFY2(characters > 140'000, qPrintable(QString::number(characters)));
    }
};

QTEST_GUILESS_MAIN(tst_DisplayText)
#include "tst_DisplayText.moc"
