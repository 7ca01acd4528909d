// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/Coverage.h"

#include <QTextStream>

namespace countersign::app {

/// The results of an audit in lines for a terminal: each check with its verdict and, where it is unknown, why; then findings and
/// conclusion.
void describeResults(QTextStream &out, const audits::Audit &audit);

/// What an audit would miss, a line each with who can supply it and by what.
void describeCoverage(QTextStream &out, const QList<audits::CoverageLine> &coverage);

}
