// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/SecretBytes.h"
#include "widgets/kit/PassphraseField.h"
#include "widgets/forms/Form.h"
#include "widgets/kit/FormField.h"

namespace countersign::ui {

/// A new passphrase, typed twice; says why a weak one is refused and that nobody can recover it.
class PassphrasePair : public Form
{
    Q_OBJECT
public:
    /// `name`: what the passphrase is called ("Passphrase"); `whenAsked`: when it is needed, a sentence.
    PassphrasePair(const QString &name, const QString &whenAsked, const QString &noRecovery, QWidget *parent = nullptr);

    /// The name that must not stand in the passphrase.
    void setPersonName(const QString &name);
    [[nodiscard]] QString obstacle() const override;
    [[nodiscard]] QWidget *firstField() const override { return m_first; }
    /// Hands the passphrase over and empties both fields.
    [[nodiscard]] crypto::SecretBytes take();

    /// The sentence for a reason of vault::checkPassphrase ("too-short", …).
    [[nodiscard]] static QString weakness(const QString &reason);

private:
    void refresh();

    PassphraseField *m_first;
    PassphraseField *m_second;
    FormField *m_firstField;
    FormField *m_secondField;
    QString m_whenAsked;
    QString m_personName;
    QString m_obstacle;
};

}
