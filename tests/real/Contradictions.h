// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace countersign::test {

class RealGateway;

/// What ledger and gateway say about the same approvals, read from both files and the gateway's owner, not from our own objects:
/// one sentence for each contradiction, none where they agree. The ledger is verified first.
[[nodiscard]] QStringList contradictions(const QString &folder, RealGateway &gateway);

}
