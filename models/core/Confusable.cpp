// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/Confusable.h"

#include "models/core/CodePointMemo.h"
#include "models/core/UnicodeSkeleton.h"

#include <QString>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

namespace countersign::characters {

namespace {

constexpr std::uint32_t letterOrNumber = U_GC_L_MASK | U_GC_N_MASK;

UChar32 icu(char32_t codePoint)
{
    return static_cast<UChar32>(codePoint);
}

bool isAscii(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c < u'\x7f'; });
}

enum class Form { Composed, Compatible };

/// Normalisation form C or KC, by ICU and not by Qt: their Unicode versions differ, and the classes come from ICU.
QString normalised(QStringView text, Form form)
{
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = form == Form::Composed ? unorm2_getNFCInstance(&error) : unorm2_getNFKCInstance(&error);
    std::array<char16_t, 64> result {};
    const int32_t length = unorm2_normalize(
        normalizer, text.utf16(), int32_t(text.size()), result.data(), int32_t(result.size()), &error);
    return U_SUCCESS(error) ? QString::fromUtf16(result.data(), length) : QString();
}

/// Empty where ICU cannot tell: then it is not like ASCII.
QString skeletonOf(QStringView text)
{
    return unicodeSkeleton(text).value_or(QString());
}

enum class Likeness {
    None,
    Imitates, ///< a letter or sign that can be taken for ASCII as its script writes it
    Always,   ///< a wide, styled or composed form of ASCII, or a dash
};

Likeness findLikeness(char32_t codePoint)
{
    if (codePoint < 0x80)
        return Likeness::None;
    if (u_charType(icu(codePoint)) == U_DASH_PUNCTUATION)
        return Likeness::Always;
    const QString source = QString::fromUcs4(&codePoint, 1);
    const QString plain = normalised(source, Form::Compatible);
    if (isAscii(plain) || (plain != source && isAscii(skeletonOf(plain))))
        return Likeness::Always;
    const QString skeleton = skeletonOf(source);
    if (!isAscii(skeleton))
        return Likeness::None;
    // Letters of two, as U+00E6, are letters of their own in many alphabets and do not pass for a pair.
    const bool isLetter = U_GET_GC_MASK(icu(codePoint)) & letterOrNumber;
    const bool isPair = skeleton.size() > 1 && std::ranges::any_of(skeleton, [](QChar c) { return c.isLetterOrNumber(); });
    return isLetter && isPair ? Likeness::None : Likeness::Imitates;
}

/// Common and Inherited count as no script; those written together in one language count as one.
UScriptCode scriptOf(char32_t codePoint)
{
    UErrorCode error = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(icu(codePoint), &error);
    switch (script) {
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_HANGUL: return USCRIPT_HAN;
    case USCRIPT_INHERITED: return USCRIPT_COMMON;
    default: return U_SUCCESS(error) ? script : USCRIPT_COMMON;
    }
}

/// What is asked about every character of every word.
struct Traits {
    bool isWord;            ///< letters, numbers, marks and connectors
    bool isLetterOrNumber;
    bool imitatesAscii;     ///< where its word allows it
    bool isAlwaysLookAlike; ///< wherever it stands
    bool isComposition;     ///< normalisation form C changes it by itself
    bool mayCompose;        ///< normalisation form C may change it behind another
};

Traits findTraits(char32_t codePoint)
{
    const std::uint32_t category = U_GET_GC_MASK(icu(codePoint));
    const bool isLetterOrNumber = category & letterOrNumber;
    const Likeness likeness = findLikeness(codePoint);
    const int32_t quickCheck = u_getIntPropertyValue(icu(codePoint), UCHAR_NFC_QUICK_CHECK);
    const UScriptCode script = scriptOf(codePoint);
    const bool isWestern = script == USCRIPT_LATIN || script == USCRIPT_COMMON || !isLetterOrNumber;
    return { (category & (letterOrNumber | U_GC_M_MASK | U_GC_PC_MASK)) != 0, isLetterOrNumber, likeness != Likeness::None,
        likeness == Likeness::Always || quickCheck == UNORM_NO || (likeness == Likeness::Imitates && isWestern),
        quickCheck == UNORM_NO, quickCheck == UNORM_MAYBE || u_getCombiningClass(icu(codePoint)) != 0 };
}

Traits traitsOf(char32_t codePoint)
{
    static CodePointMemo memo;
    const unsigned bits = memo.value(codePoint, [](char32_t unknown) {
        const Traits found = findTraits(unknown);
        return static_cast<unsigned char>(unsigned(found.isWord) | unsigned(found.isLetterOrNumber) << 1
            | unsigned(found.imitatesAscii) << 2 | unsigned(found.isAlwaysLookAlike) << 3 | unsigned(found.isComposition) << 4
            | unsigned(found.mayCompose) << 5);
    });
    return { (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, (bits & 16) != 0, (bits & 32) != 0 };
}

/// The scripts of one word; all that matters is which and whether there are more.
class Scripts
{
public:
    void add(UScriptCode script)
    {
        if (script == USCRIPT_COMMON)
            return;
        if (script == USCRIPT_LATIN)
            m_latin = true;
        else if (m_other == USCRIPT_COMMON || m_other == script)
            m_other = script;
        else
            m_more = true;
    }

    [[nodiscard]] bool isMixture() const
    {
        return m_more || (m_latin && m_other != USCRIPT_COMMON && m_other != USCRIPT_HAN);
    }

private:
    bool m_latin = false;
    bool m_more = false;
    UScriptCode m_other = USCRIPT_COMMON;
};

}

bool isWordCharacter(char32_t codePoint)
{
    return traitsOf(codePoint).isWord;
}

bool isAlwaysLookAlike(char32_t codePoint)
{
    return traitsOf(codePoint).isAlwaysLookAlike;
}

QBitArray lookAlikes(std::span<const char32_t> word)
{
    QBitArray marked(qsizetype(word.size()));
    Scripts scripts;
    bool hasAsciiLetter = false;
    bool hasOther = false;
    for (const char32_t codePoint : word) {
        const Traits traits = traitsOf(codePoint);
        if (!traits.isLetterOrNumber)
            continue;
        scripts.add(scriptOf(codePoint));
        if (codePoint < 0x80)
            hasAsciiLetter |= QChar(char16_t(codePoint)).isLetter();
        else if (!traits.imitatesAscii)
            hasOther = true;
    }
    const bool mixed = scripts.isMixture();
    const bool suspect = hasAsciiLetter || mixed || !hasOther;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const Traits traits = traitsOf(word[i]);
        bool mark = traits.isAlwaysLookAlike || (suspect && traits.imitatesAscii);
        if (mixed && !mark && word[i] >= 0x80) {
            const UScriptCode script = scriptOf(word[i]);
            mark = script != USCRIPT_LATIN && script != USCRIPT_COMMON;
        }
        if (mark)
            marked.setBit(qsizetype(i));
    }
    return marked;
}

bool composes(std::span<const char32_t> before, char32_t next)
{
    const Traits traits = traitsOf(next);
    if (traits.isComposition) // changes by itself: as a letter it is a look-alike, as a mark it must not be kept
        return U_GET_GC_MASK(icu(next)) & U_GC_M_MASK;
    if (!traits.mayCompose)
        return false;
    const QString text = QString::fromUcs4(before.data(), qsizetype(before.size())) + QString::fromUcs4(&next, 1);
    return normalised(text, Form::Composed) != text;
}

}
