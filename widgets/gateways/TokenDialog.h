// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/SecretBytes.h"

#include <QDialog>

namespace countersign::ui {

class Button;
class PassphraseField;

/// Asks for a gateway's shared token, once, to pair again; it is not kept.
class TokenDialog : public QDialog
{
    Q_OBJECT
public:
    explicit TokenDialog(const QString &gateway, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Accepted: the token, to be used and wiped.
    void tokenGiven(std::shared_ptr<countersign::crypto::SecretBytes> token);

private:
    void give();

    PassphraseField *m_token;
    Button *m_pair;
};

}
