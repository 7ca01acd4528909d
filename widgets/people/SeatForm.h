// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/SecretBytes.h"
#include "widgets/forms/Form.h"

class QRadioButton;

namespace countersign::ui {

class Label;
class PassphrasePair;

/// Where the seat's own keys are kept: the desktop's keychain, or a file under a seat passphrase that is asked for at each start.
class SeatForm : public Form
{
    Q_OBJECT
public:
    explicit SeatForm(QWidget *parent = nullptr);

    /// Without a keychain only the passphrase is left, and the form says why.
    void setKeychainAvailable(bool available);
    [[nodiscard]] bool inKeychain() const;
    [[nodiscard]] QString obstacle() const override;
    [[nodiscard]] QWidget *firstField() const override;
    /// Empty where the keychain was chosen.
    [[nodiscard]] crypto::SecretBytes takePassphrase();

private:
    void refresh();

    QRadioButton *m_keychain;
    QRadioButton *m_file;
    Label *m_missing;
    PassphrasePair *m_passphrase;
};

}
