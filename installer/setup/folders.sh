# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
# What of the host is seen inside the root. Shared by both ways of entering it.

# Top-level folders that hold people's files: all but the system's.
host_folders() {
  local folder
  for folder in /*/; do
    folder=${folder%/}
    case $folder in
      /bin | /boot | /dev | /etc | /lib* | /lost+found | /proc | /run | /sbin | /sys | /usr | /var) ;;
      *) [[ -L $folder ]] || printf '%s\n' "$folder" ;;
    esac
  done
  # The sockets of the session: keychain, notices, tray, Wayland, accessibility.
  for folder in "${XDG_RUNTIME_DIR:-}" /run/dbus; do
    [[ -z $folder || ! -d $folder ]] || printf '%s\n' "$folder"
  done
}

# Files that stand over the root's own: names of hosts and users, and the certificates this machine trusts.
host_files() {
  local path
  for path in /etc/resolv.conf /etc/hosts /etc/machine-id /etc/passwd /etc/group; do
    [[ ! -e $path ]] || printf '%s\n' "$path"
  done
  [[ ! -f /etc/ssl/certs/ca-certificates.crt ]] || printf '%s\n' /etc/ssl/certs
}

# The folders above PATH, uppermost first.
folders_above() {
  local rest='' part
  local -a parts
  IFS=/ read -r -a parts <<<"${1#/}"
  for part in "${parts[@]::${#parts[@]}-1}"; do
    rest+=/$part
    printf '%s\n' "$rest"
  done
}

# each_view FOLDER…: what to mount, in order. "bind PATH" shows a folder of the host; "folder PATH" is one on the way to
# it; "cover PATH" is one on the way that only its owner may enter (a home, say): an empty one that everybody may enter
# stands in its place, so that the test user gets to the checkout and sees nothing else.
each_view() {
  local path above what hidden
  local -A seen=()
  while read -r path; do
    hidden=no
    while read -r above; do
      what=folder
      if [[ $hidden == no && $(stat -Lc %A "$above") != *[xt] ]]; then
        what=cover
        hidden=yes
      fi
      [[ -n ${seen[$above]:-} ]] || printf '%s %s\n' "$what" "$above"
      seen[$above]=yes
    done < <(folders_above "$path")
    printf 'bind %s\n' "$path"
  done < <(printf '%s\n' "$@" | LC_ALL=C sort -u)
}
