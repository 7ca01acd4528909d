// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/Case.h"
#include "widgets/approvals/Workplace.h"
#include "widgets/kit/Surface.h"

class QVBoxLayout;

namespace countersign::ui {

class DigestBlock;
class FactList;
class Label;
class MarkView;
class SectionTitle;

/// The column beside the text: rule and control state, digest, votes; always in this order.
class CaseSide final : public Surface
{
    Q_OBJECT
public:
    explicit CaseSide(Workplace place, QWidget *parent = nullptr);

    void setCase(const approvals::Case &item);
    [[nodiscard]] DigestBlock &digest() const { return *m_digest; }

private:
    void fillRule(const approvals::Case &item);
    void fillVotes(const approvals::Case &item);
    void addVote(const approvals::CastVote &cast);
    void addLine(QWidget *mark, const QString &who, const QString &what, const QString &reason);

    Workplace m_place;
    MarkView *m_control;
    Label *m_controlWords;
    FactList *m_rule;
    SectionTitle *m_digestTitle;
    DigestBlock *m_digest;
    Label *m_noDigest;
    SectionTitle *m_votesTitle;
    MarkView *m_slots;
    QVBoxLayout *m_votes;
};

}
