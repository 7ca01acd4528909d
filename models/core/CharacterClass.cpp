// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/CharacterClass.h"

#include "models/core/CodePointMemo.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace countersign::characters {

namespace {

UChar32 icu(char32_t codePoint)
{
    return static_cast<UChar32>(codePoint);
}

/// Assigned, not ignorable, and yet nothing one could tell from a space, from nothing, or from a font's own box.
bool isBlankSign(char32_t codePoint)
{
    static constexpr std::array<char32_t, 7> signs {
        0x2800,  // braille pattern blank
        0xfffc,  // object replacement character
        0xfffd,  // replacement character: would look like our own failure to decode
        0x13441, // egyptian hieroglyph full blank
        0x13442, // egyptian hieroglyph half blank
        0x16fe4, // khitan small script filler
        0x1d159, // musical symbol null notehead
    };
    return std::ranges::binary_search(signs, codePoint);
}

/// Angle brackets that a font may draw as it draws U+27E8 and U+27E9, by their charts.
bool imitatesBracket(char32_t codePoint)
{
    static constexpr std::array<char32_t, 18> signs { leftBracket, rightBracket, 0x2329, 0x232a, 0x276c, 0x276d, 0x2770, 0x2771,
        0x27ea, 0x27eb, 0x2991, 0x2992, 0x29fc, 0x29fd, 0x3008, 0x3009, 0x300a, 0x300b };
    return std::ranges::contains(signs, codePoint) || (codePoint >= 0xfe3d && codePoint <= 0xfe40);
}

/// Strong right-to-left letters, and Arabic digits: two groups of those with a space between change places.
bool isRightToLeft(char32_t codePoint)
{
    const auto direction = u_charDirection(icu(codePoint));
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC || direction == U_ARABIC_NUMBER;
}

CharacterClass findClass(char32_t codePoint)
{
    if (u_hasBinaryProperty(icu(codePoint), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || isBlankSign(codePoint))
        return CharacterClass::Hidden;
    static constexpr std::uint32_t hidden
        = U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CS_MASK | U_GC_CO_MASK | U_GC_CN_MASK | U_GC_ZS_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
    const std::uint32_t category = U_GET_GC_MASK(icu(codePoint));
    if (category & hidden)
        return CharacterClass::Hidden;
    if (imitatesBracket(codePoint))
        return CharacterClass::Bracket;
    if (isRightToLeft(codePoint))
        return CharacterClass::RightToLeft;
    if (category & U_GC_M_MASK)
        return CharacterClass::Combining;
    return CharacterClass::Plain;
}

QString controlName(char32_t codePoint)
{
    switch (codePoint) {
    case 0x00: return u"null"_s;
    case 0x07: return u"bell"_s;
    case 0x08: return u"backspace"_s;
    case 0x09: return u"tab"_s;
    case 0x0a: return u"line feed"_s;
    case 0x0b: return u"vertical tab"_s;
    case 0x0c: return u"form feed"_s;
    case 0x0d: return u"carriage return"_s;
    case 0x1b: return u"escape"_s;
    case 0x7f: return u"delete"_s;
    case 0x85: return u"next line"_s;
    case 0x9b: return u"control sequence introducer"_s;
    default: return u"control character "_s + codeOf(codePoint);
    }
}

}

CharacterClass classOf(char32_t codePoint)
{
    if (codePoint > 0x20 && codePoint < 0x7f)
        return CharacterClass::Plain;
    static CodePointMemo memo;
    return static_cast<CharacterClass>(
        memo.value(codePoint, [](char32_t unknown) { return static_cast<unsigned char>(findClass(unknown)); }));
}

bool isOwnMark(char32_t mark, char32_t base)
{
    UErrorCode error = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(icu(mark), &error);
    return U_SUCCESS(error) && script > USCRIPT_INHERITED && u_charType(icu(mark)) != U_ENCLOSING_MARK
        && script == uscript_getScript(icu(base), &error);
}

QString codeOf(char32_t codePoint)
{
    return u"U+"_s + QString::number(codePoint, 16).toUpper().rightJustified(4, u'0');
}

QString spokenName(char32_t codePoint)
{
    switch (u_charType(icu(codePoint))) {
    case U_CONTROL_CHAR: return controlName(codePoint);
    case U_SURROGATE: return u"lone surrogate "_s + codeOf(codePoint);
    case U_PRIVATE_USE_CHAR: return u"private use character "_s + codeOf(codePoint);
    case U_UNASSIGNED: return u"unassigned character "_s + codeOf(codePoint);
    default: break;
    }
    std::array<char, 128> name {};
    UErrorCode error = U_ZERO_ERROR;
    const int32_t length = u_charName(icu(codePoint), U_UNICODE_CHAR_NAME, name.data(), int32_t(name.size()), &error);
    if (U_FAILURE(error) || length == 0)
        return u"character "_s + codeOf(codePoint);
    return QString::fromLatin1(name.data(), length).toLower();
}

}
