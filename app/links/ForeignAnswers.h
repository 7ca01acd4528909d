// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace countersign::approvals { class Desk; }
namespace countersign::alerts { class ForeignResolver; class HistorySweep; }

namespace countersign::app {

/// An approval that somebody else decided raises an alert.
void alertOnForeignAnswers(approvals::Desk &desk, alerts::ForeignResolver &resolver);
/// What the desk has open it reads and judges by itself, with the votes it knows.
void leaveOpenCasesToTheDesk(alerts::HistorySweep &sweep, const approvals::Desk &desk);

}
