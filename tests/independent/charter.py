# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
"""A charter, as resources/docs/formats.md says under "Charter". What needs Unicode's table of confusables (UTS 39) is not checked here."""
import re
from collections import Counter

import canonical_json
import ed25519
from canonical_json import Refused, members, need
from signed_note import Note, base64url_exactly, origin_of, seat_of

ALL = ["team", "version", "trial", "practice", "previous", "validFrom", "validUntil", "threshold", "people", "seats", "gateways", "rules",
       "recovery"]
PERSON = ["id", "name", "roles", "aliases", "keys", "connections"]
KEY = ["key", "from", "until", "revokedAt", "doubtedSince", "proof", "seat", "sameSeat"]
CONNECTION = ["gateway", "key", "from", "until", "revokedAt", "proof", "seat"]
RECOVERY = "recovery.key"
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


def possessed(name, seat, key, proof):
    """The public key, where its own signature says that a name holds it at a seat."""
    public = base64url_exactly(key, 32)
    need(ed25519.is_key(public), "a key that is not canonical or of small order")
    text = f"countersign/possession/1\n{name}\n{seat}\n{key}\n".encode()
    need(ed25519.verify(public, text, base64url_exactly(proof, 64)), f"{name} does not prove the key")
    return public


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
                need(key["doubtedSince"] is None or (key["revokedAt"] is not None and key["doubtedSince"] <= key["revokedAt"]),
                     "doubted without a revocation, or after it")
            for link in person["connections"]:
                members(link, CONNECTION)
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
        count = len(self.admins_at(document["validFrom"]))
        need(count >= 1, "nobody is a charter admin")
        if count == 1 or document["practice"]:
            need(document["trial"] and document["threshold"] == 1, "one charter admin, and not a trial with threshold 1")
        else:
            need(document["threshold"] == 2 or 2 <= document["threshold"] < count, "a threshold outside 2 to n - 1")
        need((document["recovery"] is not None) == (count == 2 and not document["trial"] and not document["practice"]),
             "a recovery key is for exactly two charter admins, and they need one")
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
                need(key["seat"] in self.seats, "a key from a seat that is not listed")
                enrolled.setdefault(key["seat"], {}).setdefault(person["id"], []).append(key["sameSeat"])
            for link in person["connections"]:
                public.append(self.proved(person["id"], link))
                need(link["gateway"], "a connection to no gateway")
        if self.document["recovery"] is not None:
            members(self.document["recovery"], ["key", "proof", "seat"])
            public.append(self.proved(RECOVERY, self.document["recovery"]))
        need(all(ed25519.is_key(key) for key in public), "a key that is not canonical or of small order")
        need(len(set(public)) == len(public), "one key for two")
        need(len(set(aliases)) == len(aliases), "one alias for two")
        for seat, people in enrolled.items():
            unmarked = [person for person, marks in people.items() if not all(marks)]
            need(len(unmarked) <= 1, f"{', '.join(unmarked)} were enrolled at one seat unmarked")

    def proved(self, name, record):
        """The key of a record that a name, its seat and its own signature stand for."""
        need(record["seat"] in self.seats, "a key from a seat that is not listed")
        return possessed(name, record["seat"], record["key"], record["proof"])

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
        able = [self.key_at(person["id"], self.document["validFrom"]) for person in self.people.values() if set(person["roles"]) & set(rule["roles"])]
        seats = [key["seat"] for key in able if key]
        met = len(seats) >= rule["approvals"] and len(set(seats)) >= rule["seats"]
        need(self.document["trial"] or met, f"rule {rule['id']} cannot be met")

    def admins_at(self, time):
        """The charter admins who have a key in force at a time."""
        return [person["id"] for person in self.people.values() if "admin" in person["roles"] and self.key_at(person["id"], time)]

    def key_at(self, person, time):
        """The record of the key that a person may sign with at a time."""
        keys = self.people[person]["keys"] if person in self.people else []
        return next((key for key in keys if key["from"] <= time and all(end is None or time < end for end in (key["until"], key["revokedAt"]))), None)

    def keys_at(self, person, time):
        key = self.key_at(person, time)
        return [base64url_exactly(key["key"], 32)] if key else []

    def signers(self, note, time):
        """The people of this charter who signed a note with a key in force at a time."""
        return {person for person in self.people if any(note.signed_by(person, key) for key in self.keys_at(person, time))}


def adopted(data, before=None):
    """The charter of a signed note that follows the one before (a charter and its digest), or is a first version."""
    note = Note(data)
    charter = Charter(note.text)
    document = charter.document
    replaces = before and before[0].document["trial"] and not document["trial"] and document["version"] == 1
    judge = before[0] if before and not replaces else charter
    counted = counted_signatures(judge, note, document["validFrom"], judge is not charter)
    need(counted >= judge.document["threshold"], f"signed by {counted} of {judge.document['threshold']} charter admins")
    if judge is not charter:
        follows(charter, note, *before)
    else:
        need(document["version"] == 1 and document["previous"] is None, "the version before is not here")
    return charter, note.digest()


def counted_signatures(judge, note, time, succession):
    """Charter admins with a key in force, and for a next version the recovery key of the one before for one of them."""
    recovery = judge.document["recovery"] if succession else None
    recovered = recovery is not None and note.signed_by(RECOVERY, base64url_exactly(recovery["key"], 32))
    return len(judge.signers(note, time) & set(judge.admins_at(time))) + (1 if recovered else 0)


def follows(charter, note, previous, digest):
    now, then = charter.document, previous.document
    need(now["previous"] == digest and now["version"] == then["version"] + 1, "not the next version of the one before")
    need(all(now[name] == then[name] for name in ("team", "trial", "practice")), "of another team, or only without its mark")
    need(now["validFrom"] >= then["validFrom"], "begins before its predecessor")
    new = set(charter.people) - set(previous.people)
    need(new <= charter.signers(note, now["validFrom"]), "somebody new has not signed")


class Exchange:
    """A file that carries a charter: its versions, each following the one before, and a draft that somebody who counts has signed."""

    def __init__(self, data):
        need(len(data) <= 16 * 1024 * 1024, "a charter exchange that is too large")
        document = canonical_json.read(data)
        members(document, ["type", "chain", "draft"])
        need(document["type"] == "countersign/charter-exchange/1", "not a charter exchange")
        need(isinstance(document["chain"], list) and len(document["chain"]) <= 512, "more than 512 versions")
        need(document["chain"] or document["draft"] is not None, "an empty charter exchange")
        notes = document["chain"] + ([document["draft"]] if document["draft"] is not None else [])
        need(all(isinstance(note, str) and len(note.encode()) <= 64 * 1024 for note in notes), "a note that is too large for a ledger")
        self.versions = []
        for note in document["chain"]:
            self.versions.append(adopted(note, self.versions[-1] if self.versions else None))
        self.draft = None
        if document["draft"] is not None:
            note = Note(document["draft"])
            self.draft = Charter(note.text)
            judge = self.versions[-1][0] if self.versions else self.draft
            time = self.draft.document["validFrom"]
            need(counted_signatures(judge, note, time, judge is not self.draft) >= 1, "a draft that no charter admin has signed")


class JoinRequest:
    """What a person who wants to join makes on their own seat: signed by their vote key and by the seat's key."""

    def __init__(self, data):
        need(len(data) <= 64 * 1024, "a join request that is too large")
        self.note = Note(data)
        head, _, body = self.note.text.partition("\n")
        need(head == "countersign/join/1", "the first line is not countersign/join/1")
        need(body.endswith("\n") and "\n" not in body[:-1], "not one line of canonical JSON")
        self.document = document = canonical_json.read(body[:-1].encode())
        members(document, ["person", "name", "roles", "key", "proof", "seat", "seatKey", "sameSeat", "connections", "at"])
        need(re.fullmatch("[a-z0-9][a-z0-9-]{0,63}", document["person"]), "a person id in another form")
        need(document["name"].strip() and document["roles"] and set(document["roles"]) <= set(ROLES), "no name or no role")
        need(isinstance(document["sameSeat"], bool) and type(document["at"]) is int, "a mark or a time of another type")
        seat_key = base64url_exactly(document["seatKey"], 32)
        need(document["seat"] == seat_of(seat_key), "the seat is not named after its key")
        keys = [seat_key, possessed(document["person"], document["seat"], document["key"], document["proof"])]
        for link in document["connections"]:
            members(link, ["gateway", "key", "proof"])
            need(link["gateway"], "a connection to no gateway")
            need(link["gateway"] != "practice" and not link["gateway"].startswith("practice-"), "a connection to the practice gateway")
            keys.append(possessed(document["person"], document["seat"], link["key"], link["proof"]))
        need(len(set(keys)) == len(keys), "one key for two purposes")
        need(self.note.signed_by(document["person"], keys[1]), "not signed by the vote key")
        need(self.note.signed_by(origin_of(seat_key), seat_key), "not signed by the seat key")
        self.fingerprint = self.note.digest()
