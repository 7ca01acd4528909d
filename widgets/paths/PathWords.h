// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/paths/PathControl.h"
#include "widgets/kit/Marks.h"

#include <QCoreApplication>

namespace countersign::ui {

/// How a path, its state and the reasons are said, the same on every page.
struct PathWords {
    Q_DECLARE_TR_FUNCTIONS(PathWords)
public:
    /// The command that makes a stock gateway ask about commands.
    static constexpr QLatin1StringView askCommand{ "openclaw config set tools.exec.mode ask" };

    [[nodiscard]] static QString path(paths::Path path);
    [[nodiscard]] static ControlState mark(paths::Control control);
    /// A sentence: what is so, and what changes it where something can.
    [[nodiscard]] static QString reason(const paths::Finding &finding);
    /// A few words for a cell.
    [[nodiscard]] static QString shortReason(const paths::Finding &finding);
    /// "The gateway did not tell its settings: this seat lacks the scope."
    [[nodiscard]] static QString notRead(paths::Fact fact, ErrorCode error);
};

}
