// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Charter.h"
#include "widgets/forms/Form.h"

class QCheckBox;
class QLineEdit;

namespace countersign::ui {

class PassphrasePair;

/// Who somebody is: name, what they will do, passphrase.
class PersonForm : public Form
{
    Q_OBJECT
public:
    explicit PersonForm(QWidget *parent = nullptr);

    [[nodiscard]] QString obstacle() const override;
    [[nodiscard]] QWidget *firstField() const override;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QList<facts::Role> roles() const;
    [[nodiscard]] crypto::SecretBytes takePassphrase();

private:
    QLineEdit *m_name;
    QCheckBox *m_operator;
    QCheckBox *m_auditor;
    PassphrasePair *m_passphrase;
};

}
