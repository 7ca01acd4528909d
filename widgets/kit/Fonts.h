// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>

namespace countersign::ui {

/// The type scale: 0.85, 0.92, 1, 1.15, 1.38 and 1.85 of the application's font.
enum class Size { Tiny, Small, Body, Lead, Title, Display };

/// Words of the program: Inter, with I l 1 0 told apart.
[[nodiscard]] QFont uiFont(Size size = Size::Body, QFont::Weight weight = QFont::Normal);

/// As uiFont, with digits of one width: clocks, counts and columns of numbers only (it widens hyphens in names).
[[nodiscard]] QFont figuresFont(Size size = Size::Body, QFont::Weight weight = QFont::Normal);

/// Evidence: JetBrains Mono without ligatures (they would draw other signs than the bytes hold), zero slashed.
[[nodiscard]] QFont evidenceFont(Size size = Size::Body, QFont::Weight weight = QFont::Normal);

/// A measure drawn for 13 px text, for the text size in use.
[[nodiscard]] int scaled(int pixels);

}
