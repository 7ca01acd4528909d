// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/collect/Mirroring.h"

#include <QJsonDocument>

using namespace countersign;
using namespace countersign::collect;

/// Whatever a gateway answers becomes events that can be stored and sealed, or an error; and a second reading of the
/// same adds nothing but what has no number of its own. The first byte says which source.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    if (size == 0)
        return 0;
    const auto source = Source(bytes[0] % (int(Source::Grants) + 1));
    Collected collected;
    collected.gateway = GatewayId(QStringLiteral("g"));
    collected.bootId = QStringLiteral("b");
    collected.pages = { QByteArray(reinterpret_cast<const char *>(bytes + 1), qsizetype(size - 1)) };
    collected.atMs = 1'790'000'000'000;
    collected.complete = bytes[0] < 128;
    const auto made = mirrored(source, collected, {}, Masks(), 1000);
    if (!made)
        return 0;
    for (const facts::Event &event : made->events) {
        if (!event.bytes())
            qFatal("an event that cannot be sealed");
        if (event.key.isEmpty() && event.kind != facts::EventKind::Gap)
            qFatal("an event without a key");
        if (event.untilMs != 0 && event.untilMs < event.atMs)
            qFatal("a gap that ends before it begins");
        if (event.subject.size() > facts::Event::mostText || event.actor.size() > facts::Event::mostText)
            qFatal("a text that is not cut");
    }
    const auto again = mirrored(source, collected, made->watermark, Masks(), 1000);
    if (!again)
        qFatal("read once, but not twice");
    if (QJsonDocument(made->watermark).toJson().isEmpty())
        qFatal("a watermark that cannot be written");
    return 0;
}
