// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace countersign::architecture {

/// C++ source with comments and the contents of string and character literals blanked out, line breaks kept, so that
/// rules about words look at code alone: `tr("a") // b` becomes `tr("") `.
[[nodiscard]] QString codeOnly(QStringView source);

}
