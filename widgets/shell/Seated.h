// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace countersign::ui {

/// Who sits at this seat, as the foot of the rail and the lock screen say it. Names are display text already.
struct Seated {
    QString person; ///< empty: nobody has a key here yet
    QString role;
    QString seat;
    bool locked = true;

    friend bool operator==(const Seated &, const Seated &) = default;
};

}
