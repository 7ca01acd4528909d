#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
set -euo pipefail
umask 022
here=$(dirname "$(readlink -f "$0")")

usage() {
  cat <<'TEXT'
installer/test.sh [--package] [--deep] [-- ARGS]

The set-up of installer/run.sh and the real OpenClaw gateway, then all tests (preset dev). ARGS go to ctest:
installer/test.sh -- -L unit        labels: unit, widget, real, fuzz, bench
Started as root, the tests run as the user countersign-test, made for them.

  --package   before the tests: makes the Debian package (preset release), installs, uses and removes it in a new Debian 13
  --deep      that, and after the tests: unit and widget tests under the address and thread sanitizers, each fuzz target
              for a minute, and clang-tidy and clazy over every file. This takes hours.
TEXT
}

# shellcheck source=installer/setup/all.sh
. "$here/setup/all.sh"

deep=no with_package=no
while (($# > 0)); do
  case $1 in
    --help | -h)
      usage
      exit
      ;;
    --package) with_package=yes ;;
    --deep) deep=yes with_package=yes ;;
    --)
      shift
      break
      ;;
    *)
      usage >&2
      stop "unknown option $1; what is meant for ctest stands behind --"
      ;;
  esac
  shift
done

[[ -d $checkout/build/dev ]] || say "The first time takes about 20 minutes on two cores, 4 GB in $cache and 5 GB in this checkout; later only what changed is built."

one_at_a_time
stage "packages, Debian 13 root" ensure_root "$here/packages-test.txt"
stage "OpenClaw gateway" ensure_gateway
stage "build, preset dev" build dev
if [[ $with_package == yes ]]; then
  stage "build and package, preset release" build_package
fi
exec 9>&-
if [[ $with_package == yes ]]; then
  say "Installing, using and removing $package in a new Debian 13"
  stage "package in a new Debian 13" try_package "$package"
fi
say "Set-up and builds took:"
print_stages
say "Running the tests"
run_tests dev "$@"

if [[ $deep == yes ]]; then
  for preset in asan tsan; do
    stage "build, preset $preset" build "$preset"
    stage "tests, preset $preset" run_tests "$preset" -L "unit|widget" "$@"
  done
  stage "build, preset fuzz" build fuzz
  stage "fuzz targets" run_fuzz
  stage "lint" build lint
  say "All of it took:"
  print_stages
fi
