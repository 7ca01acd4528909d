# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
"""How a sample is drawn, as resources/docs/formats.md says under "Sample"."""
import datetime
import hashlib
import hmac

import canonical_json
import merkle
from canonical_json import members, need
from signed_note import Checkpoint

RULE = "request.seen/1"


def with_length(text):
    data = text.encode()
    return len(data).to_bytes(4, "big") + data


def seed_of(origin, size, root, auditor, reviewer, check, period):
    return hashlib.sha256(b"countersign/sample/v1\0" + with_length(origin) + size.to_bytes(8, "big") + root + auditor + reviewer
                          + with_length(check) + with_length(period)).digest()


def rank_of(seed, candidate):
    return hmac.new(seed, bytes.fromhex(candidate["leaf"]), hashlib.sha256).digest()


def allocate(population, size):
    """How many of each stratum, as {stratum: (how many there are, how many are drawn)}."""
    strata = {}
    for candidate in population:
        strata[candidate["stratum"]] = strata.get(candidate["stratum"], 0) + 1
    names = sorted(strata, key=lambda name: name.encode("utf-16-be"))
    if len(population) <= size:
        return {name: (strata[name], strata[name]) for name in names}
    left, spare = max(0, size - len(names)), len(population) - len(names)
    drawn = {name: int(place < size) for place, name in enumerate(names)}
    rests = {}
    for name in names:
        share, rests[name] = divmod(left * (strata[name] - 1), spare) if spare else (0, 0)
        drawn[name] += share
    for name in sorted(names, key=lambda name: -rests[name])[:size - sum(drawn.values())]:
        drawn[name] += 1
    return {name: (strata[name], drawn[name]) for name in names}


def draw(population, size, seed):
    chosen = []
    for stratum, (_, many) in allocate(population, size).items():
        ranked = sorted((candidate for candidate in population if candidate["stratum"] == stratum),
                        key=lambda candidate: (rank_of(seed, candidate), candidate["leaf"], candidate["entry"]))
        chosen += ranked[:many]
    return sorted(chosen, key=lambda candidate: candidate["entry"])


def iso(milliseconds):
    moment = datetime.datetime.fromtimestamp(milliseconds // 1000, datetime.timezone.utc)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{milliseconds % 1000:03d}Z"


def check(sample, entries, leaves, seat_key):
    """Draws again. `entries`: those of the bundle by number; `leaves`: their bytes; `seat_key`: (origin, key)."""
    members(sample, ["schema", "rule", "audit", "check", "gateway", "from", "to", "period", "size", "plan", "plans", "checkpoint",
                     "auditorNonce", "reviewerNonce", "seed", "population", "strata", "items"])
    need(sample["rule"] == RULE, "a population by another rule")
    need(sample["period"] == f"{iso(sample['from'])}/{iso(sample['to'])}", "a period in other words")
    nonces = [bytes.fromhex(sample[name]) for name in ("auditorNonce", "reviewerNonce")]
    need(all(len(nonce) == 32 for nonce in nonces), "a nonce that is not 32 bytes")

    plans = [number for number, entry in sorted(entries.items())
             if entry["kind"] == "sample.planned" and entry["fields"]["audit"] == sample["audit"]]
    need(plans and plans[0] == sample["plan"] and len(plans) == sample["plans"], "not the first plan, or another number of plans")
    plan = entries[sample["plan"]]["fields"]
    for name in ("check", "gateway", "from", "to", "rule", "size"):
        need(plan[name] == sample[name], f"another {name} than was planned")
    for name, nonce in zip(("auditor", "reviewer"), nonces):
        need(hashlib.sha256(nonce).hexdigest() == plan[name], f"not the {name}'s nonce that was promised")

    checkpoint = Checkpoint(sample["checkpoint"].encode())
    need(checkpoint.origin == seat_key[0] and checkpoint.note.signed_by(*seat_key), "a checkpoint that the seat did not sign")
    need(checkpoint.size > sample["plan"], "a checkpoint that is older than the plan")

    seen = [number for number, entry in sorted(entries.items())
            if entry["kind"] == "request.seen" and number < sample["plan"] and sample["from"] <= entry["at"] < sample["to"]
            and entry["fields"]["subject"].startswith(sample["gateway"] + "/")]
    need([candidate["entry"] for candidate in sample["population"]] == seen, "not the population of the ledger")
    for candidate in sample["population"]:
        members(candidate, ["entry", "leaf", "stratum", "request", "at"])
        fields = entries[candidate["entry"]]["fields"]
        need(candidate["leaf"] == merkle.leaf_hash(leaves[candidate["entry"]]).hex(), "a leaf hash of something else")
        need((candidate["stratum"], candidate["request"], candidate["at"]) == (fields["kind"], fields["request"], entries[candidate["entry"]]["at"]),
             "another request than the entry's")

    seed = seed_of(checkpoint.origin, checkpoint.size, checkpoint.root, *nonces, sample["check"], sample["period"])
    need(seed.hex() == sample["seed"], "another seed")
    strata = [{"stratum": name, "population": population, "drawn": drawn} for name, (population, drawn) in allocate(sample["population"], sample["size"]).items()]
    need(sample["strata"] == strata, "another allocation")
    items = [{**candidate, "rank": rank_of(seed, candidate).hex()} for candidate in draw(sample["population"], sample["size"], seed)]
    need(canonical_json.write(sample["items"]) == canonical_json.write(items), "other items than are drawn")
