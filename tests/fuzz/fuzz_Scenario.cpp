// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/drill/Scenario.h"

using namespace countersign;

/// A scenario that is read has steps that the practice gateway can play.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const auto scenario = drill::Scenario::parse(QByteArrayView(bytes, qsizetype(size)));
    if (!scenario)
        return 0;
    if (scenario->id.isEmpty() || scenario->steps.isEmpty())
        qFatal("read, but there is nothing to play");
    for (const drill::Step &step : scenario->steps) {
        if (step.afterMs < 0)
            qFatal("a step before its scenario");
    }
    return 0;
}
