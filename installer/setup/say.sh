# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
# What the scripts print, and how long each stage took.

declare -a stages=()

say() { printf '== %s\n' "$*"; }
note() { printf '   %s\n' "$*"; }
stop() {
  printf '\ncountersign: %s\n' "$*" >&2
  exit 1
}

# stage NAME COMMAND…: runs the command and remembers its share of the time
stage() {
  local name=$1 began=$SECONDS
  shift
  "$@"
  stages+=("$(printf '%-34s %5d s' "$name" "$((SECONDS - began))")")
}

print_stages() { printf '   %s\n' "${stages[@]}"; }
