// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Future.h"
#include "models/gateway/Answer.h"
#include "models/gateway/Frame.h"

#include <QObject>
#include <QSet>

#include <unordered_map>

namespace countersign::gateway {

/// The requests of one connection that wait for their answers, matched by id: answers come in any order. Some methods answer
/// twice, first "accepted" and later the outcome: the first finishes the future, the second is `followedUp`.
class PendingCalls final : public QObject
{
    Q_OBJECT
public:
    explicit PendingCalls(QObject *parent = nullptr);
    ~PendingCalls() override;

    [[nodiscard]] FutureResult<Answer> add(const QString &id, int timeoutMs);
    /// False where nobody asked: the frame counts as malformed.
    bool settle(const Frame &frame);
    void failAll(const Error &error);
    [[nodiscard]] qsizetype count() const;

Q_SIGNALS:
    void followedUp(const QString &id, const countersign::Result<countersign::gateway::Answer> &answer);

private:
    void finish(const QString &id, Result<Answer> result);

    std::unordered_map<QString, QPromise<Result<Answer>>> m_promises;
    QSet<QString> m_accepted;  ///< answered "accepted", the outcome is still to come
    QSet<QString> m_late;      ///< timed out; an answer may still come and is no fault
};

}
