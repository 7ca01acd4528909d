// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/FrameReader.h"

namespace countersign::gateway {

FrameReader::FrameReader(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

FrameReader::~FrameReader()
{
    m_pool.waitForDone(); // a parse that is under way posts to this object
}

void FrameReader::take(const QString &text)
{
    auto slot = std::make_shared<Arrived>(Arrived { .text = text, .frame = {}, .isElsewhere = text.size() > inPlaceLimit });
    m_waiting.push_back(slot);
    if (!slot->isElsewhere) {
        deliver();
        return;
    }
    m_pool.start([this, slot, text] {
        auto frame = std::make_shared<Result<Frame>>(Frame::parse(text.toUtf8()));
        QMetaObject::invokeMethod(this, [this, slot, frame] {
            slot->frame.emplace(std::move(*frame));
            deliver();
        }, Qt::QueuedConnection);
    });
}

/// QWebSocket hands out everything it received in one go, without coming back to the event loop: what is too much for one turn
/// is left for the next.
bool FrameReader::mayGoOn()
{
    if (!std::exchange(m_inTurn, true)) {
        m_turn.start();
        QMetaObject::invokeMethod(this, [this] {
            m_inTurn = false;
            deliver();
        }, Qt::QueuedConnection);
    }
    return m_draining || m_turn.elapsed() < longestTurnMs;
}

void FrameReader::drain()
{
    m_draining = true;
    deliver();
    m_draining = false;
}

void FrameReader::deliver()
{
    if (m_delivering)
        return; // a receiver made more text arrive: the loop below takes it
    m_delivering = true;
    while (!m_waiting.empty() && (m_waiting.front()->frame || !m_waiting.front()->isElsewhere) && mayGoOn()) {
        const Slot slot = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (!slot->frame)
            slot->frame.emplace(Frame::parse(slot->text.toUtf8()));
        if (*slot->frame)
            Q_EMIT frameRead(**slot->frame);
        else
            Q_EMIT frameMalformed(slot->frame->error());
    }
    m_delivering = false;
}

}
