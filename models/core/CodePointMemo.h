// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <cstddef>

namespace countersign::characters {

/// Keeps what was found out about each code point, because asking Unicode's tables takes up to microseconds and their
/// answers never change. For statics of the .cpp files here: about a megabyte of which only the touched pages are real.
/// Any thread: those that meet at one code point find the same answer twice, no more.
class CodePointMemo
{
public:
    /// `find` gives the answer, at most 7 bits, and is called while it is not kept.
    template <typename Find>
    unsigned char value(char32_t codePoint, Find find)
    {
        if (codePoint >= codePoints)
            return find(codePoint);
        std::atomic<unsigned char> &answer = m_answers[codePoint];
        const unsigned char kept = answer.load(std::memory_order_relaxed);
        if (kept & isKept)
            return kept ^ isKept;
        const unsigned char found = find(codePoint);
        answer.store(found | isKept, std::memory_order_relaxed);
        return found;
    }

private:
    static constexpr std::size_t codePoints = 0x110000;
    static constexpr unsigned char isKept = 0x80;
    std::array<std::atomic<unsigned char>, codePoints> m_answers {};
};

}
