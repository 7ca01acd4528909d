// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/DisplayText.h"
#include "models/gateway/ConnectFailure.h"

#include <QCoreApplication>

namespace countersign::ui {

/// The words for a connection that did not come about or ended: what happened, and what to do.
struct FailureText {
    Q_DECLARE_TR_FUNCTIONS(FailureText)
public:
    QString sentence;
    QString advice;
    DisplayText said; ///< the gateway's own message, where it says more than we know; empty else

    [[nodiscard]] static FailureText of(const gateway::ConnectFailure &failure);
};

}
