#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the charter vector from resources/docs/formats.md with openssl and Python's json alone.

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


SEAT_KEY = Key(101)
SEAT = sha(SEAT_KEY.public)[:16]


def person(number, roles, same_seat, until=None, revoked=None, aliases=()):
    name, key = f"test-person-{number}", Key(number)
    proof = key.sign(f"countersign/possession/1\n{name}\n{SEAT}\n{b64(key.public)}\n".encode())
    return {"id": name, "name": f"Test person {number}", "roles": roles, "aliases": list(aliases),
            "keys": [{"key": b64(key.public), "from": START, "until": until, "revokedAt": revoked, "proof": b64(proof), "seat": SEAT,
                      "sameSeat": same_seat}]}


def gateway(name, environment, pin=None):
    return {"id": name, "name": name, "environment": environment, "tlsPin": pin}


charter = {
    "team": "Test team", "version": 2, "trial": True, "practice": False, "previous": sha(b"previous"), "validFrom": START,
    "validUntil": START + 90 * 24 * 60 * 60 * 1000, "threshold": 1,
    "people": [person(1, ["admin", "security_operator"], False),
               person(2, ["security_operator"], True, 1_795_000_000_000, 1_794_000_000_000, ["device:0123", "channel:mail:two"])],
    "seats": [{"id": SEAT, "key": b64(SEAT_KEY.public)}],
    "gateways": [gateway("dev-1", "dev", sha(b"certificate")), gateway("stage-1", "stage")],
    "rules": [{"id": "deletes", "kinds": ["exec", "plugin"], "environments": ["stage"], "commandPatterns": ["rm *"],
               "agentPatterns": ["agent-?"], "approvals": 2, "roles": ["security_operator", "admin"], "seats": 2,
               "requester": "must-be-known", "within": 60000, "selfApproval": True}],
}
text = "countersign/charter/1\n" + json.dumps(charter, sort_keys=True, separators=(",", ":")) + "\n"
pathlib.Path("trial.txt").write_text(text)
