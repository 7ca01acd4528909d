// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/CodeText.h"

using namespace Qt::StringLiterals;

namespace countersign::architecture {

namespace {

// Where the literal that opens at `quote` ends: the index of its closing quote, or the end of the text.
qsizetype closingQuote(QStringView source, qsizetype quote)
{
    for (qsizetype at = quote + 1; at < source.size(); ++at) {
        if (source[at] == u'\\')
            ++at;
        else if (source[at] == source[quote] || source[at] == u'\n')
            return at;
    }
    return source.size();
}

bool isRawString(QStringView source, qsizetype quote)
{
    return quote > 0 && source[quote - 1] == u'R'
        && (quote == 1 || !source[quote - 2].isLetterOrNumber() || source[quote - 2] == u'u'
            || source[quote - 2] == u'8');
}

qsizetype endOfRawString(QStringView source, qsizetype quote)
{
    const qsizetype open = source.indexOf(u'(', quote);
    if (open < 0)
        return source.size();
    const QString close = u')' + source.sliced(quote + 1, open - quote - 1).toString() + u'"';
    const qsizetype end = source.indexOf(close, open);
    return end < 0 ? source.size() : end + close.size() - 1;
}

}

QString codeOnly(QStringView source)
{
    QString code;
    code.reserve(source.size());
    const auto keepLineBreaks = [&](qsizetype from, qsizetype to) {
        code += QString(source.sliced(from, to - from).count(u'\n'), u'\n');
    };
    for (qsizetype at = 0; at < source.size(); ++at) {
        const QStringView rest = source.sliced(at);
        const QChar character = source[at];
        if (rest.startsWith("//"_L1)) {
            const qsizetype end = source.indexOf(u'\n', at);
            at = (end < 0 ? source.size() : end) - 1;
        } else if (rest.startsWith("/*"_L1)) {
            const qsizetype found = source.indexOf("*/"_L1, at + 2);
            const qsizetype end = found < 0 ? source.size() : found + 2;
            keepLineBreaks(at, end);
            code += u' ';
            at = end - 1;
        } else if (character == u'"') {
            const qsizetype end = isRawString(source, at) ? endOfRawString(source, at) : closingQuote(source, at);
            code += "\"\""_L1;
            keepLineBreaks(at, qMin(end + 1, source.size()));
            at = end;
        } else if (character == u'\'' && (at == 0 || !source[at - 1].isDigit())) { // 1'000 is a number
            const qsizetype end = closingQuote(source, at);
            code += "''"_L1;
            at = end;
        } else {
            code += character;
        }
    }
    return code;
}

}
