# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
"""An action, as resources/docs/formats.md says under "Action"."""
import hashlib
import json

import canonical_json
from canonical_json import need

LARGEST = 262_144
ALL = ["type", "kind", "gateway", "request", "parameters", "agent", "session", "run", "toolCall"]
KINDS = {
    "exec": ["command", "cwd", "host", "node", "resolvedPath", "argv"],
    "plugin": ["title", "description", "detail", "pluginId", "toolName"],
    "system-agent": ["title", "description", "command"],
}
SOURCES = {"agent": ["agentId"], "session": ["sessionKey", "sessionId"], "run": ["runId"], "node": ["nodeId"], "toolCall": ["toolCallId"]}


def read(data):
    """The action, whose fields say what its parameters say. Returns it and its digest."""
    need(len(data) <= LARGEST, "an action that is too large")
    action = canonical_json.read(data)
    need(isinstance(action, dict) and action.get("type") == "countersign/action/1", "not an action")
    need(action.get("kind") in KINDS, "an action of unknown kind")
    canonical_json.members(action, ALL + KINDS[action["kind"]])
    for name in ("gateway", "request", "parameters"):
        need(isinstance(action[name], str), f"{name} is no text")
    for name, value in action.items():
        listed = name == "argv" and isinstance(value, list) and all(isinstance(word, str) for word in value)
        need(value is None or listed or (name != "argv" and isinstance(value, str)), f"{name} is of the wrong type")
    compare(action)
    return action, hashlib.sha256(data).hexdigest()


def supplied(request, name):
    value = request.get(name)
    return value if isinstance(value, str) else None


def compare(action):
    """Each field stands in the parameters too; only the run may come from the record around them."""
    request = relaxed(action["parameters"])
    for name in set(ALL + KINDS[action["kind"]]) - {"type", "kind", "gateway", "request", "parameters"}:
        if name == "argv":
            words = request.get("commandArgv")
            said = words if isinstance(words, list) and all(isinstance(word, str) for word in words) else None
        else:
            said = next((value for source in SOURCES.get(name, [name]) if (value := supplied(request, source)) is not None), None)
        need(action[name] == said or (name == "run" and said is None), f"{name} is not what the parameters say")


def relaxed(text):
    """The parameters are the gateway's JSON: numbers of any spelling, but no member twice."""
    try:
        value = json.loads(text, object_pairs_hook=canonical_json.once)
    except json.JSONDecodeError as error:
        raise canonical_json.Refused(f"parameters that are not JSON: {error}") from error
    need(isinstance(value, dict), "parameters that are no object")
    return value
