// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/crypto/SecretBytes.h"

#include <QDialog>

#include <utility>

namespace countersign::ui {

class Button;
class Label;
class PassphraseField;

/// Asks for the seat passphrase at start, where the seat's keys lie in a file because there is no keychain.
class SeatPassphraseDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SeatPassphraseDialog(const QString &profileFolder, QWidget *parent = nullptr);

    /// What was entered and nobody has taken yet: a person may be quicker than the program that opens the seat.
    [[nodiscard]] bool isEntered() const { return !m_entered.isEmpty(); }
    [[nodiscard]] crypto::SecretBytes takeEntered() { return std::move(m_entered); }
    /// Says why it was not right, and takes the keys again.
    void setFailure(const Error &error);

Q_SIGNALS:
    /// Whoever takes it answers with setFailure, or takes the dialog away.
    void passphraseEntered();

private:
    void submit();
    void setBusy(bool busy);

    crypto::SecretBytes m_entered;
    PassphraseField *m_passphrase;
    Label *m_failure;
    Button *m_open;
};

}
