// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Charter.h"
#include "widgets/people/Form.h"
#include "widgets/people/FirstRunAnswers.h"

class QComboBox;
class QLineEdit;

namespace countersign::ui {

class FormField;

/// The first gateway: address, name, environment and, unless it is on this computer, the digest of its certificate. May be left out.
class GatewayForm : public Form
{
    Q_OBJECT
public:
    explicit GatewayForm(QWidget *parent = nullptr);

    [[nodiscard]] QString obstacle() const override;
    [[nodiscard]] QWidget *firstField() const override;
    /// nullopt where no address was given.
    [[nodiscard]] std::optional<GatewayAnswers> answers() const;

private:
    void refresh();
    [[nodiscard]] QUrl address() const;

    QLineEdit *m_address;
    QLineEdit *m_name;
    QComboBox *m_environment;
    QLineEdit *m_pin;
    FormField *m_addressField;
    FormField *m_pinField;
};

}
