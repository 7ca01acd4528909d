// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace countersign {

/// One value and the word that stands for it in formats.
template <typename Value>
struct Word {
    Value value;
    QLatin1StringView text;
};

/// The words of a closed set of values, read both ways from one table. Made by the compiler alone, which refuses a table
/// that is not in the order of its values from the first one on, or has a word twice.
template <typename Value, std::size_t count>
class Words
{
public:
    consteval explicit Words(const Word<Value> (&rows)[count])
    {
        for (std::size_t i = 0; i < count; ++i) {
            m_texts[i] = rows[i].text;
            if (static_cast<std::size_t>(rows[i].value) != i || std::ranges::count(rows, letters(rows[i]), letters) != 1)
                throw "a table of words is out of order, or has a word twice";
        }
    }

    [[nodiscard]] QString of(Value value) const { return m_texts.at(static_cast<std::size_t>(value)); }

    [[nodiscard]] std::optional<Value> value(QStringView text) const
    {
        const auto found = std::ranges::find_if(m_texts, [text](QLatin1StringView word) { return word == text; });
        return found == m_texts.end() ? std::nullopt : std::optional(static_cast<Value>(found - m_texts.begin()));
    }

private:
    /// QLatin1StringView does not compare at compile time.
    static constexpr std::string_view letters(const Word<Value> &row) { return { row.text.data(), static_cast<std::size_t>(row.text.size()) }; }

    std::array<QLatin1StringView, count> m_texts {};
};

/// words<Severity>({ { Severity::Low, "low"_L1 }, … })
template <typename Value, std::size_t count>
consteval auto words(const Word<Value> (&rows)[count])
{
    return Words<Value, count>(rows);
}

}
