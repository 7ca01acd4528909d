#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
set -euo pipefail
umask 022
here=$(dirname "$(readlink -f "$0")")

usage() {
  cat <<'TEXT'
installer/try-fresh.sh [--user] [--chroot] [--keep] SUITE LOGS [TEST ARGS]

For developers, as root: makes a new bookworm or trixie with nothing but Debian's minimum in it, clones this checkout
into its empty home, and runs installer/run.sh (twice) and installer/test.sh there. LOGS gets their output, times and sizes.
TEST ARGS go to ctest.

  --user     as a user with sudo instead of root
  --chroot   in a plain chroot, where bwrap cannot make namespaces
  --keep     do not delete the system afterwards
TEXT
}

# shellcheck source=installer/setup/all.sh
. "$here/setup/all.sh"

who=root way=booted keep=no
while [[ ${1:-} == --* ]]; do
  case $1 in
    --help)
      usage
      exit
      ;;
    --user) who=developer ;;
    --chroot) way=chroot ;;
    --keep) keep=yes ;;
    *)
      usage >&2
      stop "unknown option $1"
      ;;
  esac
  shift
done
(($# >= 2)) || {
  usage >&2
  exit 1
}
((EUID == 0)) || stop "this makes and enters a system: start it as root"
suite=$1
logs=$(readlink -f "$2")
shift 2
mkdir -p "$logs" "$cache"

fresh=$(mktemp -d "$cache/fresh-$suite.XXXXXX")
# shellcheck disable=SC2317 # called by trap
take_down() {
  if [[ $keep == yes ]]; then
    note "kept: $fresh"
  else
    rm -rf --one-file-system "$fresh"
  fi
}
trap take_down EXIT

say "Making a new $suite in $fresh"
mmdebstrap --quiet --variant=minbase --include=sudo "$suite" "$fresh" >"$logs/system.log" 2>&1 || stop "see $logs/system.log"
chmod 755 "$fresh"
home=/root
if [[ $who != root ]]; then
  home=/home/$who
  chroot "$fresh" useradd --create-home --shell /bin/bash "$who"
  printf '%s ALL=(ALL) NOPASSWD: ALL\n' "$who" >"$fresh/etc/sudoers.d/$who"
fi
cp -L /etc/resolv.conf /etc/hosts "$fresh/etc/"
# The certificates that this machine trusts; a company's own stand among them.
mkdir -p "$fresh/etc/ssl/certs" "$fresh/usr/local/share"
cp -L /etc/ssl/certs/ca-certificates.crt "$fresh/etc/ssl/certs/"
git clone --quiet "$checkout" "$fresh$home/countersign"
chroot "$fresh" chown -R "$who:" "$home/countersign"

# inside_fresh COMMAND…: as $who, in the clone, with an environment that holds nothing of ours
inside_fresh() {
  local -a drop=(setpriv "--reuid=$who" "--regid=$who" --init-groups)
  local -a clean=(env -i --chdir="$home/countersign" "HOME=$home" "USER=$who" TERM=dumb "PATH=$system_path")
  # A booted system's root is a mount of its own, from which namespaces can be made; a chroot's is not.
  # shellcheck disable=SC2016 # for the shell inside
  unshare --mount bash -c 'fresh=$1 way=$2; shift 2
    mount --bind "$fresh" "$fresh"
    for folder in dev proc sys; do mount --rbind "/$folder" "$fresh/$folder"; done
    if [[ $way == chroot ]]; then exec chroot "$fresh" "$@"; fi
    cd "$fresh" && pivot_root . . && umount --lazy . && exec "$@"' _ "$fresh" "$way" "${drop[@]}" "${clean[@]}" "$@"
}

# timed NAME COMMAND…: its output into NAME.log, and what it took
timed() {
  local name=$1 began=$SECONDS ended=0
  shift
  inside_fresh "$@" </dev/null >"$logs/$name.log" 2>&1 || ended=$?
  {
    printf '\n== %s: %s\nended with %d after %d s; the cache holds %s, the checkout %s\n' "$name" "$*" "$ended" "$((SECONDS - began))" \
      "$(du -sh "$fresh$home/.cache" 2>/dev/null | cut -f1)" "$(du -sh "$fresh$home/countersign" | cut -f1)"
    head -n 20 "$logs/$name.log"
    printf '[…]\n'
    tail -n 20 "$logs/$name.log"
  } | tee -a "$logs/summary.log"
  return "$ended"
}

failed=0
timed run installer/run.sh || failed=1
timed run-again installer/run.sh || failed=1
timed test installer/test.sh ${1:+--} "$@" || failed=1
exit "$failed"
