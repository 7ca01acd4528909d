// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/collect/Masks.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace countersign;

/// Masking a JSON object leaves a JSON object with as many members: no text hides what stands beside it. And a planted
/// secret does not come through.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const collect::Masks masks;
    const QByteArray masked = masks.applied(input);
    const QJsonDocument before = QJsonDocument::fromJson(input);
    if (!before.isObject())
        return 0;
    const QJsonDocument after = QJsonDocument::fromJson(masked);
    if (!after.isObject())
        qFatal("masking broke the text");
    // Two names may be masked into one only where both are secret themselves.
    if (after.object().size() > before.object().size())
        qFatal("masking made members");
    QJsonObject planted = before.object();
    planted.insert(QStringLiteral("token"), QStringLiteral("planted"));
    if (masks.applied(QJsonDocument(planted).toJson(QJsonDocument::Compact)).contains("\"token\":\"planted\""))
        qFatal("a secret came through");
    return 0;
}
