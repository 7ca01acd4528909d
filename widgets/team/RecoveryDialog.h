// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/team/TeamPlace.h"

#include <QDialog>

namespace countersign::ui {

class Button;
class Label;
class PassphrasePair;

/// Makes the recovery key of a team with exactly two charter admins: a file under a passphrase that lies at no seat.
class RecoveryDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit RecoveryDialog(const TeamPlace &place, QWidget *parent = nullptr);

    [[nodiscard]] PassphrasePair &passphrase() const { return *m_passphrase; }
    [[nodiscard]] Button &makeButton() const { return *m_make; }

Q_SIGNALS:
    void made(const countersign::facts::RecoveryKey &key);

private:
    void make();
    void refresh();

    const TeamPlace &m_place;
    bool m_busy = false;
    PassphrasePair *m_passphrase;
    Label *m_problem;
    Button *m_make;
};

}
