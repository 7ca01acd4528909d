# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
"""A ledger file, as resources/docs/formats.md says from "Ledger entry" to "Verification"."""
import hashlib
import pathlib
import sqlite3

import canonical_json
import charter as charters
import merkle
from canonical_json import Refused, members, need
from signed_note import Checkpoint, base64url_exactly, origin_of
from vote import Vote

KINDS = {
    "ledger.began", "charter.adopted", "gateway.connected", "gateway.lost", "history.read", "request.seen", "vote.cast", "decision.sent",
    "decision.recorded", "decision.unknown", "case.closed", "outcome.seen", "alert.raised", "alert.changed", "audit.began", "evidence.collected",
    "sample.planned", "checklist.result", "finding.changed", "risk.stated", "audit.signed-off", "report.made", "content.deleted", "anchor.made",
    "trail.segment"}


def read_entry(leaf):
    need(len(leaf) <= 65_535, "an entry that is too large")
    entry = canonical_json.read(leaf)
    members(entry, ["type", "kind", "at", "fields", "contents"])
    need(entry["type"] == "countersign/entry/1", "not an entry")
    need(entry["kind"] in KINDS, f"kind {entry['kind']} of a newer version")
    need(isinstance(entry["fields"], dict) and type(entry["at"]) is int, "fields or time of another type")
    need(len(entry["contents"]) <= 64, "more than 64 contents")
    for content in entry["contents"]:
        members(content, ["name", "digest", "sealed", "size"])
    need(len({content["name"] for content in entry["contents"]}) == len(entry["contents"]), "a content named twice")
    return entry


class Ledger:
    """What stands in the file, and the faults found in it as `countersign verify --json` would say them."""

    def __init__(self, path, anchors=()):
        address = pathlib.Path(path).resolve().as_uri() + "?mode=ro"
        database = sqlite3.connect(address, uri=True)
        try:
            self.application = database.execute("PRAGMA application_id").fetchone()[0]
            self.version = database.execute("PRAGMA user_version").fetchone()[0]
            need((self.application, self.version) == (0x43534C47, 1), "not a ledger of version 1")
            self.rows = database.execute("SELECT seq, leaf FROM entry ORDER BY seq").fetchall()
            self.tiles = {(level, index): hashes for level, index, hashes in database.execute("SELECT level, idx, hashes FROM tile")}
            self.checkpoints = database.execute("SELECT number, size, note FROM checkpoint ORDER BY number").fetchall()
            self.contents = dict(database.execute("SELECT id, sealed FROM content"))
            self.index = {row[0]: row[1:] for row in database.execute("SELECT seq, kind, at, subject FROM entry_index")}
        finally:
            database.close()
        self.faults = {"integrity": [], "authorship": [], "completeness": []}
        self.entries, self.votes, self.charters, self.deleted = {}, 0, [], set()
        self.anchors = [pathlib.Path(anchor).read_bytes() for anchor in anchors]
        self.check()

    def fault(self, verdict, entry, code, detail):
        self.faults[verdict].append({"entry": entry, "code": code, "detail": str(detail)})

    def check(self):
        gap = next((place for place, (number, _) in enumerate(self.rows) if number != place), None)
        self.rows = self.rows[:gap]
        self.leaves = [leaf for _, leaf in self.rows]
        self.hashes = [merkle.leaf_hash(leaf) for leaf in self.leaves]
        self.newest = None
        for number, leaf in self.rows:
            try:
                self.entries[number] = read_entry(leaf)
            except Refused as refusal:
                self.fault("integrity", number, "entry-form", refusal)
        self.check_beginning()
        if gap is not None: # nothing behind it can be placed
            self.fault("integrity", gap, "gap", "an entry is not there")
            return
        self.check_checkpoints()
        self.check_tiles()
        self.check_index_and_contents()
        for number, entry in self.entries.items():
            if entry["kind"] == "charter.adopted":
                self.check_charter(number, entry["fields"]["note"])
            if entry["kind"] == "vote.cast":
                self.check_vote(number, entry)
        self.check_anchors()

    def check_tiles(self):
        """Level 0 against the entries, each level above against the one below; no tile is missing or too much."""
        level, hashes, wanted = 0, self.hashes, {}
        while hashes:
            tiles = [hashes[start:start + 256] for start in range(0, len(hashes), 256)]
            wanted.update({(level, index): b"".join(tile) for index, tile in enumerate(tiles)})
            level, hashes = level + 1, [merkle.root_of(tile) for tile in tiles if len(tile) == 256]
        if self.tiles.keys() - wanted.keys():
            self.fault("integrity", None, "tile", "more tiles than the entries make")
        for place in sorted(wanted.keys()):
            stored, computed = self.tiles.get(place), wanted[place]
            if stored == computed:
                continue
            other = next((start for start in range(0, len(computed), 32) if (stored or b"")[start:start + 32] != computed[start:start + 32]), len(computed))
            entry = (place[1] * 256 + (other // 32 if stored else 0)) << (8 * place[0])
            if stored is None or self.doubted is None:
                self.fault("integrity", entry, "tile", f"tile {place[1]} of level {place[0]}")
            elif place[0] == 0 and entry >= self.doubted:
                self.fault("integrity", entry, "leaf-hash", "its bytes are not what the stored hash says")
                self.name_changed(entry)

    def name_changed(self, entry):
        """A checkpoint over many entries names the first of them; a tile that is right names the one."""
        for fault in self.faults["integrity"]:
            if fault["code"] == "checkpoint-root" and fault["entry"] < entry:
                fault["entry"] = entry

    def check_beginning(self):
        began = [number for number, entry in self.entries.items() if entry["kind"] == "ledger.began"]
        self.origin, self.seat_key = None, None
        if began != [0]:
            return self.fault("authorship", began[-1] if began else 0, "beginning", "not begun once, by entry 0")
        fields = self.entries[0]["fields"]
        try:
            self.seat_key, self.origin = base64url_exactly(fields["seatKey"], 32), fields["origin"]
            need(self.origin == origin_of(self.seat_key), "the origin is not the key's")
        except Refused as refusal:
            self.fault("authorship", 0, "seat-key", refusal)

    def check_checkpoints(self):
        """Each is one of this ledger, over the entries that are here, by the seat key; the last reaches the last entry."""
        covered, self.doubted = 0, None
        place = -1
        for number, size, note in self.checkpoints:
            place += 1
            if number != place:
                self.fault("integrity", covered, "checkpoint-gap", f"checkpoint {place} is missing")
                place = number
            try:
                checkpoint = Checkpoint(note)
                need((checkpoint.origin, checkpoint.size) == (self.origin, size) and size > covered, "not one of this ledger")
            except Refused as refusal:
                self.fault("integrity", max(size - 1, 0), "checkpoint", refusal)
                continue
            if not self.by_seat(checkpoint):
                self.fault("authorship", size - 1, "checkpoint-signature", "not by the seat key")
            if size > len(self.leaves):
                self.fault("integrity", len(self.leaves), "missing", "signed entries that are not here")
                return
            if merkle.root_of(self.hashes[:size]) != checkpoint.root:
                self.fault("integrity", covered, "checkpoint-root", f"entries {covered} to {size - 1} are not what was signed")
                self.doubted = covered
                return
            covered = size
        if covered < len(self.leaves):
            self.fault("integrity", covered, "unsigned", "no checkpoint reaches the last entry")

    def by_seat(self, checkpoint):
        try:
            return self.seat_key is not None and checkpoint.note.signed_by(self.origin, self.seat_key)
        except Refused:
            return False

    def check_index_and_contents(self):
        known = {}
        if self.index.keys() - set(range(len(self.leaves))):
            self.fault("integrity", len(self.leaves), "index", "the index has more entries than there are")
        for number, entry in self.entries.items():
            if self.index.get(number) != (entry["kind"], entry["at"], entry["fields"].get("subject", "")):
                self.fault("integrity", number, "index", "the index says something else than the entry")
            known.update({number * 64 + place: (number, content) for place, content in enumerate(entry["contents"])})
            if entry["kind"] == "content.deleted":
                self.deleted.add((entry["fields"]["entry"], entry["fields"]["name"]))
        for place, (number, content) in sorted(known.items()):
            if place not in self.contents:
                if (number, content["name"]) not in self.deleted:
                    self.fault("integrity", number, "content-missing", content["name"])
            elif hashlib.sha256(self.contents[place]).hexdigest() != content["sealed"]:
                self.fault("integrity", number, "content", content["name"])
        for place in sorted(self.contents.keys() - known.keys()):
            self.fault("integrity", place // 64, "content-extra", "a content that no entry names")

    def check_charter(self, number, note):
        try:
            self.charters.append(charters.adopted(note, self.charters[-1] if self.charters else None))
        except Refused as refusal:
            self.fault("authorship", number, "charter", refusal)

    def check_vote(self, number, entry):
        try:
            vote = Vote(entry["fields"]["note"])
            fields = vote.fields
            need(self.charters and fields["charter"] == self.charters[-1][1], "not under the charter in force")
            charter = self.charters[-1][0]
            need(fields["seat"] in charter.seats, "a seat the charter does not list")
            keys = charter.keys_at(fields["person"], fields["issued"])
            need(any(vote.note.signed_by(fields["person"], key) for key in keys), "not signed by its person")
            reasons = [content["digest"] for content in entry["contents"] if content["name"] == "reason"]
            need((fields["reason"] != "-") == bool(reasons), "a reason without its digest, or the other way round")
            origin, size, root = vote.ledger
            if origin == self.origin:
                need(size <= number and merkle.root_of(self.hashes[:size]) == root, "its person saw another ledger")
            self.votes += 1
        except Refused as refusal:
            self.fault("authorship", number, "vote", refusal)

    def check_anchors(self):
        for data in self.anchors:
            try:
                anchor = Checkpoint(data)
                need(anchor.origin == self.origin and self.by_seat(anchor), "an anchor of another ledger")
            except Refused:
                continue # it says nothing about this ledger
            self.newest = max(self.newest or 0, anchor.size)
            if anchor.size > len(self.hashes):
                self.fault("completeness", len(self.hashes), "rolled-back", "an anchor was signed over entries that are gone")
            elif merkle.root_of(self.hashes[:anchor.size]) != anchor.root:
                self.fault("completeness", self.last_good(anchor.size), "forked", "an anchor was signed over other entries")

    def last_good(self, before):
        """The size of the last checkpoint below a size that is over the entries that are here."""
        sizes = [size for _, size, note in self.checkpoints if size < before and Checkpoint(note).root == merkle.root_of(self.hashes[:size])]
        return max(sizes, default=0)

    def verdicts(self):
        """With the members and numbers of countersign/verification/1 that need no content key."""
        holds = {name: not found for name, found in self.faults.items()}
        holds["completeness"] = False if self.faults["completeness"] else (True if self.newest else None)
        return {
            "origin": self.origin, "tampered": any(self.faults.values()),
            "head": {"origin": self.origin, "size": len(self.leaves), "root": merkle.root_of(self.hashes).hex()},
            "counted": {"charters": len(self.charters), "checkpoints": len(self.checkpoints), "contents": len(self.contents),
                        "contentsDeleted": len(self.deleted), "entries": len(self.leaves), "votes": self.votes},
            **{name: {"holds": holds[name], "faults": found} for name, found in self.faults.items()}}
