// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/Audit.h"

#include <utility>

namespace countersign::audits {

/// One step of an audit as the ledger keeps it: an entry without outside text, and the contents beside it.
using AuditStep = std::pair<facts::Entry, QList<facts::Content>>;

/// An answer or a file, with its bytes.
[[nodiscard]] AuditStep stepOf(const Audit &audit, const Evidence &evidence);
/// What a check came to. Malformed where it has no canonical form.
[[nodiscard]] Result<AuditStep> stepOf(const Audit &audit, const CheckResult &result);
/// A finding as it stands now. Malformed where it has no canonical form.
[[nodiscard]] Result<AuditStep> stepOf(const Audit &audit, const Finding &finding);

}
