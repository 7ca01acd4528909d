#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
# use-package.sh DEB: as root in a new Debian 13 that is thrown away afterwards: installs DEB as a person would, uses it as
# somebody without rights, removes it, and looks for what is left.
set -euo pipefail
deb=$1
work=$(mktemp -d)
chmod 711 "$work"
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

step() { printf '   %s\n' "$*"; }
fail() {
  printf 'use-package: %s\n' "$*" >&2
  exit 1
}
quietly() { "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; fail "$* ended with an error"; }; }
add() { quietly apt-get install --yes --no-install-recommends "$@"; }
# ends CODE COMMAND…: as the person; the command has to end with CODE
ends() {
  local wanted=$1 ended=0
  shift
  setpriv --reuid=person --regid=person --init-groups env -i HOME=/home/person TMPDIR=/tmp LC_ALL=C.UTF-8 "PATH=/usr/bin:/bin" \
    QT_QPA_PLATFORM="${PLATFORM:-offscreen}" "DISPLAY=${SCREEN:-}" "$@" >"$work/log" 2>&1 || ended=$?
  ((ended == wanted)) || { tail -20 "$work/log" >&2; fail "$* ended with $ended instead of $wanted"; }
}

useradd --create-home person
quietly apt-get update
step "installing $(basename "$deb")"
add "$deb"
dpkg -L countersign | while read -r path; do [[ -d $path ]] || printf '%s\n' "$path"; done | sort >"$work/files"
for path in /usr/bin/countersign /usr/bin/countersign-verify /usr/lib/countersign/libcountersign-base.so \
  /usr/lib/countersign/countersign-console.so /usr/share/applications/countersign.desktop \
  /usr/share/metainfo/countersign.metainfo.xml /usr/share/icons/hicolor/scalable/apps/countersign.svg /usr/share/doc/countersign/copyright; do
  grep -qx "$path" "$work/files" || fail "the package does not hold $path"
done

step "the tour, and the ledger it leaves"
ends 0 countersign --version
ends 0 countersign tour --out /home/person/tour
[[ $(head -c 5 /home/person/tour/weekly.pdf) == %PDF- ]] || fail "the tour left no PDF"
ends 0 countersign verify /home/person/tour/ledger.db
ends 0 countersign-verify /home/person/tour/ledger.db
cp -r /home/person/tour /home/person/changed
# One byte of a vote, wherever it stands in the file.
vote=$(grep -abo 'countersign/vote/1' /home/person/changed/ledger.db | head -1 | cut -d: -f1)
[[ -n $vote ]] || fail "no vote stands in the tour's ledger"
printf 'X' | dd of=/home/person/changed/ledger.db bs=1 seek="$((vote + 30))" conv=notrunc status=none
chown -R person: /home/person/changed
ends 1 countersign-verify /home/person/changed/ledger.db

step "its window on a screen"
add xvfb xauth xdotool
Xvfb :77 -screen 0 1600x1000x24 -nolisten tcp >/dev/null 2>&1 &
screen=$!
trap 'kill "$screen" 2>/dev/null || true' EXIT
# shellcheck disable=SC2016 # for the person's own shell
PLATFORM=xcb SCREEN=:77 ends 0 timeout 60 bash -c 'countersign --practice & program=$!
  until xdotool search --onlyvisible --name "· Countersign" >/dev/null 2>&1; do kill -0 "$program" || exit 3; sleep 0.2; done
  kill "$program"; wait "$program" || true'

step "desktop file, AppStream, man pages"
add desktop-file-utils appstream man-db
quietly desktop-file-validate /usr/share/applications/countersign.desktop
# The project has no domain and no homepage that could be named.
quietly appstreamcli validate --no-net --explain --override=cid-desktopapp-is-not-rdns=info,url-homepage-missing=info \
  /usr/share/metainfo/countersign.metainfo.xml
for page in countersign countersign-verify; do
  [[ -z $(man --warnings -E UTF-8 -l "/usr/share/man/man1/$page.1.gz" 2>&1 >/dev/null) ]] || fail "the man page $page has warnings"
done

step "removing it"
quietly apt-get purge --yes countersign
while read -r path; do [[ ! -e $path ]] || fail "$path is left"; done <"$work/files"
[[ -s /home/person/tour/ledger.db ]] || fail "removing the package took what belongs to a person"
step "the package was installed, used and removed"
