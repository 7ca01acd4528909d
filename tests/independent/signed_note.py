# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
"""C2SP signed notes (c2sp.org/signed-note) with Ed25519 (type 0x01), and the checkpoints written in them."""
import base64
import binascii
import hashlib
import re

import ed25519
from canonical_json import need, Refused


def base64_exactly(text):
    """RFC 4648, section 4, in its one spelling."""
    try:
        data = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise Refused(f"not base64: {error}") from error
    need(base64.b64encode(data).decode() == text, "base64 in another spelling")
    return data


def base64url_exactly(text, size):
    """Without padding, of so many bytes."""
    need(isinstance(text, str) and re.fullmatch(r"[A-Za-z0-9_-]*", text), "not base64url")
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)) if len(text) % 4 != 1 else b""
    need(len(data) == size, f"not {size} bytes in base64url")
    need(base64.urlsafe_b64encode(data).rstrip(b"=").decode() == text, "base64url in another spelling")
    return data


class Note:
    def __init__(self, data):
        try:
            whole = data.decode("utf-8") if isinstance(data, bytes) else data
            whole.encode()
        except UnicodeError as error:
            raise Refused(f"a note that is not UTF-8: {error}") from error
        need(not re.search(r"[\x00-\x09\x0b-\x1f]", whole), "a note with control characters")
        text, border, signatures = whole.rpartition("\n\n")
        need(border and text and signatures.endswith("\n"), "a note without text, border or signatures")
        self.text = text + "\n"
        self.signatures = [self.signature(line) for line in signatures[:-1].split("\n")]

    @staticmethod
    def signature(line):
        found = re.fullmatch(r"\u2014 ([^\s+]+) (\S+)", line)
        need(found, "a line that is no signature")
        blob = base64_exactly(found[2])
        need(len(blob) > 4, "a signature too short for its key id")
        return found[1], blob[:4], blob[4:]

    def digest(self):
        return hashlib.sha256(self.text.encode()).hexdigest()

    def signed_by(self, name, public):
        """Whether a signature line under the name is by this key; a line that names the key but does not verify refuses the note."""
        key_id = hashlib.sha256(name.encode() + b"\n\x01" + public).digest()[:4]
        signatures = [signature for signer, key, signature in self.signatures if signer == name and key == key_id]
        need(all(ed25519.verify(public, self.text.encode(), signature) for signature in signatures), f"a signature of {name} is wrong")
        return bool(signatures)


class Checkpoint:
    """origin, size and root of a checkpoint, whose signature is still to be checked."""

    def __init__(self, data):
        self.note = Note(data)
        found = re.fullmatch(r"(\S+)\n(0|[1-9][0-9]*)\n(\S+)\n", self.note.text)
        need(found, "not the three lines of a checkpoint")
        self.origin, self.size, self.root = found[1], int(found[2]), base64_exactly(found[3])
        need(len(self.root) == 32, "a root that is not 32 bytes")
        need(len(self.note.signatures) == 1, "not one signature")
        need(self.note.signatures[0][0] == self.origin, "not signed under the origin")


def origin_of(seat_key):
    return "countersign/" + seat_of(seat_key)


def seat_of(seat_key):
    return hashlib.sha256(seat_key).hexdigest()[:16]
