// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

#include <QByteArray>
#include <QList>

namespace countersign::gateway {

/// The elements of a JSON array, each as its exact text: a list of approvals whose rows are hashed. Malformed: not one array.
[[nodiscard]] Result<QList<QByteArray>> rawElements(QByteArrayView json);

}
