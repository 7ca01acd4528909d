// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/team/CharterDiff.h"
#include "models/team/RecordModel.h"
#include "widgets/team/TeamPlace.h"

#include <QDialog>

#include <optional>

class QComboBox;

namespace countersign::team { class CharterDraft; }

namespace countersign::ui {

class Button;
class Label;
class PassphraseField;
class Table;

/// One signature under a charter version: what changes, in sentences, its digest, as whom, and the key. No button is the default; Enter
/// alone signs nothing.
class CharterSignDialog final : public QDialog
{
    Q_OBJECT
public:
    /// A draft that nobody has signed yet. `place` outlives the dialog.
    CharterSignDialog(const TeamPlace &place, team::CharterDraft draft, QWidget *parent = nullptr);
    /// The draft that lies at the desk.
    explicit CharterSignDialog(const TeamPlace &place, QWidget *parent = nullptr);
    ~CharterSignDialog() override;

    [[nodiscard]] const team::RecordModel<team::Change> &changes() const { return m_changes; }
    [[nodiscard]] PassphraseField &passphrase() const { return *m_passphrase; }
    [[nodiscard]] Button &signButton() const { return *m_sign; }
    [[nodiscard]] QString problem() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(int version, const QList<PersonId> &signers, const QString &digest);
    [[nodiscard]] QWidget *makeBody(const QList<PersonId> &signers, const QString &digest);
    [[nodiscard]] QWidget *makeFoot();
    void showReady();
    void sign();
    void signWithRecovery();
    void answered(const Result<void> &done);

    const TeamPlace &m_place;
    std::unique_ptr<team::CharterDraft> m_draft; ///< null: the one at the desk
    team::RecordModel<team::Change> m_changes;
    bool m_signing = false;
    Table *m_table;
    QComboBox *m_people;
    PassphraseField *m_passphrase;
    Label *m_problem;
    Button *m_sign;
    Button *m_recovery;
};

}
