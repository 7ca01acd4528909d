#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the charter vectors from resources/docs/formats.md with openssl and Python's json alone.

Python's sorted keys and compact separators are RFC 8785 for the ASCII names and integers used here. The keys are the fixed
test keys of tests/support/People.h (seed: SHA-256 of "countersign test key N") and sign for nobody. Run in this folder.
"""
import base64, hashlib, json, pathlib, subprocess, tempfile

PKCS8 = bytes.fromhex("302e020100300506032b657004220420")
START = 1_790_000_000_000
sha = lambda data: hashlib.sha256(data).hexdigest()
b64 = lambda data: base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def openssl(*arguments):
    return subprocess.run(["openssl", *arguments], check=True, capture_output=True).stdout


class Key:
    def __init__(self, number):
        self.der = PKCS8 + hashlib.sha256(b"countersign test key %d" % number).digest()
        self.public = self.run("pkey", "-inform", "DER", "-pubout", "-outform", "DER", key_option="-in")[-32:]

    def run(self, command, *arguments, key_option):
        with tempfile.NamedTemporaryFile() as file:
            file.write(self.der)
            file.flush()
            return openssl(command, *arguments, key_option, file.name)

    def sign(self, message):
        with tempfile.NamedTemporaryFile() as file:
            file.write(message)
            file.flush()
            return self.run("pkeyutl", "-sign", "-rawin", "-keyform", "DER", "-in", file.name, key_option="-inkey")


def signed(text, *signers):
    """A C2SP signed note with one line for each name and key."""
    lines = []
    for name, key in signers:
        key_id = hashlib.sha256(name.encode() + b"\n\x01" + key.public).digest()[:4]
        lines.append(f"\u2014 {name} {base64.b64encode(key_id + key.sign(text.encode())).decode()}\n")
    return text + "\n" + "".join(lines)


def canonical(document):
    return json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


SEAT_KEY = Key(101)
SEAT = sha(SEAT_KEY.public)[:16]


def person(number, roles, same_seat, until=None, revoked=None, aliases=(), doubted=None, connections=None):
    name, key = f"test-person-{number}", Key(number)
    proof = key.sign(f"countersign/possession/1\n{name}\n{SEAT}\n{b64(key.public)}\n".encode())
    return {"id": name, "name": f"Test person {number}", "roles": roles, "aliases": list(aliases),
            "keys": [{"key": b64(key.public), "from": START, "until": until, "revokedAt": revoked, "proof": b64(proof), "seat": SEAT,
                      "sameSeat": same_seat, "doubtedSince": doubted}], "connections": connections or []}


def connection(number, gateway_id, key_number):
    key = Key(key_number)
    proof = key.sign(f"countersign/possession/1\ntest-person-{number}\n{SEAT}\n{b64(key.public)}\n".encode())
    return {"gateway": gateway_id, "key": b64(key.public), "from": START, "until": None, "revokedAt": None, "proof": b64(proof), "seat": SEAT}


def gateway(name, environment, pin=None):
    return {"id": name, "name": name, "environment": environment, "tlsPin": pin}


charter = {
    "team": "Test team", "version": 2, "trial": True, "practice": False, "previous": sha(b"previous"), "validFrom": START,
    "validUntil": START + 90 * 24 * 60 * 60 * 1000, "threshold": 1,
    "people": [person(1, ["admin", "security_operator"], False),
               person(2, ["security_operator"], True, 1_795_000_000_000, 1_794_000_000_000, ["device:0123", "channel:mail:two"], 1_793_000_000_000,
                      [connection(2, "dev-1", 12)])],
    "seats": [{"id": SEAT, "key": b64(SEAT_KEY.public)}],
    "gateways": [gateway("dev-1", "dev", sha(b"certificate")), gateway("stage-1", "stage")],
    "rules": [{"id": "deletes", "kinds": ["exec", "plugin"], "environments": ["stage"], "commandPatterns": ["rm *"],
               "agentPatterns": ["agent-?"], "approvals": 2, "roles": ["security_operator", "admin"], "seats": 2,
               "requester": "must-be-known", "within": 60000, "selfApproval": True}],
    "recovery": None,
}
text = "countersign/charter/1\n" + json.dumps(charter, sort_keys=True, separators=(",", ":")) + "\n"
pathlib.Path("trial.txt").write_text(text)


def possession(name, seat, key):
    return b64(key.sign(f"countersign/possession/1\n{name}\n{seat}\n{b64(key.public)}\n".encode()))


def admin(number, seat_number):
    seat, key = sha(Key(100 + seat_number).public)[:16], Key(number)
    name = f"test-person-{number}"
    return {"id": name, "name": f"Test person {number}", "roles": ["admin", "security_operator"], "aliases": [], "connections": [],
            "keys": [{"key": b64(key.public), "from": START, "until": None, "revokedAt": None, "doubtedSince": None,
                      "proof": possession(name, seat, key), "seat": seat, "sameSeat": False}]}


# A team's own charter: two charter admins with a recovery key; version 2, for which the recovery key stood in; a draft of version 3.
RECOVERY = Key(300)
first = {
    "team": "Test team", "version": 1, "trial": False, "practice": False, "previous": None, "validFrom": START,
    "validUntil": START + 90 * 24 * 60 * 60 * 1000, "threshold": 2, "people": [admin(1, 1), admin(2, 2)],
    "seats": [{"id": sha(Key(100 + n).public)[:16], "key": b64(Key(100 + n).public)} for n in (1, 2)],
    "gateways": [gateway("dev-1", "dev"), gateway("stage-1", "stage"), gateway("prod-1", "prod")], "rules": [],
    "recovery": {"key": b64(RECOVERY.public), "proof": possession("recovery.key", SEAT, RECOVERY), "seat": SEAT},
}
note_text = lambda document: "countersign/charter/1\n" + canonical(document) + "\n"
second = {**first, "version": 2, "previous": sha(note_text(first).encode()), "validFrom": START + 1, "validUntil": START + 2}
third = {**second, "version": 3, "previous": sha(note_text(second).encode())}
one, two = ("test-person-1", Key(1)), ("test-person-2", Key(2))
pathlib.Path("exchange.json").write_text(canonical({
    "type": "countersign/charter-exchange/1",
    "chain": [signed(note_text(first), one, two), signed(note_text(second), one, ("recovery.key", RECOVERY))],
    "draft": signed(note_text(third), two)}))

# Person 4 asks from seat 4 to join.
seat_key = Key(104)
seat = sha(seat_key.public)[:16]
request = {"person": "test-person-4", "name": "Test person 4", "roles": ["admin", "security_operator"], "key": b64(Key(4).public),
           "proof": possession("test-person-4", seat, Key(4)), "seat": seat, "seatKey": b64(seat_key.public), "sameSeat": False,
           "connections": [{"gateway": "prod-1", "key": b64(Key(14).public), "proof": possession("test-person-4", seat, Key(14))}], "at": START}
pathlib.Path("join.note").write_text(signed("countersign/join/1\n" + canonical(request) + "\n", ("test-person-4", Key(4)), ("countersign/" + seat, seat_key)))
