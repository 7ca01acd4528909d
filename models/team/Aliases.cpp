// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/Aliases.h"

#include "models/core/DisplayText.h"

#include <algorithm>

namespace countersign::team {

namespace {

constexpr QLatin1StringView device("device:");
constexpr QLatin1StringView channel("channel:");

bool isVisible(QStringView text)
{
    if (std::ranges::any_of(text, [](QChar each) { return each.isSpace(); }))
        return false;
    const QList<DisplayMark> marks = DisplayText::fromText(text, DisplayText::Lines::Escape).marks();
    return std::ranges::none_of(marks, [](const DisplayMark &mark) { return mark.kind == MarkKind::Hidden || mark.kind == MarkKind::Run; });
}

}

bool isAlias(QStringView text)
{
    if (text.size() > longestAlias || !text.isValidUtf16() || !isVisible(text))
        return false;
    if (text.startsWith(device))
        return text.size() > device.size();
    if (!text.startsWith(channel))
        return false;
    const QStringView rest = text.sliced(channel.size());
    const qsizetype colon = rest.indexOf(u':'); // an account may hold one too, a channel's name not
    return colon > 0 && colon + 1 < rest.size();
}

}
