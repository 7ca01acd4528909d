// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace countersign::approvals {

/// A command as a stock gateway spells it, read as what it stands for: the gateway hands out every hidden character and line end
/// as \u{A}, and does not say where the command itself spells that. For reading only; what was signed is the spelling.
struct GatewaySpelling {
    /// One spelled character; `start`, `length` in the text as spelled.
    struct Escape {
        qsizetype start = 0;
        qsizetype length = 0;
        char32_t code = 0;
        friend bool operator==(const Escape &, const Escape &) = default;
    };

    QString meant;              ///< the text with every escape replaced by its character
    QList<Escape> escapes;      ///< empty: nothing is spelled so, and `meant` is the text itself

    [[nodiscard]] static GatewaySpelling read(const QString &spelled);
    /// Where a place in `meant` stands in the text as spelled; `at` may be the end.
    [[nodiscard]] qsizetype spelledAt(qsizetype at) const;
};

}
