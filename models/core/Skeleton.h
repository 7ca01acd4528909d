// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace countersign {

/// What a name looks like, for comparing names: two names with the same skeleton can be taken for each other. The skeleton of
/// Unicode Technical Standard 39 over the case-folded text in compatibility form (NFKC) with runs of white space made one. Never shown to anybody.
[[nodiscard]] QString skeleton(QStringView name);

}
