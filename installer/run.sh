#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
set -euo pipefail
umask 022
here=$(dirname "$(readlink -f "$0")")

usage() {
  cat <<'TEXT'
installer/run.sh [--build-only] [-- ARGS]

Installs what Countersign needs to be built, builds it (preset release) and starts it. Without a display it runs the
headless tour instead and says where the PDF is. ARGS go to the program: installer/run.sh -- verify ledger.db

On Debian 13 or newer the packages are installed on the system itself. On anything older a Debian 13 root is made in
the cache folder, and the program is built and run in there. Root rights are needed only to install packages.

  COUNTERSIGN_CACHE    another cache folder than ~/.cache/countersign
  COUNTERSIGN_MIRROR   another mirror of Debian for that root
TEXT
}

# shellcheck source=installer/setup/all.sh
. "$here/setup/all.sh"

build_only=no
while (($# > 0)); do
  case $1 in
    --help | -h)
      usage
      exit
      ;;
    --build-only) build_only=yes ;;
    --)
      shift
      break
      ;;
    *)
      usage >&2
      stop "unknown option $1; what is meant for the program stands behind --"
      ;;
  esac
  shift
done

program="$checkout/build/release/app/countersign"
[[ -x $program ]] || say "The first time takes about 10 minutes on two cores and 3 GB in $cache; later starts take seconds."

one_at_a_time
ensure_root
build release countersign
exec 9>&-

if [[ $build_only == yes ]]; then
  say "Built: $program"
elif (($# > 0)) || [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
  [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]] || export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
  enter "$program" "$@"
else
  tour="$checkout/out/tour-$(date +%Y%m%d-%H%M%S)-$$"
  say "No display: running the headless tour with the practice gateway"
  mkdir -p "$tour"
  QT_QPA_PLATFORM=offscreen enter "$program" tour --out "$tour"
  [[ -s $tour/weekly.pdf ]] || stop "the tour left no PDF in $tour"
  say "The weekly report is $tour/weekly.pdf"
fi
