// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/Skeleton.h"

#include <unicode/unistr.h>
#include <unicode/uspoof.h>

#include <memory>

namespace countersign {

namespace {

icu::UnicodeString skeletonOf(const USpoofChecker *checker, const icu::UnicodeString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString skeleton;
    uspoof_getSkeletonUnicodeString(checker, 0, text, skeleton, &status);
    // Without the tables names could not be told apart: better the whole text than an empty skeleton that equals every other.
    return U_SUCCESS(status) ? skeleton : text;
}

}

QString skeleton(QStringView name)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<USpoofChecker, decltype(&uspoof_close)> checker(uspoof_open(&status), &uspoof_close);
    // Compatibility forms first: the look-alike table has no full-width letters.
    const QString simple = name.toString().normalized(QString::NormalizationForm_KC).simplified();
    icu::UnicodeString text(simple.utf16(), int32_t(simple.size()));
    // Folding first makes "A" and "a" one; folding again catches capitals that only the look-alike table brings in.
    text.foldCase();
    for (int round = 0; U_SUCCESS(status) && round < 2; ++round)
        text = skeletonOf(checker.get(), text).foldCase();
    return QString::fromUtf16(text.getBuffer(), text.length());
}

}
