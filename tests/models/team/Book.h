// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledger/Ledger.h"
#include "tests/support/Await.h"
#include "tests/support/People.h"

#include <QTemporaryDir>

namespace countersign::test {

/// A ledger alone, with entries as approvals write them.
struct Book {
    Book()
    {
        if (!await(ledger.open()))
            qFatal("the ledger does not open");
    }
    quint64 append(facts::Entry entry, const QList<facts::Content> &contents = {})
    {
        return await(ledger.append(std::move(entry), contents)).value().index;
    }
    QTemporaryDir folder;
    FixedClock clock { charterStartMs + 1000 };
    ledger::Ledger ledger { folder.filePath(QStringLiteral("ledger.db")), { fixedKey(101), crypto::SecretBytes::copyOf(QByteArray(32, 'c')) }, clock };
};

}
