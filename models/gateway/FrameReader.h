// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/gateway/Frame.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>

#include <deque>

namespace countersign::gateway {

/// Reads the text frames of one connection in the order they came. Those above 64 KiB are parsed in a thread of its own, so
/// that a list of a thousand approvals does not stop the window; what comes after them waits its turn. A flood of small ones is
/// read for a few milliseconds at a time, so that the window goes on between.
class FrameReader final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype inPlaceLimit = 64 * 1024; ///< UTF-16 units, as QWebSocket hands text out
    static constexpr qint64 longestTurnMs = 3;           ///< of reading, before other events of the thread get their turn

    explicit FrameReader(QObject *parent = nullptr);
    ~FrameReader() override;

    void take(const QString &text);
    /// Reads what is left of a flood at once: nothing more will come.
    void drain();

Q_SIGNALS:
    void frameRead(const countersign::gateway::Frame &frame);
    void frameMalformed(const countersign::Error &error);

private:
    /// A frame that has arrived: its text until it is read, and what it says once it was.
    struct Arrived {
        QString text;
        std::optional<Result<Frame>> frame;
        bool isElsewhere = false; ///< being parsed in the pool
    };
    using Slot = std::shared_ptr<Arrived>;
    void deliver();
    [[nodiscard]] bool mayGoOn();

    QThreadPool m_pool;
    std::deque<Slot> m_waiting; ///< in order of arrival
    bool m_delivering = false;
    bool m_draining = false;
    bool m_inTurn = false;      ///< something was read since the event loop last came round
    QElapsedTimer m_turn;
};

}
