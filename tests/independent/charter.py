# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
"""A charter, as resources/docs/formats.md says under "Charter". What needs Unicode's table of confusables (UTS 39) is not checked here."""
import re
from collections import Counter

import canonical_json
import ed25519
from canonical_json import Refused, members, need
from signed_note import Note, base64url_exactly, seat_of

ALL = ["team", "version", "trial", "practice", "previous", "validFrom", "validUntil", "threshold", "people", "seats", "gateways", "rules"]
PERSON = ["id", "name", "roles", "aliases", "keys"]
KEY = ["key", "from", "until", "revokedAt", "proof", "seat", "sameSeat"]
GATEWAY = ["id", "name", "environment", "tlsPin"]
RULE = ["id", "kinds", "environments", "commandPatterns", "agentPatterns", "approvals", "roles", "seats", "requester", "within",
        "selfApproval"]
ROLES = ["viewer", "operator", "security_operator", "auditor", "admin"]
LONGEST = 90 * 24 * 60 * 60 * 1000


def units(text):
    """The UTF-16 units of a text."""
    data = text.encode("utf-16-be", "surrogatepass")
    return [data[at:at + 2] for at in range(0, len(data), 2)]


def glob(pattern, text):
    """`*` is any run and `?` one UTF-16 unit, over the whole text."""
    pattern, text = units(pattern), units(text)
    reached = {0}
    for unit in pattern:
        if unit == b"\0*":
            reached = set(range(min(reached), len(text) + 1)) if reached else reached
        else:
            reached = {at + 1 for at in reached if at < len(text) and unit in (b"\0?", text[at])}
    return len(pattern) <= 1024 and len(text) in reached


class Charter:
    def __init__(self, text):
        head, _, body = text.partition("\n")
        need(head == "countersign/charter/1", "the first line is not countersign/charter/1")
        need(body.endswith("\n") and "\n" not in body[:-1], "not one line of canonical JSON")
        self.document = document = canonical_json.read(body[:-1].encode())
        members(document, ALL)
        for person in document["people"]:
            members(person, PERSON)
            need(set(person["roles"]) <= set(ROLES), "an unknown role")
            for key in person["keys"]:
                members(key, KEY)
        for seat in document["seats"]:
            members(seat, ["id", "key"])
        for gateway in document["gateways"]:
            members(gateway, GATEWAY)
        for rule in document["rules"]:
            members(rule, RULE)
        self.people = {person["id"]: person for person in document["people"]}
        self.seats = {seat["id"]: base64url_exactly(seat["key"], 32) for seat in document["seats"]}
        self.sound()

    def sound(self):
        self.times_and_threshold()
        self.keys()
        self.gateways()
        for rule in self.document["rules"]:
            self.rule(rule)

    def times_and_threshold(self):
        document = self.document
        need(document["version"] >= 1, "a version below 1")
        need((document["previous"] is None) == (document["version"] == 1), "a first version with a predecessor, or a later one without")
        need(0 < document["validUntil"] - document["validFrom"] <= LONGEST, "not valid for up to 90 days")
        count = len(self.admins())
        need(count >= 1, "nobody is a charter admin")
        if count == 1 or document["practice"]:
            need(document["trial"] and document["threshold"] == 1, "one charter admin, and not a trial with threshold 1")
        else:
            need(document["threshold"] == 2 or 2 <= document["threshold"] < count, "a threshold outside 2 to n - 1")
        for kind in ("people", "seats", "gateways", "rules"):
            need(max(Counter(one["id"] for one in document[kind]).values(), default=1) == 1, f"an id twice among the {kind}")

    def keys(self):
        public, enrolled, aliases = list(self.seats.values()), {}, []
        for seat, key in self.seats.items():
            need(seat == seat_of(key), f"seat {seat} is not named after its key")
        for person in self.people.values():
            need(re.fullmatch("[a-z0-9][a-z0-9-]{0,63}", person["id"]), "a person id in another form")
            aliases += person["aliases"]
            for key in person["keys"]:
                public.append(base64url_exactly(key["key"], 32))
                proved = f"countersign/possession/1\n{person['id']}\n{key['seat']}\n{key['key']}\n".encode()
                need(ed25519.verify(public[-1], proved, base64url_exactly(key["proof"], 64)), f"{person['id']} does not prove the key")
                enrolled.setdefault(key["seat"], {}).setdefault(person["id"], []).append(key["sameSeat"])
        need(all(ed25519.is_key(key) for key in public), "a key that is not canonical or of small order")
        need(len(set(public)) == len(public), "one key for two")
        need(len(set(aliases)) == len(aliases), "one alias for two")
        for seat, people in enrolled.items():
            unmarked = [person for person, marks in people.items() if not all(marks)]
            need(len(unmarked) <= 1, f"{', '.join(unmarked)} were enrolled at one seat unmarked")

    def gateways(self):
        for gateway in self.document["gateways"]:
            need(gateway["environment"] in ("dev", "stage", "prod"), "an unknown environment")
            need(gateway["tlsPin"] is None or re.fullmatch("[0-9a-f]{64}", gateway["tlsPin"]), "a pin that is no digest")
            need(not (self.document["trial"] and gateway["environment"] == "prod"), "a trial with a prod gateway")
            named = gateway["id"] == "practice" or gateway["id"].startswith("practice-")
            need(named == self.document["practice"], "practice gateways stand in practice charters and nowhere else")

    def rule(self, rule):
        need(rule["requester"] in ("excluded", "must-be-known"), "a rule with an unknown requester")
        need(rule["roles"] and set(rule["roles"]) <= set(ROLES), "a rule without roles")
        need(1 <= rule["seats"] <= rule["approvals"] <= 99, "a rule for more seats than people")
        able = [person for person in self.people.values() if set(person["roles"]) & set(rule["roles"])]
        need(self.document["trial"] or len(able) >= rule["approvals"], f"rule {rule['id']} cannot be met")

    def admins(self):
        return [person for person in self.people.values() if "admin" in person["roles"]]

    def keys_at(self, person, time):
        """The public keys of a person that were in force at a time."""
        keys = self.people[person]["keys"] if person in self.people else []
        return [base64url_exactly(key["key"], 32) for key in keys
                if key["from"] <= time and all(end is None or time < end for end in (key["until"], key["revokedAt"]))]

    def signers(self, note, time):
        """The people of this charter who signed a note with a key in force at a time."""
        return {person for person in self.people if any(note.signed_by(person, key) for key in self.keys_at(person, time))}


def adopted(data, before=None):
    """The charter of a signed note that follows the one before (a charter and its digest), or is a first version."""
    note = Note(data)
    charter = Charter(note.text)
    document = charter.document
    judge = before[0] if before else charter
    replaces = before and before[0].document["trial"] and not document["trial"] and document["version"] == 1 and document["previous"] is None
    judge = charter if replaces else judge
    admins = {person["id"] for person in judge.admins()}
    signed = len(judge.signers(note, document["validFrom"]) & admins)
    need(signed >= judge.document["threshold"], f"signed by {signed} of {judge.document['threshold']} charter admins")
    if replaces:
        need(document["validFrom"] >= before[0].document["validFrom"], "begins before the trial it replaces")
    elif before:
        follows(charter, note, *before)
    elif document["version"] != 1 or document["previous"] is not None:
        raise Refused("the version before is not here")
    return charter, note.digest()


def follows(charter, note, previous, digest):
    now, then = charter.document, previous.document
    need(now["previous"] == digest and now["version"] == then["version"] + 1, "not the next version of the one before")
    need(all(now[name] == then[name] for name in ("team", "trial", "practice")), "of another team, or only without its mark")
    need(now["validFrom"] >= then["validFrom"], "begins before its predecessor")
    new = set(charter.people) - set(previous.people)
    need(new <= charter.signers(note, now["validFrom"]), "somebody new has not signed")
