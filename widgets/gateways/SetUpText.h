// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/paths/HostPlan.h"

#include <QCoreApplication>

namespace countersign::ui {

/// The one text to paste on a gateway's host: each command with what it changes and how to undo it, in lines that a
/// shell leaves alone.
struct SetUpText {
    Q_DECLARE_TR_FUNCTIONS(SetUpText)
public:
    /// What a step changes, a sentence.
    [[nodiscard]] static QString changes(const paths::HostStep &step);
    /// Commands of steps that are not done; empty where there are none.
    [[nodiscard]] static QString of(const QList<paths::HostStep> &steps);
    /// One comment line: what a shell, also one that takes no comments, could read as more than words is left out.
    [[nodiscard]] static QString comment(const QString &words);
};

}
