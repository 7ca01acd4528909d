// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Entry.h"

#include <QCoreApplication>

namespace countersign::ui {

/// What people read for the kinds of entries and for the faults a verification names.
struct EntryWords {
    Q_DECLARE_TR_FUNCTIONS(EntryWords)
public:
    [[nodiscard]] static QString of(facts::EntryKind kind);
    /// "2026-11-22 20:17:04", in UTC.
    [[nodiscard]] static QString time(qint64 ms);
};

}
