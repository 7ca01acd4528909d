// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledger/AuthorshipVerifier.h"
#include "models/ledger/CheckpointVerifier.h"
#include "models/ledger/ContentVerifier.h"
#include "models/ledger/LedgerReader.h"
#include "models/ledger/TreeVerifier.h"
#include "models/ledger/Verifier.h"

namespace countersign::ledger {

/// One walk through a ledger file, entry by entry, with everything that is compared beside it. Used once.
class LedgerWalk
{
public:
    LedgerWalk(storage::Database &database, const VerifyOptions &options, const QList<anchor::Found> &anchors);

    /// An error: no verdict. What the file contradicts is in the verification, also that a part of it cannot be read.
    [[nodiscard]] Result<Verification> run();

private:
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> walk();
    [[nodiscard]] Result<void> visit(quint64 index, QByteArrayView leaf);
    [[nodiscard]] Result<void> compareIndex(quint64 index, const facts::Entry &entry);
    [[nodiscard]] Result<void> finish();
    [[nodiscard]] Result<void> checkTileCount();
    [[nodiscard]] Result<void> checkHeadsSeen();
    [[nodiscard]] Result<void> checkDatabase();
    void nameMismatches();

    storage::Database &m_database;
    const VerifyOptions &m_options;
    const QList<anchor::Found> &m_anchors;
    Verification m_found;
    LedgerReader m_reader;
    TreeVerifier m_tree;
    SignatureChecks m_checks;
    AuthorshipVerifier m_authorship;
    std::optional<CheckpointVerifier> m_checkpoints;
    std::optional<ContentVerifier> m_contents;
    std::optional<storage::Statement> m_entries;
    std::optional<storage::Statement> m_index;
    quint64 m_all = 0;
    bool m_gap = false; ///< an entry is missing: what lies behind it has no place in the tree
};

}
