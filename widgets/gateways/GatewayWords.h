// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/gateway/Connection.h"
#include "widgets/kit/Cell.h"

#include <QCoreApplication>

namespace countersign::ui {

/// How a gateway's state and numbers are said, the same in the table and the detail.
struct GatewayWords {
    Q_DECLARE_TR_FUNCTIONS(GatewayWords)
public:
    struct Toned {
        QString words;
        Cell::Look look;
    };
    /// "Connected, 2 s ago"; `heardMs` 0: never.
    [[nodiscard]] static Toned link(gateway::LinkState state, qint64 heardMs, qint64 nowMs);
    /// "0.4 s ahead"; below a tenth of a second there is none.
    [[nodiscard]] static QString clockDifference(qint64 offsetMs);
    [[nodiscard]] static QString ago(qint64 ms);
};

}
