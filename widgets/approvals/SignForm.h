// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/Desk.h"
#include "widgets/approvals/Workplace.h"
#include "widgets/kit/Surface.h"

class QComboBox;
class QLineEdit;

namespace countersign::ui {

class DigestCompare;
class HoldButton;
class Label;
class PassphraseField;

/// The steps of one signature as they are laid out and filled in: digest, reason, who signs with which key, and an act that
/// nobody does by accident. Knows what is still missing; whether it may count and what follows is the dialog's.
class SignForm final : public Surface
{
    Q_OBJECT
public:
    /// `item` as it was drawn for `ballot`.
    SignForm(const approvals::Case &item, const approvals::Ballot &ballot, const Workplace &place, QWidget *parent = nullptr);

    [[nodiscard]] PersonId person() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] crypto::SecretBytes takePassphrase();
    /// The first thing that still keeps this from being signed; empty where nothing does.
    [[nodiscard]] QString missing() const;
    /// Whether the gateway's id stands there to its last letter, as confirmation instead of holding.
    [[nodiscard]] bool isConfirmed() const;

    void focusFirst();
    /// `open`: the fields can be filled in. `why`: said below the button, which is on only where `mayHold`.
    void setState(bool open, const QString &why, bool mayHold);
    /// Nothing can be signed here any more: a secret does not stay.
    void forgetPassphrase();
    /// What was wrong with the last try; empty: nothing. The passphrase is typed again.
    void setProblem(const QString &sentence);

Q_SIGNALS:
    void changed(); ///< something that `missing` depends on
    void held();

private:
    [[nodiscard]] QWidget *reasonStep(int number, const QString &reason);
    [[nodiscard]] QWidget *keyStep(int number);
    [[nodiscard]] QWidget *confirmStep(int number);
    void fillPeople(const approvals::Ballot &ballot, const Workplace &place);

    bool m_allow;
    QString m_word; ///< to be typed instead of holding
    DigestCompare *m_digest = nullptr;
    QLineEdit *m_reason;
    QComboBox *m_people;
    PassphraseField *m_passphrase;
    Label *m_problem;
    HoldButton *m_hold;
    QLineEdit *m_typed;
    Label *m_missing;
};

}
