// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Frame.h"
#include "models/gateway/RawArray.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdlib>

using namespace countersign;

/// Whatever a gateway sends: a frame that is read keeps its payload as a piece of the very text that came, and that piece reads
/// as the value beside it; nothing else is promised of hostile bytes but that they are refused.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    (void)gateway::rawElements(text);
    const auto frame = gateway::Frame::parse(text);
    if (!frame)
        return 0;
    const bool event = frame->kind == gateway::Frame::Kind::Event;
    if (event ? frame->name.isEmpty() : !frame->name.isEmpty())
        std::abort();
    if (!text.contains(frame->rawPayload) || frame->rawPayload.isEmpty() != frame->payload.isUndefined())
        std::abort();
    if (!frame->rawPayload.isEmpty()) {
        const QByteArray wrapped = '[' + frame->rawPayload + ']';
        if (QJsonDocument::fromJson(wrapped).array().first() != frame->payload)
            std::abort();
    }
    return 0;
}
