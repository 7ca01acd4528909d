#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
# A tour's ledger, report and bundle hold for the independent reader and for public tools, as resources/docs/formats.md says; with a byte changed they do not.
set -euo pipefail
# shellcheck source=tests/installer/expect.sh
. "$(dirname "$0")/../installer/expect.sh"
check="$checkout/tests/independent/check"
export INDEPENDENT="$checkout/tests/independent"
QT_QPA_PLATFORM=offscreen "$1" tour --out "$work/tour" >/dev/null
cd "$work/tour"
run "$check" ledger ledger.db
expect "the ledger holds" ended_with 0
own=$output
"$1" verify ledger.db --json >said.json
expect "with the numbers of countersign verify" python3 -c '
import json, sys
own, said = json.loads(sys.argv[1]), json.load(open("said.json"))
same = all(own["counted"][name] == said["counted"][name] for name in own["counted"]) and own["head"] == said["head"]
same = same and all(own[name]["holds"] == said[name]["holds"] for name in ("integrity", "authorship", "completeness"))
sys.exit(not same)' "$own"
run "$check" bundle weekly.tar
expect "the bundle holds" ended_with 0
run "$check" report weekly.pdf
expect "and the one in the report" ended_with 0
run "$check" bundle monthly.tar
expect "the month's bundle holds, its sample drawn again" ended_with 0
run "$check" report monthly.pdf
expect "and the one in the month's report" ended_with 0

# Whatever of a sample is changed, it is not what plan, checkpoint and nonces draw.
expect "a sample with anything changed is refused" python3 - <<'END'
import copy, os, sys
sys.path.insert(0, os.environ["INDEPENDENT"])
import canonical_json, sample
from bundle import Bundle

bundle = Bundle(open("monthly.tar", "rb").read())
body = next(body for name, body in bundle.members.items() if name.startswith("evidence/") and b"countersign.sample/1" in body)
drawn = canonical_json.read(body)[0]
leaves = {number: bundle.members[f"ledger/entries/{number:010d}.json"] for number in bundle.entries}
seat = (bundle.checkpoint.origin, bundle.charter.seats[bundle.checkpoint.origin.removeprefix("countersign/")])
sample.check(drawn, bundle.entries, leaves, seat)
assert len(drawn["items"]) == len(drawn["population"]) == 9, "the nine requests of the exercises"
changes = {"auditorNonce": "00" * 32, "reviewerNonce": "11" * 32, "size": 19, "to": drawn["to"] + 1, "gateway": "another", "check": "CS-AUD-04",
           "plan": drawn["plan"] - 1, "plans": 2, "seed": "22" * 32, "rule": "all", "items": drawn["items"][1:], "population": drawn["population"][1:],
           "strata": [], "checkpoint": drawn["checkpoint"].replace("\n", "\n1", 1), "period": drawn["period"][:-1]}
for name, value in changes.items():
    changed = {**copy.deepcopy(drawn), name: value}
    try:
        sample.check(changed, bundle.entries, leaves, seat)
    except (canonical_json.Refused, KeyError):
        continue
    sys.exit(f"{name} was changed and nothing said so")
END

mkdir opened
pdfdetach -savefile countersign-bundle.tar -o bundle.tar weekly.pdf
tar -xf bundle.tar -C opened
cd opened
python3 -c 'import json; [print(m["sha256"] + "  " + m["name"]) for m in json.load(open("manifest.json"))["members"]]' >../sums
expect "every member has its digest" sha256sum --quiet -c ../sums
for role in auditor reviewer; do
  note=signatures/$role.note
  sed '/^$/,$d' $note >../text
  sed -n '$s/.* //p' $note | base64 -d | tail -c +5 >../signature
  person=$(sed -n 's/^person //p' $note)
  python3 -c '
import base64, json, sys
people = {p["id"]: p["keys"][0]["key"] for p in json.loads(open("charter.note").read().split("\n")[1])["people"]}
sys.stdout.buffer.write(bytes.fromhex("302a300506032b6570032100") + base64.urlsafe_b64decode(people[sys.argv[1]] + "="))' "$person" >../key
  verify() { openssl pkeyutl -verify -rawin -pubin -keyform DER -inkey ../key -in ../text -sigfile ../signature >/dev/null 2>&1; }
  expect "openssl says the $role signed" verify
  expect "the results" grep -qx "results $(sha256sum results.json | cut -d' ' -f1)" ../text
  printf 'x' >>../text
  expect "and nothing else" eval '! verify'
done
cd ..
for member in results.json charter.note checklist.json ledger/checkpoint ledger/proofs.json signatures/auditor.note; do
  cp weekly.tar changed.tar
  python3 -c '
import sys, tarfile
place = tarfile.open("changed.tar").getmember(sys.argv[1]).offset_data + 40
with open("changed.tar", "r+b") as file:
    file.seek(place); byte = file.read(1)[0]; file.seek(place); file.write(bytes([byte ^ 1]))' "$member"
  run "$check" bundle changed.tar
  expect "a byte of $member changed is refused" ended_with 1
  expect "and named" printed "$member"
done
finish
