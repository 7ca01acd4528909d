// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/forms/GatewayAnswers.h"

namespace countersign::ui {

/// All that the first start asks for. Passphrases are there once, to be moved on.
struct FirstRunAnswers {
    QString name;
    QList<facts::Role> roles;
    crypto::SecretBytes passphrase;
    crypto::SecretBytes seatPassphrase; ///< empty: the seat's keys go to the keychain
    std::optional<GatewayAnswers> gateway;
};

}
