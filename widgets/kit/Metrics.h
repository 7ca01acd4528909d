// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Measures of the page anatomy in logical pixels at 13 px text; use them through scaled() of Fonts.h.
/// Spacing elsewhere comes from 2 4 8 12 16 24 32.
namespace countersign::ui::metrics {

inline constexpr int rowHeader = 26;
inline constexpr int control = 28;
inline constexpr int controlInPane = 24;
inline constexpr int holdButton = 36;
inline constexpr int radius = 4;
inline constexpr int rail = 196;
inline constexpr int railNarrow = 48;
inline constexpr int narrowBelow = 1180;
inline constexpr int pageHeader = 46;
inline constexpr int detailHead = 38;
inline constexpr int decisionBar = 54;
inline constexpr int statusBar = 26;
inline constexpr int banner = 32;

}
