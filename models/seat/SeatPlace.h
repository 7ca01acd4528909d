// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace countersign {

/// Where a seat keeps its secrets, told by which files its profile folder holds. Asked before the first window, so that it
/// knows neither keys nor keychain; vault::SeatSafe writes the files.
enum class SeatPlace { None, Keychain, File };

[[nodiscard]] SeatPlace seatPlaceOf(const QString &profileFolder);
/// The secrets under the seat's passphrase.
[[nodiscard]] QString seatKeysPath(const QString &profileFolder);
/// The name of the keychain's entry.
[[nodiscard]] QString seatPlacePath(const QString &profileFolder);

}
