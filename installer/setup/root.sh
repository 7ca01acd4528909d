# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
# A Debian 13 root in the user's cache folder, for hosts that are older. It is named by its package lists: another list
# makes another root, the same list never a second one. Sets $root ("/" where the host itself is new enough).

suite=trixie

# The host's own mirror of Debian, when it has the suite; then downloads go the way this machine's apt goes.
host_mirror() {
  local label site main='' security=''
  command -v apt-get >/dev/null || return 0
  while IFS='|' read -r label site; do
    case $label in
      Debian) main=$site ;;
      Debian-Security) security=$site ;;
    esac
  # shellcheck disable=SC2016 # apt's own fields
  done < <(apt-get indextargets --format '$(LABEL)|$(SITE)' 'Created-By: Packages' 'Origin: Debian' 2>/dev/null)
  [[ -n $main ]] || return 0
  /usr/lib/apt/apt-helper download-file "$main/dists/$suite/Release" "$1/Release" >/dev/null 2>&1 || return 0
  printf '%s\n' "deb $main $suite main" "deb $main $suite-updates main"
  [[ -z $security ]] || printf '%s\n' "deb $security $suite-security main"
}

# debian_sources FOLDER: sets the caller's `sources` and `options` for mmdebstrap: a minimal system, downloaded the way
# this machine's apt goes. FOLDER is for what is tried.
debian_sources() {
  if [[ -n ${COUNTERSIGN_MIRROR:-} ]]; then
    sources=("deb $COUNTERSIGN_MIRROR $suite main")
  else
    mapfile -t sources < <(host_mirror "$1")
  fi
  mapfile -t options < <(apt-config dump 2>/dev/null | sed -nE 's/^(Acquire::https?::Proxy.*)$/--aptopt=\1/p')
  options+=(--variant=minbase '--aptopt=Acquire::Retries "3"' '--aptopt=Acquire::Languages "none"' '--aptopt=APT::Sandbox::User "root"'
    --dpkgopt=force-unsafe-io)
}

# make_root DIR: everything is made in a folder beside it and renamed when it is whole
make_root() {
  local target=$1 work="$1.new"
  if ! command -v mmdebstrap >/dev/null || ! command -v bwrap >/dev/null; then
    stop "mmdebstrap and bubblewrap are needed to make a Debian 13 root; please install them"
  fi
  # What an interrupted run left belongs to root only where root made it.
  rm -rf --one-file-system "$work" 2>/dev/null || as_root rm -rf --one-file-system "$work"
  mkdir -p "$work/download"

  local -a sources=() options=()
  debian_sources "$work/download"
  rm -rf "$work/download"
  # shellcheck disable=SC2016 # mmdebstrap's shell expands the hook
  options+=("--include=$(package_list "$here"/packages-{build,run,test}.txt | paste -sd,)"
    '--dpkgopt=path-exclude=/usr/share/man/*' '--dpkgopt=path-exclude=/usr/share/doc/*'
    '--dpkgopt=path-include=/usr/share/doc/*/copyright'
    # Mount points for what is bound in from the host.
    '--customize-hook=touch "$1/etc/resolv.conf" "$1/etc/hosts" "$1/etc/machine-id"; chmod 755 "$1/root"')

  local failed="Debian 13's packages could not all be downloaded or installed. The lines above say which. Run this command again, or name a mirror in COUNTERSIGN_MIRROR."
  if can_unshare; then
    # As a user: a tar made in a user namespace, unpacked as our own files, so that the cache can be deleted like any folder.
    mkdir "$work/root"
    TMPDIR=/var/tmp mmdebstrap --mode=unshare "${options[@]}" "$suite" "$work/root.tar" "${sources[@]}" || stop "$failed"
    tar -C "$work/root" --exclude='./dev/*' --no-same-owner -xf "$work/root.tar"
    mv "$work/root" "$target"
  else
    as_root mmdebstrap --mode=root "${options[@]}" "$suite" "$work/root" "${sources[@]}" || stop "$failed"
    as_root mv "$work/root" "$target"
  fi
  rm -rf "$work"
}

# A user may make namespaces; root has no need to. Where a user may not, sudo does root's work.
can_unshare() { ((EUID != 0)) && unshare --user --map-root-user true 2>/dev/null; }

# ensure_root [LIST…]: LIST are packages wanted beyond those to build and run; a root has all of them at once
ensure_root() {
  if host_is_new_enough; then
    root=/
    host_install "$here"/packages-{build,run}.txt "$@"
    return
  fi
  host_install "$here/packages-host.txt"
  root="$cache/root-$(package_list "$here"/packages-{build,run,test}.txt | cat - <(uname -m) | sha256sum | cut -c1-16)"
  [[ -d $root ]] && return
  say "Making a Debian 13 root (compilers, Qt 6.8 and the test tools) in $root"
  make_root "$root"
  note "$(du -sh "$root" 2>/dev/null | cut -f1) in $root; any other $cache/root-* is of an older list and can be deleted"
}
