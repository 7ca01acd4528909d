// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/collect/Source.h"

#include <array>

using namespace Qt::StringLiterals;

namespace countersign::collect {

QString method(Source source)
{
    switch (source) {
    case Source::ApprovalHistory:
        return u"approval.history"_s;
    case Source::AuditActivity:
        return u"audit.activity.list"_s;
    case Source::DevicePairings:
        return u"device.pair.list"_s;
    case Source::LogTail:
        return u"logs.tail"_s;
    case Source::Changes:
        return u"openclaw.changes.list"_s;
    case Source::Identity:
        return u"gateway.identity.get"_s;
    case Source::Configuration:
        return u"config.get"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Source> source(QStringView text)
{
    for (const auto each : { Source::ApprovalHistory, Source::AuditActivity, Source::DevicePairings, Source::LogTail, Source::Changes,
             Source::Identity, Source::Configuration }) {
        if (method(each) == text)
            return each;
    }
    return std::nullopt;
}

}
