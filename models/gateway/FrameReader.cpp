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
    auto slot = std::make_shared<std::optional<Result<Frame>>>();
    m_waiting.push_back(slot);
    if (text.size() <= inPlaceLimit) {
        slot->emplace(Frame::parse(text.toUtf8()));
        deliver();
        return;
    }
    m_pool.start([this, slot, text] {
        auto frame = std::make_shared<Result<Frame>>(Frame::parse(text.toUtf8()));
        QMetaObject::invokeMethod(this, [this, slot, frame] {
            slot->emplace(std::move(*frame));
            deliver();
        }, Qt::QueuedConnection);
    });
}

void FrameReader::deliver()
{
    if (m_delivering)
        return; // a receiver made more text arrive: the loop below takes it
    m_delivering = true;
    while (!m_waiting.empty() && m_waiting.front()->has_value()) {
        const Slot slot = std::move(m_waiting.front());
        m_waiting.pop_front();
        const Result<Frame> &frame = slot->value();
        if (frame)
            Q_EMIT frameRead(*frame);
        else
            Q_EMIT frameMalformed(frame.error());
    }
    m_delivering = false;
}

}
