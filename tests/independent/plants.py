# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
"""Changes that somebody could make to a ledger file, an anchor or a bundle; each works on a copy."""
import hashlib
import io
import json
import shutil
import sqlite3

import bundle
import merkle

ENTRY_AT = "SELECT seq FROM entry_index WHERE kind = ? ORDER BY seq LIMIT 1"


def turned(data, place=-1):
    """The bytes with one bit of one of them turned."""
    place %= len(data)
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1:]


class File:
    """A ledger whose triggers do not watch, until it is closed."""

    def __init__(self, path):
        self.database = sqlite3.connect(path, isolation_level=None)
        self.run("BEGIN")
        self.triggers = self.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        for name, _ in self.triggers:
            self.run(f"DROP TRIGGER {name}")

    def run(self, sql, *values):
        return self.database.execute(sql, values)

    def rows(self, sql, *values):
        return self.run(sql, *values).fetchall()

    def one(self, sql, *values):
        return self.rows(sql, *values)[0][0]

    def entry(self, kind):
        return self.one(ENTRY_AT, kind)

    def leaf(self, number):
        return self.one("SELECT leaf FROM entry WHERE seq = ?", number)

    def store(self, number, leaf):
        self.run("UPDATE entry SET leaf = ? WHERE seq = ?", leaf, number)

    def close(self):
        for _, sql in self.triggers:
            self.run(sql)
        self.run("COMMIT")
        self.database.close()


def entry_byte(file):
    number = file.entry("decision.sent")
    leaf = file.leaf(number)
    file.store(number, turned(leaf, leaf.index(b'"decision":"') + 14))


def entry_and_tile(file):
    """With the stored hash made to fit, as somebody would who knows the format: only the checkpoints still say so."""
    number = file.entry("decision.recorded")
    leaf = file.leaf(number).replace(b'"ours":true', b'"ours":false')
    file.store(number, leaf)
    hashes = file.one("SELECT hashes FROM tile WHERE level = 0 AND idx = ?", number // 256)
    at = number % 256 * 32
    changed = hashes[:at] + hashlib.sha256(b"\0" + leaf).digest() + hashes[at + 32:]
    file.run("UPDATE tile SET hashes = ? WHERE level = 0 AND idx = ?", changed, number // 256)


def entry_gone(file):
    file.run("DELETE FROM entry WHERE seq = ?", file.entry("vote.cast"))


def tail_gone(file):
    last = file.one("SELECT max(seq) FROM entry")
    file.run("DELETE FROM entry WHERE seq = ?", last)


def tile_byte(file):
    hashes = file.one("SELECT hashes FROM tile WHERE level = 0 AND idx = 0")
    file.run("UPDATE tile SET hashes = ? WHERE level = 0 AND idx = 0", turned(hashes, 3 * 32))


def checkpoint_gone(file):
    file.run("DELETE FROM checkpoint WHERE number = (SELECT max(number) FROM checkpoint) - 3")


def checkpoint_signature(file):
    number, note = file.rows("SELECT number, note FROM checkpoint ORDER BY number DESC LIMIT 1")[0]
    note = note if isinstance(note, bytes) else note.encode()
    at = note.rindex(b" ") + 20 # within the base64 of the signature
    file.run("UPDATE checkpoint SET note = ? WHERE number = ?", note[:at] + (b"A" if note[at:at + 1] != b"A" else b"B") + note[at + 1:], number)


def newest_checkpoints_gone(file):
    size = file.one("SELECT size FROM checkpoint ORDER BY number DESC LIMIT 1 OFFSET 2")
    file.run("DELETE FROM checkpoint WHERE size > ?", size)


def index_says_else(file):
    file.run("UPDATE entry_index SET kind = 'alert.raised' WHERE seq = ?", file.entry("vote.cast"))


def content_byte(file):
    number, sealed = file.rows("SELECT id, sealed FROM content ORDER BY id LIMIT 1")[0]
    file.run("UPDATE content SET sealed = ? WHERE id = ?", turned(sealed), number)


def content_gone(file):
    file.run("DELETE FROM content WHERE id = (SELECT min(id) FROM content)")


def content_extra(file):
    file.run("INSERT INTO content (id, sealed) VALUES (?, ?)", file.entry("gateway.connected") * 64 + 5, b"x" * 64)


def roll_back(file):
    """To an older state of the same file, whole and validly signed: no key is needed for it."""
    size = file.one("SELECT size FROM checkpoint ORDER BY number DESC LIMIT 1 OFFSET 3")
    for table, column, end in (("entry", "seq", size), ("entry_index", "seq", size), ("content", "id", size * 64)):
        file.run(f"DELETE FROM {table} WHERE {column} >= ?", end)
    file.run("DELETE FROM checkpoint WHERE size > ?", size)
    file.run("DELETE FROM tile")
    hashes = [merkle.leaf_hash(leaf) for leaf, in file.rows("SELECT leaf FROM entry ORDER BY seq")]
    assert len(hashes) < 256, "one tile is enough for the ledger of a tour"
    file.run("INSERT INTO tile (level, idx, hashes) VALUES (0, 0, ?)", b"".join(hashes))
    return size


LEDGER = {
    "entry-byte": entry_byte, "entry-and-tile": entry_and_tile, "entry-gone": entry_gone, "tail-gone": tail_gone, "tile-byte": tile_byte,
    "checkpoint-gone": checkpoint_gone, "checkpoint-signature": checkpoint_signature, "newest-checkpoints-gone": newest_checkpoints_gone,
    "index": index_says_else, "content-byte": content_byte, "content-gone": content_gone, "content-extra": content_extra,
}


def plant_in_ledger(name, path, copy):
    shutil.copyfile(path, copy)
    file = File(copy)
    found = {**LEDGER, "rolled-back": roll_back}[name](file)
    file.close()
    return found


def rebuilt(data, change):
    """The bundle with its members changed and a manifest that fits them again: what only the ledger and the signatures still contradict."""
    archive = bundle.unpack(data)
    seconds = next(iter(archive.values()))[1]
    members = {name: body for name, (body, _) in archive.items() if name != "manifest.json"}
    made = json.loads(archive["manifest.json"][0])["made"]
    change(members)
    listed = [{"bytes": len(members[name]), "name": name, "sha256": hashlib.sha256(members[name]).hexdigest()} for name in sorted(members)]
    manifest = json.dumps({"made": made, "members": listed, "schema": "countersign.bundle/1"}, sort_keys=True, separators=(",", ":")).encode()
    out = io.BytesIO()
    for name, body in [("manifest.json", manifest), *sorted(members.items())]:
        out.write(bundle.header(name, len(body), seconds) + body + bytes(-len(body) % bundle.BLOCK))
    return out.getvalue() + bytes(2 * bundle.BLOCK)


def results_changed(members):
    members["results.json"] = members["results.json"].replace(b'"verdict":"pass"', b'"verdict":"na"', 1)


def evidence_changed(members):
    name = next(name for name in sorted(members) if name.startswith("evidence/"))
    body = members.pop(name) + b" "
    members[f"evidence/{hashlib.sha256(body).hexdigest()}.json"] = body


def entry_changed(members):
    name = next(name for name in sorted(members) if name.startswith("ledger/entries/"))
    members[name] = members[name].replace(b'"at":1', b'"at":2', 1)


def signature_swapped(members):
    members["signatures/auditor.note"], members["signatures/reviewer.note"] = members["signatures/reviewer.note"], members["signatures/auditor.note"]


def reviewer_gone(members):
    del members["signatures/reviewer.note"]


def checkpoint_grown(members):
    lines = members["ledger/checkpoint"].split(b"\n")
    lines[1] = str(int(lines[1]) + 1).encode()
    members["ledger/checkpoint"] = b"\n".join(lines)


BUNDLE = {
    "results": (results_changed, "signatures/auditor.note"), "evidence": (evidence_changed, "evidence/"), "entry": (entry_changed, "ledger/entries/"),
    "signatures": (signature_swapped, "signatures/auditor.note"), "reviewer": (reviewer_gone, "signatures"),
    "checkpoint": (checkpoint_grown, "ledger/checkpoint"),
}
