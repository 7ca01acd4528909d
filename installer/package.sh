#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
set -euo pipefail
umask 022
here=$(dirname "$(readlink -f "$0")")

usage() {
  cat <<'TEXT'
installer/package.sh [--try]

The set-up of installer/run.sh, then the Debian package for Debian 13 (preset release).

  --try   then also install, use and remove it in a new Debian 13
TEXT
}

# shellcheck source=installer/setup/all.sh
. "$here/setup/all.sh"

try=no
case ${1:-} in
  '') ;;
  --help | -h)
    usage
    exit
    ;;
  --try) try=yes ;;
  *)
    usage >&2
    stop "unknown option $1"
    ;;
esac

one_at_a_time
ensure_root
build_package
exec 9>&-
[[ $try == no ]] || try_package "$package"
say "The package is $package: apt install $package"
