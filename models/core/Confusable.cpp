// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/Confusable.h"

#include <QString>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>

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

/// UTS 39 skeleton; the checker's data is immutable, so that all threads share it.
QString skeletonOf(QStringView text)
{
    static const auto checker = [] {
        UErrorCode error = U_ZERO_ERROR;
        return std::unique_ptr<USpoofChecker, decltype(&uspoof_close)>(uspoof_open(&error), &uspoof_close);
    }();
    std::array<char16_t, 64> skeleton {};
    UErrorCode error = U_ZERO_ERROR;
    const int32_t length = uspoof_getSkeleton(
        checker.get(), 0, text.utf16(), int32_t(text.size()), skeleton.data(), int32_t(skeleton.size()), &error);
    return U_SUCCESS(error) ? QString::fromUtf16(skeleton.data(), length) : QString();
}

enum class Likeness {
    None,
    Letter, ///< imitates ASCII letters or digits as its script writes them
    Sign,   ///< imitates ASCII punctuation
    Always, ///< a wide, styled or composed form of ASCII, or a dash
};

Likeness findLikeness(char32_t codePoint)
{
    if (u_charType(icu(codePoint)) == U_DASH_PUNCTUATION)
        return Likeness::Always;
    const QString source = QString::fromUcs4(&codePoint, 1);
    const QString plain = normalised(source, Form::Compatible);
    if (isAscii(plain) || (plain != source && isAscii(skeletonOf(plain))))
        return Likeness::Always;
    const QString skeleton = skeletonOf(source);
    if (!isAscii(skeleton))
        return Likeness::None;
    const bool isLetter = U_GET_GC_MASK(icu(codePoint)) & letterOrNumber;
    if (std::ranges::none_of(skeleton, [](QChar c) { return c.isLetterOrNumber(); }))
        return Likeness::Sign;
    // Letters of two, as U+00E6, are letters of their own in many alphabets and do not pass for a pair.
    return isLetter && skeleton.size() > 1 ? Likeness::None : isLetter ? Likeness::Letter : Likeness::Always;
}

/// The tables are slow to ask (microseconds) and never change, so that each answer is kept. Threads that meet at one code
/// point find the same answer twice, no more. Only the pages of code points that were met take memory.
Likeness likenessOf(char32_t codePoint)
{
    static constexpr std::size_t codePoints = 0x110000;
    static std::array<std::atomic<unsigned char>, codePoints> answers {};
    if (codePoint < 0x80 || codePoint >= codePoints)
        return Likeness::None;
    std::atomic<unsigned char> &answer = answers[codePoint];
    if (const unsigned char kept = answer.load(std::memory_order_relaxed); kept != 0)
        return static_cast<Likeness>(kept - 1);
    const Likeness likeness = findLikeness(codePoint);
    answer.store(static_cast<unsigned char>(static_cast<int>(likeness) + 1), std::memory_order_relaxed);
    return likeness;
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
    return U_GET_GC_MASK(icu(codePoint)) & (letterOrNumber | U_GC_M_MASK | U_GC_PC_MASK);
}

bool isAlwaysLookAlike(char32_t codePoint)
{
    if (codePoint < 0x80)
        return false;
    if (u_getIntPropertyValue(icu(codePoint), UCHAR_NFC_QUICK_CHECK) == UNORM_NO)
        return true;
    const Likeness likeness = likenessOf(codePoint);
    if (likeness == Likeness::None || likeness == Likeness::Always)
        return likeness == Likeness::Always;
    const UScriptCode script = scriptOf(codePoint);
    return script == USCRIPT_LATIN || script == USCRIPT_COMMON || !(U_GET_GC_MASK(icu(codePoint)) & letterOrNumber);
}

QBitArray lookAlikes(std::span<const char32_t> word)
{
    QBitArray marked(qsizetype(word.size()));
    Scripts scripts;
    bool hasAsciiLetter = false;
    bool hasOther = false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool isNumberOrLetter = U_GET_GC_MASK(icu(word[i])) & letterOrNumber;
        if (word[i] < 0x80) {
            hasAsciiLetter |= QChar(char16_t(word[i])).isLetter();
        } else if (likenessOf(word[i]) != Likeness::None) {
            marked.setBit(qsizetype(i));
        } else {
            hasOther |= isNumberOrLetter;
        }
        if (isNumberOrLetter)
            scripts.add(scriptOf(word[i]));
    }
    const bool mixed = scripts.isMixture();
    const bool suspect = hasAsciiLetter || mixed || !hasOther;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const UScriptCode script = scriptOf(word[i]);
        const bool isForeign = mixed && word[i] >= 0x80 && script != USCRIPT_LATIN && script != USCRIPT_COMMON;
        marked.setBit(qsizetype(i), (suspect && marked.testBit(qsizetype(i))) || isForeign || isAlwaysLookAlike(word[i]));
    }
    return marked;
}

bool composes(std::span<const char32_t> before, char32_t next)
{
    const int32_t quickCheck = u_getIntPropertyValue(icu(next), UCHAR_NFC_QUICK_CHECK);
    if (quickCheck == UNORM_NO) // changes by itself: as a letter it is a look-alike, as a mark it must not be kept
        return U_GET_GC_MASK(icu(next)) & U_GC_M_MASK;
    if (quickCheck == UNORM_YES && u_getCombiningClass(icu(next)) == 0)
        return false;
    const QString text = QString::fromUcs4(before.data(), qsizetype(before.size())) + QString::fromUcs4(&next, 1);
    return normalised(text, Form::Composed) != text;
}

}
