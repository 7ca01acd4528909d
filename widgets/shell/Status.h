// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Theme.h"

#include <QString>

namespace countersign::ui {

/// What the status bar says; app/ feeds it. An empty text leaves its place out.
struct Status {
    struct Item {
        QString words;
        Token token = Token::text2; ///< warn or bad where something is wrong

        friend bool operator==(const Item &, const Item &) = default;
    };
    Item gateways; ///< "4 of 5 gateways answer"
    Item ledger;   ///< "Ledger verified to 48,213, root 7c1e 09b4"
    Item clock;    ///< "Clock differs by 0.2 s at most"
    QString seat;  ///< "Seat ops-desk-2"

    friend bool operator==(const Status &, const Status &) = default;
};

}
