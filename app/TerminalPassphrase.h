// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/crypto/SecretBytes.h"

#include <QTextStream>

namespace countersign::app {

/// A passphrase from the person who runs a command: asked on the terminal without echo, or, where standard input is no
/// terminal, its first line without a question. Waits for the line. CannotRead: there is none; TooLarge: above 512 bytes.
[[nodiscard]] Result<crypto::SecretBytes> passphraseFromTerminal(const QString &question, QTextStream &out);

/// The first line of a file, which is what the above reads.
[[nodiscard]] Result<crypto::SecretBytes> passphraseFrom(int descriptor);

}
