#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
# mounted.sh ROOT DIRECTORY FOLDER… -- COMMAND…: root's way into ROOT where bwrap may not make namespaces: the same view,
# with mount and chroot, in a mount namespace of its own, taken down at the end.
set -euo pipefail

if [[ ${COUNTERSIGN_MOUNTED:-} != "$$" ]]; then
  # Inside a chroot nothing says "private" for the whole tree; the mounts below say it for themselves.
  propagation=private
  unshare --mount true 2>/dev/null || propagation=unchanged
  COUNTERSIGN_MOUNTED=$$ exec unshare --mount --propagation "$propagation" "$0" "$@"
fi
unset COUNTERSIGN_MOUNTED

# shellcheck source=installer/setup/folders.sh
. "$(dirname "$0")/folders.sh"

root=$1 directory=$2
shift 2
folders=()
while [[ $1 != -- ]]; do
  folders+=("$1")
  shift
done
shift

made=''
tree=$root
if [[ $root == / ]]; then
  made=$(mktemp -d /var/tmp/countersign-view.XXXXXX)
  tree=$made
fi
# shellcheck disable=SC2317 # called by trap
take_down() {
  umount --recursive --lazy "$tree" || true
  [[ -z $made ]] || rmdir "$made"
}
trap take_down EXIT

# Private at once: else taking it down would take the host's own mounts down with it.
show() {
  mount --rbind "$1" "$2"
  mount --make-rprivate "$2"
}
show "$root" "$tree"
if [[ $root != / ]]; then
  for path in /dev /proc /sys; do
    [[ ! -d $path ]] || show "$path" "$tree$path"
  done
  while read -r path; do
    show "$(readlink -f "$path")" "$tree$path"
  done < <(host_files)
fi
while read -r what path; do
  mkdir -p "$tree$path"
  case $what in
    cover) mount -t tmpfs -o mode=755 countersign "$tree$path" ;;
    bind) show "$path" "$tree$path" ;;
  esac
done < <(each_view "${folders[@]}")

chroot "$tree" /usr/bin/env --chdir="$directory" "$@"
