// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/CrashSilence.h"

#include <cerrno>
#include <cstring>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace countersign::crypto {

Result<void> silenceCrashes()
{
    // The hard limit too: nothing that this process starts later can ask for more.
    const rlimit none { 0, 0 };
    if (setrlimit(RLIMIT_CORE, &none) != 0 || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return fail(ErrorCode::CryptoFailed, QString::fromLocal8Bit(std::strerror(errno)));
    return {};
}

}
