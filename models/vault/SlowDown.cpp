// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/SlowDown.h"

#include "models/core/CanonicalJson.h"
#include "models/vault/PrivateFile.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::vault {

namespace {

struct State {
    qint64 failures = 0;
    qint64 notBeforeMs = 0;
};

/// A file that cannot be read counts as the longest wait from now: damage must not open the door.
State readState(const QString &path, qint64 nowMs)
{
    const auto bytes = privatefile::read(path);
    if (!bytes && bytes.error().code == ErrorCode::NotFound)
        return {};
    const auto object = bytes ? canonical::parse(*bytes) : std::unexpected(bytes.error());
    if (!object)
        return { .failures = 60, .notBeforeMs = nowMs };
    return { .failures = std::clamp<qint64>(object->value(u"failures"_s).toInteger(60), 0, 60),
             .notBeforeMs = object->value(u"notBefore"_s).toInteger(nowMs) };
}

}

Result<void> SlowDown::begin(qint64 nowMs) const
{
    const State state = readState(m_path, nowMs);
    // A clock that was set back must not lock anybody out for longer than the longest wait.
    const qint64 waitMs = std::min(state.notBeforeMs - nowMs, longestMs);
    if (waitMs > 0)
        return fail(ErrorCode::SlowedDown, QString::number(waitMs));
    const qint64 nextWaitMs = std::min(firstMs << std::min<qint64>(state.failures, 10), longestMs);
    const auto bytes = canonical::write({ { u"failures"_s, state.failures + 1 }, { u"notBefore"_s, nowMs + nextWaitMs } });
    return bytes.and_then([this](const QByteArray &json) { return privatefile::write(m_path, json); });
}

Result<void> SlowDown::succeeded() const
{
    if (QFile::exists(m_path) && !QFile::remove(m_path))
        return fail(ErrorCode::CannotWrite, m_path);
    return {};
}

}
