// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/SecretBytes.h"

#include <QByteArray>

namespace countersign::crypto {

/// From the operating system, through OpenSSL; ends the program when there is none, since nothing signed could be trusted.
[[nodiscard]] QByteArray randomBytes(qsizetype count);
[[nodiscard]] SecretBytes randomSecret(qsizetype count);

}
