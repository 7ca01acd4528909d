# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
# The real OpenClaw gateway for tests/real, with its own node, from the npm registry, as installer/gateway's lock pins it.
# Sets $gateway, the folder that has its node_modules. No package's script is run.

ensure_gateway() {
  gateway="$cache/gateway-$(sha256sum "$here/gateway/package-lock.json" | cut -c1-16)"
  [[ -d $gateway ]] && return
  say "Installing the OpenClaw gateway for the tests in $gateway"
  local work="$gateway.new"
  rm -rf "$work"
  mkdir -p "$work"
  cp "$here"/gateway/package{,-lock}.json "$work"
  # npm's own cache stays until all is there, so that another try goes on where this one ended.
  (cd "$work" && enter npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error --cache "$cache/npm") \
    || stop "npm could not download or install the gateway's packages. Its own words stand above. Run this command again; what was downloaded is kept."
  mv "$work" "$gateway"
  rm -rf "$cache/npm"
  note "$(du -sh "$gateway" | cut -f1) in $gateway"
}
