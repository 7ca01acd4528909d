// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/Case.h"
#include "models/facts/Entry.h"
#include "models/ledger/Ledger.h"

/// The ledger entries that an approval leaves, in the words of facts::EntryKind. Text from outside goes into contents only.
namespace countersign::approvals::entries {

struct Draft {
    facts::Entry entry;
    QList<facts::Content> contents;
    QString namesPrevious = {}; ///< see ledger::Pending
};

/// For one commit: all of them are on disk or none.
[[nodiscard]] QList<ledger::Pending> together(QList<Draft> drafts);

[[nodiscard]] Draft requestSeen(const Case &item);
/// `saltedReason`: 32 bytes of salt and the reason in UTF-8; empty where none was given.
[[nodiscard]] Draft voteCast(const CaseKey &key, const crypto::SignedNote &note, const QByteArray &saltedReason);
[[nodiscard]] Draft decisionSent(const Case &item, facts::Decision decision);
/// The same for the vote in front of it in one commit, which it names among its votes.
[[nodiscard]] Draft decisionSentWithVote(const Case &item, facts::Decision decision);
[[nodiscard]] Draft decisionRecorded(const CaseKey &key, const gateway::ApprovalRecord &record, bool ours);
[[nodiscard]] Draft decisionUnknown(const CaseKey &key, ErrorCode code);
[[nodiscard]] Draft caseClosed(const Case &item, CaseState state, int allows);

}
