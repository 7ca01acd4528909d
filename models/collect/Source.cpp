// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/collect/Source.h"

#include "models/core/Words.h"

using namespace Qt::StringLiterals;

namespace countersign::collect {

namespace {

constexpr auto methods = words<Source>({
    { Source::ApprovalHistory, "approval.history"_L1 },
    { Source::AuditActivity, "audit.activity.list"_L1 },
    { Source::DevicePairings, "device.pair.list"_L1 },
    { Source::LogTail, "logs.tail"_L1 },
    { Source::Changes, "openclaw.changes.list"_L1 },
    { Source::Identity, "gateway.identity.get"_L1 },
    { Source::Configuration, "config.get"_L1 },
    { Source::Grants, "exec.approval.grants.list"_L1 },
});

}

QString method(Source source) { return methods.of(source); }
std::optional<Source> source(QStringView method) { return methods.value(method); }

}
