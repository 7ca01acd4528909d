// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/SecretBytes.h"
#include "models/gateway/GatewayFile.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace countersign::ui {

class Banner;
class Button;
class FormField;
class Label;
class PassphraseField;

/// Asks for a new gateway: its charter name, address, certificate, rights and, once, its shared token. Off its button stands
/// why, until nothing is missing.
class AddGatewayDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AddGatewayDialog(QWidget *parent = nullptr);

    /// It was added: closes. Or it was not: says why.
    void setOutcome(const Result<void> &outcome);
    /// What is missing or wrong; empty: it may be added.
    [[nodiscard]] QString obstacle() const;

Q_SIGNALS:
    /// To be handed to Gateways::add, and answered with setOutcome.
    void gatewayGiven(const countersign::gateway::KnownGateway &known, std::shared_ptr<countersign::crypto::SecretBytes> sharedToken);

private:
    [[nodiscard]] gateway::KnownGateway known() const;
    void refresh();
    void give();

    QLineEdit *m_id;
    QLineEdit *m_address;
    QLineEdit *m_pin;
    QComboBox *m_rights;
    PassphraseField *m_token;
    FormField *m_addressField;
    FormField *m_pinField;
    FormField *m_idField;
    Banner *m_failure;
    Label *m_obstacle;
    Button *m_add;
};

}
