// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

#include <openssl/err.h>

#include <memory>

/// For the .cpp files of this room only: OpenSSL's objects freed by their own functions, and its errors as ours.
namespace countersign::crypto::openssl {

template <auto free>
struct Free {
    template <typename T>
    void operator()(T *object) const { free(object); }
};

template <typename T, auto free>
using Owned = std::unique_ptr<T, Free<free>>;

/// Takes OpenSSL's error queue along as the detail, and empties it. The queue holds names and places, never key bytes.
[[nodiscard]] inline std::unexpected<Error> failure(ErrorCode code = ErrorCode::CryptoFailed)
{
    QString detail;
    while (const unsigned long error = ERR_get_error()) {
        char line[256];
        ERR_error_string_n(error, line, sizeof line);
        if (!detail.isEmpty())
            detail += QLatin1StringView("; ");
        detail += QLatin1StringView(line);
    }
    return fail(code, detail);
}

}
