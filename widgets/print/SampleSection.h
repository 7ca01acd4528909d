// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/reports/WeeklyReport.h"
#include "widgets/print/BlockWriter.h"

#include <QCoreApplication>

namespace countersign::ui {

/// How the actions of a sample were drawn, as blocks: everything that a stranger needs to draw the same ones, and what
/// the sample says about the rest.
class SampleSection {
    Q_DECLARE_TR_FUNCTIONS(SampleSection)
public:
    explicit SampleSection(const reports::WeeklyReport &report)
        : m_report(report)
    {
    }
    /// Nothing where nothing was drawn.
    void write(BlockWriter &writer) const;

private:
    [[nodiscard]] QString meaning() const;
    const reports::WeeklyReport &m_report;
};

}
