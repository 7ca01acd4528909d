// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/UnicodeSkeleton.h"

#include <QVarLengthArray>

#include <unicode/uspoof.h>

#include <memory>

namespace countersign::characters {

std::optional<QString> unicodeSkeleton(QStringView text)
{
    // Its data is immutable, so that all threads share it.
    static const auto checker = [] {
        UErrorCode error = U_ZERO_ERROR;
        return std::unique_ptr<USpoofChecker, decltype(&uspoof_close)>(uspoof_open(&error), &uspoof_close);
    }();
    QVarLengthArray<char16_t, 64> skeleton(64);
    const auto write = [&](UErrorCode &error) {
        return uspoof_getSkeleton(checker.get(), 0, text.utf16(), int32_t(text.size()), skeleton.data(), int32_t(skeleton.size()), &error);
    };
    UErrorCode error = U_ZERO_ERROR;
    int32_t length = write(error);
    if (error == U_BUFFER_OVERFLOW_ERROR) {
        skeleton.resize(length);
        error = U_ZERO_ERROR;
        length = write(error);
    }
    if (U_FAILURE(error))
        return std::nullopt;
    return QString::fromUtf16(skeleton.data(), length);
}

}
