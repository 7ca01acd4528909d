// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/CaseBook.h"
#include "models/core/Clock.h"
#include "models/core/Future.h"
#include "models/ledger/Ledger.h"

namespace countersign::team { class Team; }

namespace countersign::approvals {

class Intake;
class Voting;

/// Reads open cases, their votes and what was sent back from the ledger, so that a crash neither loses a vote nor sends a
/// decision twice. A decision that went out without a recorded answer is unknown. Looks 30 days back: no request lives longer.
class DeskRestore final : public QObject
{
    Q_OBJECT
public:
    DeskRestore(CaseBook &book, Intake &intake, Voting &voting, ledger::Ledger &ledger, team::Team &team, const Clock &clock, QObject *parent = nullptr);

    /// Ready with the number of open cases. Their `caseAdded` was announced by then.
    [[nodiscard]] FutureResult<int> run();

private:
    struct Course;
    struct Remains;
    void findCases(const std::shared_ptr<Course> &course);
    void gather(const std::shared_ptr<Course> &course, const QList<ledger::StoredEntry> &entries);
    void rebuildNext(const std::shared_ptr<Course> &course);
    void rebuild(const Remains &remains, const QByteArray &received);
    void readReason(const CaseKey &key, quint64 entry);

    CaseBook &m_book;
    Intake &m_intake;
    Voting &m_voting;
    ledger::Ledger &m_ledger;
    team::Team &m_team;
    const Clock &m_clock;
};

}
