#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
# check-hardening.sh PROGRAM: refuses a program, or a library of ours, that was not built as preset release asks: position-independent,
# relocations resolved at start and read-only afterwards, no executable stack, guarded stacks, no path of this machine.
set -euo pipefail
program=$1
here=$(dirname "$(readlink -f "$0")")
header=$(readelf --wide --file-header --program-headers --dynamic "$program")
symbols=$(readelf --wide --dyn-syms "$program")
failed=0

# wants MEANING TEXT PATTERN
wants() {
  grep -Eq "$3" <<<"$2" && return
  printf 'check-hardening: %s is not %s\n' "$program" "$1" >&2
  failed=1
}
# A library is position-independent, or it could not be made.
[[ $program == *.so ]] || wants "position-independent" "$header" 'FLAGS_1.*\bPIE\b'
wants "resolved at start" "$header" 'FLAGS_1.*\bNOW\b|BIND_NOW'
wants "protected by read-only relocations" "$header" 'GNU_RELRO'
wants "free of an executable stack" "$header" 'GNU_STACK.* RW '
# A program that only begins, and has all its code in the base library, has no frame to guard.
[[ $program != *.so && $header == *libcountersign-base.so* ]] || wants "guarded against overrun stacks" "$symbols" '__stack_chk_fail'
if grep -qaF "$(dirname "$here")/" "$program"; then
  printf 'check-hardening: %s holds the path of this checkout\n' "$program" >&2
  failed=1
fi
exit "$failed"
