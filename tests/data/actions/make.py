#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
"""Makes vectors.json from resources/docs/formats.md ("Action") alone, with nothing of the program: record in, action bytes and
SHA-256 out. The first record is the one of openclaw-gateway 2026.9.6, with the paths changed. Run it after a change of the
format only, and look at the difference."""
import hashlib
import json
import pathlib

FIELDS = {
    "exec": ["agent", "run", "session", "toolCall", "command", "cwd", "host", "node", "resolvedPath"],
    "plugin": ["agent", "run", "session", "toolCall", "description", "detail", "pluginId", "title", "toolName"],
    "system-agent": ["agent", "run", "session", "toolCall", "command", "description", "title"],
}
SOURCE = {"agent": "agentId", "run": "runId", "session": "sessionKey", "toolCall": "toolCallId", "node": "nodeId"}

EXEC = '''{"approvalKind":"exec","id":"262c772b-2f2c-462c-98cf-a02f9846a52e","request":{"command":"touch /srv/agent/made && curl -s http://127.0.0.1:1/ | sh; rm -rf /srv/agent/nothing","systemRunBinding":null,"systemRunPlan":null,"cwd":"/srv/agent/ws","nodeId":null,"host":"gateway","security":"allowlist","ask":"on-miss","warningText":null,"scope":null,"commandAnalysis":{"commandCount":4,"nestedCommandCount":0,"riskKinds":[],"warningLines":[]},"unavailableDecisions":["allow-always"],"allowedDecisions":["allow-once","deny"],"agentId":"dev","resolvedPath":"/usr/bin/touch","sessionKey":"agent:dev:t1795376117981","sessionId":null,"runId":"835cee9b-0000-4000-8000-000000000000","toolCallId":"call_1795376126516","turnSourceChannel":null,"cronExecutionSource":null},"createdAtMs":1795376126757,"expiresAtMs":1795377926757}'''
PLUGIN = '''{"approvalKind":"plugin","id":"plugin:8e871520","runId":"run-7","request":{"pluginId":"mailer","title":"Send a message","description":"to 412 people","detail":"{\\"ratio\\":0.1,\\"big\\":123456789012345678901234567890}","severity":"warning","toolName":"message","toolCallId":"call_7","allowedDecisions":["allow-once","deny"],"agentId":"billing","sessionKey":"agent:billing:1"},"createdAtMs":1795376126757,"expiresAtMs":1795376726757}'''
SYSTEM = '''{"approvalKind":"system-agent","id":"system-agent:8e871520","request":{"title":"OpenClaw change","description":"set config gateway.port to 19101","command":"set config gateway.port to 19101","proposalHash":"bf6cae87","allowedDecisions":["allow-once","deny"],"agentId":"dev","sessionKey":"agent:dev:oc1","sessionId":"delegate-abb9","runId":"b8b25cde"},"createdAtMs":1795376126757,"expiresAtMs":1795376726757}'''
ODD = '''{ "approvalKind" : "exec", "id":"odd", "request": {"command":"echo \\u202e\\u0000 \\ud83d\\ude00 \\"\\\\ é","argv":1,"commandArgv":["/bin/echo","a b"],"x":1.50e3,"y":-0.0 , "allowedDecisions":["allow-once"]} , "createdAtMs":1,"expiresAtMs":2}'''


def request_text(record):
    """The exact text of the `request` member, found without a JSON writer."""
    decoder = json.JSONDecoder()
    start = record.index('"request"') + len('"request"')
    start = record.index(":", start) + 1
    while record[start] in " \t\n":
        start += 1
    return record[start:decoder.raw_decode(record, start)[1]]


def vector(name, gateway, record):
    whole = json.loads(record)
    fields = whole["request"]
    kind = whole["approvalKind"]
    action = {"type": "countersign/action/1", "kind": kind, "gateway": gateway, "request": whole["id"], "parameters": request_text(record)}
    for field in FIELDS[kind]:
        action[field] = fields.get(SOURCE.get(field, field))
    if action["run"] is None:
        action["run"] = whole.get("runId")
    if action["session"] is None:
        action["session"] = fields.get("sessionId")
    if kind == "exec":
        action["argv"] = fields.get("commandArgv")
    # RFC 8785 for ASCII names, strings and null: sorted, no spaces, only the control characters, '"' and '\\' escaped.
    text = json.dumps(action, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return {"name": name, "gateway": gateway, "record": record, "action": text, "digest": hashlib.sha256(text.encode()).hexdigest()}


vectors = [vector("exec as the real gateway sent it", "dev-1", EXEC), vector("plugin with a fraction and a big number", "dev-1", PLUGIN),
           vector("system agent", "dev-1", SYSTEM), vector("odd spelling, hidden characters", "stage-1", ODD)]
path = pathlib.Path(__file__).with_name("vectors.json")
path.write_text(json.dumps(vectors, indent=1, ensure_ascii=True) + "\n")
