// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Pairing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::gateway {

namespace {

/// The command is there to be pasted into a shell on the gateway's host: an id that is more than letters, digits and
/// '-' would run something else.
QString approveCommand(const QString &requestId)
{
    const bool plain =
        !requestId.isEmpty() && !requestId.startsWith(u'-') && std::ranges::all_of(requestId, [](QChar sign) {
            return (sign >= u'a' && sign <= u'z') || (sign >= u'A' && sign <= u'Z') || (sign >= u'0' && sign <= u'9')
                || sign == u'-';
        });
    return plain ? u"openclaw devices approve "_s + requestId : QString();
}

}

Pairing Pairing::of(const QString &requestId, const QString &deviceId, const QStringList &scopes)
{
    return { requestId, deviceId, scopes, approveCommand(requestId) };
}

}
