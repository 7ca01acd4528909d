// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace countersign::collect {

/// What can be asked of a gateway as evidence (openclaw-gateway.md 4).
enum class Source {
    ApprovalHistory, ///< approval.history, newest first
    AuditActivity,   ///< audit.activity.list, newest first, paged by sequence
    DevicePairings,  ///< device.pair.list, everything at once
    LogTail,         ///< logs.tail: at most the last megabyte of the log
    Changes,         ///< openclaw.changes.list, newest first
    Identity,        ///< gateway.identity.get
    Configuration,   ///< config.get, secrets left out by the gateway
    Grants,          ///< exec.approval.grants.list, everything at once
};

/// The gateway's method, as checklists name it.
[[nodiscard]] QString method(Source source);
[[nodiscard]] std::optional<Source> source(QStringView method);

}
