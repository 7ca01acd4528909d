// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/crypto/SecretBytes.h"
#include "models/facts/Charter.h"

#include <QDialog>

#include <memory>

class QComboBox;

namespace countersign::ui {

class Banner;
class Button;
class PassphraseField;

/// Asks a trial's charter admin to sign the next charter version: one that names a gateway, or one that no longer does.
class GatewayCharterDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Change { Name, Remove };
    GatewayCharterDialog(Change change, const GatewayId &gateway, const facts::Charter &charter, QWidget *parent = nullptr);

    [[nodiscard]] facts::Environment environment() const;
    /// It is in force: closes. Or it is not: says why.
    void setOutcome(const Result<void> &outcome);

Q_SIGNALS:
    /// To be signed with, and answered with setOutcome.
    void passphraseGiven(const std::shared_ptr<countersign::crypto::SecretBytes> &passphrase);

private:
    void give();

    QComboBox *m_environment;
    PassphraseField *m_passphrase;
    Banner *m_failure;
    Button *m_sign;
};

}
