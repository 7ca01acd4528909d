// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSslConfiguration>

namespace countersign::test {

/// A self-signed certificate without a host name, as OpenClaw makes them, with its key: made anew for each test run, so that no
/// private key lies in the tree. `validDays` below zero: already expired.
[[nodiscard]] QSslConfiguration selfSignedServer(int validDays = 1);

}
