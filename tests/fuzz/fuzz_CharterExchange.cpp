// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/CharterExchange.h"
#include "models/team/CharterCheck.h"

using namespace countersign;

/// A charter exchange that parses has one spelling, keeps its limits, and each charter in it survives being read and written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArrayView input(bytes, qsizetype(size));
    const auto exchange = facts::CharterExchange::parse(input);
    if (!exchange)
        return 0;
    const auto written = exchange->bytes();
    if (!written || *written != input)
        qFatal("parsed, but is written differently");
    if (exchange->chain.size() > facts::CharterExchange::maxNotes || input.size() > facts::CharterExchange::maxBytes)
        qFatal("parsed, but larger than allowed");
    QList<crypto::SignedNote> notes = exchange->chain;
    if (exchange->draft)
        notes.append(*exchange->draft);
    for (const crypto::SignedNote &note : notes) {
        const auto charter = team::readCharter(note);
        if (charter && charter->charter.text() != note.text())
            qFatal("a charter is written differently");
    }
    return 0;
}
