# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
# The Debian package: made of preset release, and tried where nothing of ours is.

# build_package: sets $package, the file that was made
build_package() {
  local tree="$checkout/build/release"
  build release countersign countersign-verify man_pages
  rm -f "$tree"/countersign_*.deb
  (cd "$tree" && enter cpack -G DEB)
  package=$(compgen -G "$tree/countersign_*.deb") || stop "cpack left no package in $tree; its own words stand above"
  dpkg-deb --field "$package" Depends | grep -q libqt6widgets6 || stop "$package does not say which libraries it needs"
}

# try_package DEB: a new minimal Debian 13, in which use-package.sh installs DEB, uses and removes it. Nothing is kept.
try_package() {
  host_install "$here/packages-host.txt"
  local work mode=root failed=0
  local -a sources=() options=()
  work=$(mktemp -d "$cache/package.XXXXXX")
  debian_sources "$work"
  can_unshare && mode=unshare
  cp "$1" "$checkout/tests/installer/use-package.sh" "$work"
  # The system is made by another user (mode unshare), who has to be able to read this.
  chmod -R a+rX "$work"
  # shellcheck disable=SC2016 # mmdebstrap's shell expands the hook
  options+=("--customize-hook=copy-in '$work' /opt" "--customize-hook=chroot \"\$1\" bash '/opt/${work##*/}/use-package.sh' '/opt/${work##*/}/${1##*/}'")
  if [[ $mode == unshare ]]; then
    TMPDIR=/var/tmp mmdebstrap --mode=unshare --format=null "${options[@]}" "$suite" - "${sources[@]}" || failed=$?
  else
    as_root mmdebstrap --mode=root --format=null "${options[@]}" "$suite" - "${sources[@]}" || failed=$?
  fi
  rm -rf "$work"
  ((failed == 0)) || stop "the package did not pass in a new Debian 13; the lines above say where"
}
