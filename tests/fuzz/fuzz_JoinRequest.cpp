// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/JoinCheck.h"

using namespace countersign;

/// A join request that opens is written back as the very text that its fingerprint is of, and says nothing that was not signed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArrayView input(bytes, qsizetype(size));
    constexpr qint64 madeMs = 1'790'000'000'000;
    if (const auto opened = team::openJoin(input, madeMs)) {
        const auto text = opened->request.text();
        if (!text || crypto::sha256(*text) != opened->fingerprint)
            qFatal("opened, but says something else than what was signed");
        if (!input.startsWith(*text) || input.size() > facts::JoinRequest::maxBytes)
            qFatal("opened, but written differently");
    }
    // The text alone: what parses has one spelling.
    if (const auto request = facts::JoinRequest::parse(input)) {
        const auto text = request->text();
        if (!text || *text != input)
            qFatal("parsed, but is written differently");
    }
    return 0;
}
