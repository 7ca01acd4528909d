# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
# What the shell tests state their expectations with. Sets $checkout and an empty $work that is gone afterwards.

checkout=$(dirname "$(dirname "$(dirname "$(readlink -f "$0")")")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
expectations=0

# expect SENTENCE COMMAND…: counts, and says so when the command fails
expect() {
  local sentence=$1
  shift
  expectations=$((expectations + 1))
  "$@" && return
  failures=$((failures + 1))
  printf 'FAIL: %s\n' "$sentence"
}

# run COMMAND…: leaves what it printed in $output and how it ended in $ended
run() {
  ended=0
  output=$("$@" 2>&1) || ended=$?
}
ended_with() { ((ended == $1)) || { printf 'ended with %d, printed:\n%s\n' "$ended" "$output" && false; }; }
printed() { grep -qF -- "$1" <<<"$output" || { printf 'printed only:\n%s\n' "$output" && false; }; }
printed_not() { ! printed "$1" >/dev/null; }

finish() {
  printf '%d expectations, %d failed\n' "$expectations" "$failures"
  ((expectations > 0 && failures == 0))
}
