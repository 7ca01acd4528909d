# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
# Running a command in $root. The host's own folders stand in it at their own paths, so that a path means the same on
# both sides; the system's folders are the root's. bwrap does it where namespaces may be made; where they may not (inside
# a chroot, say), root does it with mounts and chroot.

# shellcheck source=installer/setup/folders.sh
. "$here/setup/folders.sh"

system_path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

# What the compiler cache needs to find its own again from another checkout.
cache_environment() {
  printf '%s\n' "CCACHE_DIR=$cache/ccache" "CCACHE_BASEDIR=$checkout" CCACHE_NOHASHDIR=1 \
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
}

# The root has one locale; LANGUAGE still picks the program's language. Its time zone is the host's.
root_environment() {
  local zone
  zone=$(readlink -f /etc/localtime || true)
  printf '%s\n' "PATH=$system_path" LANG=C.UTF-8 LC_ALL=C.UTF-8 \
    "LANGUAGE=${LANGUAGE:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}" "TZ=${TZ:-${zone#/usr/share/zoneinfo/}}"
}

# enter COMMAND…: as the caller, in the caller's folder
enter() {
  local -a environment=() folders=()
  mapfile -t environment < <(cache_environment)
  [[ $root == / ]] || mapfile -t -O "${#environment[@]}" environment < <(root_environment)
  mapfile -t folders < <(host_folders)
  add_folder "$checkout"
  add_folder "$cache"
  add_folder "$PWD"
  inside "$EUID" "$PWD" "${folders[@]}" -- env "${environment[@]}" "$@"
}

# Appends to the caller's `folders` what none of them holds yet.
add_folder() {
  local folder
  for folder in "${folders[@]}"; do
    [[ $1/ != "$folder"/* ]] || return 0
  done
  case $1/ in
    / | /usr/* | /etc/* | /dev/* | /proc/* | /sys/*)
      [[ $root == / ]] || stop "$1 belongs to the system; please keep the checkout in, and start from, a folder of yours"
      ;;
  esac
  folders+=("$1")
}

bubblewrap_works() { bwrap --dev-bind / / true 2>/dev/null; }

# inside UID DIRECTORY FOLDER… -- COMMAND…
inside() {
  local user=$1 directory=$2
  shift 2
  local -a folders=() drop=() kept=()
  while [[ $1 != -- ]]; do
    folders+=("$1")
    shift
  done
  shift
  if [[ $root == / ]] && ((user == EUID)); then
    (cd "$directory" && "$@")
    return
  fi
  if bubblewrap_works; then
    ((user == EUID)) || drop=(setpriv "--reuid=$user" "--regid=$(id -g "$user")" --init-groups)
    mapfile -t view < <(bubblewrap_view "${folders[@]}")
    bwrap "${view[@]}" --chdir "$directory" --die-with-parent -- "${drop[@]}" "$@"
    return
  fi
  drop=(setpriv "--reuid=$user" "--regid=$(id -g "$user")" --init-groups)
  if ((EUID == 0)); then
    "$here/setup/mounted.sh" "$root" "$directory" "${folders[@]}" -- "${drop[@]}" "$@"
  elif command -v sudo >/dev/null; then
    # sudo keeps little of the environment; what a window needs is handed over by name.
    mapfile -t kept < <(env | grep -E '^((WAYLAND_)?DISPLAY|XAUTHORITY|XDG_[A-Z_]*|DBUS_SESSION_BUS_ADDRESS|HOME|TERM|QT_[A-Z_]*)=')
    sudo "$here/setup/mounted.sh" "$root" "$directory" "${folders[@]}" -- "${drop[@]}" env "${kept[@]}" "$@"
  else
    stop "this user may not make namespaces and there is no sudo, so the Debian 13 root cannot be entered; please start this as root"
  fi
}

# The options of bwrap that lay $root and FOLDER… out, one a line.
bubblewrap_view() {
  local what path
  if [[ $root == / ]]; then
    printf '%s\n' --dev-bind / /
  else
    printf '%s\n' --ro-bind "$root/usr" /usr --ro-bind "$root/etc" /etc --dev-bind /dev /dev --proc /proc --ro-bind /sys /sys \
      --perms 0755 --dir /run --perms 1777 --tmpfs /var/tmp --ro-bind "$root/var/cache/fontconfig" /var/cache/fontconfig
    for path in bin sbin lib lib64; do
      printf '%s\n' --symlink "usr/$path" "/$path"
    done
    # Which package a library belongs to, for the dependencies of our own.
    [[ ! -d $root/var/lib/dpkg ]] || printf '%s\n' --ro-bind "$root/var/lib/dpkg" /var/lib/dpkg
    while read -r path; do
      printf '%s\n' --ro-bind "$(readlink -f "$path")" "$path"
    done < <(host_files)
  fi
  while read -r what path; do
    case $what in
      folder) printf '%s\n' --perms 0755 --dir "$path" ;;
      cover) printf '%s\n' --perms 0755 --tmpfs "$path" ;;
      bind) printf '%s\n' --bind "$path" "$path" ;;
    esac
  done < <(each_view "$@")
}
