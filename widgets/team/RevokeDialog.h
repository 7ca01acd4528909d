// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/team/KeyHistory.h"
#include "models/team/RecordModel.h"

#include <QDialog>

class QDateTimeEdit;

namespace countersign::ui {

class Button;
class Label;

/// Revokes a person's key in the draft: asks since when it is doubted, and lists what it decided from then on. Nothing is erased.
class RevokeDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `name` is safe to show. The ledger outlives the dialog.
    RevokeDialog(ledger::Ledger &ledger, PersonId person, const QString &name, const facts::VoteKey &key, qint64 nowMs, QWidget *parent = nullptr);

    [[nodiscard]] qint64 doubtedSinceMs() const;
    [[nodiscard]] QDateTimeEdit &since() const { return *m_since; }
    [[nodiscard]] const team::RecordModel<team::KeyUse> &uses() const { return m_uses; }
    [[nodiscard]] Button &revokeButton() const { return *m_revoke; }

private:
    void readUses();

    team::KeyHistory m_history;
    team::RecordModel<team::KeyUse> m_uses;
    PersonId m_person;
    crypto::PublicKey m_key;
    QDateTimeEdit *m_since;
    Label *m_count;
    Button *m_revoke;
};

}
