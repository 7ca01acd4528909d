// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/EvidenceReader.h"

#include <QMap>

namespace countersign::audits {

/// A masked configuration, and its values by path. Everything in it is outside text.
struct ConfigTree {
    QJsonObject settings;
    /// By path ("tools.exec.mode"; members whose name holds a dot stand in quotes), the value as JSON text without the
    /// quotes of a text. A list is one value, since its places mean nothing; so is an empty object.
    QMap<QString, QString> leaves;

    /// Malformed where the answer is not a masked configuration.
    [[nodiscard]] static Result<ConfigTree> of(const Evidence &evidence);
};

}
