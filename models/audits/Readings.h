// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/EvidenceReader.h"

/// One function per kind of answer; see EvidenceReader. Shapes: OpenClaw 2026.9.6, pinned by tests/data/evidence. Every text
/// in a document is outside text. Times are converted to our clock with the offset measured when the answer was collected.
namespace countersign::audits::readings {

/// approval.history -> {items:[{id, kind, status, decision, reason, resolverKind, resolverId, createdAt, at, agent, label}]}
[[nodiscard]] Result<Reading> approvalHistory(const Answers &answers, const QJsonObject &parameters);
/// audit.activity.list -> {tools:[{at, tool, status, agent, run, toolCall, label}], unfinished:[{at, label, …}], rows}
[[nodiscard]] Result<Reading> auditActivity(const Answers &answers, const QJsonObject &parameters);
/// device.pair.list -> {devices:[{id, name, approvedVia, at, scopes, broad, label}], broad:[…], broadIds:[…], pending:[{id, at, label}],
/// tokens:[{id, device, role, scopes, broad, at (last issued), used, lastUsed, label}]}: the tokens that still work
[[nodiscard]] Result<Reading> devicePairings(const Answers &answers, const QJsonObject &parameters);
/// logs.tail -> {failures:[{at, address, actor, cause, label}], bursts:[{key, from, to, count, label}], lines, unreadable}
[[nodiscard]] Result<Reading> authenticationLog(const Answers &answers, const QJsonObject &parameters);
/// openclaw.changes.list -> {changes:[{id, at, kind, source, paths, invalid, opaque, label}]}
[[nodiscard]] Result<Reading> configChanges(const Answers &answers, const QJsonObject &parameters);
/// A masked configuration -> {settings, agents:[{id, label, elevated, execMode}], hidden (values that the gateway kept back)}
[[nodiscard]] Result<Reading> configSettings(const Answers &answers, const QJsonObject &parameters);
/// Two masked configurations, ours first -> {differences:[{path, label, id (both values), change, own, other, expected, reason}], same, hidden,
/// shared:[{path, label}]}: what differs by path, and credentials that both hold
[[nodiscard]] Result<Reading> configDrift(const Answers &answers, const QJsonObject &parameters);
/// A drawn sample (SampleDraw) -> {items:[{entry, kind, request, at, label, rank}], population, …}. Draws again: Malformed where
/// what stands there is not what plan, checkpoint and nonces give
[[nodiscard]] Result<Reading> sampledActions(const Answers &answers, const QJsonObject &parameters);
/// Our own ledger (LedgerEvidence) -> {cases:[…], byRequest:{…}, byToolCall:{…}, alerts:[…]}
[[nodiscard]] Result<Reading> ownRecord(const Answers &answers, const QJsonObject &parameters);

}
