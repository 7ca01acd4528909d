# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
# The machine we stand on: who we are, whether it is new enough to build on, and its packages.

as_root() {
  if ((EUID == 0)); then
    "$@"
  else
    sudo "$@"
  fi
}

# package_list FILE…: the packages named in the lists, one a line
package_list() { sed -E '/^[[:space:]]*(#|$)/d' "$@" | sort -u; }

# Whether apt offers PACKAGE in at least VERSION.
apt_offers() {
  local candidate
  candidate=$(LC_ALL=C apt-cache policy "$1" 2>/dev/null | sed -n 's/^  Candidate: //p')
  [[ -n $candidate && $candidate != '(none)' ]] && dpkg --compare-versions "$candidate" ge "$2"
}

# Whether Countersign can be built here as it is. Debian 12 has Qt 6.4; everything older than Debian 13's libraries
# gets a Debian 13 root instead.
host_is_new_enough() {
  command -v apt-get >/dev/null || return 1
  local major
  # shellcheck source=/dev/null
  major=$(. /etc/os-release && printf '%s' "${VERSION_ID:-0}")
  ((${major%%.*} >= 13)) || return 1
  LC_ALL=C apt-cache policy cmake 2>/dev/null | grep -q Candidate || as_root apt-get update || true
  apt_offers qt6-base-dev 6.8 && apt_offers libkf6syntaxhighlighting-dev 6.13 && apt_offers libssl-dev 3.5 \
    && apt_offers cmake 3.31
}

missing_packages() {
  comm -23 <(printf '%s\n' "$@" | sort -u) \
    <(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null | sed -n 's/ installed$//p' | sort -u)
}

# host_install LIST…: installs what of the lists is missing, and touches nothing when nothing is
host_install() {
  command -v apt-get >/dev/null || return 0 # another distribution: the commands are checked where they are used
  local -a wanted missing
  mapfile -t wanted < <(package_list "$@")
  mapfile -t missing < <(missing_packages "${wanted[@]}")
  ((${#missing[@]} > 0)) || return 0
  say "Installing ${#missing[@]} packages of this system: ${missing[*]}"
  if ((EUID != 0)) && ! command -v sudo >/dev/null; then
    stop "this needs root once, and there is no sudo: ask for  apt-get install ${missing[*]}"
  fi
  # Installing ca-certificates writes this file anew, without what somebody put into it by hand: the first copy is the one that has it.
  [[ ! -f /etc/ssl/certs/ca-certificates.crt || -f $cache/certificates.before ]] || cp /etc/ssl/certs/ca-certificates.crt "$cache/certificates.before"
  as_root apt-get update || note "apt-get update had failures (above); trying with the lists it has"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends \
    -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 "${missing[@]}" \
    || stop "apt could not download or install: ${missing[*]}. Its own words stand above. Run this command again; what is done is kept."
}
