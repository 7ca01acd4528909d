// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/Coverage.h"

#include <QCoreApplication>

namespace countersign::ui {

/// Words for what an audit rests on: one source for the page, the report command and the PDF. What gateways and
/// checklists say is spelt out already.
struct CoverageWords {
    Q_DECLARE_TR_FUNCTIONS(CoverageWords)
public:
    /// What is wanted: a method, our ledger, or somebody's word.
    [[nodiscard]] static QString what(const audits::CoverageLine &line);
    [[nodiscard]] static QString state(const audits::CoverageLine &line);
    /// Who can supply it, by which command or scope; empty where it is there.
    [[nodiscard]] static QString remedy(const audits::CoverageLine &line);
    [[nodiscard]] static QString role(const QString &word); ///< of a charter role
};

}
