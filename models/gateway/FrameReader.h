// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/gateway/Frame.h"

#include <QObject>
#include <QThreadPool>

#include <deque>

namespace countersign::gateway {

/// Reads the text frames of one connection in the order they came. Those above 64 KiB are parsed in a thread of its own, so
/// that a list of a thousand approvals does not stop the window; what comes after them waits its turn.
class FrameReader final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype inPlaceLimit = 64 * 1024; ///< UTF-16 units, as QWebSocket hands text out

    explicit FrameReader(QObject *parent = nullptr);
    ~FrameReader() override;

    void take(const QString &text);

Q_SIGNALS:
    void frameRead(const countersign::gateway::Frame &frame);
    void frameMalformed(const countersign::Error &error);

private:
    using Slot = std::shared_ptr<std::optional<Result<Frame>>>;
    void deliver();

    QThreadPool m_pool;
    std::deque<Slot> m_waiting; ///< in order of arrival; an empty slot is being parsed
    bool m_delivering = false;
};

}
