// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/crypto/SecretBytes.h"

#include <QDialog>

#include <memory>

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

    /// Says why it was not right, and takes the keys again.
    void setFailure(const Error &error);

Q_SIGNALS:
    /// Answered by setFailure, or by taking the dialog away.
    void passphraseEntered(const std::shared_ptr<countersign::crypto::SecretBytes> &passphrase);

private:
    void submit();
    void setBusy(bool busy);

    PassphraseField *m_passphrase;
    Label *m_failure;
    Button *m_open;
};

}
