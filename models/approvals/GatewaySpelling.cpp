// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/GatewaySpelling.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace countersign::approvals {

namespace {

qsizetype unitsOf(char32_t code) { return QChar::requiresSurrogates(code) ? 2 : 1; }

}

GatewaySpelling GatewaySpelling::read(const QString &spelled)
{
    static const QRegularExpression written(u"\\\\u\\{([0-9A-Fa-f]{1,6})\\}"_s);
    GatewaySpelling read;
    qsizetype from = 0;
    for (const auto &match : written.globalMatch(spelled)) {
        const char32_t code = match.capturedView(1).toUInt(nullptr, 16);
        if (code > QChar::LastValidCodePoint || QChar::isSurrogate(code))
            continue;
        read.meant += QStringView(spelled).sliced(from, match.capturedStart() - from);
        read.meant += QString::fromUcs4(&code, 1);
        read.escapes.append({ match.capturedStart(), match.capturedLength(), code });
        from = match.capturedEnd();
    }
    read.meant += QStringView(spelled).sliced(from);
    return read;
}

qsizetype GatewaySpelling::spelledAt(qsizetype at) const
{
    qsizetype longer = 0; // by how much the spelling is ahead
    for (const Escape &each : escapes) {
        const qsizetype meantStart = each.start - longer;
        if (at <= meantStart)
            break;
        if (at < meantStart + unitsOf(each.code))
            return each.start; // within one character
        longer += each.length - unitsOf(each.code);
    }
    return at + longer;
}

}
