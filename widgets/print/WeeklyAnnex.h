// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/reports/Assembly.h"
#include "widgets/print/BlockWriter.h"

#include <QCoreApplication>

namespace countersign::ui {

/// What a weekly report rests on, as blocks: results with their rules, findings, evidence register, completeness,
/// signatures, how to verify it, every number.
class WeeklyAnnex
{
    Q_DECLARE_TR_FUNCTIONS(WeeklyAnnex)
public:
    WeeklyAnnex(const reports::WeeklyReport &report, crypto::Digest bundle) : m_report(report), m_bundle(bundle) { }
    void write(BlockWriter &writer) const;

private:
    void findings(BlockWriter &writer) const;
    void results(BlockWriter &writer) const;
    void evidence(BlockWriter &writer) const;
    void personsFile(BlockWriter &writer, const reports::RegisteredEvidence &each) const;
    void completeness(BlockWriter &writer) const;
    void signatures(BlockWriter &writer) const;
    void verification(BlockWriter &writer) const;
    void numbers(BlockWriter &writer) const;
    const reports::WeeklyReport &m_report;
    crypto::Digest m_bundle;
};

}
