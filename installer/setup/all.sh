# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
# What run.sh and test.sh share. They set $here, the folder this tree of scripts stands in.

checkout=$(dirname "$here")
cache=${COUNTERSIGN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/countersign}

# shellcheck source=installer/setup/say.sh
. "$here/setup/say.sh"
# shellcheck source=installer/setup/host.sh
. "$here/setup/host.sh"
# shellcheck source=installer/setup/root.sh
. "$here/setup/root.sh"
# shellcheck source=installer/setup/enter.sh
. "$here/setup/enter.sh"
# shellcheck source=installer/setup/build.sh
. "$here/setup/build.sh"
# shellcheck source=installer/setup/gateway.sh
. "$here/setup/gateway.sh"
# shellcheck source=installer/setup/tester.sh
. "$here/setup/tester.sh"

# shellcheck source=installer/setup/package.sh
. "$here/setup/package.sh"

# Set-up and build, one run at a time for each cache; the lock is file 9, closed when both are done.
one_at_a_time() {
  mkdir -p "$cache"
  exec 9>"$cache/lock"
  flock --nonblock 9 && return
  say "Another run is setting up; waiting for it"
  flock 9
}
