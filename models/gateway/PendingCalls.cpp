// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/PendingCalls.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace countersign::gateway {

namespace {

/// A gateway that never sends outcomes must not fill the memory.
constexpr qsizetype mostRemembered = 10'000;

void remember(QSet<QString> &ids, const QString &id)
{
    if (ids.size() >= mostRemembered)
        ids.clear();
    ids.insert(id);
}

}

PendingCalls::PendingCalls(QObject *parent) : QObject(parent) { }

PendingCalls::~PendingCalls()
{
    failAll({ ErrorCode::Cancelled });
}

FutureResult<Answer> PendingCalls::add(const QString &id, int timeoutMs)
{
    QPromise<Result<Answer>> promise;
    promise.start();
    auto future = promise.future();
    m_promises.emplace(id, std::move(promise));
    QTimer::singleShot(timeoutMs, this, [this, id] {
        if (!m_promises.contains(id))
            return;
        remember(m_late, id);
        finish(id, fail(ErrorCode::TimedOut, u"no answer in time"_s));
    });
    return future;
}

bool PendingCalls::settle(const Frame &frame)
{
    Result<Answer> answer = frame.ok ? Result<Answer>(Answer { frame.id, frame.rawPayload, frame.payload })
                                     : std::unexpected(frame.refusal.toError());
    if (m_promises.contains(frame.id)) {
        if (frame.ok && frame.payload.toObject().value("status"_L1) == "accepted"_L1)
            remember(m_accepted, frame.id);
        finish(frame.id, std::move(answer));
        return true;
    }
    if (m_accepted.remove(frame.id)) {
        Q_EMIT followedUp(frame.id, answer);
        return true;
    }
    return m_late.remove(frame.id);
}

void PendingCalls::failAll(const Error &error)
{
    m_accepted.clear();
    m_late.clear();
    auto promises = std::exchange(m_promises, {});
    for (auto &[id, promise] : promises) {
        promise.addResult(std::unexpected(error));
        promise.finish();
    }
}

qsizetype PendingCalls::count() const
{
    return static_cast<qsizetype>(m_promises.size());
}

void PendingCalls::finish(const QString &id, Result<Answer> result)
{
    auto node = m_promises.extract(id); // out first: a continuation may call again
    node.mapped().addResult(std::move(result));
    node.mapped().finish();
}

}
