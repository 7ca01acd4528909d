# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
"""A bundle and the report that carries it, as resources/docs/formats.md says under "Bundle", "Audit sign-off" and "Report"."""
import hashlib
import pathlib
import re
import subprocess
import tempfile

import canonical_json
import charter as charters
import ledger
import merkle
import sample
from canonical_json import Refused, members, need
from signed_note import Checkpoint, Note
from vote import SignOff

BLOCK = 512
sha256 = lambda data: hashlib.sha256(data).hexdigest()


def header(name, size, seconds):
    """The one header a member may have."""
    start = name.encode().ljust(100, b"\0") + b"000644 \0" + b"000000 \0" * 2 + b"%011o " % size + b"%011o " % seconds
    end = b"0" + bytes(100) + b"ustar\0" + b"00" + bytes(64) + b"000000 \0" * 2 + bytes(167)
    return start + b"%06o\0 " % (sum(start) + 8 * ord(" ") + sum(end)) + end


def unpack(data):
    """The members of the archive by name, in order; each block is the one that its member must have."""
    found, place = {}, 0
    while data[place:place + BLOCK].strip(b"\0"):
        block = data[place:place + BLOCK]
        name = block[:100].rstrip(b"\0").decode("ascii", "replace")
        try:
            size, seconds = int(block[124:135], 8), int(block[136:147], 8)
        except ValueError as error:
            raise Refused(f"{name}: a header with a number that is none") from error
        need(re.fullmatch(r"[!-~]+", name) and not name.startswith("/") and ".." not in name.split("/"), f"{name}: not a name")
        need(block == header(name, size, seconds), f"{name}: another header than the one it must have")
        need(name not in found, f"{name}: there twice")
        body = data[place + BLOCK:place + BLOCK + size]
        place += BLOCK + (size + BLOCK - 1) // BLOCK * BLOCK
        need(len(body) == size and not data[place - (-size) % BLOCK:place].strip(b"\0"), f"{name}: cut off or padded with something")
        found[name] = (body, seconds)
    need(data[place:] == bytes(2 * BLOCK), "the archive does not end with two empty blocks")
    return found


def naming(name, function, *arguments):
    """What the function gives; a refusal names the member."""
    try:
        return function(*arguments)
    except Refused as refusal:
        raise Refused(f"{name}: {refusal}") from refusal


class Bundle:
    def __init__(self, data):
        archive = unpack(data)
        names = list(archive)
        need(names and names[0] == "manifest.json", "manifest.json is not the first member")
        need(names[1:] == sorted(names[1:]), "names that are not sorted")
        self.members = {name: body for name, (body, _) in archive.items()}
        naming("manifest.json", self.check_manifest, {seconds for _, seconds in archive.values()})
        for name, body in self.members.items():
            if name.startswith("evidence/"):
                need(name == f"evidence/{sha256(body)}.json", f"{name}: not named after its bytes")
        self.report = naming("report.json", self.document, "report.json", "countersign.report/1")
        self.results = naming("results.json", self.document, "results.json", "countersign.results/1")
        self.checkpoint = naming("ledger/checkpoint", Checkpoint, self.members["ledger/checkpoint"])
        need(self.report["checkpoint"].encode() == self.members["ledger/checkpoint"], "ledger/checkpoint: not the report's")
        self.entries = self.check_proofs()
        collected = {entry["fields"]["digest"] for entry in self.entries.values() if entry["kind"] == "evidence.collected"}
        for name in self.members:
            need(not name.startswith("evidence/") or name[9:73] in collected, f"{name}: no entry says that it was collected")
        self.charter = naming("charter.note", self.check_charter)
        naming("ledger/checkpoint", self.check_checkpoint)
        for line in self.report["evidence"]:
            if (line["source"], line["method"], line["error"]) == ("ledger", "sample", ""):
                naming(f"evidence/{line['digest']}.json", self.check_sample, f"evidence/{line['digest']}.json")
        for role in ("auditor", "reviewer"):
            name = f"signatures/{role}.note"
            if name in self.members:
                naming(name, self.check_sign_off, role, self.members[name])
        need(self.report["draft"] or len([name for name in self.members if name.startswith("signatures/")]) == 2,
             "signatures: not two, and the report is no draft")

    def check_manifest(self, seconds):
        manifest = self.document("manifest.json", "countersign.bundle/1")
        members(manifest, ["schema", "made", "members"])
        need(seconds == {manifest["made"] // 1000}, "another time than the members have")
        listed = {member["name"]: member for member in manifest["members"]}
        for name in sorted((self.members.keys() - {"manifest.json"}) ^ listed.keys()):
            raise Refused(f"{name} is missing or unlisted")
        for name, member in listed.items():
            members(member, ["name", "bytes", "sha256"])
            body = self.members[name]
            need((len(body), sha256(body)) == (member["bytes"], member["sha256"]), f"{name} is not what the manifest says")

    def document(self, name, schema):
        need(name in self.members, "not there")
        value = canonical_json.read(self.members[name])
        need(isinstance(value, dict) and value.get("schema") == schema, f"not {schema}")
        return value

    def check_proofs(self):
        """Every entry is in the tree of the checkpoint; returns them by number."""
        proofs = naming("ledger/proofs.json", self.document, "ledger/proofs.json", "countersign.proofs/1")
        said = (proofs["origin"], proofs["size"], proofs["root"])
        need(said == (self.checkpoint.origin, self.checkpoint.size, self.checkpoint.root.hex()), "ledger/proofs.json: another checkpoint")
        entries = {}
        for proof in proofs["entries"]:
            name = f"ledger/entries/{proof['index']:010d}.json"
            need(name in self.members, f"{name}: proved but not there")
            leaf = merkle.leaf_hash(self.members[name])
            need(leaf.hex() == proof["leaf"], f"{name}: its leaf hash is another")
            path = [bytes.fromhex(node) for node in proof["path"]]
            need(merkle.included(leaf, proof["index"], self.checkpoint.size, path, self.checkpoint.root), f"{name}: not in the checkpoint")
            entries[proof["index"]] = naming(name, ledger.read_entry, self.members[name])
        unproved = [name for name in self.members if name.startswith("ledger/entries/") and int(name[15:25]) not in entries]
        need(not unproved, f"{', '.join(unproved)}: without proof")
        return entries

    def check_charter(self):
        need("charter.note" in self.members, "not there, so nothing can be checked against it")
        self.chain, note = [], self.members["charter.note"]
        for entry in (entry for _, entry in sorted(self.entries.items()) if entry["kind"] == "charter.adopted"):
            self.chain.append(charters.adopted(entry["fields"]["note"], self.chain[-1] if self.chain else None))
        need(self.chain and self.chain[-1][1] == Note(note).digest(), "not the newest one of the entries")
        return charters.adopted(note, self.chain[-2] if len(self.chain) > 1 else None)[0]

    def check_checkpoint(self):
        seat = self.checkpoint.origin.removeprefix("countersign/")
        need(seat in self.charter.seats, "of a seat that the charter does not list")
        need(self.checkpoint.note.signed_by(self.checkpoint.origin, self.charter.seats[seat]), "not signed by the seat key")

    def check_sample(self, name):
        need(name in self.members, "not there")
        pages = canonical_json.read(self.members[name])
        need(len(pages) == 1 and pages[0].get("schema") == "countersign.sample/1", "not a sample")
        leaves = {number: self.members[f"ledger/entries/{number:010d}.json"] for number in self.entries}
        seat = self.checkpoint.origin.removeprefix("countersign/")
        sample.check(pages[0], self.entries, leaves, (self.checkpoint.origin, self.charter.seats[seat]))

    def check_sign_off(self, role, data):
        note = SignOff(data)
        fields, charter = note.fields, dict((digest, version) for version, digest in self.chain).get(note.fields["charter"])
        need(charter is not None, "under a charter that is not here")
        need(fields["as"] == role, "for another part")
        need(fields["results"] == sha256(self.members["results.json"]), "over other results")
        need(fields["checklist"] == sha256(self.members["checklist.json"]), "over another checklist")
        keys = charter.keys_at(fields["person"], fields["issued"])
        need(any(note.note.signed_by(fields["person"], key) for key in keys), "not signed by its person")
        signed = {signature["as"]: signature["person"] for signature in self.report["signatures"]}
        need(signed[role] == fields["person"] and len(set(signed.values())) == len(signed), "not two different people, as the report says")


def of_report(path):
    """The bytes of the bundle that a PDF carries, by a public tool."""
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder, "bundle.tar")
        done = subprocess.run(["pdfdetach", "-savefile", "countersign-bundle.tar", "-o", out, path], capture_output=True, check=False)
        need(done.returncode == 0 and out.is_file(), "the PDF carries no countersign-bundle.tar")
        return out.read_bytes()
