// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/team/TeamPlace.h"

#include <QDialog>

class QLineEdit;
class QStackedWidget;

namespace countersign::ui {

class Button;
class DigestBlock;
class Label;
class PassphraseField;
class PassphrasePair;
class RoleChoice;

/// Makes a join request: for whoever is signed in here, or for somebody who has no seat of their own and whose key is made here. Ends
/// with the fingerprint, to be read to the charter admin, and the file.
class JoinDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class For { SignedIn, SomebodyElse };
    JoinDialog(const TeamPlace &place, For whom, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit &name() const { return *m_name; }
    [[nodiscard]] RoleChoice &roles() const { return *m_roles; }
    [[nodiscard]] PassphraseField &passphrase() const { return *m_passphrase; }
    [[nodiscard]] PassphrasePair &newPassphrase() const { return *m_newPassphrase; }
    [[nodiscard]] Button &goOn() const { return *m_next; }
    /// The file, once it was made.
    [[nodiscard]] const QByteArray &file() const { return m_file; }

private:
    [[nodiscard]] QWidget *makeQuestions();
    [[nodiscard]] QWidget *makeOutcome();
    void make();
    void save();
    void refresh();

    const TeamPlace &m_place;
    For m_for;
    QByteArray m_file;
    bool m_busy = false;
    QStackedWidget *m_stack;
    QLineEdit *m_name;
    RoleChoice *m_roles;
    PassphraseField *m_passphrase;
    PassphrasePair *m_newPassphrase;
    DigestBlock *m_fingerprint;
    Label *m_problem;
    Button *m_next;
};

}
