// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/SecretBytes.h"
#include "models/facts/Charter.h"

#include <QUrl>

namespace countersign::ui {

/// A gateway as a person described it. The environment is dev or stage: a trial has no prod.
struct GatewayAnswers {
    QUrl address;
    QString name;
    facts::Environment environment = facts::Environment::Dev;
    std::optional<crypto::Digest> tlsPin;
};

/// All that the first start asks for. Passphrases are there once, to be moved on.
struct FirstRunAnswers {
    QString name;
    QList<facts::Role> roles;
    crypto::SecretBytes passphrase;
    crypto::SecretBytes seatPassphrase; ///< empty: the seat's keys go to the keychain
    std::optional<GatewayAnswers> gateway;
};

}
