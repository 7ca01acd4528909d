// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QBitArray>

#include <span>

/// Which visible characters can be taken for ASCII ones, by Unicode Technical Standard 39 (the confusables of the ICU we
/// link) and by compatibility decomposition. For DisplayText alone.
namespace countersign::characters {

/// Whether the code point belongs to a word: letters, numbers, the marks on them and connectors.
[[nodiscard]] bool isWordCharacter(char32_t codePoint);

/// Whether the code point imitates ASCII wherever it stands: punctuation, signs, wide and styled letters, Latin letters
/// that look like others, and what Unicode holds for the same as another character (normalisation form C changes it).
[[nodiscard]] bool isAlwaysLookAlike(char32_t codePoint);

/// Which characters of a word are marked: those that imitate ASCII where the word has ASCII letters, mixes scripts or
/// consists of nothing else; and in a word that mixes scripts everything that is not Latin. Chinese, Japanese and
/// Korean with Latin are not a mixture (UTS 39, highly restrictive).
[[nodiscard]] QBitArray lookAlikes(std::span<const char32_t> word);

/// Whether `next` would melt into what stands before it, or change places with a mark there: the text would look like
/// another spelling of itself (normalisation form C changes it).
[[nodiscard]] bool composes(std::span<const char32_t> before, char32_t next);

}
