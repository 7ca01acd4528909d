// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>
#include <QWidget>

namespace countersign::test {

/// The window of this class that stands on the screen; nullptr where there is none.
template <typename Window>
[[nodiscard]] Window *shown()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *wanted = qobject_cast<Window *>(widget); wanted != nullptr && wanted->isVisible())
            return wanted;
    }
    return nullptr;
}

}
