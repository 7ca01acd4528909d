#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
"""The independent reader reads the vectors of tests/data, and refuses each of them with a change."""
import base64
import json
import pathlib
import unittest

import action
import canonical_json
import charter
import ed25519
import merkle
import sample
from canonical_json import Refused
from signed_note import Checkpoint, Note
from vote import Vote

DATA = pathlib.Path(__file__).parent.parent / "data"


def load(name):
    return json.loads((DATA / name).read_text(encoding="utf-8"))


def is_refused(test, function, *arguments):
    with test.assertRaises(Refused):
        function(*arguments)


class Vectors(unittest.TestCase):
    def test_canonical_json(self):
        vectors = load("core/rfc8785.json")
        for vector in vectors["vectors"]:
            with self.subTest(vector["name"]):
                self.assertEqual(canonical_json.write(canonical_json.parse(vector["input"])), vector["output"])
                canonical_json.read(vector["output"].encode())
                if vector["input"] != vector["output"]:
                    is_refused(self, canonical_json.read, vector["input"].encode())
        for number in vectors["numbers"]:
            self.assertEqual(str(canonical_json.read(number.encode())), number)
        for number in vectors["refusedNumbers"] + ["-0", "01", "9007199254740992", '"\\ud800"', "[1,1 ]", '{"a":1,"a":1}', "NaN"]:
            is_refused(self, canonical_json.read, number.encode())
        canonical_json.read(b"[" * 64 + b"]" * 64)
        is_refused(self, canonical_json.read, b"[" * 65 + b"]" * 65)

    def test_ed25519(self):
        for vector in load("crypto/rfc8032.json")["vectors"]:
            with self.subTest(vector["name"]):
                public, message, signature = (bytes.fromhex(vector[name]) for name in ("public", "message", "signature"))
                self.assertTrue(ed25519.verify(public, message, signature))
                self.assertFalse(ed25519.verify(public, message + b"x", signature))
                late = int.from_bytes(signature[32:], "little") + ed25519.ORDER
                self.assertFalse(ed25519.verify(public, message, signature[:32] + late.to_bytes(32, "little")))
        for key in (bytes(32), b"\1" + bytes(31), b"\xff" * 32):
            self.assertFalse(ed25519.is_key(key))

    def test_signed_notes(self):
        vector = load("crypto/signed-note.json")
        text = vector["text"]
        note = Note(text + "\n" + "".join(vector["lines"]))
        self.assertEqual(note.text, text)
        for verifier in vector["verifiers"]:
            name, _, key = verifier.split("+", 2)
            public = base64.b64decode(key)[1:]
            self.assertTrue(note.signed_by(name, public))
            self.assertFalse(note.signed_by("Somebody", public))
            is_refused(self, Note(text.replace("answer", "question") + "\n" + "".join(vector["lines"])).signed_by, name, public)
        for malformed in vector["malformed"]:
            with self.subTest(malformed["name"]):
                is_refused(self, Note, malformed["note"])
        is_refused(self, Checkpoint, text + "\n" + "".join(vector["lines"]))

    def test_merkle(self):
        vectors = load("merkle/proofs.json")
        hashes = [merkle.leaf_hash(bytes.fromhex(leaf)) for leaf in vectors["leaves"]]
        for size, root in enumerate(vectors["roots"]):
            self.assertEqual(merkle.root_of(hashes[:size]).hex(), root)
        for vector in vectors["inclusion"]:
            with self.subTest(vector["name"]):
                leaf, root = bytes.fromhex(vector["leafHash"]), bytes.fromhex(vector["root"])
                path = [bytes.fromhex(node) for node in vector["proof"] or []]
                holds = merkle.included(leaf, int(vector["leafIdx"]), int(vector["treeSize"]), path, root)
                self.assertEqual(holds, not vector["wantErr"])

    def test_samples(self):
        vector = load("audits/sample.json")
        basis = [vector["origin"], vector["size"], bytes.fromhex(vector["root"]), bytes.fromhex(vector["auditorNonce"]),
                 bytes.fromhex(vector["reviewerNonce"]), vector["check"], vector["period"]]
        seed = sample.seed_of(*basis)
        self.assertEqual(seed.hex(), vector["seed"])
        population = vector["population"]
        drawn = [candidate["entry"] for candidate in sample.draw(population, vector["drawn"], seed)]
        self.assertEqual(drawn, vector["entries"])
        self.assertEqual([candidate["entry"] for candidate in sample.draw(population[::-1], vector["drawn"], seed)], drawn)
        strata = [{"stratum": name, "population": many, "drawn": few} for name, (many, few) in sample.allocate(population, vector["drawn"]).items()]
        self.assertEqual(strata, vector["strata"])
        for place in range(len(basis)):
            changed = list(basis)
            changed[place] = {str: lambda text: text + "x", int: lambda number: number + 1, bytes: lambda data: data[:-1] + b"\0"}[type(basis[place])](basis[place])
            self.assertNotEqual([candidate["entry"] for candidate in sample.draw(population, vector["drawn"], sample.seed_of(*changed))], drawn)
        self.assertEqual(sample.iso(1_790_000_000_123), "2026-09-21T14:13:20.123Z")

    def test_globs(self):
        for vector in load("globs.json"):
            with self.subTest(vector):
                self.assertEqual(charter.glob(vector["pattern"], vector["text"]), vector["matches"])

    def test_actions(self):
        for vector in load("actions/vectors.json"):
            with self.subTest(vector["name"]):
                read, digest = action.read(vector["action"].encode())
                self.assertEqual(digest, vector["digest"])
                self.assertEqual(read["gateway"], vector["gateway"])
                self.assertIn(read["parameters"], vector["record"])
                for name in set(read) - {"parameters"}:
                    changed = canonical_json.write({**read, name: "x"}).encode()
                    if name not in ("gateway", "request", "run"):
                        is_refused(self, action.read, changed)
                is_refused(self, action.read, canonical_json.write({**read, "more": None}).encode())

    def test_votes(self):
        pem = (DATA / "votes/key.pub.pem").read_text(encoding="ascii").split("-----")[2]
        public = base64.b64decode(pem)[-32:]
        files = sorted((DATA / "votes").glob("*.note"))
        self.assertEqual(len(files), 4)
        for file in files:
            with self.subTest(file.name):
                data = file.read_bytes()
                vote = Vote(data)
                self.assertTrue(vote.note.signed_by(vote.fields["person"], public))
                for line in vote.note.text[:-1].split("\n"):
                    is_refused(self, Vote, data.replace(line.encode() + b"\n", b"", 1))
                    is_refused(self, Vote, data.replace(line.encode() + b"\n", line.encode() + b" \n", 1))
                other = Vote(data.replace(b"approvals ", b"approvals 1", 1))
                is_refused(self, other.note.signed_by, vote.fields["person"], public)
        odd = Vote((DATA / "votes/odd-ids.note").read_bytes()).fields
        self.assertEqual((odd["boot"], odd["request"], odd["rule"]), ("a\nb\u202e", "-", "100% sure"))
        for right, wrong in ((b"%000A", b"%000a"), (b"a%000A", b"%0061%000A"), (b"issued 0", b"issued 00"), (b"approvals 3", b"approvals 0")):
            data = (DATA / "votes/odd-ids.note").read_bytes()
            self.assertIn(right, data)
            is_refused(self, Vote, data.replace(right, wrong))

    def test_charters(self):
        text = (DATA / "charters/trial.txt").read_text(encoding="utf-8")
        document = charter.Charter(text).document
        write = lambda changed: "countersign/charter/1\n" + canonical_json.write({**document, **changed}) + "\n"
        self.assertEqual(write({}), text)
        for changed in ({"more": 1}, {"version": 0}, {"version": 1}, {"previous": None}, {"threshold": 2}, {"trial": False}, {"practice": True},
                        {"validUntil": document["validUntil"] + 1}, {"people": document["people"][1:]},
                        {"people": document["people"] * 2}, {"gateways": [{**document["gateways"][0], "environment": "prod"}]}):
            with self.subTest(changed):
                is_refused(self, charter.Charter, write(changed))
        person = document["people"][0]
        unproved = {**person, "keys": [{**person["keys"][0], "proof": document["people"][1]["keys"][0]["proof"]}]}
        is_refused(self, charter.Charter, write({"people": [unproved, document["people"][1]]}))

    def test_charter_exchange(self):
        data = (DATA / "charters/exchange.json").read_bytes()
        exchange = charter.Exchange(data)
        self.assertEqual([version.document["version"] for version, _ in exchange.versions], [1, 2])
        self.assertEqual(exchange.draft.document["version"], 3)
        document = json.loads(data)
        again = lambda **changed: canonical_json.write({**document, **changed}).encode()
        self.assertEqual(again(), data)
        one, two = document["chain"]
        # A recovery key stands for one admin of the version before, and for nobody in a first version.
        lines = two.split("\n")
        only_recovery = "\n".join(lines[:-3] + lines[-2:])
        only_admin = "\n".join(lines[:-2] + lines[-1:])
        for changed in ({"chain": [one, only_recovery]}, {"chain": [one, only_admin]}, {"chain": [two]}, {"chain": [one, one]}, {"chain": [], "draft": None},
                        {"type": "countersign/charter-exchange/2"}, {"more": 1}, {"draft": document["draft"].replace("test-person-2 ", "nobody ")},
                        {"chain": [one.replace("prod", "dev"), two]}):
            with self.subTest(changed):
                is_refused(self, charter.Exchange, again(**changed))

    def test_charter_thresholds(self):
        """Every number of charter admins up to five, and every threshold: sound exactly from 2 to n - 1, or 2 of two."""
        data = json.loads((DATA / "charters/exchange.json").read_text(encoding="utf-8"))
        document = charter.Charter(Note(data["chain"][0]).text).document
        write = lambda changed: "countersign/charter/1\n" + canonical_json.write({**document, **changed}) + "\n"
        charter.Charter(write({}))
        for threshold in (0, 1, 3):
            is_refused(self, charter.Charter, write({"threshold": threshold}))
        is_refused(self, charter.Charter, write({"recovery": None}))
        viewer = {**document["people"][1], "roles": ["viewer"]}
        is_refused(self, charter.Charter, write({"people": [document["people"][0], viewer]}))
        rule = {"id": "prod", "kinds": [], "environments": ["prod"], "commandPatterns": [], "agentPatterns": [], "approvals": 2, "roles": ["security_operator"],
                "seats": 2, "requester": "excluded", "within": 60000, "selfApproval": False}
        charter.Charter(write({"rules": [rule]}))
        for changed in ({"approvals": 3}, {"seats": 3, "approvals": 3}, {"roles": ["auditor"]}, {"roles": []}):
            is_refused(self, charter.Charter, write({"rules": [{**rule, **changed}]}))
        key = document["people"][0]["keys"][0]
        for changed in ({"doubtedSince": 5}, {"revokedAt": 5, "doubtedSince": 6}, {"seat": "0" * 16}):
            changed_person = {**document["people"][0], "keys": [{**key, **changed}]}
            is_refused(self, charter.Charter, write({"people": [changed_person, document["people"][1]]}))

    def test_join_request(self):
        data = (DATA / "charters/join.note").read_bytes()
        request = charter.JoinRequest(data)
        self.assertEqual(request.document["person"], "test-person-4")
        for at in range(0, len(data), 5):
            with self.subTest(at):
                is_refused(self, charter.JoinRequest, data[:at] + bytes([data[at] ^ 1]) + data[at + 1:])
        lines = data.decode().split("\n")
        for missing in (-2, -3):
            is_refused(self, charter.JoinRequest, "\n".join(lines[:missing] + (lines[missing + 1:])).encode())


if __name__ == "__main__":
    unittest.main()
