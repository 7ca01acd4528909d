// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/SecretBytes.h"

#include <QDialog>

class QComboBox;

namespace countersign::ui {

class Button;
class FormField;
class PassphraseField;

/// Asks what it takes to collect evidence over a second connection: what the first one goes on with, and the gateway's shared token,
/// once, to pair.
class CollectorDialog : public QDialog {
    Q_OBJECT
public:
    /// `seesAll`: the first connection may see every request today, and can keep that.
    CollectorDialog(const QString &gateway, bool seesAll, QWidget *parent = nullptr);

    [[nodiscard]] QStringList approving() const; ///< what the first connection shall ask for
    /// What collecting needs a scope for.
    [[nodiscard]] static QString purpose(const QString &scope);

Q_SIGNALS:
    /// Accepted: the token, to be used and wiped.
    void tokenGiven(std::shared_ptr<countersign::crypto::SecretBytes> token);

private:
    void give();
    void explain();

    QComboBox *m_approving;
    FormField *m_choice;
    PassphraseField *m_token;
    Button *m_begin;
};

}
