// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Future.h"
#include "models/facts/Charter.h"

#include <QObject>

namespace countersign::ledger { class Ledger; struct StoredEntry; }

namespace countersign::team {

/// What other rules would have done with requests that were seen here.
struct Replayed {
    /// A request that another rule would have held.
    struct Moved {
        QString subject;      ///< "<gateway>/<request>"
        qint64 seenMs = 0;
        facts::Rule before, after;
    };
    struct Share {
        RuleId rule;
        int before = 0, after = 0; ///< requests that it held, and would have held
    };
    int requests = 0;         ///< that could be read
    int unreadable = 0;       ///< their contents were deleted or are damaged: nobody knows
    bool more = false;        ///< there were more than are looked at
    QList<Share> shares;      ///< in the order of the rules after, then those that are gone
    QList<Moved> moved;       ///< at most 100

    int changed = 0;          ///< requests that another rule would have held
};

/// "What would this rule have done last week": holds the requests of the ledger against two sets of rules. Reads only.
class RuleReplay final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype mostRequests = 2000;

    /// Outlives it.
    explicit RuleReplay(ledger::Ledger &ledger, QObject *parent = nullptr);

    [[nodiscard]] FutureResult<Replayed> run(facts::Charter before, facts::Charter after, qint64 fromMs);

private:
    struct Course;
    void readNext(const std::shared_ptr<Course> &course);
    ledger::Ledger &m_ledger;
};

}
