# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
"""Canonical JSON as resources/docs/formats.md says: RFC 8785, integers within 2^53 - 1, well-formed Unicode, 64 deep."""
import json

LARGEST = 2**53 - 1
DEEPEST = 64
ESCAPES = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


class Refused(Exception):
    """What was read is not in its one form, or does not prove what it says."""


def need(condition, sentence):
    if not condition:
        raise Refused(sentence)


def digits(text):
    value = int(text)
    need(abs(value) <= LARGEST, f"{text} is beyond 2^53 - 1")
    return value


def fraction(text):
    need(text[-1].isdigit() and float(text).is_integer(), f"{text} is not an integer")
    return digits(str(int(float(text))))


def once(pairs):
    need(len({name for name, _ in pairs}) == len(pairs), "a member stands twice")
    return dict(pairs)


def parse(data):
    """Any JSON text within our restriction, however it is spelled."""
    try:
        text = data.decode("utf-8") if isinstance(data, bytes) else data
        return json.loads(text, object_pairs_hook=once, parse_int=digits, parse_float=fraction, parse_constant=fraction)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise Refused(f"not JSON: {error}") from error


def quoted(text):
    need(not any(0xD800 <= ord(character) <= 0xDFFF for character in text), "a lone surrogate")
    return '"' + "".join(ESCAPES.get(c) or (f"\\u{ord(c):04x}" if c < " " else c) for c in text) + '"'


def write(value, depth=0):
    """RFC 8785, section 3.2: members by their UTF-16 units, nothing escaped that need not be."""
    if isinstance(value, str):
        return quoted(value)
    if value is None or isinstance(value, (bool, int)):
        return {None: "null", True: "true", False: "false"}[value] if value is None or isinstance(value, bool) else str(value)
    need(depth < DEEPEST, f"nested deeper than {DEEPEST}")
    if isinstance(value, list):
        return "[" + ",".join(write(element, depth + 1) for element in value) + "]"
    names = sorted(value, key=lambda name: name.encode("utf-16-be", "surrogatepass"))
    return "{" + ",".join(quoted(name) + ":" + write(value[name], depth + 1) for name in names) + "}"


def read(data):
    """The value of bytes that are canonical; anything else is refused."""
    value = parse(data)
    need(write(value).encode() == data, "not in canonical form")
    return value


def members(value, names):
    """The object has exactly these members."""
    need(isinstance(value, dict), "not an object")
    wrong = sorted(set(value) ^ set(names))
    need(not wrong, f"members that are missing or unknown: {', '.join(wrong)}")
