// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/reports/Assembly.h"
#include "widgets/print/BlockWriter.h"

#include <QCoreApplication>

namespace countersign::ui {

/// What people read of a weekly report, as blocks: cover, summary, the three questions. WeeklyAnnex has what it rests on.
class WeeklyLayout
{
    Q_DECLARE_TR_FUNCTIONS(WeeklyLayout)
public:
    explicit WeeklyLayout(const reports::WeeklyReport &report) : m_report(report) { }
    void write(BlockWriter &writer) const;

private:
    void cover(BlockWriter &writer) const;
    void conclusion(BlockWriter &writer) const;
    void coverFacts(BlockWriter &writer) const;
    void summary(BlockWriter &writer) const;
    void questions(BlockWriter &writer) const;
    void listing(BlockWriter &writer, const reports::Listing &listing) const;
    [[nodiscard]] QString count(const QString &metric) const; ///< "?" where it is not known
    const reports::WeeklyReport &m_report;
};

}
