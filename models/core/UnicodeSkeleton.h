// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace countersign::characters {

/// The skeleton of Unicode Technical Standard 39 as the ICU we link has it, of the text as it stands; nullopt where ICU cannot
/// tell. Everything that compares looks begins here, so that its tables are opened once.
[[nodiscard]] std::optional<QString> unicodeSkeleton(QStringView text);

}
