// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace countersign::app {

/// The program from its arguments to its exit code. `argv` as main has it.
[[nodiscard]] int runProgram(int argc, char *argv[]);

}
