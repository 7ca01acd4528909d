// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Future.h"
#include "models/ledger/Ledger.h"

namespace countersign::reports {

/// Some entries of a ledger with the proof that they stand in one checkpoint: enough to check them without the ledger.
struct LedgerExtract {
    struct Proved {
        quint64 index = 0;
        QByteArray leaf;               ///< exact bytes
        QList<crypto::Digest> path;    ///< RFC 9162, 2.1.3.1
    };
    ledger::TreeHead head;
    QByteArray checkpoint;             ///< C2SP note over `head`
    QList<Proved> entries;             ///< ascending

    /// Tampered: a proof does not hold. Malformed: the checkpoint is not about `head`.
    [[nodiscard]] Result<void> verify() const;
    /// Canonical "countersign.proofs/1".
    [[nodiscard]] Result<QByteArray> proofsJson() const;

    /// Reads the entries with these numbers. The ledger may grow meanwhile: tried again until head, proofs and checkpoint agree
    /// (Busy after a few times). Ready in the GUI thread's event loop.
    [[nodiscard]] static FutureResult<LedgerExtract> read(ledger::Ledger &ledger, QList<quint64> indices);
};

/// The numbers of the entries that an audit speaks about: its own, its evidence, and the requests of its gateway in its period.
[[nodiscard]] FutureResult<QList<quint64>> relevantEntries(ledger::Ledger &ledger, const QString &auditSubject, const GatewayId &gateway,
                                                           const QList<quint64> &evidence, qint64 fromMs, qint64 toMs);

}
