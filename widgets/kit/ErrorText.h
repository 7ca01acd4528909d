// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

#include <QCoreApplication>

namespace countersign::ui {

/// The words for a failure: what happened, and what to do now. The only place where they are made; `detail` of the
/// error stays in the log.
struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
public:
    QString sentence;
    QString advice;

    [[nodiscard]] static ErrorText of(ErrorCode code);
    /// As above; names how long to wait where the error says so.
    [[nodiscard]] static ErrorText of(const Error &error);
    [[nodiscard]] QString both() const { return sentence + u' ' + advice; }
};

}
