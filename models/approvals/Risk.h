// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/Case.h"

namespace countersign::approvals {

/// What a request looks like to somebody who knows the tricks: a severity, and the places in the text to look at. Worked out
/// here because a gateway's own riskKinds came empty even for `curl | sh; rm -rf` (openclaw-gateway.md 3.3). Deterministic; it
/// advises and never decides: what cannot be classified keeps the severity of its environment.
///
/// Codes: hidden-character, right-to-left, look-alike, combining-marks, padding, not-utf8, pipe-to-shell, download, upload, encoded-payload,
/// recursive-delete, overwrites-disk, privileged, permissions, redirect, command-substitution, not-readable, gateway-escape (a stock
/// gateway writes hidden characters and line ends of a command as \u{A}, and does not say where the command spells that itself).
struct Risk {
    Severity severity = Severity::Medium;
    QList<Warning> warnings;   ///< by position
    bool truncated = false;    ///< the gateway cut the text, or says so

    /// `action` may be null: what has no action is judged by its received bytes.
    [[nodiscard]] static Risk of(const facts::Request &request, const facts::Action *action, facts::Environment environment);
};

}
