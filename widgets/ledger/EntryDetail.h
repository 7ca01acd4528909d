// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledger/Ledger.h"
#include "widgets/kit/Surface.h"

namespace countersign::ui {

class DetailHead;
class DigestBlock;
class FactList;
class Label;
class OutsideText;
class SectionTitle;

/// One entry of the ledger: what it records, its exact bytes, its hash, and the proof that it is in the tree.
class EntryDetail : public Surface
{
    Q_OBJECT
public:
    /// `ledger` outlives this.
    explicit EntryDetail(const ledger::Ledger &ledger, QWidget *parent = nullptr);

    void setEntry(const ledger::StoredEntry &stored);
    void clear();
    [[nodiscard]] std::optional<quint64> shownEntry() const { return m_shown; }

private:
    void askProof();
    void showProof(const Result<QList<crypto::Digest>> &proof, const ledger::TreeHead &head);
    void showFacts(const ledger::StoredEntry &stored);

    const ledger::Ledger &m_ledger;
    std::optional<quint64> m_shown;
    QWidget *m_body;
    DetailHead *m_head;
    FactList *m_facts;
    OutsideText *m_bytes;
    DigestBlock *m_hash;
    SectionTitle *m_proofTitle;
    Label *m_proof;
};

}
