# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
# Tests run as somebody who may do nothing special, in an environment that is the same everywhere, with a home of their
# own that is gone afterwards.

test_user=countersign-test

# run_fuzz: each target of preset fuzz for a minute, its new inputs kept beside it
run_fuzz() {
  local target corpus
  for target in "$checkout"/build/fuzz/tests/fuzz/fuzz_*; do
    [[ -x $target && -f $target ]] || continue
    say "Fuzzing with ${target##*/}"
    corpus="$checkout/build/fuzz/corpus/${target##*/fuzz_}"
    mkdir -p "$corpus"
    enter "$target" -max_total_time=60 -print_final_stats=1 "-artifact_prefix=$corpus/" "$corpus" "$checkout/tests/fuzz/corpus/${target##*/fuzz_}"
  done
}

# run_tests PRESET [CTEST ARGUMENT…]
run_tests() {
  local preset=$1 user=$EUID tree="$checkout/build/$1" home failed=0
  shift
  home=$(mktemp -d /tmp/countersign-test.XXXXXX)
  mkdir -m 700 "$home/run" "$home/tmp"
  # ctest's own notes are the only thing that is written into the build tree.
  mkdir -p "$tree/Testing"
  if ((EUID == 0)); then
    id "$test_user" >/dev/null 2>&1 \
      || useradd --system --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin "$test_user"
    user=$(id -u "$test_user")
    chown -R "$test_user:$test_user" "$home" "$tree/Testing"
  fi
  inside "$user" "$checkout" "$checkout" "$gateway" /tmp -- \
    env -i "PATH=$system_path" "HOME=$home" "TMPDIR=$home/tmp" "XDG_RUNTIME_DIR=$home/run" LC_ALL=C.UTF-8 TZ=UTC \
    "TERM=${TERM:-dumb}" "COUNTERSIGN_GATEWAY=$gateway" ctest --preset "$preset" --parallel "$(nproc)" "$@" \
    || failed=$?
  rm -rf "$home"
  return "$failed"
}
