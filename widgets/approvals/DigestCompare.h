// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/Case.h"
#include "widgets/approvals/Workplace.h"

#include <QWidget>

namespace countersign::ui {

class DigestBlock;

/// The digest you are about to sign, beside the one that the person before you signed: from their vote, not from the case.
class DigestCompare final : public QWidget
{
    Q_OBJECT
public:
    DigestCompare(const approvals::Case &item, const crypto::Digest &own, const Workplace &place, QWidget *parent = nullptr);

    [[nodiscard]] DigestBlock &own() const { return *m_own; }
    /// False where an earlier vote is over another digest: nothing may be signed.
    [[nodiscard]] bool isSame() const;

private:
    QWidget *side(const QString &who, DigestBlock *block, const QString &note);

    DigestBlock *m_other = nullptr;
    DigestBlock *m_own;
};

}
