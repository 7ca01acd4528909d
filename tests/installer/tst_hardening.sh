#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
# The check of the built program accepts one built with the release preset's flags, and refuses it with any of them gone.
set -euo pipefail
# shellcheck source=tests/installer/expect.sh
. "$(dirname "$0")/expect.sh"

check="$checkout/installer/check-hardening.sh"
# preset_flags NAME: as CMakePresets.json gives them to the release preset
preset_flags() {
  sed -n '/"name": "release", "inherits"/,/} }/p' "$checkout/CMakePresets.json" | grep -oP "\"$1\": \"\\K[^\"]*" | head -1 \
    | sed "s|\${sourceDir}|$checkout|g"
}
read -ra compile <<<"$(preset_flags CMAKE_CXX_FLAGS) $(preset_flags CMAKE_CXX_FLAGS_RELWITHDEBINFO)"
read -ra link <<<"$(preset_flags CMAKE_EXE_LINKER_FLAGS)"
expect "the preset has flags to compile with" test "${#compile[@]}" -gt 2
expect "the preset has flags to link with" test "${#link[@]}" -gt 1

cat >"$work/sample.cpp" <<'CPP'
#include <cstring>
int main(int, char **arguments)
{
    char copy[64];
    std::strncpy(copy, arguments[0], sizeof copy - 1);
    return copy[3];
}
CPP

g++ "${compile[@]}" "$work/sample.cpp" "${link[@]}" -o "$work/as-preset"
run "$check" "$work/as-preset"
expect "a program built with the preset's flags is accepted" ended_with 0

refuses() { # refuses WHY FLAG…: the flags of the preset, and those that take one of them back
  local why=$1
  shift
  g++ "${compile[@]}" "$work/sample.cpp" "${link[@]}" "$@" -o "$work/weaker"
  run "$check" "$work/weaker"
  expect "without $why it is refused" ended_with 1
  expect "and the refusal says: $why" printed "$why"
}
read -ra link_library <<<"$(preset_flags CMAKE_SHARED_LINKER_FLAGS)"
expect "libraries are linked with flags too" test "${#link_library[@]}" -gt 0
expect "the console is linked as the base is" test "$(preset_flags CMAKE_MODULE_LINKER_FLAGS)" = "$(preset_flags CMAKE_SHARED_LINKER_FLAGS)"
g++ "${compile[@]}" -fPIC -shared "$work/sample.cpp" "${link_library[@]}" -o "$work/as-preset.so"
run "$check" "$work/as-preset.so"
expect "a library built with the preset's flags is accepted" ended_with 0
g++ "${compile[@]}" -fPIC -shared "$work/sample.cpp" "${link_library[@]}" -fno-stack-protector -Wl,-z,lazy -o "$work/weaker.so"
run "$check" "$work/weaker.so"
expect "a weaker one is refused" ended_with 1
expect "for its relocations" printed "resolved at start"
expect "and for its stacks" printed "overrun stacks"

refuses "position-independent" -fno-pie -no-pie
refuses "resolved at start" -Wl,-z,lazy
refuses "read-only relocations" -Wl,-z,norelro
refuses "executable stack" -Wl,-z,execstack
refuses "overrun stacks" -fno-stack-protector
refuses "path of this checkout" "-DPATH=\"$checkout/\"" -include "$checkout/tests/installer/keeps-path.h"
finish
