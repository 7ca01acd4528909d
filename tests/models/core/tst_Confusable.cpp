// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/Confusable.h"

#include <QTest>

using namespace countersign::characters;
using namespace Qt::StringLiterals;

namespace {

/// The word with a caret behind each letter that is marked.
QString markedWord(const QString &word)
{
    const QList<uint> units = word.toUcs4();
    const std::vector<char32_t> codePoints(units.begin(), units.end());
    const QBitArray marked = lookAlikes(codePoints);
    QString result;
    for (qsizetype i = 0; i < marked.size(); ++i) {
        result += QString::fromUcs4(&codePoints[std::size_t(i)], 1);
        if (marked.testBit(i))
            result += u'^';
    }
    return result;
}

}

class tst_Confusable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersAreMarkedByTheirWord_data()
    {
        QTest::addColumn<QString>("expected"); // the word is this without its carets
        QTest::newRow("ASCII") << u"curl"_s;
        QTest::newRow("one Cyrillic letter among Latin ones") << u"с^url"_s;
        QTest::newRow("nothing but look-alikes") << u"с^о^р^у^"_s;
        QTest::newRow("look-alikes and a digit") << u"с^о^р^у^2"_s;
        QTest::newRow("an ordinary Russian word") << u"копия"_s;
        QTest::newRow("a Latin letter in a Russian word") << u"к^oп^и^я^"_s;
        QTest::newRow("an ordinary Greek word") << u"λόγος"_s;
        QTest::newRow("a Greek letter in front of a Latin one") << u"Δ^t"_s;
        QTest::newRow("French") << u"péché"_s;
        QTest::newRow("Danish") << u"Kjær"_s;
        QTest::newRow("German") << u"Größe"_s;
        QTest::newRow("Turkish, a letter without its dot") << u"adı^m"_s;
        QTest::newRow("Japanese") << u"テストのコピー"_s;
        QTest::newRow("Chinese and Latin") << u"使用curl命令"_s;
        QTest::newRow("Korean") << u"복사"_s;
        QTest::newRow("a Katakana letter for a slash") << u"ノ^etcノ^passwd"_s;
        QTest::newRow("three scripts") << u"aж^中^"_s;
        QTest::newRow("mathematical letters") << u"𝐜^𝐮^𝐫^𝐥^"_s;
        QTest::newRow("fullwidth letters") << u"ｃ^ｕ^ｒ^ｌ^"_s;
        QTest::newRow("a click letter for an exclamation mark") << u"rmǃ^"_s;
        QTest::newRow("a modifier letter for an apostrophe") << u"donʼ^t"_s;
        QTest::newRow("Devanagari") << u"हिन्दी"_s;
    }

    void lettersAreMarkedByTheirWord()
    {
        QFETCH(QString, expected);
        QString word = expected;
        word.remove(u'^');
        QCOMPARE(markedWord(word), expected);
    }

    void signsAreMarkedWhereverTheyStand_data()
    {
        QTest::addColumn<char32_t>("codePoint");
        QTest::addColumn<bool>("expected");
        QTest::newRow("fullwidth semicolon") << U'；' << true;
        QTest::newRow("fullwidth hyphen") << U'－' << true;
        QTest::newRow("Greek question mark") << U'\u037e' << true;
        QTest::newRow("fraction slash") << U'\u2044' << true;
        QTest::newRow("division slash") << U'\u2215' << true;
        QTest::newRow("click letter") << U'\u01c3' << true;
        QTest::newRow("curly apostrophe") << U'’' << true;
        QTest::newRow("en dash") << U'–' << true;
        QTest::newRow("em dash") << U'—' << true;
        QTest::newRow("minus") << U'\u2212' << true;
        QTest::newRow("ellipsis") << U'…' << true;
        QTest::newRow("superscript two") << U'²' << true;
        QTest::newRow("broken bar is no bar") << U'¦' << false;
        QTest::newRow("Angstrom sign, another letter to NFC") << U'\u212b' << true;
        QTest::newRow("Cyrillic letter, which its word decides") << U'с' << false;
        QTest::newRow("euro") << U'€' << false;
        QTest::newRow("emoji") << U'\U0001f600' << false;
        QTest::newRow("ASCII") << U';' << false;
        QTest::newRow("arrow") << U'→' << false;
        QTest::newRow("degree") << U'°' << false;
    }

    void signsAreMarkedWhereverTheyStand()
    {
        QFETCH(char32_t, codePoint);
        QFETCH(bool, expected);
        QCOMPARE(isAlwaysLookAlike(codePoint), expected);
    }

    void whatMeltsIntoTheLetterBeforeItIsKnown()
    {
        QVERIFY(composes(std::array { U'e' }, U'\u0301'));
        QVERIFY(composes(std::array { U'\u1100' }, U'\u1161'));            // Hangul: L and V
        QVERIFY(composes(std::array { U'\U00016d67' }, U'\U00016d67'));    // Kirat Rai: twice the same
        QVERIFY(composes(std::array { U'ก', U'\u0e48' }, U'\u0e38'));      // Thai: the marks would change places
        QVERIFY(!composes(std::array { U'ก', U'\u0e38' }, U'\u0e48'));
        QVERIFY(!composes(std::array { U'k' }, U'a'));
        QVERIFY(!composes(std::span<const char32_t>(), U'\u1161'));
    }

    void aWordIsLettersNumbersMarksAndConnectors()
    {
        for (const char32_t codePoint : { U'a', U'9', U'_', U'ж', U'中', U'\u0301', U'Ⅷ' })
            QVERIFY(isWordCharacter(codePoint));
        for (const char32_t codePoint : { U'-', U'.', U' ', U'\u200d', U'€', U'\n' })
            QVERIFY(!isWordCharacter(codePoint));
    }
};

QTEST_GUILESS_MAIN(tst_Confusable)
#include "tst_Confusable.moc"
