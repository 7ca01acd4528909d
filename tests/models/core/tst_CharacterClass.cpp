// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/CharacterClass.h"

#include <QTest>

using namespace countersign::characters;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(countersign::characters::CharacterClass)

class tst_CharacterClass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodePointHasItsClass_data()
    {
        QTest::addColumn<char32_t>("codePoint");
        QTest::addColumn<CharacterClass>("expected");
        QTest::newRow("letter") << U'a' << CharacterClass::Plain;
        QTest::newRow("tilde, the last of visible ASCII") << U'~' << CharacterClass::Plain;
        QTest::newRow("delete") << U'\u007f' << CharacterClass::Hidden;
        QTest::newRow("Han") << U'\u4e2d' << CharacterClass::Plain;
        QTest::newRow("emoji") << U'\U0001f600' << CharacterClass::Plain;
        QTest::newRow("no-break space") << U'\u00a0' << CharacterClass::Hidden;
        QTest::newRow("soft hyphen") << U'\u00ad' << CharacterClass::Hidden;
        QTest::newRow("grapheme joiner") << U'\u034f' << CharacterClass::Hidden;
        QTest::newRow("Hangul filler, a letter") << U'\u3164' << CharacterClass::Hidden;
        QTest::newRow("reserved, ignorable") << U'\U000e0fff' << CharacterClass::Hidden;
        QTest::newRow("noncharacter") << U'\U0010ffff' << CharacterClass::Hidden;
        QTest::newRow("high surrogate") << char32_t(0xd800) << CharacterClass::Hidden;
        QTest::newRow("braille blank") << U'\u2800' << CharacterClass::Hidden;
        QTest::newRow("null notehead") << U'\U0001d159' << CharacterClass::Hidden;
        QTest::newRow("Hebrew") << U'\u05d0' << CharacterClass::RightToLeft;
        QTest::newRow("Arabic") << U'\u0627' << CharacterClass::RightToLeft;
        QTest::newRow("Arabic digit") << U'\u0661' << CharacterClass::RightToLeft;
        QTest::newRow("N'Ko") << U'\u07ca' << CharacterClass::RightToLeft;
        QTest::newRow("acute accent") << U'\u0301' << CharacterClass::Combining;
        QTest::newRow("keycap, an enclosing mark") << U'\u20e3' << CharacterClass::Combining;
        QTest::newRow("Devanagari vowel sign") << U'\u093f' << CharacterClass::Combining;
        QTest::newRow("our bracket") << U'\u27e8' << CharacterClass::Bracket;
        QTest::newRow("CJK angle bracket") << U'\u3009' << CharacterClass::Bracket;
        QTest::newRow("less-than") << U'<' << CharacterClass::Plain;
    }

    void aCodePointHasItsClass()
    {
        QFETCH(char32_t, codePoint);
        QFETCH(CharacterClass, expected);
        QCOMPARE(classOf(codePoint), expected);
    }

    void aMarkBelongsToItsScript()
    {
        QVERIFY(isOwnMark(U'\u093f', U'\u0915'));  // vowel sign i on ka
        QVERIFY(!isOwnMark(U'\u093f', U'a'));      // on a Latin letter
        QVERIFY(!isOwnMark(U'\u0301', U'a'));      // any letter's
        QVERIFY(!isOwnMark(U'\u0488', U'\u0430')); // Cyrillic, but encloses
    }

    void aCodeHasFourToSixDigits()
    {
        QCOMPARE(codeOf(0), u"U+0000"_s);
        QCOMPARE(codeOf(0x202e), u"U+202E"_s);
        QCOMPARE(codeOf(0x1d159), u"U+1D159"_s);
        QCOMPARE(codeOf(0x10ffff), u"U+10FFFF"_s);
    }

    void aNameCanBeSpoken_data()
    {
        QTest::addColumn<char32_t>("codePoint");
        QTest::addColumn<QString>("name");
        QTest::newRow("override") << U'\u202e' << u"right-to-left override"_s;
        QTest::newRow("escape") << U'\u001b' << u"escape"_s;
        QTest::newRow("nameless control") << U'\u0001' << u"control character U+0001"_s;
        QTest::newRow("surrogate") << char32_t(0xdc80) << u"lone surrogate U+DC80"_s;
        QTest::newRow("private use") << U'\ue000' << u"private use character U+E000"_s;
        QTest::newRow("unassigned") << U'\u0378' << u"unassigned character U+0378"_s;
        QTest::newRow("Cyrillic") << U'\u0441' << u"cyrillic small letter es"_s;
        QTest::newRow("syllable") << U'\uac00' << u"hangul syllable ga"_s;
    }

    void aNameCanBeSpoken()
    {
        QFETCH(char32_t, codePoint);
        QFETCH(QString, name);
        QCOMPARE(spokenName(codePoint), name);
    }

    void everyCodePointThatIsMarkedHasAName()
    {
        for (char32_t codePoint = 0; codePoint <= 0x10ffff; ++codePoint) {
            if (classOf(codePoint) != CharacterClass::Plain)
                QVERIFY2(!spokenName(codePoint).isEmpty(), qPrintable(codeOf(codePoint)));
        }
    }
};

QTEST_GUILESS_MAIN(tst_CharacterClass)
#include "tst_CharacterClass.moc"
