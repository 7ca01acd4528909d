// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/reports/WeeklyReport.h"
#include "widgets/print/BlockWriter.h"

#include <QCoreApplication>

namespace countersign::ui {

/// What an audit rests on, as blocks: what is missing first, with who can supply it and by what.
class CoverageSection {
    Q_DECLARE_TR_FUNCTIONS(CoverageSection)
public:
    explicit CoverageSection(const reports::WeeklyReport &report)
        : m_report(report)
    {
    }
    void write(BlockWriter &writer) const;

private:
    void missing(BlockWriter &writer) const;
    void there(BlockWriter &writer) const;
    const reports::WeeklyReport &m_report;
};

}
