// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSplitter>

namespace countersign::ui {

/// Puts a list and its detail under each other, or beside each other again, with the list on two fifths of the room.
inline void setStacked(QSplitter &split, bool stacked)
{
    const auto wanted = stacked ? Qt::Vertical : Qt::Horizontal;
    if (split.orientation() == wanted)
        return;
    split.setOrientation(wanted);
    const int room = stacked ? split.height() : split.width();
    split.setSizes({ room * 2 / 5, room * 3 / 5 });
}

}
