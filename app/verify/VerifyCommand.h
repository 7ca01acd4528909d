// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QTextStream>

namespace countersign::app {

/// `countersign verify PATH [--json] [--require-anchor] [--anchors DIR]`: PATH is a ledger file or a profile folder that holds
/// "ledger.db". Reads only, needs no key. `args` without the program's name and without "verify".
/// `otherwise` is taken where they name no PATH; options may stand before or behind it.
/// 0: sound. 1: tampered, or no anchor where one is required. 2: cannot be read, or wrong arguments.
[[nodiscard]] int runVerify(const QStringList &args, QTextStream &out, QTextStream &err, const QString &otherwise = {});

}
