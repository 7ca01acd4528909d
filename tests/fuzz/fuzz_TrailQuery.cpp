// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/trail/TrailQuery.h"

using namespace countersign;

/// Everything a person types is a query or names the part that is none; a query's times are in order of the calendar.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QString typed = QString::fromUtf8(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const auto query = trail::TrailQuery::parse(typed, 1'790'000'000'000);
    if (!query) {
        if (query.error().detail.isEmpty())
            qFatal("refused, and nobody knows why");
        return 0;
    }
    if (query->fromMs < 0 && !typed.contains(QLatin1StringView("after:")))
        qFatal("a time before all times");
    for (const QString &word : query->words + query->texts) {
        if (word.isEmpty())
            qFatal("an empty word matches everything");
    }
    return 0;
}
