// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

/// What a code point does on a screen, by the Unicode Character Database of the ICU we link. For DisplayText alone.
namespace countersign::characters {

enum class CharacterClass {
    Plain,       ///< draws itself, where it stands
    Hidden,      ///< draws nothing, a blank, or something no font agrees on
    RightToLeft, ///< would be drawn against the order of its neighbours, or make digits do so
    Combining,   ///< is drawn onto what stands before it
    Bracket,     ///< is, or imitates, one of our mark brackets
};

inline constexpr char32_t leftBracket = 0x27e8;
inline constexpr char32_t rightBracket = 0x27e9;

/// The class of a code point or lone surrogate. U+0020 and U+000A count as Hidden here: their use decides.
[[nodiscard]] CharacterClass classOf(char32_t codePoint);

/// Whether `mark` belongs to the script of `base` and of no other, as vowel signs do and accents do not.
[[nodiscard]] bool isOwnMark(char32_t mark, char32_t base);

/// "U+202E": at least four upper-case hex digits.
[[nodiscard]] QString codeOf(char32_t codePoint);

/// The Unicode name in lower case, for screen readers: "right-to-left override".
[[nodiscard]] QString spokenName(char32_t codePoint);

}
