// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "widgets/forms/GatewayAnswers.h"

#include <QDialog>

#include <memory>

namespace countersign::ui {

class Banner;
class Button;
class FormField;
class GatewayForm;
class Label;
class PassphraseField;

/// Asks for a new gateway and, where the charter does not name it yet, for the passphrase of the charter admin who signs that it
/// does. Off its button stands why, until nothing is missing.
class AddGatewayDialog : public QDialog
{
    Q_OBJECT
public:
    /// `taken`: the gateways of this seat.
    AddGatewayDialog(const facts::Charter &charter, const QList<GatewayId> &taken, QWidget *parent = nullptr);

    /// It was added: closes. Or it was not: says why.
    void setOutcome(const Result<void> &outcome);
    /// What is missing or wrong; empty: it may be added.
    [[nodiscard]] QString obstacle() const;

Q_SIGNALS:
    /// To be named in the charter (`passphrase`: of its admin; empty: it is named there, or cannot be named here), connected to, and
    /// answered with setOutcome.
    void gatewayGiven(const std::shared_ptr<countersign::ui::GatewayAnswers> &answers, const std::shared_ptr<countersign::crypto::SecretBytes> &passphrase);

private:
    [[nodiscard]] bool needsSignature() const;
    void takeOver();
    void refresh();
    void give();

    const facts::Charter m_charter;
    GatewayForm *m_form;
    PassphraseField *m_passphrase;
    FormField *m_passphraseField;
    Label *m_charterSays;
    Banner *m_failure;
    Label *m_obstacle;
    Button *m_add;
    GatewayId m_takenOver; ///< whose environment was taken over from the charter
    bool m_busy = false;
};

}
