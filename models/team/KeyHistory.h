// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Future.h"
#include "models/facts/Charter.h"
#include "models/facts/Vote.h"

#include <QObject>

namespace countersign::ledger { class Ledger; }

namespace countersign::team {

/// A vote in this seat's ledger that one key signed.
struct KeyUse {
    quint64 entry = 0;
    QString subject;      ///< "<gateway>/<request>"
    facts::Vote vote;
};

/// What a key decided, so that it can be looked at again when the key is doubted. Reads only; nothing is ever erased.
class KeyHistory final : public QObject
{
    Q_OBJECT
public:
    /// Outlives it.
    explicit KeyHistory(ledger::Ledger &ledger, QObject *parent = nullptr);

    /// The votes that this key signed for this person from `sinceMs` on, oldest first; at most 10,000.
    [[nodiscard]] FutureResult<QList<KeyUse>> since(PersonId person, crypto::PublicKey key, qint64 sinceMs);

private:
    ledger::Ledger &m_ledger;
};

}
