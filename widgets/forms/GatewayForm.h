// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/forms/Form.h"
#include "widgets/forms/GatewayAnswers.h"

class QComboBox;
class QLineEdit;

namespace countersign::ui {

class FormField;
class PassphraseField;
class RightsChoice;

/// A gateway to connect to: address, certificate, shared token, its name and environment in the charter, and the rights to ask for.
class GatewayForm : public Form
{
    Q_OBJECT
public:
    /// MayBeLeftOut: no address is an answer too.
    enum class Need { Required, MayBeLeftOut };
    explicit GatewayForm(Need need, QWidget *parent = nullptr);

    /// Names that other gateways of this seat have.
    void setTaken(const QList<GatewayId> &taken) { m_taken = taken; }
    /// For a charter that is not signed here: the environment is not asked for.
    void setEnvironmentAsked(bool asked);
    void setEnvironment(facts::Environment environment);

    [[nodiscard]] QString obstacle() const override;
    [[nodiscard]] QWidget *firstField() const override;
    /// nullopt while something is missing, or where the gateway was left out. The token is a copy: where the gateway cannot be
    /// added, nobody types it twice.
    [[nodiscard]] std::optional<GatewayAnswers> answers() const;
    /// As far as it is answered.
    [[nodiscard]] facts::GatewayRecord record() const { return described().record(); }

private:
    [[nodiscard]] GatewayAnswers described() const;
    [[nodiscard]] QString nameFault() const;
    void refresh();

    Need m_need;
    QList<GatewayId> m_taken;
    QLineEdit *m_address;
    QLineEdit *m_pin;
    PassphraseField *m_token;
    QLineEdit *m_name;
    QComboBox *m_environment;
    RightsChoice *m_rights;
    FormField *m_addressField;
    FormField *m_pinField;
    FormField *m_nameField;
    FormField *m_environmentField;
};

}
