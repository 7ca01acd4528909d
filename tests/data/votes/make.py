#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the vote vectors from resources/docs/formats.md with openssl alone, so that the program is not its own witness.

The key is a published test key (seed: bytes 0 to 31) and signs for nobody. Run in this folder; the output is committed.
"""
import base64, hashlib, pathlib, subprocess, tempfile

SEED = bytes(range(32))
PKCS8 = bytes.fromhex("302e020100300506032b657004220420") + SEED
PERSON = "test-person-one"
FIELDS = ["purpose", "gateway", "boot", "request", "action", "rule", "charter", "decision", "approvals", "reason", "person", "seat",
          "ledger", "issued", "expires", "nonce"]
H = lambda text: hashlib.sha256(text.encode()).hexdigest()

VOTES = {
    "allow": dict(purpose="decision", gateway="tls:" + H("certificate") + " " + H("device"), boot="b1f4d3a2-0000-4000-8000-000000000001",
                  request="0f9d1c8e-1111-4222-8333-444455556666", action=H("action"), rule="exec", charter=H("charter"), decision="allow",
                  approvals="2", reason="-", person=PERSON, seat="00112233445566aa",
                  ledger="countersign/00112233445566aa 41 " + H("root"), issued="1790000000000", expires="1790001800000",
                  nonce="AAECAwQFBgcICQoLDA0ODw"),
    "deny-without-action": dict(purpose="decision", gateway="- -", boot="-", request="exec-17", action="-", rule="unmatched",
                                charter=H("charter"), decision="deny", approvals="2", reason=H("salt and reason"), person=PERSON,
                                seat="00112233445566aa", ledger="countersign/00112233445566aa 42 " + H("root"),
                                issued="1790000000001", expires="1790001800000", nonce="_____________________w"),
    # a request id that is "-", a boot id with a newline and a right-to-left override, a rule with a per cent sign
    "odd-ids": dict(purpose="decision", gateway="- " + H("device"), boot="a%000Ab%202E", request="%002D", action=H("action"),
                    rule="100%0025%0020sure", charter=H("charter"), decision="allow", approvals="3", reason="-", person=PERSON,
                    seat="00112233445566aa", ledger="- 0 " + H(""), issued="0", expires="0", nonce="AAAAAAAAAAAAAAAAAAAAAA"),
    "withdraw": dict(purpose="withdraw", gateway="- -", boot="-", request="exec-17", action=H("action"), rule="-", charter=H("charter"),
                     decision="-", approvals="2", reason="-", person=PERSON, seat="00112233445566aa",
                     ledger="countersign/00112233445566aa 43 " + H("root"), issued="1790000000002", expires="1790001800000",
                     nonce="AAECAwQFBgcICQoLDA0ODw"),
}


def openssl(*arguments, **options):
    return subprocess.run(["openssl", *arguments], check=True, capture_output=True, **options).stdout


with tempfile.TemporaryDirectory() as folder:
    private, message = pathlib.Path(folder, "key.der"), pathlib.Path(folder, "message")
    private.write_bytes(PKCS8)
    pathlib.Path("key.pub.pem").write_bytes(openssl("pkey", "-inform", "DER", "-in", private, "-pubout"))
    public = openssl("pkey", "-inform", "DER", "-in", private, "-pubout", "-outform", "DER")[-32:]
    key_id = hashlib.sha256(PERSON.encode() + b"\n\x01" + public).digest()[:4]
    for name, fields in VOTES.items():
        text = "countersign/vote/1\n" + "".join(f"{field} {fields[field]}\n" for field in FIELDS)
        message.write_text(text)
        signature = openssl("pkeyutl", "-sign", "-rawin", "-keyform", "DER", "-inkey", private, "-in", message)
        line = f"\n\u2014 {PERSON} {base64.b64encode(key_id + signature).decode()}\n"
        pathlib.Path(name + ".note").write_bytes((text + line).encode())
