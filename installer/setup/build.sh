# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0

# build PRESET [TARGET…]: configures once for each root, then builds what changed
build() {
  local preset=$1 tree="$checkout/build/$1"
  shift
  if [[ ! -f $tree/build.ninja || $(cat "$tree/made-in" 2>/dev/null) != "$root" ]]; then
    enter cmake -S "$checkout" --fresh --preset "$preset"
    printf '%s\n' "$root" >"$tree/made-in"
  fi
  enter cmake --build "$tree" ${1:+--target} "$@"
}
