// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Future.h"

class QThreadPool;

namespace countersign::app {

class Services;

/// Keeps what lies at the charter desk in the profile ("charter-draft.json"), so that a draft outlives the program: read back now, written
/// at each change. The file is believed no more than one from another seat. `pool` has one thread; both outlive the desk.
[[nodiscard]] FutureResult<void> keepDraft(Services &services, QThreadPool &pool);

}
