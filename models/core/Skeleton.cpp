// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/Skeleton.h"

#include "models/core/UnicodeSkeleton.h"

#include <unicode/unistr.h>

namespace countersign {

namespace {

QString folded(QStringView text)
{
    icu::UnicodeString folding(text.utf16(), int32_t(text.size()));
    folding.foldCase();
    return QString::fromUtf16(folding.getBuffer(), folding.length());
}

}

QString skeleton(QStringView name)
{
    // Compatibility forms first: the look-alike table has no full-width letters.
    QString text = folded(name.toString().normalized(QString::NormalizationForm_KC).simplified());
    // Folding first makes "A" and "a" one; folding again catches capitals that only the look-alike table brings in. Without the
    // tables names could not be told apart: better the whole text than an empty skeleton that equals every other.
    for (int round = 0; round < 2; ++round)
        text = folded(characters::unicodeSkeleton(text).value_or(text));
    return text;
}

}
