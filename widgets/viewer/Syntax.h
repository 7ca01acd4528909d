// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace countersign::ui {

/// The language that a text is coloured as; the colours are an aid, the characters are the authority.
enum class Syntax { Plain, Shell, Json };

}
