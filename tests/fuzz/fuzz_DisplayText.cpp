// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/CharacterClass.h"
#include "models/core/DisplayText.h"

#include <QStringDecoder>

using namespace countersign;

namespace {

/// Nothing that is drawn invisibly, backwards or as a control is left, the marks tell where they stand, and the way back
/// leads to the input.
void check(const DisplayText &shown, DisplayText::Lines lines)
{
    for (const char32_t codePoint : shown.text().toUcs4()) {
        const auto kind = characters::classOf(codePoint);
        const bool isAllowedBlank = codePoint == U' ' || (codePoint == U'\n' && lines == DisplayText::Lines::Keep);
        if (kind == characters::CharacterClass::RightToLeft || (kind == characters::CharacterClass::Hidden && !isAllowedBlank))
            qFatal("U+%04X is left as it stands", uint(codePoint));
    }
    qsizetype end = 0;
    for (const DisplayMark &mark : shown.marks()) {
        if (mark.start < end || mark.length < 2 || mark.start + mark.length > shown.text().size())
            qFatal("a mark outside the text");
        end = mark.start + mark.length;
    }
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArrayView input(bytes, qsizetype(size));
    // The same bytes once more as UTF-16, which can hold what UTF-8 cannot: lone surrogates.
    const QString text(reinterpret_cast<const QChar *>(input.toByteArray().constData()), input.size() / 2);
    for (const auto lines : { DisplayText::Lines::Keep, DisplayText::Lines::Escape }) {
        const DisplayText fromBytes = DisplayText::fromUtf8(input, lines);
        check(fromBytes, lines);
        if (DisplayText::originalUtf8(fromBytes.text()) != input)
            qFatal("the bytes do not come back");
        const DisplayText fromText = DisplayText::fromText(text, lines);
        check(fromText, lines);
        if (DisplayText::original(fromText.text()) != text)
            qFatal("the text does not come back");
    }
    // Text that nobody has encoded is read without trouble.
    static_cast<void>(DisplayText::original(text));
    return 0;
}
