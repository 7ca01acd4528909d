// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/approvals/Workplace.h"
#include "widgets/kit/ColumnModel.h"

namespace countersign::ui {

/// How a row of the approval queue looks.
[[nodiscard]] QList<Column> queueColumns(const Workplace &place);

}
