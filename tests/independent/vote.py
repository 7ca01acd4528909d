# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
"""A vote and a sign-off, as resources/docs/formats.md says under "Vote" and "Audit sign-off"."""
import re

from canonical_json import LARGEST, need
from signed_note import Note, base64url_exactly

VOTE = ["purpose", "gateway", "boot", "request", "action", "rule", "charter", "decision", "approvals", "reason", "person", "seat", "ledger",
        "issued", "expires", "nonce"]
SIGNOFF = ["audit", "as", "gateway", "from", "to", "checklist", "results", "charter", "ledger", "person", "seat", "issued", "nonce"]
PURPOSES = ["decision", "withdraw", "break-glass", "acknowledge", "drill"]
DIGEST = "[0-9a-f]{64}"
NUMBER = "(?:0|[1-9][0-9]{0,15})"
PERSON = "[a-z0-9][a-z0-9-]{0,63}"
SEAT = "[0-9a-f]{16}"


def lines(note, kind, names):
    """The values of a note's lines by name."""
    rows = note.text[:-1].split("\n")
    need(rows[0] == kind, f"the first line is not {kind}")
    need(len(rows) == len(names) + 1, "lines that are missing or too many")
    for row, name in zip(rows[1:], names):
        need(row.startswith(name + " ") and len(row) > len(name) + 1, f"the line {name} is missing or empty")
    return {name: row[len(name) + 1:] for name, row in zip(names, rows[1:])}


def unescape(value, spaces=False):
    """An id from outside, or None for unknown; any other spelling than the one is refused."""
    if value == "-":
        return None
    units = []
    for part in re.findall(r"%[0-9A-F]{4}|.", value, re.DOTALL):
        units.append(int(part[1:], 16) if len(part) == 5 else ord(part))
        plain = 0x21 <= units[-1] <= 0x7E and units[-1] != ord("%") or (spaces and units[-1] == 0x20)
        need(plain == (len(part) == 1) or value == "%002D", f"{value} is in another spelling")
    return b"".join(unit.to_bytes(2, "big") for unit in units).decode("utf-16-be", "surrogatepass")


def shape(fields, patterns):
    for name, pattern in patterns.items():
        need(re.fullmatch(pattern, fields[name]), f"{name} is {fields[name]!r}")


def tree(fields):
    origin, size, root = fields["ledger"].split(" ")
    return unescape(origin), int(size), bytes.fromhex(root)


def numbers(fields, *names):
    for name in names:
        fields[name] = int(fields[name])
        need(fields[name] <= LARGEST, f"{name} is beyond 2^53 - 1")


class Vote:
    def __init__(self, data):
        self.note = Note(data)
        self.fields = fields = lines(self.note, "countersign/vote/1", VOTE)
        shape(fields, {
            "purpose": "|".join(PURPOSES), "gateway": f"(?:-|tls:{DIGEST}) \\S+", "action": f"-|{DIGEST}", "charter": DIGEST,
            "decision": "allow|deny|-", "approvals": "[1-9][0-9]?", "reason": f"-|{DIGEST}", "person": PERSON, "seat": SEAT,
            "ledger": f"\\S+ {NUMBER} {DIGEST}", "issued": NUMBER, "expires": NUMBER})
        for name in ("boot", "request", "rule"):
            fields[name] = unescape(fields[name])
        unescape(fields["gateway"].split(" ")[1])
        base64url_exactly(fields["nonce"], 16)
        numbers(fields, "issued", "expires")
        need(fields["expires"] >= fields["issued"], "it expires before it was issued")
        need(fields["purpose"] != "decision" or fields["decision"] != "-", "a decision that decides nothing")
        need(fields["action"] != "-" or fields["decision"] != "allow", "it allows what is not named")
        self.ledger = tree(fields)


class SignOff:
    def __init__(self, data):
        self.note = Note(data)
        self.fields = fields = lines(self.note, "countersign/signoff/1", SIGNOFF)
        need(all(" " <= letter <= "~" for value in fields.values() for letter in value), "not printable ASCII")
        shape(fields, {
            "as": "auditor|reviewer", "from": NUMBER, "to": NUMBER, "checklist": DIGEST, "results": DIGEST, "charter": DIGEST,
            "ledger": f"\\S+ {NUMBER} {DIGEST}", "person": PERSON, "seat": SEAT, "issued": NUMBER})
        base64url_exactly(fields["nonce"], 16)
        numbers(fields, "from", "to", "issued")
        self.ledger = tree(fields)
